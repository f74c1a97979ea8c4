using System.Numerics.Tensors;

namespace LossGen.Numeric.Tests.Losses;

/// <summary>Losses of boxes in every format, at every place of the CPU.</summary>
internal static partial class FormatLosses
{
    private const LossReduction None = LossReduction.None;

    [GIoU(Reduction = None)]
    public static partial void GIoUOfCorners(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> losses, Span<float> gradient, Span<float> targetGradient);

    [GIoU(Format = BoxFormat.Cxcywh, Reduction = None)]
    public static partial void GIoUOfCentres(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> losses, Span<float> gradient, Span<float> targetGradient);

    [GIoU(Format = BoxFormat.Xywh, Reduction = None)]
    public static partial void GIoUOfSizes(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> losses, Span<float> gradient, Span<float> targetGradient);

    [IoU(Form = IoUForm.Log, Reduction = None)]
    public static partial void IoUOfCorners(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> losses, Span<double> gradient, Span<double> targetGradient);

    [IoU(Form = IoUForm.Log, Format = BoxFormat.Cxcywh, Reduction = None)]
    public static partial void IoUOfCentres(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> losses, Span<double> gradient, Span<double> targetGradient);

    [IoU(Form = IoUForm.Log, Format = BoxFormat.Xywh, Reduction = None)]
    public static partial void IoUOfSizes(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> losses, Span<double> gradient, Span<double> targetGradient);

    [Loss(nameof(Distance), Reduction = None)]
    public static partial void DistanceOfCorners(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> losses, Span<float> gradient, Span<float> targetGradient);

    [Loss(nameof(Distance), Format = BoxFormat.Cxcywh, Reduction = None)]
    public static partial void DistanceOfCentres(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> losses, Span<float> gradient, Span<float> targetGradient);

    [Loss(nameof(Distance), Format = BoxFormat.Xywh, Reduction = None)]
    public static partial void DistanceOfSizes(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> losses, Span<float> gradient, Span<float> targetGradient);

    [GIoU(Format = BoxFormat.Cxcywh)]
    public static partial float Item(Box<float> prediction, Box<float> target, out Box<float> gradient, out Box<float> targetGradient);

    [GIoU(Format = BoxFormat.Xywh)]
    public static partial float ItemOfSizes(Box<float> prediction, Box<float> target, out Box<float> gradient, out Box<float> targetGradient);

    [GIoU(Format = BoxFormat.Cxcywh, Reduction = None)]
    public static partial void Tensors(
        in ReadOnlyTensorSpan<float> prediction, in ReadOnlyTensorSpan<float> target, in TensorSpan<float> losses, in TensorSpan<float> gradient, in TensorSpan<float> targetGradient);

    /// <summary>A loss in a format of its own within a formula over boxes of another.</summary>
    [Loss(nameof(Mixed))]
    public static partial float MixedItem(Box<float> prediction, Box<float> target, out Box<float> gradient);

    [Loss(nameof(MixedByHand))]
    public static partial float MixedByHandItem(Box<float> prediction, Box<float> target, out Box<float> gradient);

    [Loss(nameof(Distance), Format = BoxFormat.Cxcywh)]
    public static partial float DistanceItem(Box<float> prediction, Box<float> target);

    [GIoU(Format = BoxFormat.Cxcywh)]
    public static partial float Overlap(Box<float> prediction, Box<float> target);

    private static float Mixed(Box<float> prediction, Box<float> target) =>
        Overlap(Centres(prediction), Centres(target)) + DistanceItem(Centres(prediction), Centres(target));

    private static float MixedByHand(Box<float> prediction, Box<float> target)
    {
        Box<float> p = Corners(Centres(prediction));
        Box<float> t = Corners(Centres(target));
        return Formula.GIoU(p, t) + Distance(p, t);
    }

    private static Box<float> Centres(Box<float> box) => new(box.Center.X, box.Center.Y, box.Width, box.Height);

    private static Box<float> Corners(Box<float> box) =>
        new(box.X1 - (0.5f * box.X2), box.Y1 - (0.5f * box.Y2), box.X1 + (0.5f * box.X2), box.Y1 + (0.5f * box.Y2));

    private static float Distance(Box<float> prediction, Box<float> target)
    {
        float x = prediction.Center.X - target.Center.X;
        float width = MathF.Log(MathF.Abs(prediction.Width) + 1) - MathF.Log(MathF.Abs(target.Width) + 1);
        return (x * x) + (width * width) + (prediction.X1 * target.Y2);
    }
}
