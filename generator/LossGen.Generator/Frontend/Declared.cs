using LossGen.Generator.Collections;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Frontend;

/// <summary>What the pipeline keeps of one parse. Equal parses are equal.</summary>
/// <param name="Loss">The loss, or null.</param>
/// <param name="Rejection">What is written where there is no model; null where nothing can be.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="StopsTheCompiler">Whether the compiler stops at the declaration before any analyzer runs.</param>
internal sealed record Declared(ParsedLoss? Loss, Rejection? Rejection, EquatableArray<ReportedProblem> Problems, bool StopsTheCompiler)
{
    /// <summary>What the generator reports: all where the compiler stops, and else what neither an analyzer nor a file says.</summary>
    /// <param name="stops">Whether the compiler stops at this or another declaration.</param>
    /// <param name="analyzers">Whether analyzers are known to run.</param>
    public IEnumerable<ReportedProblem> ProblemsOfGenerator(bool stops, bool analyzers) =>
        stops ? Problems
        : Rejection is not null ? EquatableArray<ReportedProblem>.Empty
        : Problems.Where(p => !analyzers || p.IsSilenced);

    public static Declared? Of(GeneratorAttributeSyntaxContext match, LossSteps steps, CancellationToken cancellation)
    {
        // A method with two losses is found for each of them; one parse is enough.
        if (match.TargetSymbol is not IMethodSymbol method
            || LossAttributes.Of(method) is not [var first, ..]
            || !SymbolEqualityComparer.Default.Equals(match.Attributes[0].AttributeClass, first.AttributeClass))
            return null;
        Compilation compilation = match.SemanticModel.Compilation;
        ParseResult result = InternalError.Contain(
            () => steps.Parse(method, compilation, cancellation), e => new ParseResult(null, [InternalError.Of(method, e)]));
        return InternalError.Contain(
            () => Of(method, match.TargetNode, result, compilation, cancellation),
            e => new Declared(null, null, new[] { ReportedProblem.Of(InternalError.Of(method, e)) }.ToEquatableArray(), StopsTheCompiler: true));
    }

    private static Declared Of(IMethodSymbol method, SyntaxNode node, ParseResult result, Compilation compilation, CancellationToken cancellation)
    {
        if (result.Model is { } model)
        {
            bool isSilenced = Suppression.Covers(Locations.NameOf(method), Rules.InternalError, compilation, cancellation);
            return new Declared(new ParsedLoss(model, isSilenced), null, EquatableArray<ReportedProblem>.Empty, false);
        }

        return new Declared(
            null,
            Completion.Of(method, compilation, cancellation) is { } signature ? Reject(signature, method, result, compilation, cancellation) : null,
            result.Problems
                .Select(p => ReportedProblem.Of(p) with { IsSilenced = Suppression.Covers(p.Location, p.Rule, compilation, cancellation) })
                .ToEquatableArray(),
            Completion.StopsTheCompiler(method, node, compilation, cancellation));
    }

    /// <summary>What another loss reports, that loss's file says.</summary>
    private static Rejection Reject(SignatureModel signature, IMethodSymbol method, ParseResult result, Compilation compilation, CancellationToken cancellation)
    {
        Location? name = Locations.NameOf(method);
        if (result.AllProblems.Count == 0)
        {
            string reason = $"'{method.Name}' is not built: it, or the formula that it names, does not compile";
            bool isSilenced = Suppression.Covers(name, Rules.OtherGenerator, compilation, cancellation)
                || Suppression.Covers(name, Rules.InternalError, compilation, cancellation);
            return new Rejection(signature, reason, new[] { ErrorAt(name, reason, isSilenced) }.ToEquatableArray());
        }

        IEnumerable<SourceError> errors = result.Problems
            .Select(p => ErrorAt(p.Location, p.Text, Suppression.Covers(p.Location, p.Rule, compilation, cancellation)));
        return new Rejection(signature, result.AllProblems[0].Text, errors.ToEquatableArray());
    }

    private static SourceError ErrorAt(Location? location, string text, bool isSilenced)
    {
        if (location is not { SourceTree.FilePath: var path })
            return new SourceError(text, "", default, default, isSilenced);
        LinePositionSpan span = location.GetLineSpan().Span;
        return new SourceError(text, path, (span.Start.Line, span.Start.Character), (span.End.Line, span.End.Character), isSilenced);
    }
}

/// <summary>A loss that can be built.</summary>
/// <param name="Model">What to build.</param>
/// <param name="IsSilenced">Whether no analyzer could report that building it failed.</param>
internal sealed record ParsedLoss(LossModel Model, bool IsSilenced);
