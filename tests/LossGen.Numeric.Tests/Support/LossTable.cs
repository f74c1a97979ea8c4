using System.Numerics;
using LossGen.Numeric.Tests.Losses;

namespace LossGen.Numeric.Tests.Support;

/// <summary>Every loss, in either element type.</summary>
internal static class LossTable
{
    private static readonly TestLoss<float>[] Single =
    [
        L1Loss.Single, MSELoss.Single, SmoothL1Loss.Single, HuberLoss.Single,
        IoULinearLoss.Single, IoUThresholdLoss.Single, IoULogLoss.Single, IoUSquareLoss.Single, GIoULoss.Single,
    ];

    private static readonly TestLoss<double>[] Double =
    [
        L1Loss.Double, MSELoss.Double, SmoothL1Loss.Double, HuberLoss.Double,
        IoULinearLoss.Double, IoUThresholdLoss.Double, IoULogLoss.Double, IoUSquareLoss.Double, GIoULoss.Double,
    ];

    public static IEnumerable<string> Names => Single.Select(l => l.Name);

    public static IEnumerable<string> BoxNames => Single.Where(l => l.IsBox).Select(l => l.Name);

    public static IEnumerable<TestLoss<T>> All<T>()
        where T : unmanaged, IFloatingPointIeee754<T> => typeof(T) == typeof(float) ? (TestLoss<T>[])(object)Single : (TestLoss<T>[])(object)Double;

    public static TestLoss<T> Get<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T> => All<T>().Single(l => l.Name == name);
}
