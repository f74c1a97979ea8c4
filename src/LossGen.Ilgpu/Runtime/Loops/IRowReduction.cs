using System.ComponentModel;

namespace LossGen.Ilgpu.Runtime;

/// <summary>What the elements of a row are reduced to. A thread's sums stay short: what a block of elements comes to is added in double. Not meant to be implemented by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowReduction
{
    /// <summary>Whether it has sums, and so needs blocks.</summary>
    internal static abstract bool AddsUp { get; }

    internal void Begin();

    internal void BeginBlock();

    internal void EndBlock();

    /// <summary>Brings the threads of the row together.</summary>
    internal void Join(int width);
}

/// <summary>A reduction of one value an element. Not meant to be implemented by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowValue<T> : IRowReduction
    where T : unmanaged
{
    /// <summary>Takes an element.</summary>
    void Add(T value);
}

/// <summary>Several reductions in one pass. Not meant to be used by hand.</summary>
/// <typeparam name="TFirst">The first.</typeparam>
/// <typeparam name="TRest">The others.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1051, CA1815 // Kernels see fields, not properties.
public struct Both<TFirst, TRest> : IRowReduction
    where TFirst : struct, IRowReduction
    where TRest : struct, IRowReduction
{
    /// <summary>The first.</summary>
    public TFirst First;

    /// <summary>The others.</summary>
    public TRest Rest;

    static bool IRowReduction.AddsUp => TFirst.AddsUp || TRest.AddsUp;

    void IRowReduction.Begin()
    {
        First.Begin();
        Rest.Begin();
    }

    void IRowReduction.BeginBlock()
    {
        First.BeginBlock();
        Rest.BeginBlock();
    }

    void IRowReduction.EndBlock()
    {
        First.EndBlock();
        Rest.EndBlock();
    }

    void IRowReduction.Join(int width)
    {
        First.Join(width);
        Rest.Join(width);
    }
}
#pragma warning restore CA1051, CA1815
