using System.ComponentModel;
using ILGPU;
using ILGPU.Runtime;
using LossGen.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>Argument checks on views, before anything is launched. Not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ViewGuard
{
    /// <summary>A view lives on the accelerator that the stream belongs to.</summary>
    public static void OnStream<T>(AcceleratorStream stream, ArrayView<T> view, string name)
        where T : unmanaged
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (view.Length > 0 && !ReferenceEquals(view.GetAccelerator(), stream.Accelerator))
            throw new ArgumentException($"'{name}' lives on '{view.GetAccelerator()}', but the stream belongs to '{stream.Accelerator}'.", name);
    }

    /// <summary>An output shares no memory with another parameter.</summary>
    public static void Apart<T>(ArrayView<T> output, ArrayView<T> other, string name, string otherName)
        where T : unmanaged
    {
        if (Overlap(output, other, out _))
            Guard.ThrowOverlap(name, otherName, false);
    }

    /// <summary>An output shares no memory with another parameter, or is exactly that parameter.</summary>
    public static void ApartOrSame<T>(ArrayView<T> output, ArrayView<T> other, string name, string otherName)
        where T : unmanaged
    {
        if (Overlap(output, other, out bool same) && !same)
            Guard.ThrowOverlap(name, otherName, true);
    }

    /// <summary>An output shares no memory with labels.</summary>
    public static void ApartFromLabels<T, TLabel>(ArrayView<T> output, ArrayView<TLabel> labels, string name, string labelName)
        where T : unmanaged
        where TLabel : unmanaged
    {
        if (output.Length > 0 && labels.Length > 0 && Overlap(output.Cast<byte>(), labels.Cast<byte>(), out _))
            Guard.ThrowOverlap(name, labelName, false);
    }

    /// <summary>Whether four values can be read at once: the address is a multiple of 16 bytes.</summary>
    public static bool IsAligned<T>(ArrayView<T> view)
        where T : unmanaged => (StartOf(view) & 15) == 0;

    private static bool Overlap<T>(ArrayView<T> a, ArrayView<T> b, out bool same)
        where T : unmanaged
    {
        same = false;
        if (a.Length == 0 || b.Length == 0 || (!HasAddresses(a) && !ReferenceEquals(BufferOf(a), BufferOf(b))))
            return false;
        long startA = StartOf(a);
        long startB = StartOf(b);
        same = startA == startB && a.Length == b.Length;
        return startA < startB + b.LengthInBytes && startB < startA + a.LengthInBytes;
    }

    /// <summary>Where a view begins: an address, or its place in its buffer where buffers have none.</summary>
    private static long StartOf<TView>(TView view)
        where TView : struct, IContiguousArrayView => (HasAddresses(view) ? view.Buffer.NativePtr : 0) + view.IndexInBytes;

    /// <summary>OpenCL's buffers are handles. They begin where any of its types may.</summary>
    private static bool HasAddresses<TView>(TView view)
        where TView : struct, IContiguousArrayView => view.Buffer.AcceleratorType != AcceleratorType.OpenCL;

    private static MemoryBuffer BufferOf<TView>(TView view)
        where TView : struct, IContiguousArrayView => view.Buffer;
}
