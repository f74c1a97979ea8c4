using System.Numerics.Tensors;

namespace LossGen.Benchmarks.Rivals;

/// <summary>Distillation at a temperature as calls of TensorPrimitives, row by row; the buffers of a row are allocated once.</summary>
internal sealed class ComposedDistillation(int classes)
{
    private readonly float[] _teacher = new float[classes];
    private readonly float[] _logarithm = new float[classes];

    /// <summary>The mean loss and its gradient.</summary>
    public float Fused(ReadOnlySpan<float> logits, ReadOnlySpan<float> teacher, float t, Span<float> gradient)
    {
        var rows = logits.Length / classes;
        var sum = 0d;
        for (var i = 0; i < rows; i++)
        {
            var row = gradient.Slice(i * classes, classes);
            TensorPrimitives.Divide(teacher.Slice(i * classes, classes), t, _teacher);
            TensorPrimitives.SoftMax<float>(_teacher, _teacher);
            TensorPrimitives.Divide(logits.Slice(i * classes, classes), t, row);
            TensorPrimitives.SoftMax<float>(row, row);
            TensorPrimitives.Log<float>(row, _logarithm);
            sum -= TensorPrimitives.Dot<float>(_teacher, _logarithm);
            TensorPrimitives.Subtract(row, _teacher, row);
            TensorPrimitives.Multiply(row, t / rows, row);
        }

        return (float)(sum / rows * t * t);
    }
}
