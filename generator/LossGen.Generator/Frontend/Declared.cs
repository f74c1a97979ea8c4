using LossGen.Generator.Collections;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Frontend;

/// <summary>What the pipeline keeps of one parse. Equal parses are equal.</summary>
/// <param name="Model">The loss, or null.</param>
/// <param name="Rejection">What is written where there is no model; null where nothing can be.</param>
/// <param name="Problems">What is wrong.</param>
/// <param name="StopsTheCompiler">Whether the compiler stops at the declaration before any analyzer runs.</param>
internal sealed record Declared(LossModel? Model, Rejection? Rejection, EquatableArray<ReportedProblem> Problems, bool StopsTheCompiler)
{
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
        return new Declared(
            result.Model,
            result.Model is null && Completion.Of(method, compilation, cancellation) is { } signature ? Reject(signature, method, result) : null,
            result.Problems.Select(ReportedProblem.Of).ToEquatableArray(),
            result.Model is null && Completion.StopsTheCompiler(method, match.TargetNode, compilation, cancellation));
    }

    private static Rejection Reject(SignatureModel signature, IMethodSymbol method, ParseResult result)
    {
        string reason = result.AllProblems.Count > 0 ? result.AllProblems[0].Text : $"'{method.Name}', or the formula that it names, does not compile";
        return new Rejection(
            signature,
            reason,
            (result.AllProblems.Count > 0 ? result.Problems.Select(ErrorOf) : [new SourceError(reason, "", default, default)]).ToEquatableArray());
    }

    private static SourceError ErrorOf(Problem problem)
    {
        if (problem.Location is not { SourceTree: { FilePath: var path } } location)
            return new SourceError(problem.Text, "", default, default);
        LinePositionSpan span = location.GetLineSpan().Span;
        return new SourceError(problem.Text, path, (span.Start.Line, span.Start.Character), (span.End.Line, span.End.Character));
    }
}
