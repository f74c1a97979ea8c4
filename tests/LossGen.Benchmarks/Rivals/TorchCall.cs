using LossGen.Torch;
using static TorchSharp.torch;

namespace LossGen.Benchmarks.Rivals;

/// <summary>A loss as a PyTorch user computes it: tensors made once, then for each step the loss, and its gradient by autograd.</summary>
internal sealed class TorchCall : IDisposable
{
    private readonly Tensor _prediction;
    private readonly Tensor _leaf;
    private readonly Tensor _target;
    private readonly Func<Tensor, Tensor, Tensor> _loss;

    private TorchCall(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, long[] shape, Func<Tensor, Tensor, Tensor> loss)
        : this(prediction, tensor(target.ToArray(), shape), shape, loss)
    {
    }

    private TorchCall(ReadOnlySpan<float> prediction, Tensor target, long[] shape, Func<Tensor, Tensor, Tensor> loss)
    {
        _prediction = tensor(prediction.ToArray(), shape);
        _leaf = tensor(prediction.ToArray(), shape, requires_grad: true);
        _target = target;
        _loss = loss;
    }

    /// <summary><c>torch.nn.functional.smooth_l1_loss</c>, mean.</summary>
    public static TorchCall SmoothL1(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target) =>
        new(prediction, target, [prediction.Length], static (p, t) => nn.functional.smooth_l1_loss(p, t));

    /// <summary>Mean (IoU − ½)², composed from operations: torch has no function for it.</summary>
    public static TorchCall IoU(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target) =>
        new(prediction, target, [prediction.Length / 4, 4], static (p, t) => TorchLosses.IoUThreshold(p, t, 0.5).mean());

    /// <summary><c>torch.nn.functional.binary_cross_entropy_with_logits</c>, mean.</summary>
    public static TorchCall CrossEntropy(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target) =>
        new(prediction, target, [prediction.Length], static (p, t) => nn.functional.binary_cross_entropy_with_logits(p, t));

    /// <summary>Mean Tukey loss, composed from operations: torch has no function for it.</summary>
    public static TorchCall Tukey(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float c) =>
        new(prediction, target, [prediction.Length], (p, t) => TorchLosses.Tukey(p, t, c).mean());

    /// <summary><c>torch.nn.functional.cross_entropy</c>, mean. It takes no labels but those of 64 bits.</summary>
    public static TorchCall SoftmaxCrossEntropy(ReadOnlySpan<float> logits, IEnumerable<int> labels, int classes) =>
        new(logits, tensor(labels.Select(l => (long)l).ToArray()), [logits.Length / classes, classes], static (p, t) => nn.functional.cross_entropy(p, t));

    /// <summary>Mean distillation at a temperature, composed from operations: torch has no function for it.</summary>
    public static TorchCall Distillation(ReadOnlySpan<float> logits, ReadOnlySpan<float> teacher, int classes, float temperature) =>
        new(logits, teacher, [logits.Length / classes, classes], (p, t) => TorchLosses.Distillation(p, t, temperature).mean());

    /// <summary>The loss, without recording a graph.</summary>
    public float Forward()
    {
        using var scope = NewDisposeScope();
        using var off = no_grad();
        return _loss(_prediction, _target).item<float>();
    }

    /// <summary>The loss and its gradient. The gradient is dropped before each step, which is the default of torch's optimizers.</summary>
    public float Fused()
    {
        using var scope = NewDisposeScope();
        DropGradient();
        var loss = _loss(_leaf, _target);
        loss.backward();
        return loss.item<float>();
    }

    /// <summary>The gradient of the last <see cref="Fused"/>.</summary>
    public float[] Gradient()
    {
        using var scope = NewDisposeScope();
        return _leaf.grad!.detach().contiguous().data<float>().ToArray();
    }

    public void Dispose()
    {
        DropGradient();
        _prediction.Dispose();
        _leaf.Dispose();
        _target.Dispose();
    }

    private void DropGradient()
    {
        using var gradient = _leaf.grad;
        if (gradient is not null)
            _leaf.grad = null;
    }
}
