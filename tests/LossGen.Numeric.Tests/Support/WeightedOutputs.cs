using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>Room for what a weighted loss writes.</summary>
internal sealed class WeightedOutputs<T>(int items, int width)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public Outputs<T> Plain { get; } = new(items, width);

    public T[] WeightGradient { get; } = new T[items];

    /// <summary>The results of the method over one item, item by item.</summary>
    public static WeightedOutputs<T> OfItems(
        TestLoss<T> loss, ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, ReadOnlySpan<T> weight, T[] constants, T upstream)
    {
        int width = loss.Width;
        var outputs = new WeightedOutputs<T>(weight.Length, width);
        for (int i = 0; i < weight.Length; i++)
        {
            outputs.Plain.Losses[i] = loss.WeightedItem(
                prediction.Slice(i * width, width), target.Slice(i * width, width), weight[i], constants, upstream,
                outputs.Plain.Gradient.AsSpan(i * width, width), outputs.Plain.TargetGradient.AsSpan(i * width, width),
                out outputs.WeightGradient[i]);
        }

        return outputs;
    }
}
