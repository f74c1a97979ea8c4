using System.ComponentModel;
using System.Runtime.InteropServices;

namespace LossGen.Ilgpu.Runtime;

/// <summary>Four floats, read and written at once: a box, or four elements. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential)]
public struct FloatQuad(float x1, float y1, float x2, float y2)
{
#pragma warning disable CA1051 // Kernels see fields, not properties.
    /// <summary>The first value.</summary>
    public float X1 = x1;

    /// <summary>The second value.</summary>
    public float Y1 = y1;

    /// <summary>The third value.</summary>
    public float X2 = x2;

    /// <summary>The fourth value.</summary>
    public float Y2 = y2;
#pragma warning restore CA1051
}

/// <summary>Four doubles: a box, or four elements. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[StructLayout(LayoutKind.Sequential)]
public struct DoubleQuad(double x1, double y1, double x2, double y2)
{
#pragma warning disable CA1051 // Kernels see fields, not properties.
    /// <summary>The first value.</summary>
    public double X1 = x1;

    /// <summary>The second value.</summary>
    public double Y1 = y1;

    /// <summary>The third value.</summary>
    public double X2 = x2;

    /// <summary>The fourth value.</summary>
    public double Y2 = y2;
#pragma warning restore CA1051
}
