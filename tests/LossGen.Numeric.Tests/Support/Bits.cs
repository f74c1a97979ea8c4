using System.Numerics;
using System.Runtime.InteropServices;

namespace LossGen.Numeric.Tests.Support;

/// <summary>Comparison to the bit, but that all NaNs are one: their sign and payload differ from instruction to instruction.</summary>
internal static class Bits
{
    public static bool Same<T>(T a, T b)
        where T : unmanaged, IFloatingPointIeee754<T> => T.IsNaN(a) ? T.IsNaN(b) : a == b && T.IsNegative(a) == T.IsNegative(b);

    public static void AssertSame<T>(ReadOnlySpan<T> expected, ReadOnlySpan<T> actual, string what)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Assert.Equal(expected.Length, actual.Length);
        if (MemoryMarshal.AsBytes(expected).SequenceEqual(MemoryMarshal.AsBytes(actual)))
            return;
        for (int i = 0; i < expected.Length; i++)
        {
            if (!Same(expected[i], actual[i]))
                Assert.Fail($"{what}[{i}] is {actual[i]:R}, not {expected[i]:R}");
        }
    }

    public static void AssertSame<T>(T expected, T actual, string what)
        where T : unmanaged, IFloatingPointIeee754<T> => AssertSame<T>([expected], [actual], what);
}
