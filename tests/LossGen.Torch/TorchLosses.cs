using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace LossGen.Torch;

/// <summary>
/// The reference formulas as torch operations: each returns one loss an item, through which torch can differentiate.
/// Boxes are tensors [N, 4], xyxy. Equal operands of maximum and minimum share the gradient 0.5 to 0.5; a clamp at its bound
/// passes it.
/// </summary>
public static class TorchLosses
{
    /// <summary><c>torch.nn.functional.l1_loss</c>.</summary>
    public static Tensor L1(Tensor prediction, Tensor target) => functional.l1_loss(prediction, target, Reduction.None);

    /// <summary><c>torch.nn.functional.mse_loss</c>.</summary>
    public static Tensor MSE(Tensor prediction, Tensor target) => functional.mse_loss(prediction, target, Reduction.None);

    /// <summary>
    /// <c>torch.nn.functional.smooth_l1_loss</c>. For β = 0 PyTorch's function takes the L1 loss (pytorch/pytorch#97022).
    /// The library's own, which TorchSharp calls, does not, and its gradient at d = 0 is then −1 for both inputs.
    /// </summary>
    public static Tensor SmoothL1(Tensor prediction, Tensor target, double beta) => beta == 0
        ? L1(prediction, target)
        : functional.smooth_l1_loss(prediction, target, Reduction.None, beta);

    /// <summary><c>torch.nn.functional.huber_loss</c>.</summary>
    public static Tensor Huber(Tensor prediction, Tensor target, double delta) =>
        functional.huber_loss(prediction, target, delta, Reduction.None);

    /// <summary>c²/6·(1 − max(1 − (d/c)², 0)³): Tukey's loss with the flat part as a clamp, which spares torch both sides of a select.</summary>
    public static Tensor Tukey(Tensor prediction, Tensor target, double c) =>
        c * c / 6 * (1 - (1 - ((prediction - target) / c).square()).clamp(min: 0).pow(3));

    /// <summary>The cross-entropy of two softmaxes at a temperature, row by row, times its square.</summary>
    public static Tensor Distillation(Tensor logits, Tensor teacher, double temperature) =>
        -(functional.softmax(teacher / temperature, 1) * functional.log_softmax(logits / temperature, 1)).sum(1) * (temperature * temperature);

    /// <summary>(IoU − threshold)².</summary>
    public static Tensor IoUThreshold(Tensor prediction, Tensor target, double threshold, double epsilon = 1e-6) =>
        (IoU(prediction, target, epsilon) - threshold).square();

    /// <summary>1 − IoU.</summary>
    public static Tensor IoULinear(Tensor prediction, Tensor target, double epsilon = 1e-7) => 1 - IoU(prediction, target, epsilon);

    /// <summary>−ln(max(IoU, ε)).</summary>
    public static Tensor IoULog(Tensor prediction, Tensor target, double epsilon = 1e-6) =>
        -IoU(prediction, target, epsilon).clamp(min: epsilon).log();

    /// <summary>1 − IoU².</summary>
    public static Tensor IoUSquare(Tensor prediction, Tensor target, double epsilon = 1e-7) =>
        1 - IoU(prediction, target, epsilon).square();

    /// <summary><c>torchvision.ops.generalized_box_iou_loss</c>, operation by operation.</summary>
    public static Tensor GIoU(Tensor prediction, Tensor target, double epsilon = 1e-7)
    {
        var (x1, y1, x2, y2) = Sides(prediction);
        var (x1t, y1t, x2t, y2t) = Sides(target);

        var left = maximum(x1, x1t);
        var top = maximum(y1, y1t);
        var right = minimum(x2, x2t);
        var bottom = minimum(y2, y2t);

        // Selected before the product, as torchvision does: boxes apart then get exactly no gradient from the intersection.
        var mask = (bottom > top) & (right > left);
        var area = (right.masked_select(mask) - left.masked_select(mask)) * (bottom.masked_select(mask) - top.masked_select(mask));
        var intersection = zeros_like(x1).masked_scatter(mask, area);
        var union = (x2 - x1) * (y2 - y1) + (x2t - x1t) * (y2t - y1t) - intersection;

        var enclosing = (maximum(x2, x2t) - minimum(x1, x1t)) * (maximum(y2, y2t) - minimum(y1, y1t));
        return 1 - (intersection / (union + epsilon) - (enclosing - union) / (enclosing + epsilon));
    }

    /// <summary>I / (U + ε), the sides of the intersection clamped at 0.</summary>
    public static Tensor IoU(Tensor prediction, Tensor target, double epsilon)
    {
        var (x1, y1, x2, y2) = Sides(prediction);
        var (x1t, y1t, x2t, y2t) = Sides(target);
        var width = (minimum(x2, x2t) - maximum(x1, x1t)).clamp(min: 0);
        var height = (minimum(y2, y2t) - maximum(y1, y1t)).clamp(min: 0);
        var intersection = width * height;
        var union = (x2 - x1) * (y2 - y1) + (x2t - x1t) * (y2t - y1t) - intersection;
        return intersection / (union + epsilon);
    }

    private static (Tensor X1, Tensor Y1, Tensor X2, Tensor Y2) Sides(Tensor boxes)
    {
        var sides = boxes.unbind(-1);
        return (sides[0], sides[1], sides[2], sides[3]);
    }
}
