using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>The first few lanes of a vector: the rest of a batch or of a row. The math is that of a whole vector.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TVector">A vector of elements.</typeparam>
/// <typeparam name="TDoubles">As many bits of doubles.</typeparam>
/// <typeparam name="TWidth">The width.</typeparam>
/// <typeparam name="TOrder">How vectors lie in rows.</typeparam>
internal unsafe struct Masked<T, TVector, TDoubles, TWidth, TOrder>(Memory<T> memory, nuint count) : IAccess<T, TVector>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
    where TOrder : IOrder<T, TVector>
{
    public Memory<T> Memory = memory;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TVector Load<TSlot>(nuint i)
        where TSlot : ISlot => TWidth.LoadFirst(TSlot.Of(in Memory.Slots) + i, count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store<TSlot>(nuint i, TVector value)
        where TSlot : ISlot => TWidth.StoreFirst(value, TSlot.Of(in Memory.Slots) + i, count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void LoadBoxes<TSlot>(nuint i, out TVector x1, out TVector y1, out TVector x2, out TVector y2)
        where TSlot : ISlot
    {
        T* boxes = TSlot.Of(in Memory.Slots) + (4 * i);
        TWidth.TransposeBoxes(
            TWidth.LoadFirst(boxes, CountOf(0)),
            TWidth.LoadFirst(boxes + TWidth.Lanes, CountOf(1)),
            TWidth.LoadFirst(boxes + (2 * TWidth.Lanes), CountOf(2)),
            TWidth.LoadFirst(boxes + (3 * TWidth.Lanes), CountOf(3)),
            out x1, out y1, out x2, out y2);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly void StoreBoxes<TSlot>(nuint i, TVector x1, TVector y1, TVector x2, TVector y2)
        where TSlot : ISlot
    {
        T* boxes = TSlot.Of(in Memory.Slots) + (4 * i);
        TWidth.TransposeBack(x1, y1, x2, y2, out TVector a, out TVector b, out TVector c, out TVector d);
        TWidth.StoreFirst(a, boxes, CountOf(0));
        TWidth.StoreFirst(b, boxes + TWidth.Lanes, CountOf(1));
        TWidth.StoreFirst(c, boxes + (2 * TWidth.Lanes), CountOf(2));
        TWidth.StoreFirst(d, boxes + (3 * TWidth.Lanes), CountOf(3));
    }

    public readonly TVector LoadPerBox<TSlot>(nuint i)
        where TSlot : ISlot => TWidth.ToBoxOrder(Load<TSlot>(i));

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
        where TValue : IRowValue => Value(TValue.Index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TVector Value(int index) => TOrder.Value(Memory.Values[index] + Memory.Row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TVector Position(nuint i) => TOrder.Position(i - Memory.RowStart);

    /// <summary>Rows have room for whole vectors of what they have once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TVector Item(int index, nuint row) => Unsafe.ReadUnaligned<TVector>(Memory.Items + ((nuint)index * Memory.ItemStride) + row);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void SetItem(int index, nuint row, TVector value) => Unsafe.WriteUnaligned(Memory.Items + ((nuint)index * Memory.ItemStride) + row, value);

    /// <summary>How many of the boxes' values are in one of the four vectors that hold them.</summary>
    private readonly nuint CountOf(nuint vector)
    {
        nuint before = vector * TWidth.Lanes;
        return 4 * count <= before ? 0 : nuint.Min((4 * count) - before, TWidth.Lanes);
    }
}
