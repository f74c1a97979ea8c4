using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LossGen.Runtime;

namespace LossGen.Numeric.Tests;

/// <summary>The loops by themselves, around passes that copy and add up: every length, unrolling and number of sums.</summary>
public sealed class LoopTests
{
    public static TheoryData<int> Lengths => [.. Enumerable.Range(0, 140), 1023, 1024, 1025, 4099, 70000];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Every_item_is_written_once_and_counted_once(int count)
    {
        Check<Copy<One, One>>(count, 1);
        Check<Copy<Two, One>>(count, 1);
        Check<Copy<Four, One>>(count, 1);
        Check<Copy<One, Two>>(count, 2);
        Check<Copy<Two, Four>>(count, 4);
        Check<Copy<Four, Four>>(count, 4);
        Check<Copy<Four, Zero>>(count, 0);
        Check<Copy<One, Zero>>(count, 0);
    }

    private static void Check<TKernel>(int count, int sums)
        where TKernel : struct, IBatchKernel<float>
    {
        float[] source = [.. Enumerable.Range(0, count).Select(i => (float)(i % 7))];
        var copy = new float[count + 1];
        copy[count] = -1;
        var totals = new double[sums];
        Batch.Run(default(TKernel), (nuint)count, totals, source, copy.AsSpan(0, count));

        Assert.True(copy.AsSpan(0, count).SequenceEqual(source));
        Assert.Equal(-1, copy[count]);
        Assert.All(totals, (total, k) => Assert.Equal(source.Sum(v => (double)v) * (k + 1), total));
    }

    private interface INumber
    {
        static abstract int Value { get; }
    }

    private readonly struct Zero : INumber
    {
        public static int Value => 0;
    }

    private readonly struct One : INumber
    {
        public static int Value => 1;
    }

    private readonly struct Two : INumber
    {
        public static int Value => 2;
    }

    private readonly struct Four : INumber
    {
        public static int Value => 4;
    }

    /// <summary>Copies, and adds up what it copies, twice that, and so on.</summary>
    private readonly struct Copy<TUnroll, TSums> : IBatchKernel<float>
        where TUnroll : INumber
        where TSums : INumber
    {
        public static int Inputs => 1;

        public static ReadOnlySpan<byte> Widths => [1, 1];

        public static int Operations => 1;

        public static int Unroll => TUnroll.Value;

        public static int Sums => TSums.Value;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        void IPass<float>.Step<TWidth, TVector, TAt>(ref TAt at, nuint i, ref Shares<TVector> a, ref Shares<TVector> b, ref Shares<TVector> c, ref Shares<TVector> d)
        {
            TWidth.Item(in this, ref at, i, ref a);
            TWidth.Item(in this, ref at, i + TWidth.Lanes, ref b);
            if (Unroll == 4)
            {
                TWidth.Item(in this, ref at, i + (2 * TWidth.Lanes), ref c);
                TWidth.Item(in this, ref at, i + (3 * TWidth.Lanes), ref d);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        void IPass<float>.Item512<TAt>(ref TAt at, nuint i, ref Shares<Vector512<float>> sums)
        {
            var v = at.Load<S0>(i);
            at.Store<S1>(i, v);
            sums.S0 += v;
            sums.S1 += 2f * v;
            sums.S2 += 3f * v;
            sums.S3 += 4f * v;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        void IPass<float>.Item256<TAt>(ref TAt at, nuint i, ref Shares<Vector256<float>> sums)
        {
            var v = at.Load<S0>(i);
            at.Store<S1>(i, v);
            sums.S0 += v;
            sums.S1 += 2f * v;
            sums.S2 += 3f * v;
            sums.S3 += 4f * v;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        void IPass<float>.Item128<TAt>(ref TAt at, nuint i, ref Shares<Vector128<float>> sums)
        {
            var v = at.Load<S0>(i);
            at.Store<S1>(i, v);
            sums.S0 += v;
            sums.S1 += 2f * v;
            sums.S2 += 3f * v;
            sums.S3 += 4f * v;
        }
    }
}
