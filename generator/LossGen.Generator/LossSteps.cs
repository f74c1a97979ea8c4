using LossGen.Generator.Backends;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Frontend;
using LossGen.Generator.Frontend.Formulas;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator;

/// <summary>What the generator and the analyzer do for one loss.</summary>
/// <param name="Parse">From a declaration to a model, or to what is wrong with it.</param>
/// <param name="Emit">From a model to the text of its file.</param>
/// <param name="Lint">From a parse to what goes wrong with its numbers.</param>
internal sealed record LossSteps(
    Func<IMethodSymbol, Compilation, CancellationToken, ParseResult> Parse,
    Func<LossModel, GeneratedFile> Emit,
    Func<IMethodSymbol, ParseResult, Compilation, CancellationToken, IReadOnlyList<Problem>> Lint)
{
    public static LossSteps Default { get; } = new(LossParser.Parse, Emitter.Emit, LintReporter.Report);
}
