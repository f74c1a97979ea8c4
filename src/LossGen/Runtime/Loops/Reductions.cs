using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>Of a pass that only writes.</summary>
internal readonly unsafe struct NoReduction<T, TVector, TDoubles, TWidth> : IReduction<T, TVector, TDoubles, TWidth>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
{
    public static Shares<TVector> None => default;

    public static void Join(ref Shares<TVector> a, in Shares<TVector> b)
    {
    }

    public static void Keep(ref Shares<TVector> a, in Shares<TVector> before, nuint count, bool isBoxes)
    {
    }

    public static void Take(in Shares<TVector> block, ref Shares<TDoubles> total, ref Shares<TVector> rest)
    {
    }

    public static void AddTo(Span<double> sums, in Shares<TDoubles> total, in Shares<TVector> rest)
    {
    }

    public static void Write(RowResults<T> results, in Shares<TDoubles> total, in Shares<TVector> rest)
    {
    }

    public static void Store(TVector* room, in Shares<TVector> a)
    {
    }

    public static Shares<TVector> Load(TVector* room) => default;
}

/// <summary>Of a pass with one sum.</summary>
internal readonly unsafe struct OneSum<T, TVector, TDoubles, TWidth> : IReduction<T, TVector, TDoubles, TWidth>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
{
    public static Shares<TVector> None => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(ref Shares<TVector> a, in Shares<TVector> b)
    {
        a.S0 = TWidth.Add(a.S0, b.S0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Keep(ref Shares<TVector> a, in Shares<TVector> before, nuint count, bool isBoxes)
    {
        a.S0 = isBoxes ? TWidth.KeepBoxesOr(a.S0, count, before.S0) : TWidth.KeepOr(a.S0, count, before.S0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take(in Shares<TVector> block, ref Shares<TDoubles> total, ref Shares<TVector> rest) => total.S0 = TWidth.Add(total.S0, TWidth.Widen(block.S0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddTo(Span<double> sums, in Shares<TDoubles> total, in Shares<TVector> rest) => sums[0] += TWidth.Sum(TWidth.Add(total.S0, TWidth.Widen(rest.S0)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(RowResults<T> results, in Shares<TDoubles> total, in Shares<TVector> rest) =>
        *results.At(0) = Lanes.Narrow<T>(TWidth.Sum(TWidth.Add(total.S0, TWidth.Widen(rest.S0))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(TVector* room, in Shares<TVector> a) => room[0] = a.S0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Shares<TVector> Load(TVector* room) => new() { S0 = room[0] };
}

/// <summary>Of a pass that looks for one largest value.</summary>
internal readonly unsafe struct OneLargest<T, TVector, TDoubles, TWidth, TPass> : IReduction<T, TVector, TDoubles, TWidth>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
    where TPass : struct, IPass<T>
{
    public static Shares<TVector> None
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new() { S0 = TWidth.Broadcast(Lanes.NegativeInfinity<T>()) };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(ref Shares<TVector> a, in Shares<TVector> b)
    {
        a.S0 = Maxima<T, TVector, TDoubles, TWidth, TPass>.Join(a.S0, b.S0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Keep(ref Shares<TVector> a, in Shares<TVector> before, nuint count, bool isBoxes)
    {
        a.S0 = TWidth.KeepOr(a.S0, count, before.S0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take(in Shares<TVector> block, ref Shares<TDoubles> total, ref Shares<TVector> rest) => rest.S0 = Maxima<T, TVector, TDoubles, TWidth, TPass>.Join(rest.S0, block.S0);

    public static void AddTo(Span<double> sums, in Shares<TDoubles> total, in Shares<TVector> rest)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(RowResults<T> results, in Shares<TDoubles> total, in Shares<TVector> rest) =>
        *results.At(0) = Maxima<T, TVector, TDoubles, TWidth, TPass>.LaneOf(rest.S0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(TVector* room, in Shares<TVector> a) => room[0] = a.S0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Shares<TVector> Load(TVector* room) => new() { S0 = room[0] };
}
