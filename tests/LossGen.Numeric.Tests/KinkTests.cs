using System.Numerics;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>Where a loss has no derivative: the choices are PyTorch's. All numbers here are exact in either type.</summary>
public abstract class KinkTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [Theory]
    [InlineData("L1", 0, 0)]
    [InlineData("MSE", 0, 0)]
    [InlineData("SmoothL1", 1, 0)]
    [InlineData("SmoothL1", 0, 0)]
    [InlineData("Huber", 1, 0)]
    public void No_difference_has_no_gradient(string name, double constant, double expected)
    {
        Check(name, [constant], [3], [3], 0, [expected], [expected]);
        Check(name, [constant], [0], [-0.0], 0, [expected], [expected]);
    }

    [Theory]
    [InlineData(0.5, 0.5, 0.25, 1)]
    [InlineData(0.5, -0.5, 0.25, -1)]
    [InlineData(2, 2, 1, 1)]
    [InlineData(2, 1, 0.25, 0.5)]
    [InlineData(2, 3, 2, 1)]
    public void SmoothL1_is_linear_from_beta_on(double beta, double d, double loss, double gradient) =>
        Check("SmoothL1", [beta], [d], [0], loss, [gradient], [-gradient]);

    [Theory]
    [InlineData(0)]
    [InlineData(1e-320)]
    public void SmoothL1_without_a_knee_is_L1(double beta)
    {
        Check("SmoothL1", [beta], [0.25], [0], 0.25, [1], [-1]);
        Check("SmoothL1", [beta], [-0.25], [0], 0.25, [-1], [1]);
    }

    [Theory]
    [InlineData(0.5, 0.5, 0.125, 0.5)]
    [InlineData(0.5, -0.5, 0.125, -0.5)]
    [InlineData(2, 2, 2, 2)]
    [InlineData(2, 1, 0.5, 1)]
    [InlineData(2, 3, 4, 2)]
    public void Huber_is_quadratic_up_to_delta(double delta, double d, double loss, double gradient) =>
        Check("Huber", [delta], [d], [0], loss, [gradient], [-gradient]);

    [Fact]
    public void Identical_boxes_have_no_gradient_without_epsilon()
    {
        // Each tie gives half to either side, and the halves of intersection and union cancel.
        Check("IoULinear", [0], [1, 2, 3, 6], [1, 2, 3, 6], 0, [0, 0, 0, 0], [0, 0, 0, 0]);
        Check("IoUSquare", [0], [1, 2, 3, 6], [1, 2, 3, 6], 0, [0, 0, 0, 0], [0, 0, 0, 0]);
        Check("IoULog", [0], [1, 2, 3, 6], [1, 2, 3, 6], 0, [0, 0, 0, 0], [0, 0, 0, 0]);
        Check("GIoU", [0], [1, 2, 3, 6], [1, 2, 3, 6], 0, [0, 0, 0, 0], [0, 0, 0, 0]);
        Check("IoUThreshold", [0.5, 0], [1, 2, 3, 6], [1, 2, 3, 6], 0.25, [0, 0, 0, 0], [0, 0, 0, 0]);
    }

    [Fact]
    public void A_shared_edge_gives_half_to_either_box()
    {
        // 2 × 2 in 4 × 2: all edges but the right one are shared. I = 4, U = 8; for the left one ∂I = −½h = −1, ∂U = −h − ∂I = −1.
        Check("IoULinear", [0], [0, 0, 2, 2], [0, 0, 4, 2], 0.5, [0.0625, 0.0625, -0.25, -0.0625], [0.0625, -0.0625, 0.125, 0.0625]);
    }

    [Fact]
    public void Touching_edges_pass_gradient_through_IoU()
    {
        // The clamp at its bound passes: ∂w/∂x2 of the left box is 1 and h is 2, over the union of 8.
        Check("IoULinear", [0], [0, 0, 2, 2], [2, 0, 4, 2], 1, [0, 0, -0.25, 0], [0.25, 0, 0, 0]);
    }

    [Fact]
    public void Touching_edges_pass_no_gradient_from_the_overlap_of_GIoU()
    {
        // U = 12, C = 16. For the touching edge ∂C = 0 and ∂U = 2, so −2/16; through the intersection it would be −2/12.
        Check(
            "GIoU", [0], [0, 0, 2, 2], [2, 0, 4, 4], 1.25,
            [-0.0625, 0.03125, -0.125, -0.125], [0.25, 0.03125, -0.0625, 0.0625]);
    }

    [Fact]
    public void Boxes_that_meet_in_a_corner_pass_no_gradient()
    {
        Check("IoULinear", [0], [0, 0, 2, 2], [2, 2, 4, 4], 1, [0, 0, 0, 0], [0, 0, 0, 0]);
    }

    [Fact]
    public void The_logarithm_passes_gradient_where_IoU_is_epsilon()
    {
        // I = 1, U = 1.5, ε = ½: the IoU is ½ exactly.
        ReferenceItem<T> reference = Reference.Item(Loss("IoULog"), Narrow([0, 0, 1, 1]), Narrow([0, 0, 1.5, 1]), Narrow([0.5]));
        Assert.NotEqual(0, reference.Gradient[2].Value);
        AssertNear("IoULog", [0, 0, 1, 1], [0, 0, 1.5, 1], [0.5], reference);
    }

    [Fact]
    public void The_logarithm_passes_nothing_where_IoU_is_below_epsilon()
    {
        ReferenceItem<T> reference = Reference.Item(Loss("IoULog"), Narrow([0, 0, 1, 1]), Narrow([0, 0, 3, 1]), Narrow([0.5]));
        Assert.All(reference.Gradient, g => Assert.Equal(0, g.Value));
        AssertNear("IoULog", [0, 0, 1, 1], [0, 0, 3, 1], [0.5], reference);
    }

    private static TestLoss<T> Loss(string name) => LossTable.Get<T>(name);

    private static T[] Narrow(double[] values) => Items.Narrow<T>(values);

    private static void AssertNear(string name, double[] prediction, double[] target, double[] constants, ReferenceItem<T> reference)
    {
        Outputs<T> item = Outputs<T>.OfItems(Loss(name), Narrow(prediction), Narrow(target), Narrow(constants));
        Close.AssertClose(reference.Loss, item.Losses[0], 1, "loss");
        for (int k = 0; k < item.Gradient.Length; k++)
        {
            Close.AssertClose(reference.Gradient[k], item.Gradient[k], 1, $"gradient[{k}]");
            Close.AssertClose(reference.TargetGradient[k], item.TargetGradient[k], 1, $"targetGradient[{k}]");
        }
    }

    private static void Check(
        string name, double[] constants, double[] prediction, double[] target, double loss, double[] gradient, double[] targetGradient)
    {
        TestLoss<T> subject = Loss(name);
        T[] c = Narrow(constants[..subject.ConstantNames.Length]);
        Outputs<T> item = Outputs<T>.OfItems(subject, Narrow(prediction), Narrow(target), c);
        var batch = new Outputs<T>(1, subject.Width);
        subject.Each(Narrow(prediction), Narrow(target), c, batch.Gradient, batch.TargetGradient, batch.Losses);
        foreach (Outputs<T> outputs in (Outputs<T>[])[item, batch])
        {
            Assert.Equal(T.CreateSaturating(loss), outputs.Losses[0]);
            Assert.Equal(Narrow(gradient), outputs.Gradient);
            Assert.Equal(Narrow(targetGradient), outputs.TargetGradient);
        }
    }
}

public sealed class FloatKinkTests : KinkTests<float>;

public sealed class DoubleKinkTests : KinkTests<double>;
