using System.Numerics.Tensors;

namespace LossGen.Samples.FasterRcnn;

/// <summary>
/// Faster R-CNN's head on pooled features: two hidden layers, then a class score for each digit and the background,
/// and four deltas for each digit; or, as Generalized Focal Loss has them, a distribution for each of four deltas, whatever the digit.
/// </summary>
internal sealed class RoiHead
{
    public const int DigitCount = 10, ClassCount = DigitCount + 1;

    private const int Wide = 128, Narrow = 64;

    private readonly bool distributes;
    private readonly int boxOutputs;
    private readonly Linear first, second, classes, boxes;
    private readonly float[] wide, narrow, wideGradient, narrowGradient;

    /// <summary>Heads of one seed start alike.</summary>
    public RoiHead(int seed, int maxBatch, bool distributes = false)
    {
        this.distributes = distributes;
        BoxWidth = distributes ? 4 * DeltaBins.Count : 4;
        boxOutputs = distributes ? BoxWidth : BoxWidth * DigitCount;
        Random random = RandomStreams.Create(seed, RandomStreams.Weights);
        first = new Linear(RoiPooling.FeatureCount, Wide, MathF.Sqrt(2f / RoiPooling.FeatureCount), random);
        second = new Linear(Wide, Narrow, MathF.Sqrt(2f / Wide), random);
        // Small, as in Fast R-CNN: the head starts undecided about classes and leaves the proposals where they are.
        classes = new Linear(Narrow, ClassCount, 0.01f, random);
        boxes = new Linear(Narrow, boxOutputs, 0.001f, random);
        Parameters = [.. first.Parameters, .. second.Parameters, .. classes.Parameters, .. boxes.Parameters];

        MaxBatch = maxBatch;
        Features = new float[maxBatch * RoiPooling.FeatureCount];
        (wide, wideGradient) = (new float[maxBatch * Wide], new float[maxBatch * Wide]);
        (narrow, narrowGradient) = (new float[maxBatch * Narrow], new float[maxBatch * Narrow]);
        (Logits, LogitGradient) = (new float[maxBatch * ClassCount], new float[maxBatch * ClassCount]);
        (BoxOutputs, BoxGradient) = (new float[maxBatch * boxOutputs], new float[maxBatch * boxOutputs]);
    }

    public int MaxBatch { get; }

    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>The input, one row a proposal.</summary>
    public float[] Features { get; }

    public float[] Logits { get; }

    public float[] LogitGradient { get; }

    /// <summary>How many outputs make the deltas of one box.</summary>
    public int BoxWidth { get; }

    /// <summary>Deltas, or the logits of their distributions; those of a row stand together.</summary>
    public float[] BoxOutputs { get; }

    public float[] BoxGradient { get; }

    /// <summary>The outputs that make the deltas of one proposal for one foreground label.</summary>
    public Range BoxOutputsOf(int row, int label)
    {
        int start = row * boxOutputs + (distributes ? 0 : BoxWidth * (label - 1));
        return start..(start + BoxWidth);
    }

    /// <summary>The deltas that outputs make.</summary>
    public void Decode(ReadOnlySpan<float> outputs, Span<float> deltas)
    {
        if (distributes)
            DeltaBins.Decode(outputs, deltas);
        else
            outputs.CopyTo(deltas);
    }

    public void ClearBoxGradient(int batch) => BoxGradient.AsSpan(0, batch * boxOutputs).Clear();

    public void Load(DetectionSet set, ReadOnlySpan<int> rows)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            set.Features.AsSpan(rows[i] * RoiPooling.FeatureCount, RoiPooling.FeatureCount)
                .CopyTo(Features.AsSpan(i * RoiPooling.FeatureCount));
        }
    }

    public void Forward(int batch)
    {
        first.Forward(Features, wide, batch);
        Rectify(wide, batch * Wide);
        second.Forward(wide, narrow, batch);
        Rectify(narrow, batch * Narrow);
        classes.Forward(narrow, Logits, batch);
        boxes.Forward(narrow, BoxOutputs, batch);
    }

    /// <summary>From <see cref="LogitGradient"/> and <see cref="BoxGradient"/> to the parameters' gradients.</summary>
    public void Backward(int batch)
    {
        narrowGradient.AsSpan(0, batch * Narrow).Clear();
        classes.ParameterGradient(narrow, LogitGradient, batch);
        boxes.ParameterGradient(narrow, BoxGradient, batch);
        classes.AddInputGradient(LogitGradient, narrowGradient, batch);
        boxes.AddInputGradient(BoxGradient, narrowGradient, batch);
        Mask(narrow, narrowGradient, batch * Narrow);

        wideGradient.AsSpan(0, batch * Wide).Clear();
        second.ParameterGradient(wide, narrowGradient, batch);
        second.AddInputGradient(narrowGradient, wideGradient, batch);
        Mask(wide, wideGradient, batch * Wide);
        first.ParameterGradient(Features, wideGradient, batch);
    }

    private static void Rectify(float[] values, int count)
    {
        Span<float> used = values.AsSpan(0, count);
        TensorPrimitives.Max(used, 0f, used);
    }

    private static void Mask(float[] activations, float[] gradient, int count)
    {
        for (int i = 0; i < count; i++)
            gradient[i] = activations[i] > 0 ? gradient[i] : 0;
    }
}
