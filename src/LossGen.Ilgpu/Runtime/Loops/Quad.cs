using System.Runtime.InteropServices;

namespace LossGen.Ilgpu.Runtime;

/// <summary>Four values that are read and written at once: a box, or four elements.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Quad<T>(T x1, T y1, T x2, T y2)
    where T : unmanaged
{
    // Kernels see fields, not properties.
    public T X1 = x1;
    public T Y1 = y1;
    public T X2 = x2;
    public T Y2 = y2;
}
