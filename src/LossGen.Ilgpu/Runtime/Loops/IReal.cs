using System.ComponentModel;
using ILGPU;

namespace LossGen.Ilgpu.Runtime;

/// <summary>What loops need of an element type beside arithmetic, and devices have no generic form of. Not meant to be used by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IReal<T>
    where T : unmanaged
{
    internal static abstract T NegativeInfinity { get; }

    internal static abstract double Widen(T x);

    internal static abstract T Narrow(double x);

    internal static abstract T Abs(T x);

    internal static abstract T Maximum(T a, T b);

    /// <summary>e to the x, for an x that is at most 0.</summary>
    internal static abstract T Exp(T x);

    /// <summary>A position in a row of so many elements.</summary>
    internal static abstract int Position(T position, int length);
}

/// <summary>Of float. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FloatReal : IReal<float>
{
    static float IReal<float>.NegativeInfinity => float.NegativeInfinity;

    static double IReal<float>.Widen(float x) => x;

    static float IReal<float>.Narrow(double x) => (float)x;

    static float IReal<float>.Abs(float x) => IntrinsicMath.Abs(x);

    static float IReal<float>.Maximum(float a, float b) => GpuMath.Maximum(a, b);

    static float IReal<float>.Exp(float x) => 2.9802322E-08f * GpuMath.ShiftedExp(x);

    static int IReal<float>.Position(float position, int length) => GpuMath.Position(position, length);
}

/// <summary>Of double. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleReal : IReal<double>
{
    static double IReal<double>.NegativeInfinity => double.NegativeInfinity;

    static double IReal<double>.Widen(double x) => x;

    static double IReal<double>.Narrow(double x) => x;

    static double IReal<double>.Abs(double x) => IntrinsicMath.Abs(x);

    static double IReal<double>.Maximum(double a, double b) => GpuMath.Maximum(a, b);

    static double IReal<double>.Exp(double x) => 5.551115123125783E-17 * GpuMath.ShiftedExp(x);

    static int IReal<double>.Position(double position, int length) => GpuMath.Position(position, length);
}
