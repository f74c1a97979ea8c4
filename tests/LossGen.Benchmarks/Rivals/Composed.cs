using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Rivals;

/// <summary>The losses as calls of TensorPrimitives, each a pass over memory; the buffers between them are allocated once.</summary>
internal sealed class Composed
{
    private const float Threshold = 0.5f;
    private const float Epsilon = 1e-6f;

    private readonly List<float[]> _buffers = [];
    private readonly int _items;
    private int _next;

    /// <param name="items">The size of a batch: elements, or boxes.</param>
    public Composed(int items) => _items = items;

    /// <summary>Mean smooth L1 with β = 1. With c = d clamped to [−1, 1] it is c·d − ½c², and its gradient is c.</summary>
    public float SmoothL1(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target) =>
        SmoothL1Sum(prediction, target, Second()) / prediction.Length;

    /// <summary>Mean smooth L1 with β = 1, and its gradient.</summary>
    public float SmoothL1(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient)
    {
        var scale = 1f / prediction.Length;
        var sum = SmoothL1Sum(prediction, target, gradient);
        TensorPrimitives.Multiply(gradient, scale, gradient);
        return sum * scale;
    }

    private float SmoothL1Sum(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> clamped)
    {
        _next = 0;
        var d = Buffer();
        TensorPrimitives.Subtract(prediction, target, d);
        TensorPrimitives.Clamp(d, -1f, 1f, clamped);
        return TensorPrimitives.Dot<float>(clamped, d) - 0.5f * TensorPrimitives.SumOfSquares<float>(clamped);
    }

    /// <summary>Mean (IoU − ½)².</summary>
    public float IoU(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target)
    {
        var error = Forward(prediction, target).Error;
        return TensorPrimitives.SumOfSquares(error) / _items;
    }

    /// <summary>Mean (IoU − ½)², and its gradient.</summary>
    public float IoU(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient)
    {
        var f = Forward(prediction, target);
        var loss = TensorPrimitives.SumOfSquares(f.Error) / _items;

        // slope = 2·error / (n·union); by the intersection slope·(1 + iou), by the area −slope·iou.
        Span<float> slope = Buffer(), byIntersection = Buffer(), byArea = Buffer();
        TensorPrimitives.Multiply(f.Error, 2f / _items, slope);
        TensorPrimitives.Divide(slope, f.Union, slope);
        TensorPrimitives.Multiply(slope, f.IoU, byArea);
        TensorPrimitives.Add(slope, byArea, byIntersection);
        TensorPrimitives.Negate(byArea, byArea);

        Span<float> byWidth = Buffer(), byHeight = Buffer(), sign = Buffer();
        TensorPrimitives.Sign<float>(f.Width, AsInts(sign));
        ToFloats(sign);
        TensorPrimitives.Multiply(byIntersection, f.Height, byWidth);
        TensorPrimitives.Multiply(byWidth, sign, byWidth);
        TensorPrimitives.Sign<float>(f.Height, AsInts(sign));
        ToFloats(sign);
        TensorPrimitives.Multiply(byIntersection, f.Width, byHeight);
        TensorPrimitives.Multiply(byHeight, sign, byHeight);

        TensorPrimitives.Multiply(byArea, f.PredictionHeight, f.PredictionHeight);
        TensorPrimitives.Multiply(byArea, f.PredictionWidth, f.PredictionWidth);

        // The minima: ∂/∂x2 = +byWidth·[x2 < x2t] + byArea·height, and so on; the maxima with the other sign.
        Side(f.P.X2, f.T.X2, -1, byWidth, f.PredictionHeight, negate: false);
        Side(f.P.Y2, f.T.Y2, -1, byHeight, f.PredictionWidth, negate: false);
        Side(f.P.X1, f.T.X1, 1, byWidth, f.PredictionHeight, negate: true);
        Side(f.P.Y1, f.T.Y1, 1, byHeight, f.PredictionWidth, negate: true);

        for (var i = 0; i < _items; i++)
        {
            gradient[4 * i] = f.P.X1[i];
            gradient[4 * i + 1] = f.P.Y1[i];
            gradient[4 * i + 2] = f.P.X2[i];
            gradient[4 * i + 3] = f.P.Y2[i];
        }

        return loss;
    }
}
