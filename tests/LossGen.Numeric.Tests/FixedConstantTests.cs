using System.Numerics;
using LossGen.Numeric.Tests.Losses;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>Constants known at build time give what the same constants give at run time.</summary>
public sealed class FixedConstantTests
{
    private delegate void Call<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> gradient, Span<T> losses);

    [Fact]
    public void Defaults_are_those_of_the_attributes_for_float()
    {
        Check<float>("SmoothL1", DefaultLosses.SmoothL1, 1);
        Check<float>("Huber", DefaultLosses.Huber, 1);
        Check<float>("IoULinear", DefaultLosses.IoULinear, 1e-7);
        Check<float>("IoUThreshold", DefaultLosses.IoUThreshold, 0.5, 1e-6);
        Check<float>("IoULog", DefaultLosses.IoULog, 1e-6);
        Check<float>("IoUSquare", DefaultLosses.IoUSquare, 1e-7);
        Check<float>("GIoU", DefaultLosses.GIoU, 1e-7);
    }

    [Fact]
    public void Defaults_are_those_of_the_attributes_for_double()
    {
        Check<double>("SmoothL1", DefaultLosses.SmoothL1, 1);
        Check<double>("Huber", DefaultLosses.Huber, 1);
        Check<double>("IoULinear", DefaultLosses.IoULinear, 1e-7);
        Check<double>("IoUThreshold", DefaultLosses.IoUThreshold, 0.5, 1e-6);
        Check<double>("IoULog", DefaultLosses.IoULog, 1e-6);
        Check<double>("IoUSquare", DefaultLosses.IoUSquare, 1e-7);
        Check<double>("GIoU", DefaultLosses.GIoU, 1e-7);
    }

    [Fact]
    public void Written_constants_hold_for_float()
    {
        Check<float>("SmoothL1", WrittenLosses.SmoothL1, 1.0 / 9);
        Check<float>("SmoothL1", WrittenLosses.SmoothL1AsL1, 0);
        Check<float>("Huber", WrittenLosses.Huber, 0.3);
        Check<float>("IoUThreshold", WrittenLosses.IoUThreshold, 0.7, 1e-3);
        Check<float>("IoULog", WrittenLosses.IoULog, 1e-2);
        Check<float>("GIoU", WrittenLosses.GIoU, 1e-3);
    }

    [Fact]
    public void Written_constants_hold_for_double()
    {
        Check<double>("SmoothL1", WrittenLosses.SmoothL1, 1.0 / 9);
        Check<double>("SmoothL1", WrittenLosses.SmoothL1AsL1, 0);
        Check<double>("Huber", WrittenLosses.Huber, 0.3);
        Check<double>("IoUThreshold", WrittenLosses.IoUThreshold, 0.7, 1e-3);
        Check<double>("IoULog", WrittenLosses.IoULog, 1e-2);
        Check<double>("GIoU", WrittenLosses.GIoU, 1e-3);
    }

    private static void Check<T>(string name, Call<T> call, params double[] constants)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        const int Count = 3001;
        (T[] prediction, T[] target) = Data.Pairs(loss, Count, seed: 101);
        var outputs = new Outputs<T>(Count, loss.Width);
        call(prediction, target, outputs.Gradient, outputs.Losses);
        ReferenceItem<T>[] reference = Reference.Batch(loss, prediction, target, Items.Narrow<T>(constants));
        for (int i = 0; i < Count; i++)
        {
            Close.AssertClose(reference[i].Loss, outputs.Losses[i], 1, $"{name}: losses[{i}]");
            for (int k = 0; k < loss.Width; k++)
                Close.AssertClose(reference[i].Gradient[k], outputs.Gradient[(i * loss.Width) + k], 1, $"{name}: gradient[{i}, {k}]");
        }
    }
}
