using System.Numerics;
using LossGen.Numeric.Tests.Rows.Losses;

namespace LossGen.Numeric.Tests.Rows.Support;

/// <summary>Every loss over rows, by name.</summary>
internal static class RowTable
{
    private static readonly RowLoss<float>[] Singles =
    [
        CrossEntropyRows.Single,
        PlainCrossEntropyRows.Single,
        SoftCrossEntropyRows.Single,
        PlainSoftCrossEntropyRows.Single,
        SoftmaxFocalRows.Single,
        SquaredSoftmaxFocalRows.Single,
        Poly1Rows.Single,
        NLLRows.Single,
        KLDivergenceRows.Single,
        LogKLDivergenceRows.Single,
        SoftKLDivergenceRows.Single,
        DistillationRows.Single,
        DistributionFocalRows.Single,
        MultiMarginRows.Single,
        PlainMultiMarginRows.Single,
        MultiLabelSoftMarginRows.Single,
        CosineEmbeddingRows.Single,
        TripletMarginRows.Single,
        SwappedTripletMarginRows.Single,
        AbsoluteTripletMarginRows.Single,
        DiceRows.Single,
        LinearDiceRows.Single,
        TverskyRows.Single,
        ProbabilityTverskyRows.Single,
        JensenShannonRows.Single,
        ProbabilityJensenShannonRows.Single,
    ];

    private static readonly RowLoss<double>[] Doubles =
    [
        CrossEntropyRows.Double,
        PlainCrossEntropyRows.Double,
        SoftCrossEntropyRows.Double,
        PlainSoftCrossEntropyRows.Double,
        SoftmaxFocalRows.Double,
        SquaredSoftmaxFocalRows.Double,
        Poly1Rows.Double,
        NLLRows.Double,
        KLDivergenceRows.Double,
        LogKLDivergenceRows.Double,
        SoftKLDivergenceRows.Double,
        DistillationRows.Double,
        DistributionFocalRows.Double,
        MultiMarginRows.Double,
        PlainMultiMarginRows.Double,
        MultiLabelSoftMarginRows.Double,
        CosineEmbeddingRows.Double,
        TripletMarginRows.Double,
        SwappedTripletMarginRows.Double,
        AbsoluteTripletMarginRows.Double,
        DiceRows.Double,
        LinearDiceRows.Double,
        TverskyRows.Double,
        ProbabilityTverskyRows.Double,
        JensenShannonRows.Double,
        ProbabilityJensenShannonRows.Double,
    ];

    public static IEnumerable<string> Names => Singles.Select(l => l.Name);

    public static IEnumerable<RowLoss<T>> All<T>()
        where T : unmanaged, IFloatingPointIeee754<T> => typeof(T) == typeof(float) ? (RowLoss<T>[])(object)Singles : (RowLoss<T>[])(object)Doubles;

    public static RowLoss<T> Get<T>(string name)
        where T : unmanaged, IFloatingPointIeee754<T> => All<T>().First(l => l.Name == name);
}
