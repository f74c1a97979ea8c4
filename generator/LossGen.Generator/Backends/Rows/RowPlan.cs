namespace LossGen.Generator.Backends.Rows;

/// <summary>A value that a row has once: an input, what a reduction finds, or what is computed from these.</summary>
/// <param name="Node">The kernel's node.</param>
/// <param name="Name">Its name, unlike those of the others.</param>
internal readonly record struct RowItem(int Node, string Name);

/// <summary>A <see cref="Passes.Scatter"/> by its items.</summary>
/// <param name="Output">The output that is complete.</param>
/// <param name="Rest">The output that is right everywhere but at the position.</param>
/// <param name="Position">The item that says which element.</param>
/// <param name="Value">The item that has that element's value.</param>
internal readonly record struct RowScatter(string Output, string Rest, int Position, int Value);

/// <summary>
/// The order in which a kernel over rows is computed: as few passes over a row as its reductions depend on each other, and what is once
/// a row between them. All outputs with a value for each element are written in the last pass, so that they may stand where inputs do.
/// </summary>
/// <param name="Items">What a row has once.</param>
/// <param name="Spills">The nodes that one pass keeps for another.</param>
/// <param name="Passes">What is computed for each element; reductions are complete at a pass's end.</param>
/// <param name="Phases">What is computed once a row: before the first pass, between the passes, after the last.</param>
/// <param name="Picks">What is read at the beginning of each pass.</param>
/// <param name="Scatters">Outputs of which a row's element at one position may be written after the others.</param>
/// <param name="Conditions">The items of which a pass is for those that are not 0: where all are, it is left out. Empty for a pass that always runs.</param>
internal sealed record RowPlan(
    IReadOnlyList<RowItem> Items,
    IReadOnlyList<int> Spills,
    IReadOnlyList<RowPart> Passes,
    IReadOnlyList<RowPart> Phases,
    IReadOnlyList<IReadOnlyList<RowPick>> Picks,
    IReadOnlyList<IReadOnlyList<int>> Conditions,
    IReadOnlyList<RowScatter> Scatters);
