using LossGen.Generator.Diagnostics;
using LossGen.Generator.Ir;
using LossGen.Generator.Lint;
using LossGen.Generator.Losses;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>Puts what the numerical lint has found at the expressions that are to blame.</summary>
internal static class LintReporter
{
    /// <summary>Of a formula that several losses use, or a helper that several formulas use, each hazard is reported once.</summary>
    public static IReadOnlyList<Problem> Report(IMethodSymbol method, ParseResult result, Compilation compilation, CancellationToken cancellation)
    {
        IReadOnlyList<Problem> found = Of(method, result, cancellation);
        return found.Count == 0
            ? found
            : SharedProblems.Own(method, found, other => Of(other, LossParser.Parse(other, compilation, cancellation), cancellation), compilation, cancellation);
    }

    private static IReadOnlyList<Problem> Of(IMethodSymbol method, ParseResult result, CancellationToken cancellation) =>
        result.Model is { Formula: { } formula } model && (model.Place.IsBatch || !HasBatch(method))
            ? [.. Report(formula, model.Scalar, result.Origins, cancellation)]
            : [];

    /// <summary>
    /// Over one item nothing tells a constant from an input, and a scale would be tried at 0. Where the same formula has a method over a
    /// batch as well, that one knows.
    /// </summary>
    private static bool HasBatch(IMethodSymbol method)
    {
        string named = Formula(method);
        return method.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(other =>
            other.Parameters.Any(p => ParameterType.Of(p.Type).Place is { IsBatch: true }) && Formula(other) == named);

        static string Formula(IMethodSymbol loss) =>
            LossAttributes.Of(loss) is [var attribute, ..] ? string.Join(" ", attribute.ConstructorArguments.Select(a => a.Value)) : "";
    }

    private static IEnumerable<Problem> Report(FormulaModel formula, Scalar scalar, IReadOnlyList<SyntaxNode?> origins, CancellationToken cancellation)
    {
        var reported = new HashSet<SyntaxNode?>();
        foreach (Finding finding in NumericalLint.Check(formula, scalar, cancellation))
        {
            SyntaxNode? syntax = finding.Node < origins.Count ? origins[finding.Node] : null;
            if (!reported.Add(syntax))
                continue;
            string code = syntax is null ? formula.Name : FormulaInterpreter.Shorten(syntax.ToString());
            yield return new Problem(RuleOf(finding.Hazard), syntax?.GetLocation(), code, finding.Point, finding.Result)
                .With(FixProperties.Replacement, syntax is null ? null : Remedy.For(finding, syntax, formula.Graph, scalar));
        }
    }

    private static DiagnosticDescriptor RuleOf(Hazard hazard) => hazard switch
    {
        Hazard.Logarithm => Rules.LogarithmOfNothing,
        Hazard.Division => Rules.DivisionByZero,
        Hazard.Overflow => Rules.Overflow,
        Hazard.Disagreement => Rules.GradientDisagrees,
        _ => Rules.GradientNotFinite,
    };
}
