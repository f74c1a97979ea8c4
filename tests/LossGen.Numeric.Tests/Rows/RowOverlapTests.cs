using System.Numerics;
using System.Runtime.InteropServices;
using LossGen.Numeric.Tests.Rows.Losses;

namespace LossGen.Numeric.Tests.Rows;

/// <summary>Outputs that share memory with another parameter are refused, but for a gradient exactly over its own input.</summary>
public abstract class RowOverlapTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Rows = 6;
    private const int Classes = 4;
    private const int Values = Rows * Classes;

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(Classes)]
    [InlineData(Values - 1)]
    [InlineData(1 - Values)]
    public void A_gradient_partly_over_its_input_is_refused(int shift)
    {
        var memory = new T[3 * Values];
        int start = Values + shift;
        AssertRefused(memory, () => Run(memory.AsSpan(Values, Values), new T[Values], new T[Rows], memory.AsSpan(start, Values)), "gradient", "logits");
    }

    [Fact]
    public void An_output_over_another_input_is_refused()
    {
        var memory = new T[Values];
        AssertRefused(memory, () => Run(new T[Values], memory, new T[Rows], memory), "gradient", "target");
        AssertRefused(memory, () => Run(memory, new T[Values], memory.AsSpan(3, Rows), new T[Values]), "losses", "logits");
        AssertRefused(memory, () => Run(new T[Values], new T[Values], memory.AsSpan(3, Rows), memory), "gradient", "losses");
    }

    [Fact]
    public void Losses_over_labels_are_refused()
    {
        var memory = new long[2 * Values];
        foreach (int first in (int[])[1 - Rows, 0, 1, (Rows / 2) - 1])
            AssertRefused(memory, () => RunLabels(MemoryMarshal.Cast<long, int>(memory).Slice(Rows, Rows), Losses(memory, first)), "losses", "labels");
    }

    [Fact]
    public void Outputs_next_to_inputs_are_not()
    {
        var memory = new T[3 * Values];
        Run(memory.AsSpan(Values, Values), new T[Values], memory.AsSpan(0, Rows), memory.AsSpan(2 * Values, Values));
        Run(memory.AsSpan(Values, Values), new T[Values], new T[Rows], memory.AsSpan(Values, Values));
    }

    private static void AssertRefused<TMemory>(TMemory[] memory, Action run, string output, string other)
        where TMemory : unmanaged
    {
        ArgumentException error = Assert.Throws<ArgumentException>(run);

        // Which of two outputs is blamed follows from the order of the parameters.
        Assert.True(error.ParamName == output || error.ParamName == other, $"{output} over {other}: blames {error.ParamName}");
        Assert.Contains($"'{output}'", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{other}'", error.Message, StringComparison.Ordinal);
        Assert.False(memory.AsSpan().ContainsAnyExcept(default(TMemory)), "was written");
    }

    /// <summary>Shares at least one byte with the labels, whose size may be another.</summary>
    private static Span<T> Losses(long[] memory, int shift)
    {
        Span<T> all = MemoryMarshal.Cast<long, T>(memory.AsSpan());
        int first = Rows * sizeof(int) * all.Length / (memory.Length * sizeof(long));
        return all.Slice(Math.Max(0, first + shift), Rows);
    }

    private static void Run(Span<T> logits, Span<T> target, Span<T> losses, Span<T> gradient)
    {
        if (typeof(T) == typeof(float))
            RowOverlaps.Soft(Floats(logits), Floats(target), Classes, Floats(losses), Floats(gradient));
        else
            RowOverlaps.Soft(Doubles(logits), Doubles(target), Classes, Doubles(losses), Doubles(gradient));
    }

    private static void RunLabels(ReadOnlySpan<int> labels, Span<T> losses)
    {
        if (typeof(T) == typeof(float))
            RowOverlaps.Labels(new float[Values], labels, Classes, Floats(losses));
        else
            RowOverlaps.Labels(new double[Values], labels, Classes, Doubles(losses));
    }

    private static Span<float> Floats(Span<T> span) => MemoryMarshal.Cast<T, float>(span);

    private static Span<double> Doubles(Span<T> span) => MemoryMarshal.Cast<T, double>(span);
}

public sealed class FloatRowOverlapTests : RowOverlapTests<float>;

public sealed class DoubleRowOverlapTests : RowOverlapTests<double>;
