using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>Whole vectors.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TVector">A vector of elements.</typeparam>
/// <typeparam name="TDoubles">As many bits of doubles.</typeparam>
/// <typeparam name="TWidth">The width.</typeparam>
/// <typeparam name="TOrder">How vectors lie in rows.</typeparam>
internal unsafe struct Whole<T, TVector, TDoubles, TWidth, TOrder> : IAccess<T, TVector>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
    where TOrder : IOrder<T, TVector>
{
    public Memory<T> Memory;

    public RowValues<TVector> Values;

    /// <summary>Goes on to a row, or to a group of rows.</summary>
    /// <param name="row">The row, or the first of them.</param>
    /// <param name="start">The index of its first element.</param>
    /// <param name="values">How many values of it the pass reads.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void MoveTo(nuint row, nuint start, int values)
    {
        Memory.Row = row;
        Memory.RowStart = start;
        if (values > 0)
            Values.F0 = Value(0);
        if (values > 1)
            Values.F1 = Value(1);
        if (values > 2)
            Values.F2 = Value(2);
        if (values > 3)
            Values.F3 = Value(3);
        if (values > 4)
            Values.F4 = Value(4);
        if (values > 5)
            Values.F5 = Value(5);
        if (values > 6)
            Values.F6 = Value(6);
        if (values > 7)
            Values.F7 = Value(7);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TVector Load<TSlot>(nuint i)
        where TSlot : ISlot => Unsafe.ReadUnaligned<TVector>(TSlot.Of(in Memory.Slots) + i);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store<TSlot>(nuint i, TVector value)
        where TSlot : ISlot => Unsafe.WriteUnaligned(TSlot.Of(in Memory.Slots) + i, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void LoadBoxes<TSlot>(nuint i, out TVector x1, out TVector y1, out TVector x2, out TVector y2)
        where TSlot : ISlot
    {
        T* boxes = TSlot.Of(in Memory.Slots) + (4 * i);
        TWidth.TransposeBoxes(
            Unsafe.ReadUnaligned<TVector>(boxes),
            Unsafe.ReadUnaligned<TVector>(boxes + TWidth.Lanes),
            Unsafe.ReadUnaligned<TVector>(boxes + (2 * TWidth.Lanes)),
            Unsafe.ReadUnaligned<TVector>(boxes + (3 * TWidth.Lanes)),
            out x1, out y1, out x2, out y2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StoreBoxes<TSlot>(nuint i, TVector x1, TVector y1, TVector x2, TVector y2)
        where TSlot : ISlot
    {
        T* boxes = TSlot.Of(in Memory.Slots) + (4 * i);
        TWidth.TransposeBack(x1, y1, x2, y2, out TVector a, out TVector b, out TVector c, out TVector d);
        Unsafe.WriteUnaligned(boxes, a);
        Unsafe.WriteUnaligned(boxes + TWidth.Lanes, b);
        Unsafe.WriteUnaligned(boxes + (2 * TWidth.Lanes), c);
        Unsafe.WriteUnaligned(boxes + (3 * TWidth.Lanes), d);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TVector LoadPerBox<TSlot>(nuint i)
        where TSlot : ISlot => TWidth.ToBoxOrder(Load<TSlot>(i));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void StorePerBox<TSlot>(nuint i, TVector value)
        where TSlot : ISlot => Store<TSlot>(i, TWidth.FromBoxOrder(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TVector LoadShared<TSlot>(nuint i)
        where TSlot : ISlot => Load<TSlot>(i - Memory.RowStart);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TVector LoadKept<TSlot>(nuint i)
        where TSlot : ISlot => Load<TSlot>(i + Memory.SpillOffset);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Keep<TSlot>(nuint i, TVector value)
        where TSlot : ISlot => Store<TSlot>(i + Memory.SpillOffset, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TVector Value<TValue>()
        where TValue : IRowValue => TValue.Of(in Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TVector Value(int index) => TOrder.Value(Memory.Values[index] + Memory.Row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TVector Position(nuint i) => TOrder.Position(i - Memory.RowStart);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TVector Item(int index, nuint row) => Unsafe.ReadUnaligned<TVector>(Memory.Items + ((nuint)index * Memory.ItemStride) + row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void SetItem(int index, nuint row, TVector value) => Unsafe.WriteUnaligned(Memory.Items + ((nuint)index * Memory.ItemStride) + row, value);
}
