using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>How vectors lie in rows.</summary>
internal unsafe interface IOrder<T, TVector>
    where T : unmanaged
    where TVector : unmanaged
{
    /// <summary>A value that rows have once, of a row or a group of rows.</summary>
    static abstract TVector Value(T* address);

    /// <summary>The positions of elements, by how far they are from the first.</summary>
    static abstract TVector Position(nuint distance);
}

/// <summary>A vector holds elements of one row side by side.</summary>
internal readonly unsafe struct AlongRows<T, TVector, TDoubles, TWidth> : IOrder<T, TVector>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Value(T* address) => TWidth.Broadcast(*address);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Position(nuint distance) => TWidth.Add(TWidth.Indices, TWidth.Broadcast(Lanes.Number<T>(distance)));
}

/// <summary>A vector holds one element of as many rows as it has lanes.</summary>
internal readonly unsafe struct AcrossRows<T, TVector, TDoubles, TWidth> : IOrder<T, TVector>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Value(T* address) => Unsafe.ReadUnaligned<TVector>(address);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Position(nuint distance) => TWidth.Broadcast(Lanes.Number<T>(distance / TWidth.Lanes));
}
