using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>
/// The math of one pass over elements, boxes or what rows have once: a vector of items at each width, and the unrolled step. The loops
/// around it are the library's. Not meant to be implemented by hand.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPass<T>
    where T : unmanaged
{
    /// <summary>How many vectors a step has.</summary>
    static virtual int Unroll => 1;

    /// <summary>How many sums the pass takes.</summary>
    static virtual int Sums => 0;

    /// <summary>How many largest values it looks for.</summary>
    static virtual int Maxima => 0;

    /// <summary>How many values that a row has once the pass reads.</summary>
    static virtual int Values => 0;

    /// <summary>Whether the largest value of numbers and NaN may be either.</summary>
    static virtual bool MayDropNaN => false;

    /// <summary>Computes a vector of items and adds to its sums.</summary>
    void Item512<TAt>(ref TAt at, nuint i, ref Shares<Vector512<T>> sums)
        where TAt : struct, IAccess<T, Vector512<T>>;

    /// <inheritdoc cref="Item512{TAt}"/>
    void Item256<TAt>(ref TAt at, nuint i, ref Shares<Vector256<T>> sums)
        where TAt : struct, IAccess<T, Vector256<T>>;

    /// <inheritdoc cref="Item512{TAt}"/>
    void Item128<TAt>(ref TAt at, nuint i, ref Shares<Vector128<T>> sums)
        where TAt : struct, IAccess<T, Vector128<T>>;

    /// <summary>Computes as many vectors as the loop is unrolled to, each with accumulators of its own. A pass that is not unrolled has no such step.</summary>
    void Step<TWidth, TVector, TAt>(ref TAt at, nuint i, ref Shares<TVector> a, ref Shares<TVector> b, ref Shares<TVector> c, ref Shares<TVector> d)
        where TWidth : IWidth<T, TVector>
        where TVector : unmanaged
        where TAt : struct, IAccess<T, TVector> => throw new NotSupportedException();
}

/// <summary>A vector width. Not meant to be implemented by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TVector">The vector.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWidth<T, TVector>
    where T : unmanaged
    where TVector : unmanaged
{
    /// <summary>How many items a vector has.</summary>
    static abstract nuint Lanes { get; }

    /// <summary>One vector of items.</summary>
    static abstract void Item<TPass, TAt>(in TPass pass, ref TAt at, nuint i, ref Shares<TVector> sums)
        where TPass : struct, IPass<T>
        where TAt : struct, IAccess<T, TVector>;
}

/// <summary>How a pass reads and writes a vector of items: a whole one, or the first few of the last one. Not meant to be implemented by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TVector">The vector.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IAccess<T, TVector>
    where T : unmanaged
    where TVector : unmanaged
{
    /// <summary>The elements from an index on.</summary>
    TVector Load<TSlot>(nuint i)
        where TSlot : ISlot;

    /// <summary>Writes elements from an index on.</summary>
    void Store<TSlot>(nuint i, TVector value)
        where TSlot : ISlot;

    /// <summary>Elements that all rows share, from an index on.</summary>
    TVector LoadShared<TSlot>(nuint i)
        where TSlot : ISlot;

    /// <summary>Elements that an earlier pass has kept, from an index on.</summary>
    TVector LoadKept<TSlot>(nuint i)
        where TSlot : ISlot;

    /// <summary>Keeps elements for a later pass.</summary>
    void Keep<TSlot>(nuint i, TVector value)
        where TSlot : ISlot;

    /// <summary>The boxes from an index on, a vector a coordinate.</summary>
    void LoadBoxes<TSlot>(nuint i, out TVector x1, out TVector y1, out TVector x2, out TVector y2)
        where TSlot : ISlot;

    /// <summary>Writes boxes from an index on.</summary>
    void StoreBoxes<TSlot>(nuint i, TVector x1, TVector y1, TVector x2, TVector y2)
        where TSlot : ISlot;

    /// <summary>One value a box, in the order that boxes have in registers.</summary>
    TVector LoadPerBox<TSlot>(nuint i)
        where TSlot : ISlot;

    /// <summary>Writes one value a box.</summary>
    void StorePerBox<TSlot>(nuint i, TVector value)
        where TSlot : ISlot;

    /// <summary>A value that a row has once, in a pass over the elements of rows.</summary>
    TVector Value<TValue>()
        where TValue : IRowValue;

    /// <summary>The same of one that has no name, by its place among those that the pass is run with.</summary>
    TVector Value(int index);

    /// <summary>Which elements of their row the elements are.</summary>
    TVector Position(nuint i);

    /// <summary>A value that rows have once, in a pass over rows.</summary>
    TVector Item(int index, nuint row);

    /// <summary>Writes a value that rows have once, in a pass over rows.</summary>
    void SetItem(int index, nuint row, TVector value);
}
