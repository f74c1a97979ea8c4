namespace LossGen.Benchmarks.Workloads;

/// <summary>The size of a batch of rows.</summary>
/// <param name="Rows">How many.</param>
/// <param name="Classes">How many values each has.</param>
public sealed record RowShape(int Rows, int Classes)
{
    /// <summary>All values.</summary>
    public int Length => Rows * Classes;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Rows}x{Classes}");
}
