using System.ComponentModel;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// Eight arguments of a kernel as one: a launch takes no more than fourteen. Not meant to be used by hand.
/// </summary>
/// <typeparam name="T">The element type, or a view of it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1051, CA1815 // A plain layout of memory that a kernel reads; nothing compares it.
public struct Pack<T>
    where T : struct
{
    /// <summary>The first argument.</summary>
    public T P0;

    /// <summary>The second argument.</summary>
    public T P1;

    /// <summary>The third argument.</summary>
    public T P2;

    /// <summary>The fourth argument.</summary>
    public T P3;

    /// <summary>The fifth argument.</summary>
    public T P4;

    /// <summary>The sixth argument.</summary>
    public T P5;

    /// <summary>The seventh argument.</summary>
    public T P6;

    /// <summary>The eighth argument.</summary>
    public T P7;
}
#pragma warning restore CA1051, CA1815
