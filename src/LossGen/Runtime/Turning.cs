using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>
/// Turns a few short rows into columns and back: blocks of as many rows and elements as 128 bits hold are turned in registers. What is left
/// over at the sides is copied one by one.
/// </summary>
internal static unsafe class Turning
{
    public static void In<T>(T* rows, T* columns, nuint count, nuint length, nuint lanes)
        where T : unmanaged
    {
        nuint block = (nuint)Vector128<T>.Count;
        nuint wholeRows = count - (count % block);
        nuint whole = length - (length % block);
        for (nuint row = 0; row < wholeRows; row += block)
        {
            T* from = rows + (row * length);
            T* to = columns + row;
            for (nuint i = 0; i < whole; i += block)
                Lanes.Turn(from + i, length, to + (i * lanes), lanes);
            for (nuint i = whole; i < length; i++)
            {
                for (nuint k = 0; k < block; k++)
                    to[(i * lanes) + k] = from[(k * length) + i];
            }
        }

        for (nuint row = wholeRows; row < count; row++)
        {
            for (nuint i = 0; i < length; i++)
                columns[(i * lanes) + row] = rows[(row * length) + i];
        }
    }

    public static void Out<T>(T* columns, T* rows, nuint count, nuint length, nuint lanes)
        where T : unmanaged
    {
        nuint block = (nuint)Vector128<T>.Count;
        nuint wholeRows = count - (count % block);
        nuint whole = length - (length % block);
        for (nuint row = 0; row < wholeRows; row += block)
        {
            T* from = columns + row;
            T* to = rows + (row * length);
            for (nuint i = 0; i < whole; i += block)
                Lanes.Turn(from + (i * lanes), lanes, to + i, length);
            for (nuint i = whole; i < length; i++)
            {
                for (nuint k = 0; k < block; k++)
                    to[(k * length) + i] = from[(i * lanes) + k];
            }
        }

        for (nuint row = wholeRows; row < count; row++)
        {
            for (nuint i = 0; i < length; i++)
                rows[(row * length) + i] = columns[(i * lanes) + row];
        }
    }
}
