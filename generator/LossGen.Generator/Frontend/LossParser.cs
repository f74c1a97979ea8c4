using LossGen.Generator.Collections;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Frontend.Formulas;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Frontend;

/// <summary>
/// From a method's symbol to a model in plain values. The generator and the analyzer both run this, so that a declaration always
/// becomes code or a diagnostic.
/// </summary>
internal static class LossParser
{
    public static ParseResult Parse(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        ParseResult result = ParseAlone(method, compilation, cancellation);
        return result.Problems.Count == 0 ? result : result with
        {
            Problems = SharedProblems.Own(
                method,
                result.Problems,
                other => InternalError.Contain<IReadOnlyList<Problem>>(() => ParseAlone(other, compilation, cancellation).Problems, _ => []),
                compilation,
                cancellation),
        };
    }

    private static ParseResult ParseAlone(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        IReadOnlyList<AttributeData> attributes = LossAttributes.Of(method);
        if (attributes.Count == 0)
            return new ParseResult(null, problems);
        if (attributes.Count > 1)
        {
            problems.Add(new Problem(
                Rules.TwoLosses, Locations.Of(attributes[1], cancellation), method.Name, NameOf(attributes[0]), NameOf(attributes[1])));
            return new ParseResult(null, problems);
        }

        DeclarationChecks.Run(method, problems, cancellation);
        if (!problems.All(DeclarationChecks.LeavesTheSignature)
            || method.IsGenericMethod
            || Locations.Syntax(method, cancellation) is not MethodDeclarationSyntax
            || CompilerRefusal.Of(method, compilation))
            return new ParseResult(null, problems);

        // What a missing 'partial' hides would else come in the next build.
        ParseResult result = ParseSignature(method, attributes[0], compilation, cancellation);
        return problems.Count == 0 ? result : new ParseResult(null, [.. problems, .. result.Problems]);
    }

    private static ParseResult ParseSignature(IMethodSymbol method, AttributeData attribute, Compilation compilation, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        return LossCatalog.ByMetadataName(attribute.AttributeClass!.ToDisplayString()) is { } builtIn
            ? new ParseResult(ModelOf(method, attribute, VariantOf(builtIn, method), null, compilation, problems, cancellation), problems)
            : ParseFormula(method, attribute, compilation, problems, cancellation);
    }

    /// <summary>The definition whose inputs the method has; the usual one where it has none's.</summary>
    private static LossDefinition VariantOf(LossDefinition loss, IMethodSymbol method) =>
        loss.Variants.FirstOrDefault(v => v.Inputs.All(i => method.Parameters.Any(p => p.Name == i))) ?? loss;

    /// <summary>The signature first: it says which of the formula's parameters have a value for each item.</summary>
    private static ParseResult ParseFormula(
        IMethodSymbol method, AttributeData attribute, Compilation compilation, List<Problem> problems, CancellationToken cancellation)
    {
        if (FormulaFinder.Find(method, attribute, compilation, problems, cancellation) is not { } formula
            || FormulaReader.ReadSignature(method, formula, problems) is not { } signature
            || ModelOf(method, attribute, new FormulaLoss(signature), signature, compilation, problems, cancellation) is not { } model
            || FormulaReader.ReadBody(signature, formula, model.Scalar, compilation, problems, cancellation) is not var (body, origins))
            return new ParseResult(null, problems);
        return new ParseResult(model with { Formula = body }, problems) { Origins = origins };
    }

    private static LossModel? ModelOf(
        IMethodSymbol method,
        AttributeData attribute,
        LossDefinition loss,
        FormulaModel? formula,
        Compilation compilation,
        List<Problem> problems,
        CancellationToken cancellation)
    {
        var written = AttributeReader.Read(attribute, loss, problems, cancellation);
        var signature = SignatureReader.Read(method, loss, written.Reduction, compilation, problems, cancellation);
        if (signature is not null)
            AttributeReader.CheckRounded(attribute, loss, written, signature.Scalar, problems, cancellation);
        WrittenSettings settings = Combine(method, attribute, loss, written, signature, problems, cancellation);
        if (problems.Count > 0 || signature is null)
            return null;
        return new LossModel(
            TypeReader.Read(method.ContainingType),
            Identifier.Escape(method.Name),
            TypeReader.Modifiers(method, cancellation),
            !method.ReturnsVoid,
            signature.Parameters,
            loss.Key,
            formula,
            loss.Resolve(settings),
            written.Reduction,
            signature.Scalar,
            signature.Place)
        {
            IsDocumented = DocumentationComment.Precedes(method, cancellation),
        };
    }

    /// <summary>Joins what the attribute says of the constants with what the parameters say.</summary>
    private static WrittenSettings Combine(
        IMethodSymbol method,
        AttributeData attribute,
        LossDefinition loss,
        AttributeReader.Result written,
        Signature? signature,
        List<Problem> problems,
        CancellationToken cancellation)
    {
        var atRunTime = (signature?.Parameters ?? EquatableArray<ParameterModel>.Empty)
            .Where(p => p.Role == Role.Constant).ToDictionary(p => p.Subject, p => p.Name);
        var settings = new WrittenSettings(written.Values, atRunTime.Keys) { Format = written.Format };
        foreach (KeyValuePair<string, string> constant in atRunTime)
        {
            if (!written.Values.ContainsKey(constant.Key))
                continue;
            IParameterSymbol parameter = method.Parameters.First(p => p.Name == constant.Value);
            problems.Add(new Problem(Rules.GivenTwice, Locations.NameOf(parameter), constant.Key, constant.Value));
        }

        if (written.WritesReduction && signature is { Place.IsBatch: false })
        {
            Location? location = Locations.Argument(attribute, nameof(Reduction), cancellation);
            problems.Add(new Problem(Rules.Contradiction, location, loss.Name, "a method over one item has nothing to reduce; remove Reduction"));
        }

        if (written.Format is not null && loss.Shape != ItemShape.Box)
        {
            Location? location = Locations.Argument(attribute, AttributeReader.FormatProperty, cancellation);
            problems.Add(new Problem(Rules.Contradiction, location, loss.Name, "a format is one of boxes, and no input is a box; remove Format"));
        }

        if (loss.Contradiction(settings) is var (property, reason))
            problems.Add(new Problem(Rules.Contradiction, Locations.Argument(attribute, property, cancellation), loss.Name, reason));
        return settings;
    }

    private static string NameOf(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
