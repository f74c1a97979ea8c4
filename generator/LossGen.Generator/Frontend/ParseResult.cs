using LossGen.Generator.Diagnostics;
using LossGen.Generator.Model;

namespace LossGen.Generator.Frontend;

/// <summary>A model, or the reasons why there is none.</summary>
internal sealed record ParseResult(LossModel? Model, IReadOnlyList<Problem> Problems);
