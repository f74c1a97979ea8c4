using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Tests;

/// <summary>Polynomials with as many coefficients as the name says, each with a gradient.</summary>
internal static partial class ManyConstants
{
    [Loss(nameof(Of15))]
    private static partial void ForwardViews15(AcceleratorStream stream, ArrayView<float> x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7, float c8, float c9, float c10, float c11, float c12, float c13, float c14, ArrayView<float> c0Gradient, ArrayView<float> c1Gradient, ArrayView<float> c2Gradient, ArrayView<float> c3Gradient, ArrayView<float> c4Gradient, ArrayView<float> c5Gradient, ArrayView<float> c6Gradient, ArrayView<float> c7Gradient, ArrayView<float> c8Gradient, ArrayView<float> c9Gradient, ArrayView<float> c10Gradient, ArrayView<float> c11Gradient, ArrayView<float> c12Gradient, ArrayView<float> c13Gradient, ArrayView<float> c14Gradient, ArrayView<float> loss);

    [Loss(nameof(Of15))]
    private static partial float Spans15(ReadOnlySpan<float> x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7, float c8, float c9, float c10, float c11, float c12, float c13, float c14, out float c0Gradient, out float c1Gradient, out float c2Gradient, out float c3Gradient, out float c4Gradient, out float c5Gradient, out float c6Gradient, out float c7Gradient, out float c8Gradient, out float c9Gradient, out float c10Gradient, out float c11Gradient, out float c12Gradient, out float c13Gradient, out float c14Gradient);

    public static void On15(AcceleratorStream stream, ArrayView<float> x, float[] c, ArrayView<float>[] gradients, ArrayView<float> loss) =>
        ForwardViews15(stream, x, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14], gradients[0], gradients[1], gradients[2], gradients[3], gradients[4], gradients[5], gradients[6], gradients[7], gradients[8], gradients[9], gradients[10], gradients[11], gradients[12], gradients[13], gradients[14], loss);

    public static float On15(ReadOnlySpan<float> x, float[] c, float[] gradients) =>
        Spans15(x, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14], out gradients[0], out gradients[1], out gradients[2], out gradients[3], out gradients[4], out gradients[5], out gradients[6], out gradients[7], out gradients[8], out gradients[9], out gradients[10], out gradients[11], out gradients[12], out gradients[13], out gradients[14]);

    private static float Of15(float x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7, float c8, float c9, float c10, float c11, float c12, float c13, float c14) => (((((((((((((((((((((((((((c0 * x) + c1) * x) + c2) * x) + c3) * x) + c4) * x) + c5) * x) + c6) * x) + c7) * x) + c8) * x) + c9) * x) + c10) * x) + c11) * x) + c12) * x) + c13) * x) + c14;

    [Loss(nameof(Of16))]
    private static partial void ForwardViews16(AcceleratorStream stream, ArrayView<float> x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7, float c8, float c9, float c10, float c11, float c12, float c13, float c14, float c15, ArrayView<float> c0Gradient, ArrayView<float> c1Gradient, ArrayView<float> c2Gradient, ArrayView<float> c3Gradient, ArrayView<float> c4Gradient, ArrayView<float> c5Gradient, ArrayView<float> c6Gradient, ArrayView<float> c7Gradient, ArrayView<float> c8Gradient, ArrayView<float> c9Gradient, ArrayView<float> c10Gradient, ArrayView<float> c11Gradient, ArrayView<float> c12Gradient, ArrayView<float> c13Gradient, ArrayView<float> c14Gradient, ArrayView<float> c15Gradient, ArrayView<float> loss);

    [Loss(nameof(Of16))]
    private static partial float Spans16(ReadOnlySpan<float> x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7, float c8, float c9, float c10, float c11, float c12, float c13, float c14, float c15, out float c0Gradient, out float c1Gradient, out float c2Gradient, out float c3Gradient, out float c4Gradient, out float c5Gradient, out float c6Gradient, out float c7Gradient, out float c8Gradient, out float c9Gradient, out float c10Gradient, out float c11Gradient, out float c12Gradient, out float c13Gradient, out float c14Gradient, out float c15Gradient);

    public static void On16(AcceleratorStream stream, ArrayView<float> x, float[] c, ArrayView<float>[] gradients, ArrayView<float> loss) =>
        ForwardViews16(stream, x, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14], c[15], gradients[0], gradients[1], gradients[2], gradients[3], gradients[4], gradients[5], gradients[6], gradients[7], gradients[8], gradients[9], gradients[10], gradients[11], gradients[12], gradients[13], gradients[14], gradients[15], loss);

    public static float On16(ReadOnlySpan<float> x, float[] c, float[] gradients) =>
        Spans16(x, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14], c[15], out gradients[0], out gradients[1], out gradients[2], out gradients[3], out gradients[4], out gradients[5], out gradients[6], out gradients[7], out gradients[8], out gradients[9], out gradients[10], out gradients[11], out gradients[12], out gradients[13], out gradients[14], out gradients[15]);

    private static float Of16(float x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7, float c8, float c9, float c10, float c11, float c12, float c13, float c14, float c15) => (((((((((((((((((((((((((((((c0 * x) + c1) * x) + c2) * x) + c3) * x) + c4) * x) + c5) * x) + c6) * x) + c7) * x) + c8) * x) + c9) * x) + c10) * x) + c11) * x) + c12) * x) + c13) * x) + c14) * x) + c15;

    [Loss(nameof(Of17))]
    private static partial void ForwardViews17(AcceleratorStream stream, ArrayView<float> x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7, float c8, float c9, float c10, float c11, float c12, float c13, float c14, float c15, float c16, ArrayView<float> c0Gradient, ArrayView<float> c1Gradient, ArrayView<float> c2Gradient, ArrayView<float> c3Gradient, ArrayView<float> c4Gradient, ArrayView<float> c5Gradient, ArrayView<float> c6Gradient, ArrayView<float> c7Gradient, ArrayView<float> c8Gradient, ArrayView<float> c9Gradient, ArrayView<float> c10Gradient, ArrayView<float> c11Gradient, ArrayView<float> c12Gradient, ArrayView<float> c13Gradient, ArrayView<float> c14Gradient, ArrayView<float> c15Gradient, ArrayView<float> c16Gradient, ArrayView<float> loss);

    [Loss(nameof(Of17))]
    private static partial float Spans17(ReadOnlySpan<float> x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7, float c8, float c9, float c10, float c11, float c12, float c13, float c14, float c15, float c16, out float c0Gradient, out float c1Gradient, out float c2Gradient, out float c3Gradient, out float c4Gradient, out float c5Gradient, out float c6Gradient, out float c7Gradient, out float c8Gradient, out float c9Gradient, out float c10Gradient, out float c11Gradient, out float c12Gradient, out float c13Gradient, out float c14Gradient, out float c15Gradient, out float c16Gradient);

    public static void On17(AcceleratorStream stream, ArrayView<float> x, float[] c, ArrayView<float>[] gradients, ArrayView<float> loss) =>
        ForwardViews17(stream, x, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14], c[15], c[16], gradients[0], gradients[1], gradients[2], gradients[3], gradients[4], gradients[5], gradients[6], gradients[7], gradients[8], gradients[9], gradients[10], gradients[11], gradients[12], gradients[13], gradients[14], gradients[15], gradients[16], loss);

    public static float On17(ReadOnlySpan<float> x, float[] c, float[] gradients) =>
        Spans17(x, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14], c[15], c[16], out gradients[0], out gradients[1], out gradients[2], out gradients[3], out gradients[4], out gradients[5], out gradients[6], out gradients[7], out gradients[8], out gradients[9], out gradients[10], out gradients[11], out gradients[12], out gradients[13], out gradients[14], out gradients[15], out gradients[16]);

    private static float Of17(float x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7, float c8, float c9, float c10, float c11, float c12, float c13, float c14, float c15, float c16) => (((((((((((((((((((((((((((((((c0 * x) + c1) * x) + c2) * x) + c3) * x) + c4) * x) + c5) * x) + c6) * x) + c7) * x) + c8) * x) + c9) * x) + c10) * x) + c11) * x) + c12) * x) + c13) * x) + c14) * x) + c15) * x) + c16;

    [Loss(nameof(Of20))]
    private static partial void ForwardViews20(AcceleratorStream stream, ArrayView<float> x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7, float c8, float c9, float c10, float c11, float c12, float c13, float c14, float c15, float c16, float c17, float c18, float c19, ArrayView<float> c0Gradient, ArrayView<float> c1Gradient, ArrayView<float> c2Gradient, ArrayView<float> c3Gradient, ArrayView<float> c4Gradient, ArrayView<float> c5Gradient, ArrayView<float> c6Gradient, ArrayView<float> c7Gradient, ArrayView<float> c8Gradient, ArrayView<float> c9Gradient, ArrayView<float> c10Gradient, ArrayView<float> c11Gradient, ArrayView<float> c12Gradient, ArrayView<float> c13Gradient, ArrayView<float> c14Gradient, ArrayView<float> c15Gradient, ArrayView<float> c16Gradient, ArrayView<float> c17Gradient, ArrayView<float> c18Gradient, ArrayView<float> c19Gradient, ArrayView<float> loss);

    [Loss(nameof(Of20))]
    private static partial float Spans20(ReadOnlySpan<float> x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7, float c8, float c9, float c10, float c11, float c12, float c13, float c14, float c15, float c16, float c17, float c18, float c19, out float c0Gradient, out float c1Gradient, out float c2Gradient, out float c3Gradient, out float c4Gradient, out float c5Gradient, out float c6Gradient, out float c7Gradient, out float c8Gradient, out float c9Gradient, out float c10Gradient, out float c11Gradient, out float c12Gradient, out float c13Gradient, out float c14Gradient, out float c15Gradient, out float c16Gradient, out float c17Gradient, out float c18Gradient, out float c19Gradient);

    public static void On20(AcceleratorStream stream, ArrayView<float> x, float[] c, ArrayView<float>[] gradients, ArrayView<float> loss) =>
        ForwardViews20(stream, x, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14], c[15], c[16], c[17], c[18], c[19], gradients[0], gradients[1], gradients[2], gradients[3], gradients[4], gradients[5], gradients[6], gradients[7], gradients[8], gradients[9], gradients[10], gradients[11], gradients[12], gradients[13], gradients[14], gradients[15], gradients[16], gradients[17], gradients[18], gradients[19], loss);

    public static float On20(ReadOnlySpan<float> x, float[] c, float[] gradients) =>
        Spans20(x, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12], c[13], c[14], c[15], c[16], c[17], c[18], c[19], out gradients[0], out gradients[1], out gradients[2], out gradients[3], out gradients[4], out gradients[5], out gradients[6], out gradients[7], out gradients[8], out gradients[9], out gradients[10], out gradients[11], out gradients[12], out gradients[13], out gradients[14], out gradients[15], out gradients[16], out gradients[17], out gradients[18], out gradients[19]);

    private static float Of20(float x, float c0, float c1, float c2, float c3, float c4, float c5, float c6, float c7, float c8, float c9, float c10, float c11, float c12, float c13, float c14, float c15, float c16, float c17, float c18, float c19) => (((((((((((((((((((((((((((((((((((((c0 * x) + c1) * x) + c2) * x) + c3) * x) + c4) * x) + c5) * x) + c6) * x) + c7) * x) + c8) * x) + c9) * x) + c10) * x) + c11) * x) + c12) * x) + c13) * x) + c14) * x) + c15) * x) + c16) * x) + c17) * x) + c18) * x) + c19;
}
