using System.Numerics;
using System.Numerics.Tensors;
using LossGen.Numeric.Tests.Losses;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>
/// Boxes in other formats: the loss has the bits of the loss of the corners that torchvision's <c>box_convert</c> gives, and the gradient is
/// that of the corners, by the chain rule.
/// </summary>
public sealed class BoxFormatTests
{
    private const int Boxes = 67;

    private delegate void Call<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, Span<T> losses, Span<T> gradient, Span<T> targetGradient);

    [Fact]
    public void Losses_over_spans_convert_boxes_and_gradients()
    {
        Check<float>(BoxFormat.Cxcywh, FormatLosses.GIoUOfCentres, FormatLosses.GIoUOfCorners);
        Check<float>(BoxFormat.Xywh, FormatLosses.GIoUOfSizes, FormatLosses.GIoUOfCorners);
        Check<double>(BoxFormat.Cxcywh, FormatLosses.IoUOfCentres, FormatLosses.IoUOfCorners);
        Check<double>(BoxFormat.Xywh, FormatLosses.IoUOfSizes, FormatLosses.IoUOfCorners);
    }

    [Fact]
    public void Formulas_see_corners()
    {
        Check<float>(BoxFormat.Cxcywh, FormatLosses.DistanceOfCentres, FormatLosses.DistanceOfCorners);
        Check<float>(BoxFormat.Xywh, FormatLosses.DistanceOfSizes, FormatLosses.DistanceOfCorners);
    }

    [Fact]
    public void Tensors_convert_as_spans_do() => Check<float>(
        BoxFormat.Cxcywh,
        static (prediction, target, losses, gradient, targetGradient) => FormatLosses.Tensors(
            new ReadOnlyTensorSpan<float>(prediction, [Boxes, 4]), new ReadOnlyTensorSpan<float>(target, [Boxes, 4]), new TensorSpan<float>(losses), new TensorSpan<float>(gradient, [Boxes, 4]), new TensorSpan<float>(targetGradient, [Boxes, 4])),
        FormatLosses.GIoUOfCorners);

    [Fact]
    public void Single_boxes_have_the_bits_of_spans()
    {
        CheckItems(FormatLosses.GIoUOfCentres, FormatLosses.Item);
        CheckItems(FormatLosses.GIoUOfSizes, FormatLosses.ItemOfSizes);
    }

    [Fact]
    public void A_loss_within_a_formula_keeps_its_own_format()
    {
        (float[] prediction, float[] target) = Data<float>();
        for (int n = 0; n < Boxes; n++)
        {
            float expected = FormatLosses.MixedByHandItem(BoxAt(prediction, n), BoxAt(target, n), out Box<float> expectedGradient);
            Assert.Equal(expected, FormatLosses.MixedItem(BoxAt(prediction, n), BoxAt(target, n), out Box<float> gradient));
            Assert.Equal(expectedGradient, gradient);
        }
    }

    [Fact]
    public void A_box_and_itself_overlap_entirely()
    {
        var losses = new double[Boxes];
        (double[] boxes, _) = Data<double>();
        var gradient = new double[boxes.Length];
        FormatLosses.IoUOfCentres(boxes, boxes, losses, gradient, new double[boxes.Length]);

        // -ln(U / (U + 1e-6)): nothing but the epsilon is left.
        Assert.All(losses, loss => Assert.InRange(loss, 0, 1e-3));
    }

    private delegate float ItemCall(Box<float> prediction, Box<float> target, out Box<float> gradient, out Box<float> targetGradient);

    private static void CheckItems(Call<float> spans, ItemCall item)
    {
        (float[] prediction, float[] target) = Data<float>();
        (float[] losses, float[] gradient, float[] targetGradient) = Run(spans, prediction, target);
        for (int n = 0; n < Boxes; n++)
        {
            Assert.Equal(losses[n], item(BoxAt(prediction, n), BoxAt(target, n), out Box<float> g, out Box<float> t));
            Assert.Equal(BoxAt(gradient, n), g);
            Assert.Equal(BoxAt(targetGradient, n), t);
        }
    }

    private static void Check<T>(BoxFormat format, Call<T> call, Call<T> ofCorners)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        (T[] prediction, T[] target) = Data<T>();
        (T[] losses, T[] gradient, T[] targetGradient) = Run(call, prediction, target);
        (T[] expected, T[] g, T[] t) = Run(ofCorners, ToCorners(format, prediction), ToCorners(format, target));
        Assert.Equal(expected, losses);
        AssertChained(format, g, gradient);
        AssertChained(format, t, targetGradient);
    }

    private static (T[] Losses, T[] Gradient, T[] TargetGradient) Run<T>(Call<T> call, T[] prediction, T[] target)
        where T : unmanaged
    {
        var losses = new T[Boxes];
        var gradient = new T[prediction.Length];
        var targetGradient = new T[prediction.Length];
        call(prediction, target, losses, gradient, targetGradient);
        return (losses, gradient, targetGradient);
    }

    /// <summary>Sizes and centres of boxes that meet, lie apart, or are the same; the numbers mean a box in each format.</summary>
    private static (T[] Prediction, T[] Target) Data<T>()
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new Random(17);
        T[] Next() => [.. Enumerable.Range(0, 4 * Boxes).Select(k => T.CreateChecked((float)((k % 4 < 2 ? 3 : 0.5) + (2 * random.NextDouble()))))];
        T[] prediction = Next();
        T[] target = Next();
        prediction.AsSpan(0, 4).CopyTo(target);
        return (prediction, target);
    }

    private static T[] ToCorners<T>(BoxFormat format, T[] boxes)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T half = T.CreateChecked(0.5);
        var corners = new T[boxes.Length];
        for (int i = 0; i < boxes.Length; i += 4)
        {
            (T x, T y, T w, T h) = (boxes[i], boxes[i + 1], boxes[i + 2], boxes[i + 3]);
            (corners[i], corners[i + 1], corners[i + 2], corners[i + 3]) = format == BoxFormat.Cxcywh
                ? (x - (half * w), y - (half * h), x + (half * w), y + (half * h))
                : (x, y, x + w, y + h);
        }

        return corners;
    }

    private static void AssertChained<T>(BoxFormat format, T[] corners, T[] actual)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double epsilon = typeof(T) == typeof(float) ? 1e-5 : 1e-13;
        for (int i = 0; i < corners.Length; i += 4)
        {
            for (int axis = 0; axis < 2; axis++)
            {
                double first = double.CreateChecked(corners[i + axis]);
                double second = double.CreateChecked(corners[i + 2 + axis]);
                double tolerance = epsilon * (1e-3 + Math.Abs(first) + Math.Abs(second));
                Close.AssertWithin(first + second, actual[i + axis], tolerance, $"the gradient at {i + axis}");
                Close.AssertWithin(format == BoxFormat.Cxcywh ? 0.5 * (second - first) : second, actual[i + 2 + axis], tolerance, $"the gradient at {i + 2 + axis}");
            }
        }
    }

    private static Box<float> BoxAt(float[] boxes, int n) => new(boxes[4 * n], boxes[(4 * n) + 1], boxes[(4 * n) + 2], boxes[(4 * n) + 3]);
}
