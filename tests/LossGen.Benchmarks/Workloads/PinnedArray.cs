using System.Runtime.CompilerServices;

namespace LossGen.Benchmarks.Workloads;

/// <summary>
/// Floats that do not move and start at a chosen place within a page, so that runs are alike. Arrays that start at the same
/// place would meet in the same cache sets, and their loads would wait for stores to the other; torch's do not either.
/// </summary>
internal sealed unsafe class PinnedArray
{
    private const int Page = 4096;

    private readonly float[] _array;
    private readonly int _start;

    /// <param name="length">In floats.</param>
    /// <param name="offset">Where in a page the first one is, in bytes.</param>
    public PinnedArray(int length, int offset)
    {
        _array = GC.AllocateArray<float>(length + Page / sizeof(float) * 2, pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref _array[0]);
        _start = (int)(((nuint)offset - address) & (Page - 1)) / sizeof(float);
        Length = length;
    }

    /// <summary>How many floats there are.</summary>
    public int Length { get; }

    /// <summary>The first <paramref name="length"/> floats.</summary>
    public Span<float> First(int length) => _array.AsSpan(_start, length);
}
