namespace LossGen.Runtime;

/// <summary>Turns a few short rows into columns and back.</summary>
internal static unsafe class Turning
{
    public static void In<T>(T* rows, T* columns, nuint count, nuint length, nuint lanes)
        where T : unmanaged
    {
        for (nuint row = 0; row < count; row++)
        {
            for (nuint i = 0; i < length; i++)
                columns[(i * lanes) + row] = rows[(row * length) + i];
        }
    }

    public static void Out<T>(T* columns, T* rows, nuint count, nuint length, nuint lanes)
        where T : unmanaged
    {
        for (nuint row = 0; row < count; row++)
        {
            for (nuint i = 0; i < length; i++)
                rows[(row * length) + i] = columns[(i * lanes) + row];
        }
    }
}
