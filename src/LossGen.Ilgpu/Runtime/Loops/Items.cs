using ILGPU;

namespace LossGen.Ilgpu.Runtime;

/// <summary>One element or box, value by value.</summary>
internal struct NarrowItem<T, TReal> : IGridItem<T>
    where T : unmanaged
    where TReal : struct, IReal<T>
{
    private Pack<ArrayView<T>> _slots;
    private Pack<double> _sums;
    private long _index;

    public readonly Pack<double> Sums => _sums;

    public void Begin(in Pack<ArrayView<T>> slots, in Pack<double> sums)
    {
        _slots = slots;
        _sums = sums;
    }

    public void MoveTo(long index) => _index = index;

    public T Load<TSlot>()
        where TSlot : ISlot => TSlot.In(ref _slots)[_index];

    public void Store<TSlot>(T value)
        where TSlot : ISlot => TSlot.In(ref _slots)[_index] = value;

    public void LoadBox<TSlot>(out T x1, out T y1, out T x2, out T y2)
        where TSlot : ISlot
    {
        ArrayView<T> slot = TSlot.In(ref _slots);
        x1 = slot[4 * _index];
        y1 = slot[(4 * _index) + 1];
        x2 = slot[(4 * _index) + 2];
        y2 = slot[(4 * _index) + 3];
    }

    public void StoreBox<TSlot>(T x1, T y1, T x2, T y2)
        where TSlot : ISlot
    {
        ArrayView<T> slot = TSlot.In(ref _slots);
        slot[4 * _index] = x1;
        slot[(4 * _index) + 1] = y1;
        slot[(4 * _index) + 2] = x2;
        slot[(4 * _index) + 3] = y2;
    }

    public void Add<TSlot>(T share)
        where TSlot : ISlot => TSlot.In(ref _sums) += TReal.Widen(share);
}

/// <summary>One box, read and written at once; values that are one a box are read and written where they are.</summary>
internal struct WideBox<T, TReal> : IGridItem<T>
    where T : unmanaged
    where TReal : struct, IReal<T>
{
    private Pack<ArrayView<T>> _slots;
    private Pack<double> _sums;
    private long _index;

    public readonly Pack<double> Sums => _sums;

    public void Begin(in Pack<ArrayView<T>> slots, in Pack<double> sums)
    {
        _slots = slots;
        _sums = sums;
    }

    public void MoveTo(long index) => _index = index;

    public T Load<TSlot>()
        where TSlot : ISlot => TSlot.In(ref _slots)[_index];

    public void Store<TSlot>(T value)
        where TSlot : ISlot => TSlot.In(ref _slots)[_index] = value;

    public void LoadBox<TSlot>(out T x1, out T y1, out T x2, out T y2)
        where TSlot : ISlot
    {
        Quad<T> box = TSlot.In(ref _slots).Cast<Quad<T>>()[_index];
        x1 = box.X1;
        y1 = box.Y1;
        x2 = box.X2;
        y2 = box.Y2;
    }

    public void StoreBox<TSlot>(T x1, T y1, T x2, T y2)
        where TSlot : ISlot => TSlot.In(ref _slots).Cast<Quad<T>>()[_index] = new Quad<T>(x1, y1, x2, y2);

    public void Add<TSlot>(T share)
        where TSlot : ISlot => TSlot.In(ref _sums) += TReal.Widen(share);
}
