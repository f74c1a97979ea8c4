using System.Numerics;
using static TorchSharp.torch;

namespace LossGen.Golden;

/// <summary>Asks torch for the losses and gradients of a case.</summary>
internal static class Reference
{
    /// <summary>The golden file of a case in one element type.</summary>
    public static GoldenFile<T> Compute<T>(GoldenCase golden)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var sections = new List<GoldenSection<T>>();
        List<T> prediction = [], target = [], losses = [], predictionGradient = [], targetGradient = [];

        // One call a section: its sum and mean are then of this kind of input only, and not NaN because of another kind.
        foreach (var input in golden.Inputs)
        {
            using var scope = NewDisposeScope();
            using var p = Leaf<T>(input.Prediction, golden.Width);
            using var t = Leaf<T>(input.Target, golden.Width);
            var each = golden.Formula(p, t);
            var sum = each.sum();
            var mean = each.mean();
            sum.backward();

            sections.Add(new(input.Name, losses.Count, (int)each.numel(), sum.item<T>(), mean.item<T>()));
            prediction.AddRange(Values<T>(p));
            target.AddRange(Values<T>(t));
            losses.AddRange(Values<T>(each));
            predictionGradient.AddRange(Values<T>(p.grad!));
            targetGradient.AddRange(Values<T>(t.grad!));
        }

        return new()
        {
            Loss = golden.Loss,
            Parameters = golden.Parameters,
            Torch = Version.Parse(__version__).ToString(3),
            Width = golden.Width,
            Prediction = [.. prediction],
            Target = [.. target],
            Losses = [.. losses],
            PredictionGradient = [.. predictionGradient],
            TargetGradient = [.. targetGradient],
            Sections = sections,
        };
    }

    private static Tensor Leaf<T>(float[] values, int width)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        long[] shape = width == 1 ? [values.Length] : [values.Length / width, width];
        return typeof(T) == typeof(float)
            ? tensor(values, shape, requires_grad: true)
            : tensor(Array.ConvertAll(values, x => (double)x), shape, requires_grad: true);
    }

    private static T[] Values<T>(Tensor tensor)
        where T : unmanaged, IFloatingPointIeee754<T> => tensor.detach().contiguous().data<T>().ToArray();
}
