using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>
/// Transposes a few short rows into columns and back, a group of as many rows as a vector has lanes after another. Blocks of as many rows and
/// elements as 128 bits hold are transposed in registers; the last block of a row overlaps the one before.
/// </summary>
internal static unsafe class Transposing
{
    public static void In<T>(T* rows, T* columns, nuint count, nuint length, nuint lanes)
        where T : unmanaged
    {
        nuint block = (nuint)Vector128<T>.Count;
        nuint row = 0;
        for (; length >= block && row + block <= count; row += block)
        {
            T* from = rows + (row * length);
            T* to = Column(columns, row, length, lanes);
            nuint i = 0;
            for (; i + block <= length; i += block)
                Lanes.TransposeBlock(from + i, length, to + (i * lanes), lanes);
            if (i < length)
                Lanes.TransposeBlock(from + (length - block), length, to + ((length - block) * lanes), lanes);
        }

        for (; length == 2 && row + block <= count; row += block)
            Lanes.TransposePairs(rows + (2 * row), Column(columns, row, length, lanes), lanes);
        for (; row < count; row++)
        {
            T* to = Column(columns, row, length, lanes);
            for (nuint i = 0; i < length; i++)
                to[i * lanes] = rows[(row * length) + i];
        }
    }

    public static void Out<T>(T* columns, T* rows, nuint count, nuint length, nuint lanes)
        where T : unmanaged
    {
        nuint block = (nuint)Vector128<T>.Count;
        nuint row = 0;
        for (; length >= block && row + block <= count; row += block)
        {
            T* from = Column(columns, row, length, lanes);
            T* to = rows + (row * length);
            nuint i = 0;
            for (; i + block <= length; i += block)
                Lanes.TransposeBlock(from + (i * lanes), lanes, to + i, length);
            if (i < length)
                Lanes.TransposeBlock(from + ((length - block) * lanes), lanes, to + (length - block), length);
        }

        for (; length == 2 && row + block <= count; row += block)
            Lanes.TransposePairsBack(Column(columns, row, length, lanes), rows + (2 * row), lanes);
        for (; row < count; row++)
        {
            T* from = Column(columns, row, length, lanes);
            for (nuint i = 0; i < length; i++)
                rows[(row * length) + i] = from[i * lanes];
        }
    }

    /// <summary>Where the first element of a row stands among the columns of its group.</summary>
    private static T* Column<T>(T* columns, nuint row, nuint length, nuint lanes)
        where T : unmanaged => columns + (row / lanes * lanes * length) + (row % lanes);
}
