using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Rivals;

/// <summary>
/// (IoU − ½)² as calls of TensorPrimitives, each a pass over memory; the buffers between them are allocated once.
/// TensorPrimitives has no strided access, so that the sides of the boxes are first copied apart.
/// </summary>
internal sealed class ComposedIoU(int items)
{
    private const float Threshold = 0.5f;
    private const float Epsilon = 1e-6f;

    private readonly Columns _prediction = new(items);
    private readonly Columns _target = new(items);
    private readonly float[] _width = new float[items];
    private readonly float[] _height = new float[items];
    private readonly float[] _predictionWidth = new float[items];
    private readonly float[] _predictionHeight = new float[items];
    private readonly float[] _union = new float[items];
    private readonly float[] _iou = new float[items];
    private readonly float[] _error = new float[items];
    private readonly float[] _temporary = new float[items];
    private readonly float[] _more = new float[items];

    /// <summary>The mean loss.</summary>
    public float Forward(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target)
    {
        _prediction.Load(prediction);
        _target.Load(target);
        Side(_prediction.X1, _target.X1, _prediction.X2, _target.X2, _width);
        Side(_prediction.Y1, _target.Y1, _prediction.Y2, _target.Y2, _height);

        // union = prediction's area + target's area − intersection + ε
        TensorPrimitives.Subtract(_target.X2, _target.X1, _temporary);
        TensorPrimitives.Subtract(_target.Y2, _target.Y1, _more);
        TensorPrimitives.Multiply(_temporary, _more, _union);
        TensorPrimitives.Subtract(_prediction.X2, _prediction.X1, _predictionWidth);
        TensorPrimitives.Subtract(_prediction.Y2, _prediction.Y1, _predictionHeight);
        TensorPrimitives.MultiplyAdd(_predictionWidth, _predictionHeight, _union, _union);
        TensorPrimitives.Multiply(_width, _height, _iou);
        TensorPrimitives.Subtract(_union, _iou, _union);
        TensorPrimitives.Add(_union, Epsilon, _union);

        TensorPrimitives.Divide(_iou, _union, _iou);
        TensorPrimitives.Subtract(_iou, Threshold, _error);
        return TensorPrimitives.SumOfSquares<float>(_error) / items;
    }

    /// <summary>The mean loss and its gradient.</summary>
    public float Fused(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient)
    {
        var loss = Forward(prediction, target);

        // slope = 2·error / (n·union). By the area of the prediction it is −slope·iou, by the intersection slope·(1 + iou).
        var slope = _error;
        TensorPrimitives.Multiply(slope, 2f / items, slope);
        TensorPrimitives.Divide(slope, _union, slope);
        var byArea = _iou;
        TensorPrimitives.Multiply(slope, _iou, byArea);
        var byIntersection = _error;
        TensorPrimitives.Add(slope, byArea, byIntersection);

        // What moving an edge adds to the intersection and takes from the area, before asking whose edge is the inner one.
        TensorPrimitives.Multiply(byArea, _predictionHeight, _predictionHeight);
        TensorPrimitives.Multiply(byArea, _predictionWidth, _predictionWidth);
        TensorPrimitives.Multiply(byIntersection, _width, _more);
        Sign(_height, _temporary);
        TensorPrimitives.Multiply(_more, _temporary, _more);
        TensorPrimitives.Multiply(byIntersection, _height, _union);
        Sign(_width, _temporary);
        TensorPrimitives.Multiply(_union, _temporary, _union);

        Edge(_target.X2, _prediction.X2, _union, _predictionHeight, _prediction.X2);
        Edge(_target.Y2, _prediction.Y2, _more, _predictionWidth, _prediction.Y2);
        Edge(_prediction.X1, _target.X1, _union, _predictionHeight, _prediction.X1);
        Edge(_prediction.Y1, _target.Y1, _more, _predictionWidth, _prediction.Y1);
        TensorPrimitives.Negate(_prediction.X1, _prediction.X1);
        TensorPrimitives.Negate(_prediction.Y1, _prediction.Y1);
        _prediction.Store(gradient);
        return loss;
    }

    /// <summary>The side of the intersection: the smaller end minus the larger start, at least 0.</summary>
    private void Side(float[] start, float[] startTarget, float[] end, float[] endTarget, float[] side)
    {
        TensorPrimitives.Max(start, startTarget, _temporary);
        TensorPrimitives.Min(end, endTarget, side);
        TensorPrimitives.Subtract(side, _temporary, side);
        TensorPrimitives.Max(side, 0f, side);
    }

    /// <summary>byIntersection·[larger &gt; smaller] − byArea, where [·] is ½ for equal edges.</summary>
    private void Edge(float[] larger, float[] smaller, float[] byIntersection, float[] byArea, float[] result)
    {
        TensorPrimitives.Subtract(larger, smaller, _temporary);
        Sign(_temporary, _temporary);
        TensorPrimitives.Multiply(_temporary, 0.5f, _temporary);
        TensorPrimitives.Add(_temporary, 0.5f, _temporary);
        TensorPrimitives.Multiply(_temporary, byIntersection, _temporary);
        TensorPrimitives.Subtract(_temporary, byArea, result);
    }

    /// <summary>−1, 0 or 1. TensorPrimitives.Sign would give int, which then has to be converted.</summary>
    private static void Sign(float[] x, float[] result)
    {
        TensorPrimitives.Multiply(x, float.MaxValue, result);
        TensorPrimitives.Clamp(result, -1f, 1f, result);
    }

    /// <summary>The four sides of boxes, each in its own array.</summary>
    private sealed class Columns(int items)
    {
        public float[] X1 { get; } = new float[items];

        public float[] Y1 { get; } = new float[items];

        public float[] X2 { get; } = new float[items];

        public float[] Y2 { get; } = new float[items];

        public void Load(ReadOnlySpan<float> boxes)
        {
            float[] x1 = X1, y1 = Y1, x2 = X2, y2 = Y2;
            for (var i = 0; i < x1.Length; i++)
            {
                var box = boxes.Slice(4 * i, 4);
                x1[i] = box[0];
                y1[i] = box[1];
                x2[i] = box[2];
                y2[i] = box[3];
            }
        }

        public void Store(Span<float> boxes)
        {
            float[] x1 = X1, y1 = Y1, x2 = X2, y2 = Y2;
            for (var i = 0; i < x1.Length; i++)
            {
                var box = boxes.Slice(4 * i, 4);
                box[0] = x1[i];
                box[1] = y1[i];
                box[2] = x2[i];
                box[3] = y2[i];
            }
        }
    }
}
