using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>
/// A few rows that a kernel works through pass by pass. Long rows are read along: a vector holds elements of one row. Short rows are turned
/// in groups of as many as a vector has lanes: it holds one element of each. Not meant to be used by hand.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct RowTile<T>
    where T : unmanaged
{
    private Buffers<T> _slots;
    private Buffers<T> _columns;
    private T* _items;
    private T* _spills;
    private nuint _most;
    private nuint _stride;

    /// <summary>How many elements a row has.</summary>
    public nuint Length { get; internal set; }

    /// <summary>How many rows there are.</summary>
    public nuint Rows { get; internal set; }

    /// <summary>Whether rows are turned.</summary>
    public bool IsAcross { get; internal set; }

    /// <summary>The first element of a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref T Row(int slot, nuint row) => ref *(_slots.Address(slot) + (row * Length));

    /// <summary>The first value of a slot with one row for all, or with one value a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref T First(int slot) => ref *_slots.Address(slot);

    /// <summary>The first elements of a group of rows, then the second ones, and so on, where rows are turned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref T Columns(int slot, nuint row) => ref *(_columns.Address(slot) + (row * Length));

    /// <summary>A value that a row has once; those of all rows stand side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref T Item(int index, nuint row) => ref *(_items + ((nuint)index * _most) + row);

    /// <summary>Whether a value that a row has once is not 0 in any of the rows.</summary>
    public readonly bool HasAny(int index)
    {
        for (nuint row = 0; row < Rows; row++)
        {
            if (typeof(T) == typeof(float) ? Unsafe.BitCast<T, float>(Item(index, row)) != 0 : Unsafe.BitCast<T, double>(Item(index, row)) != 0)
                return true;
        }

        return false;
    }

    /// <summary>The first element that one pass keeps of a row for another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref T Spill(int index, nuint row) => ref *(_spills + ((((nuint)index * _most) + row) * _stride));

    /// <summary>The same where rows are turned, for a group of rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref T SpillColumns(int index, nuint row) => ref *(_spills + ((nuint)index * _most * _stride) + (row * Length));

    /// <summary>The element at a position of a row; at one that the row does not have, its last or first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Pick(int slot, nuint row, T position) => *(_slots.Address(slot) + (row * Length) + Clamp(position));

    /// <summary>The same of a slot with one row for all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T PickShared(int slot, T position) => *(_slots.Address(slot) + Clamp(position));

    internal void Place(T* items, T* spills, nuint most, nuint stride)
    {
        _items = items;
        _spills = spills;
        _most = most;
        _stride = stride;
    }

    internal void SetSlot(int slot, T* address) => _slots.Set(slot, address);

    internal readonly T* Slot(int slot) => _slots.Address(slot);

    internal void SetColumns(int slot, T* address) => _columns.Set(slot, address);

    internal readonly T* ColumnsOf(int slot) => _columns.Address(slot);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly nuint Clamp(T position)
    {
        nuint index = (nuint)(nint)(typeof(T) == typeof(float) ? Unsafe.BitCast<T, float>(position) : Unsafe.BitCast<T, double>(position));
        return nuint.Min(index, Length - 1);
    }
}
