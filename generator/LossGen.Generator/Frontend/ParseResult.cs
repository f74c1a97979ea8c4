using LossGen.Generator.Diagnostics;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>A model, or the reasons why there is none.</summary>
internal sealed record ParseResult(LossModel? Model, IReadOnlyList<Problem> Problems)
{
    /// <summary>All that is wrong, with what another loss reports.</summary>
    public IReadOnlyList<Problem> AllProblems { get; init; } = Problems;

    /// <summary>For a user's formula: the expression that each node of its graph comes from.</summary>
    public IReadOnlyList<SyntaxNode?> Origins { get; init; } = [];
}
