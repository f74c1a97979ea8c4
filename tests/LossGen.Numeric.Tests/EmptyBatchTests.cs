using System.Numerics;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

public abstract class EmptyBatchTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void The_mean_of_nothing_is_NaN_for_elements_and_0_for_boxes(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        T expected = loss.IsBox ? T.Zero : T.NaN;
        Bits.AssertSame(expected, loss.Forward([], [], loss.Constants), "forward");
        Bits.AssertSame(expected, loss.Fused([], [], loss.Constants, []), "fused");
        Bits.AssertSame(expected, loss.Full([], [], loss.Constants, [], [], []), "full");
        Bits.AssertSame(expected, loss.Weighted([], [], [], loss.Constants, T.One, [], [], [], []), "weighted");
    }

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void The_sum_of_nothing_is_0(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        Bits.AssertSame(T.Zero, loss.Sum([], [], loss.Constants, []), "sum");
    }

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void Nothing_is_written_for_nothing(string name)
    {
        var call = new CallBuffers<T>(LossTable.Get<T>(name), 0);
        foreach (Action run in (Action[])[call.Fused, call.GradientAlone, call.Sum, call.Full, call.Each, call.Weighted, call.EachWeighted])
            run();
        call.AssertUntouched();
    }
}

public sealed class FloatEmptyBatchTests : EmptyBatchTests<float>;

public sealed class DoubleEmptyBatchTests : EmptyBatchTests<double>;
