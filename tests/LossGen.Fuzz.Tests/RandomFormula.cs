namespace LossGen.Fuzz.Tests;

/// <summary>An input of a random formula: a number or a box for each item, or a number for the whole batch.</summary>
internal enum InputKind
{
    Element,
    Box,
    Constant,
}

internal sealed record RandomInput(string Name, InputKind Kind)
{
    /// <summary>Its components.</summary>
    public int Width => Kind == InputKind.Box ? 4 : 1;
}

/// <summary>How a formula is written: for a type parameter, or once for float and once for double.</summary>
internal enum Style
{
    Generic,
    Plain,
}

/// <summary>A formula as C# text.</summary>
/// <param name="Index">Which one of its run.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Inputs">Its parameters.</param>
/// <param name="Body">Its statements, with <c>#T</c> for the element type, <c>#M</c> for the type of the functions, and <c>#(0.5)</c> for a number.</param>
/// <param name="Helpers">Members beside it, written alike.</param>
/// <param name="Stops">Whether gradients are stopped in it, so that finite differences see what the gradient does not.</param>
internal sealed record RandomFormula(int Index, Style Style, IReadOnlyList<RandomInput> Inputs, string Body, string Helpers, bool Stops)
{
    /// <summary>The class that it stands in.</summary>
    public string Name => $"F{Index}";

    public IEnumerable<RandomInput> Data => Inputs.Where(i => i.Kind != InputKind.Constant);

    public IEnumerable<RandomInput> Constants => Inputs.Where(i => i.Kind == InputKind.Constant);

    /// <summary>How many numbers one item takes.</summary>
    public int Width => Inputs.Sum(i => i.Width);

    /// <summary>The element type of its batches, by turns; single items have both.</summary>
    public bool BatchesAreSingle => Index % 2 == 0;

    /// <summary>Kernels take ILGPU much longer than all else takes together; one formula in some has one.</summary>
    public bool HasKernel => Index % 16 is 0 or 5;

    /// <summary>Whether its batches are also run in processes with other vector instructions.</summary>
    public bool RunsAtEveryWidth => Index % 4 < 2;

    /// <summary>Which numbers its boxes are given by, by turns.</summary>
    public BoxFormat Format => HasBoxes ? (BoxFormat)(Index / 2 % 3) : BoxFormat.Xyxy;

    public bool HasBoxes => Inputs.Any(i => i.Kind == InputKind.Box);
}
