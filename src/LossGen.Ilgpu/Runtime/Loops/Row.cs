using System.ComponentModel;
using System.Numerics;
using ILGPU;
using ILGPU.Util;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// A row as one of its threads sees it: thread <c>lane</c> has the elements lane, lane + width and so on. Threads without a row of their own
/// look at the last one, have no elements, and write nothing; they take part in every tree. Not meant to be used by hand.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TReal">What the loops need of it.</typeparam>
/// <typeparam name="TLabel">The type of labels.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1815 // Nothing compares it.
public struct Row<T, TReal, TLabel>
    where T : unmanaged, INumber<T>
    where TReal : struct, IReal<T>
    where TLabel : unmanaged
{
    /// <summary>Elements that a thread adds up before their sum joins the others in double: few enough to keep all digits, and many for each use of double.</summary>
    private const int BlockElements = 16;

    private readonly ArrayView<TLabel> _labels;
    private readonly int _width;
    private readonly int _lane;
    private Pack<ArrayView<T>> _slots;
    private long _index;
    private long _start;
    private int _end;

    internal Row(in Pack<ArrayView<T>> slots, ArrayView<TLabel> labels, int length, int width)
    {
        _slots = slots;
        _labels = labels;
        Length = length;
        _width = width;
        _lane = Group.IdxX % width;
    }

    /// <summary>How many elements it has.</summary>
    public int Length { get; }

    /// <summary>Its label.</summary>
    public readonly TLabel Label => _labels[_index];

    private readonly bool IsWriter => _lane == 0 & _end > 0;

    /// <summary>The row's value in a slot that has one for each.</summary>
    public T Item<TSlot>()
        where TSlot : ISlot => TSlot.In(ref _slots)[_index];

    /// <summary>An element.</summary>
    public T Load<TSlot>(int i)
        where TSlot : ISlot => TSlot.In(ref _slots)[_start + i];

    /// <summary>An element that all rows share.</summary>
    public T LoadShared<TSlot>(int i)
        where TSlot : ISlot => TSlot.In(ref _slots)[i];

    /// <summary>The element at a position.</summary>
    public T Gather<TSlot>(T position)
        where TSlot : ISlot => Load<TSlot>(TReal.Position(position, Length));

    /// <summary>The element at a position that all rows share.</summary>
    public T GatherShared<TSlot>(T position)
        where TSlot : ISlot => LoadShared<TSlot>(TReal.Position(position, Length));

    /// <summary>Writes an element.</summary>
    public void Store<TSlot>(int i, T value)
        where TSlot : ISlot => TSlot.In(ref _slots)[_start + i] = value;

    /// <summary>Adds to an element.</summary>
    public void Add<TSlot>(int i, T value)
        where TSlot : ISlot => TSlot.In(ref _slots)[_start + i] += value;

    /// <summary>Writes the row's value.</summary>
    public void StoreItem<TSlot>(T value)
        where TSlot : ISlot
    {
        if (IsWriter)
            TSlot.In(ref _slots)[_index] = value;
    }

    /// <summary>Adds to the row's value.</summary>
    public void AddItem<TSlot>(T value)
        where TSlot : ISlot
    {
        if (IsWriter)
            TSlot.In(ref _slots)[_index] += value;
    }

    /// <summary>Adds the row's share to one of the sums over the batch.</summary>
    public readonly void AddTo(ref double sum, T share)
    {
        if (IsWriter)
            sum += TReal.Widen(share);
    }

    /// <summary>Sets all elements to 0.</summary>
    public void Clear<TSlot>()
        where TSlot : ISlot
    {
        for (int i = _lane; i < _end; i += _width)
            Store<TSlot>(i, T.Zero);
    }

    /// <summary>Waits for the other threads: what they still read may be written afterwards.</summary>
    public readonly void Wait() => Group.Barrier();

    /// <summary>The row, or one without elements where a pass is not needed.</summary>
    public readonly Row<T, TReal, TLabel> Where(bool isNeeded)
    {
        Row<T, TReal, TLabel> row = this;
        row._end = Utilities.Select(isNeeded, _end, 0);
        return row;
    }

    /// <summary>A pass that writes.</summary>
    public void Each<TPass>(TPass pass)
        where TPass : struct, IRowPass<Row<T, TReal, TLabel>>
    {
        for (int i = _lane; i < _end; i += _width)
            pass.Element(ref this, i);
    }

    /// <summary>A pass that reduces an input.</summary>
    public void Reduce<TSlot, TFound>(ref TFound found)
        where TSlot : ISlot
        where TFound : struct, IRowValue<T> => Reduce(default(RowInput<T, TReal, TLabel, TSlot, TFound>), ref found);

    /// <summary>A pass that reduces what it computes.</summary>
    public void Reduce<TPass, TFound>(TPass pass, ref TFound found)
        where TPass : struct, IRowPass<Row<T, TReal, TLabel>, TFound>
        where TFound : struct, IRowReduction
    {
        found.Begin();
        if (TFound.AddsUp)
        {
            for (int block = _lane; block < _end; block += BlockElements * _width)
            {
                found.BeginBlock();
                int blockEnd = IntrinsicMath.Min(_end, block + (BlockElements * _width));
                for (int i = block; i < blockEnd; i += _width)
                    pass.Element(ref this, i, ref found);
                found.EndBlock();
            }
        }
        else
        {
            for (int i = _lane; i < _end; i += _width)
                pass.Element(ref this, i, ref found);
        }

        found.Join(_width);
    }

    internal void MoveTo(long index, long items)
    {
        bool isRow = index < items;
        _index = Utilities.Select(isRow, index, items - 1);
        _start = _index * Length;
        _end = Utilities.Select(isRow, Length, 0);
    }
}
#pragma warning restore CA1815
