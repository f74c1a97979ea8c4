namespace LossGen.Ilgpu.Runtime;

/// <summary>What loops need of an element type beside arithmetic, and devices have no generic form of.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal interface IReal<T>
    where T : unmanaged
{
    static abstract double Widen(T x);

    static abstract T Narrow(double x);
}

internal readonly struct FloatReal : IReal<float>
{
    public static double Widen(float x) => x;

    public static float Narrow(double x) => (float)x;
}

internal readonly struct DoubleReal : IReal<double>
{
    public static double Widen(double x) => x;

    public static double Narrow(double x) => x;
}
