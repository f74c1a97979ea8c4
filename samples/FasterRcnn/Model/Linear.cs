using System.Numerics.Tensors;

namespace LossGen.Samples.FasterRcnn;

/// <summary>Numbers to learn, and the gradient of the loss with respect to them.</summary>
internal sealed record Parameter(float[] Value, float[] Gradient);

/// <summary>
/// A fully connected layer. Weights are one row an output, so that every inner loop runs over a contiguous row of inputs.
/// Threads take blocks of rows of the result, so the sums do not depend on how many there are.
/// </summary>
internal sealed class Linear
{
    // 16 rows of inputs and one row of weights fit the first-level cache.
    private const int Block = 16;

    private readonly int inputs, outputs;
    private readonly Parameter weights, bias;

    public Linear(int inputs, int outputs, float deviation, Random random)
    {
        (this.inputs, this.outputs) = (inputs, outputs);
        weights = new Parameter(new float[inputs * outputs], new float[inputs * outputs]);
        bias = new Parameter(new float[outputs], new float[outputs]);
        for (int i = 0; i < weights.Value.Length; i++)
            weights.Value[i] = deviation * random.Normal();
    }

    public IEnumerable<Parameter> Parameters => [weights, bias];

    public void Forward(float[] x, float[] y, int batch) => ForBlocks(batch, (first, end) =>
    {
        for (int o = 0; o < outputs; o++)
        {
            ReadOnlySpan<float> row = Row(weights.Value, o, inputs);
            for (int b = first; b < end; b++)
                y[b * outputs + o] = TensorPrimitives.Dot(row, Row(x, b, inputs)) + bias.Value[o];
        }
    });

    /// <summary>Writes the parameters' gradients.</summary>
    public void ParameterGradient(float[] x, float[] yGradient, int batch) => ForBlocks(outputs, (first, end) =>
    {
        weights.Gradient.AsSpan(first * inputs, (end - first) * inputs).Clear();
        bias.Gradient.AsSpan(first, end - first).Clear();
        for (int b = 0; b < batch; b++)
        {
            ReadOnlySpan<float> row = Row(x, b, inputs);
            for (int o = first; o < end; o++)
            {
                float g = yGradient[b * outputs + o];
                // Rectifiers that are off, and boxes of other classes, make most of these exactly 0.
                if (g == 0)
                    continue;
                Span<float> sum = weights.Gradient.AsSpan(o * inputs, inputs);
                TensorPrimitives.MultiplyAdd(row, g, sum, sum);
                bias.Gradient[o] += g;
            }
        }
    });

    /// <summary>Adds to the inputs' gradient.</summary>
    public void AddInputGradient(float[] yGradient, float[] xGradient, int batch) => ForBlocks(batch, (first, end) =>
    {
        for (int o = 0; o < outputs; o++)
        {
            ReadOnlySpan<float> row = Row(weights.Value, o, inputs);
            for (int b = first; b < end; b++)
            {
                float g = yGradient[b * outputs + o];
                if (g == 0)
                    continue;
                Span<float> sum = xGradient.AsSpan(b * inputs, inputs);
                TensorPrimitives.MultiplyAdd(row, g, sum, sum);
            }
        }
    });

    private static ReadOnlySpan<float> Row(float[] matrix, int index, int length) => matrix.AsSpan(index * length, length);

    private static void ForBlocks(int rows, Action<int, int> work)
    {
        int blocks = (rows + Block - 1) / Block;
        Parallel.For(0, blocks, block => work(block * Block, Math.Min(rows, (block + 1) * Block)));
    }
}
