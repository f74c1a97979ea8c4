using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>
/// A few rows that a kernel works through pass by pass. Long rows are read along: a vector holds elements of one row. Short rows are
/// transposed in groups of as many as a vector has lanes: it holds one element of each. Not meant to be used by hand.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct RowTile<T>
    where T : unmanaged
{
    private Slots<T> _slots;

    /// <summary>Where passes find elements: those of the parameters, and what one pass keeps for another.</summary>
    internal Slots<T> Elements;

    /// <summary>How much further apart the rows of what is kept are than those of the parameters.</summary>
    internal nuint SpillGap;

    /// <summary>How many elements a row has.</summary>
    internal nuint Length;

    /// <summary>How many rows there are.</summary>
    internal nuint Rows;

    /// <summary>Values that rows have once: those of one kind side by side, the kinds <see cref="ItemStride"/> apart.</summary>
    internal T* Items;

    /// <summary>The most rows of a tile.</summary>
    internal nuint ItemStride;

    /// <summary>Whether rows are transposed.</summary>
    public bool IsAcross { get; internal set; }

    /// <summary>Computes what rows have once.</summary>
    public readonly void Once<TPass>(TPass pass, Span<double> sums)
        where TPass : struct, IPass<T>
    {
        Unsafe.SkipInit(out Memory<T> memory);
        memory.Slots = _slots;
        memory.Items = Items;
        memory.ItemStride = ItemStride;
        PassRunner.Run(pass, in memory, Rows, false, sums);
    }

    /// <summary>Computes the elements of all rows.</summary>
    /// <param name="pass">The pass.</param>
    /// <param name="values">The values of a row that it reads.</param>
    /// <param name="results">The values of a row that receive what it reduces, sums first.</param>
    public readonly void Each<TPass>(TPass pass, ReadOnlySpan<byte> values, ReadOnlySpan<byte> results)
        where TPass : struct, IPass<T>
    {
        Unsafe.SkipInit(out Memory<T> memory);
        memory.Slots = Elements;
        memory.Items = Items;
        memory.ItemStride = ItemStride;
        memory.SpillOffset = 0;
        T** addresses = stackalloc T*[values.Length];
        memory.Values = addresses;
        for (int k = 0; k < values.Length; k++)
            addresses[k] = ItemOf(values[k], 0);

        PassRunner.Rows(pass, in memory, in this, results);
    }

    /// <summary>Whether a value that a row has once is not 0 in any of the rows.</summary>
    public readonly bool HasAny(int item)
    {
        for (nuint row = 0; row < Rows; row++)
        {
            if (Lanes.ToDouble(*ItemOf(item, row)) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Reads the element at a position of each row, which is a value of the row; at one that the row does not have, its last or first.</summary>
    public readonly void Gather(int slot, int position, int result)
    {
        T* first = _slots.Address(slot);
        T* positions = ItemOf(position, 0);
        T* results = ItemOf(result, 0);
        for (nuint row = 0; row < Rows; row++)
            results[row] = first[(row * Length) + Clamp(positions[row])];
    }

    /// <summary>The same at one position for all rows.</summary>
    public readonly void GatherAt(int slot, nuint position, int result)
    {
        for (nuint row = 0; row < Rows; row++)
            *ItemOf(result, row) = _slots.Address(slot)[(row * Length) + nuint.Min(position, Length - 1)];
    }

    /// <summary>The same of a slot with one row for all.</summary>
    public readonly void GatherShared(int slot, int position, int result)
    {
        T* first = _slots.Address(slot);
        T* positions = ItemOf(position, 0);
        T* results = ItemOf(result, 0);
        for (nuint row = 0; row < Rows; row++)
            results[row] = first[Clamp(positions[row])];
    }

    /// <summary>The same of a slot with one row for all, at one position.</summary>
    public readonly void GatherSharedAt(int slot, nuint position, int result)
    {
        for (nuint row = 0; row < Rows; row++)
            *ItemOf(result, row) = _slots.Address(slot)[nuint.Min(position, Length - 1)];
    }

    /// <summary>Writes a value of each row to the element at a position, which is another; nothing where the row has no such element. For rows that are not transposed.</summary>
    public readonly void Scatter(int slot, int position, int value)
    {
        T* first = _slots.Address(slot);
        T* positions = ItemOf(position, 0);
        T* values = ItemOf(value, 0);
        for (nuint row = 0; row < Rows; row++)
        {
            double place = Lanes.ToDouble(positions[row]);
            long index = double.ConvertToIntegerNative<long>(place);
            if ((ulong)index < Length && index == place)
                first[(row * Length) + (nuint)index] = values[row];
        }
    }

    /// <summary>Where a value that rows have once begins.</summary>
    internal readonly T* ItemOf(int index, nuint row) => Items + ((nuint)index * ItemStride) + row;

    /// <summary>A parameter's memory as the caller has it.</summary>
    internal void SetSlot(int slot, T* address) => _slots.Set(slot, address);

    internal readonly T* Slot(int slot) => _slots.Address(slot);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly nuint Clamp(T position) => nuint.Min((nuint)(nint)Lanes.ToDouble(position), Length - 1);
}
