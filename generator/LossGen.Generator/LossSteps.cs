using LossGen.Generator.Backends;
using LossGen.Generator.Frontend;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator;

/// <summary>What the generator and the analyzer do for one loss.</summary>
/// <param name="Parse">From a declaration to a model, or to what is wrong with it.</param>
/// <param name="Emit">From a model to the text of its file.</param>
internal sealed record LossSteps(
    Func<IMethodSymbol, Compilation, CancellationToken, ParseResult> Parse, Func<LossModel, GeneratedFile> Emit)
{
    public static LossSteps Default { get; } = new(LossParser.Parse, Emitter.Emit);
}
