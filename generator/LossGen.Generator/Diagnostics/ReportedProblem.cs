using System.Collections.Immutable;
using LossGen.Generator.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Diagnostics;

/// <summary>
/// A problem in plain values, as the pipeline may keep it: its place is a path and a span. Only when it is reported does it meet the
/// compilation again.
/// </summary>
internal sealed record ReportedProblem(
    DiagnosticDescriptor Rule,
    string Path,
    TextSpan Span,
    EquatableArray<string> Arguments,
    EquatableArray<(string Name, string? Value)> Properties)
{
    /// <summary>Whether no analyzer can report it.</summary>
    public bool IsSilenced { get; init; }

    public static ReportedProblem Of(Problem problem) => new(
        problem.Rule,
        problem.Location?.SourceTree?.FilePath ?? "",
        problem.Location?.SourceSpan ?? default,
        problem.Arguments.Select(a => a.ToString()).ToEquatableArray(),

        // A dictionary has no order, and two equal ones are not equal.
        problem.Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value)).ToEquatableArray());

    public Diagnostic ToDiagnostic(Compilation compilation)
    {
        SyntaxTree? tree = compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == Path && Span.End <= t.Length);
        return Diagnostic.Create(
            Rule,
            tree is null ? Location.None : Location.Create(tree, Span),
            Properties.ToImmutableDictionary(p => p.Name, p => p.Value),
            [.. Arguments]);
    }
}
