using System.ComponentModel;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// Sixteen values as one: what a kernel is passed, or keeps, where how much that is differs from kernel to kernel. Compilers remove the fields
/// that a kernel has no use for. Not meant to be used by hand.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1051, CA1815, CS1591 // A plain layout of memory that a kernel reads; nothing compares it.
public struct Pack<T>
    where T : struct
{
    public T P0, P1, P2, P3, P4, P5, P6, P7, P8, P9, P10, P11, P12, P13, P14, P15;
}
#pragma warning restore CA1051, CA1815, CS1591

/// <summary>Makes packs. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Pack
{
    /// <summary>A pack of at most sixteen values.</summary>
    public static Pack<T> Of<T>(ReadOnlySpan<T> values)
        where T : struct => new()
        {
            P0 = At(values, 0),
            P1 = At(values, 1),
            P2 = At(values, 2),
            P3 = At(values, 3),
            P4 = At(values, 4),
            P5 = At(values, 5),
            P6 = At(values, 6),
            P7 = At(values, 7),
            P8 = At(values, 8),
            P9 = At(values, 9),
            P10 = At(values, 10),
            P11 = At(values, 11),
            P12 = At(values, 12),
            P13 = At(values, 13),
            P14 = At(values, 14),
            P15 = At(values, 15),
        };

    private static T At<T>(ReadOnlySpan<T> values, int index)
        where T : struct => index < values.Length ? values[index] : default;
}
