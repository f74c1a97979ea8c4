using LossGen.Benchmarks.Rivals;

namespace LossGen.Benchmarks.Workloads;

/// <summary>One loss over one size of batch, by every candidate.</summary>
internal sealed class Workload : IDisposable
{
    /// <summary>Where Tukey's loss is flat: for the residuals of <see cref="Batch.Elements"/>, those of one in seven.</summary>
    private const float TukeyC = 1.25f;

    private readonly TorchCall? _torch;

    public Workload(int items, long bytes, TorchCall? torch, IReadOnlyList<Candidate> candidates)
    {
        Items = items;
        Bytes = bytes;
        Candidates = candidates;
        _torch = torch;
    }

    /// <summary>Elements, boxes, or rows.</summary>
    public int Items { get; }

    /// <summary>What has to be read and written at least.</summary>
    public long Bytes { get; }

    /// <summary>In the order in which they take turns; those with libtorch are missing where it is.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>Mean smooth L1, β = 1.</summary>
    public static Workload SmoothL1(Batch batch, int n, bool fused, bool withTorch)
    {
        var torch = withTorch ? TorchCall.SmoothL1(batch.Prediction(n), batch.Target(n)) : null;
        var composed = new ComposedSmoothL1(n);
        return fused
            ? Fused(batch, n, 1, torch, Losses.SmoothL1Fused, composed.Fused, ScalarLoop.SmoothL1)
            : Forward(batch, n, 1, torch, Losses.SmoothL1, composed.Forward, ScalarLoop.SmoothL1);
    }

    /// <summary>Mean (IoU − ½)².</summary>
    public static Workload IoU(Batch batch, int n, bool fused, bool withTorch)
    {
        var torch = withTorch ? TorchCall.IoU(batch.Prediction(4 * n), batch.Target(4 * n)) : null;
        var composed = new ComposedIoU(n);
        return fused
            ? Fused(batch, n, 4, torch, Losses.IoUFused, composed.Fused, ScalarLoop.IoU)
            : Forward(batch, n, 4, torch, Losses.IoU, composed.Forward, ScalarLoop.IoU);
    }

    /// <summary>Mean cross-entropy of logits and labels, by a formula.</summary>
    public static Workload CrossEntropy(Batch batch, int n, bool fused, bool withTorch)
    {
        var torch = withTorch ? TorchCall.CrossEntropy(batch.Prediction(n), batch.Target(n)) : null;
        var composed = new ComposedCrossEntropy(n);
        return fused
            ? Fused(batch, n, 1, torch, Losses.CrossEntropyFused, composed.Fused, ScalarLoop.CrossEntropy)
            : Forward(batch, n, 1, torch, Losses.CrossEntropy, composed.Forward, ScalarLoop.CrossEntropy);
    }

    /// <summary>Mean Tukey loss, by a formula; its constant is one of the call.</summary>
    public static Workload Tukey(Batch batch, int n, bool fused, bool withTorch)
    {
        var torch = withTorch ? TorchCall.Tukey(batch.Prediction(n), batch.Target(n), TukeyC) : null;
        var composed = new ComposedTukey(n, TukeyC);
        return fused
            ? Fused(batch, n, 1, torch, static (p, t, g) => Losses.TukeyFused(p, t, TukeyC, g), composed.Fused, static (p, t, g) => ScalarLoop.Tukey(p, t, TukeyC, g))
            : Forward(batch, n, 1, torch, static (p, t) => Losses.Tukey(p, t, TukeyC), composed.Forward, static (p, t) => ScalarLoop.Tukey(p, t, TukeyC));
    }

    /// <summary>libtorch with one thread and with two, where it is.</summary>
    public static IEnumerable<Candidate> Torch(
        TorchCall? torch, Func<TorchCall, Func<float>> call, Func<TorchCall, Func<float[]>>? gradient) =>
        torch is null ? [] : ((Who[])[Who.Torch1, Who.Torch2]).Select(who => new Candidate(who, call(torch), gradient?.Invoke(torch)));

    /// <summary>Compares every candidate's loss and gradient with the plain loop's.</summary>
    /// <exception cref="InvalidOperationException">One computes something else.</exception>
    public void Verify()
    {
        var reference = Candidates.Single(c => c.Who == Who.Scalar);
        var loss = reference.Call();
        var gradient = reference.Gradient?.Invoke();
        foreach (var candidate in Candidates.Where(c => c.Who is not (Who.Limit or Who.Limit2 or Who.Scalar)))
        {
            candidate.Prepare();
            var own = candidate.Call();
            candidate.Rest();
            if (!Close(own, loss, loss))
                throw new InvalidOperationException($"{candidate.Who}: the loss is not the plain loop's.");
            if (gradient is null || candidate.Gradient?.Invoke() is not { } other)
                continue;

            // Relative to the largest: what cancels to nearly nothing differs by the order of the operations.
            var largest = gradient.Max(Math.Abs);
            if (!gradient.Zip(other).All(pair => Close(pair.First, pair.Second, largest)))
                throw new InvalidOperationException($"{candidate.Who}: the gradient is not the plain loop's.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _torch?.Dispose();

    private static bool Close(float x, float y, float scale) => Math.Abs(x - y) <= 1e-4f * Math.Abs(scale);

    private static Workload Forward(Batch batch, int n, int width, TorchCall? torch, Loss lossGen, Loss composed, Loss scalar)
    {
        var length = n * width;
        return new(n, 2L * length * sizeof(float), torch, [
            Of(Who.Limit, Limit.Forward), Of(Who.LossGen, lossGen), Of(Who.TensorPrimitives, composed), Of(Who.Scalar, scalar),
            .. Torch(torch, t => t.Forward, gradient: null)]);

        Candidate Of(Who who, Loss loss) => new(who, () => loss(batch.Prediction(length), batch.Target(length)), null);
    }

    private static Workload Fused(
        Batch batch, int n, int width, TorchCall? torch, LossAndGradient lossGen, LossAndGradient composed, LossAndGradient scalar)
    {
        var length = n * width;
        return new(n, 3L * length * sizeof(float), torch, [
            Of(Who.Limit, Limit.Fused), Of(Who.LossGen, lossGen), Of(Who.TensorPrimitives, composed), Of(Who.Scalar, scalar),
            .. Torch(torch, t => t.Fused, t => t.Gradient)]);

        Candidate Of(Who who, LossAndGradient loss) => new(
            who,
            () => loss(batch.Prediction(length), batch.Target(length), batch.Gradient(length)),
            () => batch.Gradient(length).ToArray());
    }

    private delegate float Loss(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);

    private delegate float LossAndGradient(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
}
