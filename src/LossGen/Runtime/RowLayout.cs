using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>How the rows of a tile lie in memory, by their length alone: along, each as it is, or across, an element of every row side by side.</summary>
internal readonly unsafe struct RowLayout<T>
    where T : unmanaged
{
    /// <summary>Vectors of rows in a tile: what is once a row then fills the machine, and calls are few.</summary>
    private const int GroupsAlong = 4;

    /// <summary>The same of short rows, whose elements are fewer for each call.</summary>
    private const int GroupsAcross = 16;

    private readonly nuint _length;
    private readonly int _transposed;
    private readonly int _shared;
    private readonly int _spills;

    public RowLayout(nuint length, ReadOnlySpan<byte> slots, int spills, nuint tileValues)
    {
        _length = length;
        _spills = spills;
        Lanes = LanesOfVectors;
        IsAcross = length <= AcrossLimit;
        TileRows = IsAcross ? nuint.Clamp(tileValues / 2 / length, Lanes, GroupsAcross * Lanes) : nuint.Clamp(tileValues / length, 1, GroupsAlong * Lanes);
        if (TileRows > Lanes || IsAcross)
            TileRows = (TileRows + Lanes - 1) / Lanes * Lanes;
        if (!IsAcross)
            return;
        foreach (byte slot in slots)
        {
            _transposed += slot == (byte)RowSlot.Row ? 1 : 0;
            _shared += slot == (byte)RowSlot.Class ? 1 : 0;
        }
    }

    private RowLayout(nuint length, int spills)
    {
        _length = length;
        _spills = spills;
        Lanes = LanesOfVectors;
        TileRows = 1;
    }

    /// <summary>The most rows that a tile has on any machine; chunks begin at multiples of it.</summary>
    public static nuint MostTileRows => GroupsAcross * (nuint)Vector512<T>.Count;

    /// <summary>How many rows a vector holds one element of.</summary>
    public nuint Lanes { get; }

    /// <summary>Whether rows are so short that vectors along them would be mostly empty.</summary>
    public bool IsAcross { get; }

    /// <summary>How many rows are worked through pass by pass together.</summary>
    public nuint TileRows { get; }

    /// <summary>What transposed rows and kept elements take.</summary>
    public nuint ScratchValues => (MostRows * Stride * (nuint)(_transposed + _spills)) + (Lanes * _length * (nuint)_shared);

    /// <summary>Room for rows: whole vectors.</summary>
    public nuint MostRows => (TileRows + Lanes - 1) / Lanes * Lanes;

    private static nuint LanesOfVectors => (nuint)(
        Vector512.IsHardwareAccelerated ? Vector512<T>.Count
        : Vector256.IsHardwareAccelerated ? Vector256<T>.Count
        : Vector128<T>.Count);

    /// <summary>Up to two vectors along a row are as dear as the row transposed.</summary>
    private static nuint AcrossLimit => 2 * LanesOfVectors;

    /// <summary>The distance of rows in scratch memory: whole vectors.</summary>
    private nuint Stride => (_length + Lanes - 1) / Lanes * Lanes;

    /// <summary>One row at a time, along, whatever its length.</summary>
    public static RowLayout<T> OfOneRow(nuint length, int spills) => new(length, spills);

    /// <summary>Says where passes find elements: once for all tiles of a chunk, but for rows that are read where they are.</summary>
    public void Place(ref RowTile<T> tile, ReadOnlySpan<byte> slots, int inputs, T* items, T* scratch)
    {
        tile.Length = _length;
        tile.IsAcross = IsAcross;
        tile.Items = items;
        tile.ItemStride = MostRows;
        tile.SpillGap = IsAcross ? 0 : Stride - _length;
        for (int slot = 0; slot < slots.Length && IsAcross; slot++)
        {
            if (slots[slot] == (byte)RowSlot.Row)
            {
                tile.Elements.Set(slot, scratch);
                scratch += MostRows * Stride;
            }
            else if (slots[slot] == (byte)RowSlot.Class && slot < inputs)
            {
                Spread(tile.Slot(slot), scratch);
                tile.Elements.Set(slot, scratch);
                scratch += Lanes * _length;
            }
        }

        for (int spill = 0; spill < _spills; spill++)
        {
            tile.Elements.Set(slots.Length + spill, scratch);
            scratch += MostRows * Stride;
        }
    }

    /// <summary>Points at rows that are read where they are, and at what all of them share.</summary>
    public void PointAlong(ref RowTile<T> tile, ReadOnlySpan<byte> slots)
    {
        for (int slot = 0; slot < slots.Length && !IsAcross; slot++)
            tile.Elements.Set(slot, tile.Slot(slot));
    }

    /// <summary>Transposes the inputs of a tile.</summary>
    public void TransposeIn(ref RowTile<T> tile, ReadOnlySpan<byte> slots, int inputs)
    {
        for (int slot = 0; slot < inputs && IsAcross; slot++)
        {
            if (slots[slot] == (byte)RowSlot.Row)
                Transposing.In(tile.Slot(slot), tile.Elements.Address(slot), tile.Rows, _length, Lanes);
        }
    }

    /// <summary>Transposes the outputs of a tile back.</summary>
    public void TransposeOut(ref RowTile<T> tile, ReadOnlySpan<byte> slots, int inputs)
    {
        for (int slot = inputs; slot < slots.Length && IsAcross; slot++)
        {
            if (slots[slot] == (byte)RowSlot.Row)
                Transposing.Out(tile.Elements.Address(slot), tile.Slot(slot), tile.Rows, _length, Lanes);
        }
    }

    /// <summary>Each element of what all rows share, in all lanes.</summary>
    private void Spread(T* shared, T* columns)
    {
        for (nuint i = 0; i < _length; i++)
            new Span<T>(columns + (i * Lanes), (int)Lanes).Fill(shared[i]);
    }
}
