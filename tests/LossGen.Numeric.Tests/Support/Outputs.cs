using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>Room for what a loss writes.</summary>
internal sealed class Outputs<T>(int items, int width)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public T[] Losses { get; } = new T[items];

    public T[] Gradient { get; } = new T[items * width];

    public T[] TargetGradient { get; } = new T[items * width];

    /// <summary>The results of the method over one item, item by item.</summary>
    public static Outputs<T> OfItems(TestLoss<T> loss, ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, T[] constants)
    {
        int width = loss.Width;
        var outputs = new Outputs<T>(prediction.Length / width, width);
        for (int i = 0; i < outputs.Losses.Length; i++)
        {
            outputs.Losses[i] = loss.Item(
                prediction.Slice(i * width, width), target.Slice(i * width, width), constants,
                outputs.Gradient.AsSpan(i * width, width), outputs.TargetGradient.AsSpan(i * width, width));
        }

        return outputs;
    }
}
