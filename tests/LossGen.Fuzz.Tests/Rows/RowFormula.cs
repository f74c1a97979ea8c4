namespace LossGen.Fuzz.Tests.Rows;

/// <summary>An input of a random formula over rows.</summary>
internal enum RowInputKind
{
    Row,
    Number,
    Constant,
}

internal sealed record RowInput(string Name, RowInputKind Kind)
{
    /// <summary>How many values a row of the batch has of it.</summary>
    public int Width(int length) => Kind == RowInputKind.Row ? length : 1;
}

/// <summary>A formula over rows as C# text.</summary>
/// <param name="Index">Which one of its run.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Inputs">Its parameters but for the label.</param>
/// <param name="Label">The label's type; none where it has none.</param>
/// <param name="Body">Its statements, spelt as those of <see cref="RandomFormula"/>.</param>
/// <param name="Helpers">Members beside it, written alike.</param>
/// <param name="LeastLength">How long its rows are at least.</param>
/// <param name="Stops">Whether gradients are stopped in it.</param>
internal sealed record RowFormula(
    int Index, Style Style, IReadOnlyList<RowInput> Inputs, string? Label, string Body, string Helpers, int LeastLength, bool Stops)
{
    /// <summary>The class that it stands in.</summary>
    public string Name => $"R{Index}";

    /// <summary>Kernels take ILGPU much longer than all else takes together; one formula in some has one.</summary>
    public bool HasKernel => Index % 8 == 3;

    /// <summary>The element type of its kernel, by turns.</summary>
    public bool KernelIsSingle => Index % 16 == 3;

    /// <summary>Whether it is also run in processes with other vector instructions.</summary>
    public bool RunsAtEveryWidth => Index % 4 < 2;
}
