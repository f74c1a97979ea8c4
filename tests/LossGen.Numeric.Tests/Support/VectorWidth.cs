using System.Runtime.Intrinsics;

namespace LossGen.Numeric.Tests.Support;

internal static class VectorWidth
{
    /// <summary>Tells a child process which width its switches should leave it.</summary>
    public const string Expected = "LOSSGEN_EXPECTED_WIDTH";

    /// <summary>Tells a child process where to leave the fingerprints of its results.</summary>
    public const string BitsFile = "LOSSGEN_BITS_FILE";

    /// <summary>The bits that generated code will use; 0 where it runs without vector instructions.</summary>
    public static int Current =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;
}
