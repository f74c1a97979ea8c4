using LossGen.Benchmarks.Rivals;

namespace LossGen.Benchmarks.Workloads;

/// <summary>Losses over rows, with their gradients, by every candidate. LossGen takes part with one thread and, where it may use them, with two.</summary>
internal static class RowWorkloads
{
    private const float Temperature = 2;

    /// <summary>The mean cross-entropy of a softmax.</summary>
    public static Workload SoftmaxCrossEntropy(RowShape shape, bool withTorch)
    {
        var batch = new RowBatch(shape);
        var torch = withTorch ? TorchCall.SoftmaxCrossEntropy(batch.Logits, batch.Labels, shape.Classes) : null;
        return Create(
            batch,
            2,
            torch,
            range => Limit.Copy(batch.Logits[range], batch.Gradient[range]),
            () => Losses.SoftmaxCrossEntropy(batch.Logits, batch.Labels, shape.Classes, batch.Gradient),
            () => ComposedSoftmaxCrossEntropy.Fused(batch.Logits, batch.Labels, shape.Classes, batch.Gradient),
            () => RowScalarLoop.SoftmaxCrossEntropy(batch.Logits, batch.Labels, shape.Classes, batch.Gradient));
    }

    /// <summary>Mean distillation at a temperature, by a formula.</summary>
    public static Workload Distillation(RowShape shape, bool withTorch)
    {
        var batch = new RowBatch(shape);
        var torch = withTorch ? TorchCall.Distillation(batch.Logits, batch.Teacher, shape.Classes, Temperature) : null;
        var composed = new ComposedDistillation(shape.Classes);
        var row = new float[shape.Classes];
        return Create(
            batch,
            3,
            torch,
            range => Limit.Fused(batch.Logits[range], batch.Teacher[range], batch.Gradient[range]),
            () => Losses.Distillation(batch.Logits, batch.Teacher, shape.Classes, Temperature, batch.Gradient),
            () => composed.Fused(batch.Logits, batch.Teacher, Temperature, batch.Gradient),
            () => RowScalarLoop.Distillation(batch.Logits, batch.Teacher, Temperature, row, batch.Gradient));
    }

    private static Workload Create(
        RowBatch batch, int slots, TorchCall? torch, Func<Range, float> limit, Func<float> lossGen, Func<float> composed, Func<float> scalar)
    {
        var length = batch.Shape.Length;
        List<Candidate> candidates = [
            new(Who.Limit, () => limit(..length), null),
            Of(Who.LossGen, lossGen, 1), Of(Who.TensorPrimitives, composed), Of(Who.Scalar, scalar)];
        if (LossThreads.Maximum > 1)
            candidates.AddRange([new(Who.Limit2, () => Halves(length, limit), null), Of(Who.LossGen2, lossGen, 2)]);
        return new(batch.Shape.Rows, (long)slots * length * sizeof(float), torch, [.. candidates, .. Workload.Torch(torch, t => t.Fused, t => t.Gradient)]);

        Candidate Of(Who who, Func<float> call, int? threads = null) => new(who, call, () => batch.Gradient.ToArray(), threads);
    }

    private static float Halves(int length, Func<Range, float> limit)
    {
        Parallel.For(0, 2, half => limit((half * length / 2)..((half + 1) * length / 2)));
        return 0;
    }
}
