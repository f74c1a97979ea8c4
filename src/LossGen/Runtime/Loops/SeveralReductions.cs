using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>Of a pass with several sums, largest values, or both.</summary>
internal readonly unsafe struct SeveralReductions<T, TVector, TDoubles, TWidth, TPass> : IReduction<T, TVector, TDoubles, TWidth>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
    where TPass : struct, IPass<T>
{
    public static Shares<TVector> None
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new() { S0 = NoneOf(0), S1 = NoneOf(1), S2 = NoneOf(2), S3 = NoneOf(3) };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Join(ref Shares<TVector> a, in Shares<TVector> b)
    {
        a.S0 = Join(0, a.S0, b.S0);
        a.S1 = Join(1, a.S1, b.S1);
        a.S2 = Join(2, a.S2, b.S2);
        a.S3 = Join(3, a.S3, b.S3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Keep(ref Shares<TVector> a, in Shares<TVector> before, nuint count, bool isBoxes)
    {
        a.S0 = Keep(0, a.S0, before.S0, count, isBoxes);
        a.S1 = Keep(1, a.S1, before.S1, count, isBoxes);
        a.S2 = Keep(2, a.S2, before.S2, count, isBoxes);
        a.S3 = Keep(3, a.S3, before.S3, count, isBoxes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take(in Shares<TVector> block, ref Shares<TDoubles> total, ref Shares<TVector> rest)
    {
        Take(0, block.S0, ref total.S0, ref rest.S0);
        Take(1, block.S1, ref total.S1, ref rest.S1);
        Take(2, block.S2, ref total.S2, ref rest.S2);
        Take(3, block.S3, ref total.S3, ref rest.S3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddTo(Span<double> sums, in Shares<TDoubles> total, in Shares<TVector> rest)
    {
        AddTo(0, sums, total.S0, rest.S0);
        AddTo(1, sums, total.S1, rest.S1);
        AddTo(2, sums, total.S2, rest.S2);
        AddTo(3, sums, total.S3, rest.S3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(RowResults<T> results, in Shares<TDoubles> total, in Shares<TVector> rest)
    {
        Write(0, results, total.S0, rest.S0);
        Write(1, results, total.S1, rest.S1);
        Write(2, results, total.S2, rest.S2);
        Write(3, results, total.S3, rest.S3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(TVector* room, in Shares<TVector> a)
    {
        Store(0, room, a.S0);
        Store(1, room, a.S1);
        Store(2, room, a.S2);
        Store(3, room, a.S3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Shares<TVector> Load(TVector* room) =>
        new() { S0 = Load(0, room), S1 = Load(1, room), S2 = Load(2, room), S3 = Load(3, room) };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Has(int index) => index < TPass.Sums + TPass.Maxima;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T NeutralOf(int index) => index < TPass.Sums ? default : Lanes.NegativeInfinity<T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector NoneOf(int index) => Has(index) ? TWidth.Broadcast(NeutralOf(index)) : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Join(int index, TVector a, TVector b) => !Has(index) ? default : index < TPass.Sums ? TWidth.Add(a, b) : Maxima<T, TVector, TDoubles, TWidth, TPass>.Join(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Keep(int index, TVector a, TVector before, nuint count, bool isBoxes) =>
        !Has(index) ? default : isBoxes ? TWidth.KeepBoxesOr(a, count, before) : TWidth.KeepOr(a, count, before);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Take(int index, TVector block, ref TDoubles total, ref TVector rest)
    {
        if (index < TPass.Sums)
            total = TWidth.Add(total, TWidth.Widen(block));
        else if (Has(index))
            rest = Maxima<T, TVector, TDoubles, TWidth, TPass>.Join(rest, block);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddTo(int index, Span<double> sums, TDoubles total, TVector rest)
    {
        if (index < TPass.Sums)
            sums[index] += TWidth.Sum(TWidth.Add(total, TWidth.Widen(rest)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(int index, RowResults<T> results, TDoubles total, TVector rest)
    {
        if (Has(index))
            *results.At(index) = index < TPass.Sums ? Lanes.Narrow<T>(TWidth.Sum(TWidth.Add(total, TWidth.Widen(rest)))) : Maxima<T, TVector, TDoubles, TWidth, TPass>.LaneOf(rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(int index, TVector* room, TVector a)
    {
        if (Has(index))
            room[index] = a;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Load(int index, TVector* room) => Has(index) ? room[index] : default;
}
