using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>How the rows of a tile lie in memory, by their length alone: along, each as it is, or across, an element of every row side by side.</summary>
internal readonly unsafe struct RowLayout<T>
    where T : unmanaged
{
    /// <summary>Vectors of rows in a tile: what is once a row then fills the machine, and calls are few.</summary>
    private const int Groups = 4;

    private readonly nuint _length;
    private readonly int _turned;
    private readonly int _spills;

    public RowLayout(nuint length, ReadOnlySpan<byte> slots, int spills, nuint tileValues)
    {
        _length = length;
        _spills = spills;
        Lanes = LanesOfVectors;
        IsAcross = length <= AcrossLimit;
        TileRows = nuint.Clamp(tileValues / length, 1, Groups * Lanes);
        if (TileRows > Lanes || IsAcross)
            TileRows = (TileRows + Lanes - 1) / Lanes * Lanes;
        if (!IsAcross)
            return;
        foreach (byte slot in slots)
            _turned += slot == (byte)RowSlot.Row ? 1 : 0;
    }

    private RowLayout(nuint length, int spills)
    {
        _length = length;
        _spills = spills;
        Lanes = LanesOfVectors;
        TileRows = 1;
    }

    /// <summary>The most rows that a tile has on any machine; chunks begin at multiples of it.</summary>
    public static nuint MostTileRows => Groups * (nuint)Vector512<T>.Count;

    /// <summary>How many rows a vector holds one element of.</summary>
    public nuint Lanes { get; }

    /// <summary>Whether rows are so short that vectors along them would be mostly empty.</summary>
    public bool IsAcross { get; }

    /// <summary>How many rows are worked through pass by pass together.</summary>
    public nuint TileRows { get; }

    /// <summary>What turned rows and kept elements take.</summary>
    public nuint ScratchValues => MostRows * Stride * (nuint)(_turned + _spills);

    /// <summary>Room for rows: whole vectors.</summary>
    public nuint MostRows => (TileRows + Lanes - 1) / Lanes * Lanes;

    private static nuint LanesOfVectors => (nuint)(
        Vector512.IsHardwareAccelerated ? Vector512<T>.Count
        : Vector256.IsHardwareAccelerated ? Vector256<T>.Count
        : Vector128<T>.Count);

    /// <summary>Up to two vectors along a row are as dear as the row turned.</summary>
    private static nuint AcrossLimit => 2 * LanesOfVectors;

    /// <summary>The distance of rows in scratch memory: whole vectors.</summary>
    private nuint Stride => (_length + Lanes - 1) / Lanes * Lanes;

    /// <summary>One row at a time, along, whatever its length.</summary>
    public static RowLayout<T> OfOneRow(nuint length, int spills) => new(length, spills);

    public void Place(ref RowTile<T> tile, ReadOnlySpan<byte> slots, T* items, T* scratch)
    {
        tile.Length = _length;
        tile.IsAcross = IsAcross;
        tile.Place(items, scratch + ((nuint)_turned * MostRows * Stride), MostRows, Stride);
        nuint turned = 0;
        for (int slot = 0; slot < slots.Length && IsAcross; slot++)
        {
            if (slots[slot] == (byte)RowSlot.Row)
                tile.SetColumns(slot, scratch + (turned++ * MostRows * Stride));
        }
    }

    /// <summary>Turns the inputs of a tile.</summary>
    public void TurnIn(ref RowTile<T> tile, ReadOnlySpan<byte> slots, int inputs)
    {
        for (int slot = 0; slot < inputs; slot++)
        {
            if (slots[slot] == (byte)RowSlot.Row)
                Turning.In(tile.Slot(slot), tile.ColumnsOf(slot), tile.Rows, _length, Lanes);
        }
    }

    /// <summary>Turns the outputs of a tile back.</summary>
    public void TurnOut(ref RowTile<T> tile, ReadOnlySpan<byte> slots, int inputs)
    {
        for (int slot = inputs; slot < slots.Length; slot++)
        {
            if (slots[slot] == (byte)RowSlot.Row)
                Turning.Out(tile.ColumnsOf(slot), tile.Slot(slot), tile.Rows, _length, Lanes);
        }
    }
}
