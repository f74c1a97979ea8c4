using System.Numerics;
using LossGen.Numeric.Tests.Losses;

namespace LossGen.Numeric.Tests;

/// <summary>The helper for users' tests: it passes what is right, and says where and by how much anything else is off.</summary>
public sealed class GradientCheckTests
{
    private static readonly double[] Points = [-1e8, -40, -3, -1, -0.5, -1e-9, 0, 1e-30, 1e-6, 0.25, 1, 1.5, 2, 40, 1e8];

    [Fact]
    public void Right_losses_of_one_item_pass()
    {
        GradientCheck.Verify(Points, (float x, out float g) => Formula.MSE(x, 0.5f, out g), x => (x - 0.5) * (x - 0.5));
        GradientCheck.Verify(Points, (double x, out double g) => Formula.MSE(x, 0.5, out g), x => (x - 0.5) * (x - 0.5));
        GradientCheck.Verify(Points, (float x, out float g) => Formula.L1(x, 0, out g), Math.Abs);
        GradientCheck.Verify(Points, (double x, out double g) => Formula.L1(x, 0, out g), Math.Abs);
        GradientCheck.Verify(Points, (float x, out float g) => Formula.SmoothL1(x, 0.5f, 0, out g), x => Math.Abs(x - 0.5));
        GradientCheck.Verify(Points, (double x, out double g) => Formula.SmoothL1(x, 0.5, 1.5, out g), x => Smooth(x - 0.5, 1.5));
        GradientCheck.Verify(Points, (double x, out double g) => Formula.Huber(x, 0.5, 0.5, out g), x => 0.5 * Smooth(x - 0.5, 0.5));
        GradientCheck.Verify(Points, (float x, out float g) => CheckedLosses.LogCosh(x, 0.25f, out g), x => LogCosh(x - 0.25));
        GradientCheck.Verify(Points, (double x, out double g) => CheckedLosses.LogCosh(x, 0.25, out g), x => LogCosh(x - 0.25));
    }

    /// <summary>A mean's slopes are small: they are measured by the largest of them, and a wrong sign is one in any batch.</summary>
    [Fact]
    public void The_mean_over_many_items_is_checked_as_well_as_one()
    {
        double[] x = [.. Enumerable.Range(0, 2000).Select(i => Math.Sin(i))];
        double Mean(double[] v) => v.Average(e => e * e);
        double Loss(ReadOnlySpan<double> v, Span<double> g, double factor)
        {
            double sum = 0;
            for (int i = 0; i < v.Length; i++)
            {
                sum += v[i] * v[i];
                g[i] = (i == 1234 ? factor : 1) * 2 * v[i] / v.Length;
            }

            return sum / v.Length;
        }

        GradientCheck.Verify<double>(x, (v, g) => Loss(v, g, 1), Mean);
        foreach (double factor in new[] { -1, 0, 2, 1.001 })
            Assert.Contains("[1234]", Assert.Throws<GradientCheckException>(() => GradientCheck.Verify<double>(x, (v, g) => Loss(v, g, factor), Mean)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Right_losses_of_boxes_pass()
    {
        double[] target = [0, 0, 2, 3, 1, 1, 4, 2, 0, 0, 1, 1];
        double[] prediction = [0.5, 0.25, 2.5, 2, 1, 1, 4, 2, 3, 3, 4, 5];
        double Mean(double[] x) => Enumerable.Range(0, 3).Average(i => Formula.GIoU(Box(x, i), Box(target, i), 1e-7));
        GradientCheck.Verify<double>(prediction, (x, g) => GIoULoss.Fused(x, target, 1e-7, g), Mean);
        float[] near = [.. prediction.Select(v => (float)v)], far = [.. target.Select(v => (float)v)];
        GradientCheck.Verify<float>(near, (x, g) => GIoULoss.Fused(x, far, 1e-7f, g), Mean);
    }

    [Fact]
    public void Between_the_slopes_of_a_kink_anything_passes_and_beyond_them_nothing()
    {
        foreach (double slope in new[] { -1, -0.7, 0, 0.3, 1 })
        {
            Passes<float>(0, Math.Abs, 0, slope);
            Passes<double>(0, Math.Abs, 0, slope);
            Passes<double>(3, x => Math.Abs(x - 3), 0, slope);
        }

        Passes<double>(0, x => Math.Max(2 * x, 5 * x), 0, 2);
        Passes<double>(0, x => Math.Max(2 * x, 5 * x), 0, 5);
        foreach (double slope in new[] { -1.01, 1.01, 2, double.PositiveInfinity, double.NegativeInfinity, double.NaN })
        {
            Fails<float>(0, Math.Abs, 0, slope, "the gradient at 0 ");
            Fails<double>(0, Math.Abs, 0, slope, "the gradient at 0 ");
        }

        Fails<double>(0, x => Math.Max(2 * x, 5 * x), 0, 1.9, "is 1.9,", " 2");
        Fails<double>(0, x => Math.Max(2 * x, 5 * x), 0, 0, "is 0,", " 2");
        Fails<double>(0, x => Math.Min(2 * x, 5 * x), 0, 5.1, "is 5.1,", " 5");
    }

    [Fact]
    public void A_wrong_sign_a_wrong_factor_and_a_small_error_fail()
    {
        Fails<float>(2, x => x * x, 4, -4, "the gradient at 2 is -4,", "give 4");
        Fails<double>(2, x => x * x, 4, -4, "the gradient at 2 is -4,", "give 4");
        Fails<double>(2, x => x * x, 4, 8, "the gradient at 2 is 8,", "give 4");
        Fails<double>(2, x => x * x, 4, 2, "the gradient at 2 is 2,", "give 4");
        Fails<double>(2, x => x * x, 8, 4, "the loss at 2 is 8,", "gives 4");
        Fails<float>(0.5, x => x, 0.501, 1, "the loss at 0.5 is 0.50", "gives 0.5");
        Fails<double>(0.5, x => x, 0.501, 1, "the loss at 0.5 is 0.501,", "gives 0.5");
        Fails<float>(0.5, x => x, 0.5, 1.001, "the gradient at 0.5 is 1.00", "give 1");
        Fails<double>(0.5, x => x, 0.5, 1.001, "the gradient at 0.5 is 1.001,", "give 1");
        Fails<double>(0.5, x => x, 0.5, 0.99999, "the gradient at 0.5 is 0.99999,", "give 1");
    }

    [Fact]
    public void NaN_passes_on_both_sides_only()
    {
        Passes<float>(1, _ => double.NaN, double.NaN, double.NaN);
        Passes<double>(double.NaN, x => x, double.NaN, double.NaN);
        Fails<float>(1, x => x, 1, double.NaN, "the gradient at 1 is NaN,", "give 1");
        Fails<double>(1, x => x, double.NaN, 1, "the loss at 1 is NaN,", "gives 1");
        Fails<double>(1, _ => double.NaN, 1, 1, "the loss at 1 is 1,", "the gradient at 1 is 1,", "NaN");
        Fails<double>(1, _ => double.NaN, double.NaN, 1, "the gradient at 1 is 1,", "give NaN");
        Fails<double>(1, x => x == 1 ? double.NaN : x, 1, 1, "the loss at 1 is 1,", "gives NaN");
        Fails<double>(1, x => x > 1 ? double.NaN : x, 1, 1, "the gradient at 1 is 1,", "give NaN");
    }

    [Fact]
    public void Infinite_is_not_near_anything_finite_nor_the_other_infinity()
    {
        const double Infinite = double.PositiveInfinity;
        Fails<double>(1, x => x, Infinite, 1, "the loss at 1 is Infinity,", "gives 1");
        Fails<double>(1, x => x, 1, -Infinite, "the gradient at 1 is -Infinity,", "give 1");
        Fails<double>(1, x => x == 1 ? Infinite : x, 5, 1, "the loss at 1 is 5,", "gives Infinity");
        Fails<double>(1, x => x == 1 ? Infinite : x, -Infinite, 1, "the loss at 1 is -Infinity,", "gives Infinity");
        Fails<double>(1, x => x < 1 ? 0 : Infinite, Infinite, 7, "the gradient at 1 is 7,", "give NaN");
        Passes<double>(1, x => x == 1 ? Infinite : x, Infinite, 1);
    }

    [Fact]
    public void Large_and_tiny_points_are_points_like_any_other()
    {
        Passes<float>(1e8, x => x * x, 1e16, 2e8);
        Fails<float>(1e8, x => x * x, 1e16, 2.002e8, "the gradient at 100000000 ");
        Fails<double>(-1e8, Math.Abs, 1e8, 1, "the gradient at -100000000 is 1,", "give -1");
        Fails<double>(1e8, x => x * x, 1.001e16, 2e8, "the loss at 100000000 ");
        foreach (double x in new[] { 1e-2, 1e-4, 1e-5, 1e-6, 1e-30, 1e-300 })
        {
            Passes<double>(x, v => -Math.Log(v), -Math.Log(x), -1 / x);
            Passes<double>(x, Math.Sqrt, Math.Sqrt(x), 0.5 / Math.Sqrt(x));
            Passes<double>(x, Math.Abs, x, 1);
            Passes<double>(x, v => Math.Abs(v - 1e-6), Math.Abs(x - 1e-6), x > 1e-6 ? 1 : x < 1e-6 ? -1 : 0.5);
            Passes<double>(x, v => (v - 1) * (v - 1), (x - 1) * (x - 1), 2 * (x - 1));
            Passes<double>(-x, Math.Exp, Math.Exp(-x), Math.Exp(-x));
            Fails<double>(x, v => -Math.Log(v), -Math.Log(x), -1.001 / x, "the gradient at ");
            if (x > 1e-9)
                Fails<double>(x, Math.Abs, x, 0.9, "the gradient at ", "is 0.9,", "give 1");
            Fails<double>(x, v => v * v, x * x, 0.01 + (2 * x), "the gradient at ");
        }

        GradientCheck.Verify<float>([1e300], (float x, out float g) => g = x = float.NaN, _ => double.NaN);
    }

    [Fact]
    public void A_batch_is_checked_to_its_last_element()
    {
        foreach (int length in new[] { 1, 7, 37 })
        {
            float[] x = [.. Enumerable.Range(0, length).Select(i => 1 + (i / 8f))];
            GradientCheck.Verify<float>(x, (p, g) => Squares(p, g, p.Length), Squares);
            string message = Message(() => GradientCheck.Verify<float>(
                x,
                (p, g) =>
                {
                    float loss = Squares(p, g, p.Length);
                    g[^1] = -g[^1];
                    return loss;
                },
                Squares));
            Assert.Contains(FormattableString.Invariant($"the gradient at [{length - 1}] = {x[^1]} is {-2 * x[^1]}, but"), message, StringComparison.Ordinal);
            Assert.Contains("but finite differences of the formula give ", message, StringComparison.Ordinal);
            Assert.Equal(2, message.Split(Environment.NewLine).Length);
            message = Message(() => GradientCheck.Verify<float>(x, (p, g) => Squares(p, g, p.Length) * 1.001f, Squares));
            Assert.Contains("the loss of the batch is ", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_element_that_is_not_written_is_not_right_by_chance()
    {
        string message = Message(() => GradientCheck.Verify<double>([1, 0, 0], (p, g) => Squares(p, g, 2), Squares));
        Assert.Contains("the gradient at [2] = 0 is NaN, but", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_may_keep_and_change_what_it_is_given() => GradientCheck.Verify<double>(
        [1, 2, 3],
        (p, g) => Squares(p, g, p.Length),
        x =>
        {
            double sum = Squares(x);
            Array.Clear(x);
            return sum;
        });

    [Fact]
    public void Many_failures_are_counted_and_ten_of_them_shown()
    {
        string message = Message(() => GradientCheck.Verify<double>(
            [.. Enumerable.Repeat(1.0, 30)],
            (p, g) =>
            {
                g.Clear();
                return p.Length;
            },
            Squares));
        Assert.Equal(1 + 10 + 1, message.Split(Environment.NewLine).Length);
        Assert.EndsWith("and 20 more", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_check_passes_but_for_the_loss_of_an_empty_batch()
    {
        GradientCheck.Verify<float>([], (float x, out float g) => throw new InvalidOperationException(), _ => throw new InvalidOperationException());
        GradientCheck.Verify<double>(ReadOnlySpan<double>.Empty, (_, _) => 0, _ => 0);
        GradientCheck.Verify<float>(ReadOnlySpan<float>.Empty, (_, _) => float.NaN, _ => double.NaN);
        Assert.Contains(
            "the loss of the batch is 1,",
            Message(() => GradientCheck.Verify<double>(ReadOnlySpan<double>.Empty, (_, _) => 1, _ => 0)), StringComparison.Ordinal);
        Assert.Contains(
            "NaN", Message(() => GradientCheck.Verify<float>(ReadOnlySpan<float>.Empty, (_, _) => float.NaN, _ => 0)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_tolerance_is_the_callers()
    {
        ItemLoss<double> loss = (double x, out double g) =>
        {
            g = 1.02;
            return x * 1.02;
        };
        GradientCheck.Verify([3], loss, x => x, 0.03);
        Assert.Contains("at 3", Message(() => GradientCheck.Verify([3], loss, x => x, 0.01)), StringComparison.Ordinal);
        Assert.Contains("at 3", Message(() => GradientCheck.Verify([3], loss, x => x)), StringComparison.Ordinal);
        BatchLoss<double> batch = (x, g) =>
        {
            double sum = Squares(x, g, x.Length);
            g[0] *= 1.02;
            return sum;
        };
        GradientCheck.Verify([3, 4], batch, Squares, 0.03);
        Message(() => GradientCheck.Verify([3, 4], batch, Squares, 0.01));
        GradientCheck.Verify([1], (float x, out float g) => g = 1.00005f, x => x);
        Message(() => GradientCheck.Verify([1], (double x, out double g) => g = 1.00005, x => x));
    }

    [Fact]
    public void Nothing_may_be_null()
    {
        Assert.Equal("loss", Assert.Throws<ArgumentNullException>(() => GradientCheck.Verify([], (ItemLoss<float>)null!, x => x)).ParamName);
        Assert.Equal("formula", Assert.Throws<ArgumentNullException>(() => GradientCheck.Verify([], (float x, out float g) => g = x, null!)).ParamName);
        Assert.Equal("loss", Assert.Throws<ArgumentNullException>(() => GradientCheck.Verify(ReadOnlySpan<float>.Empty, null!, x => 0)).ParamName);
        Assert.Equal("formula", Assert.Throws<ArgumentNullException>(() => GradientCheck.Verify(ReadOnlySpan<float>.Empty, (_, _) => 0, null!)).ParamName);
    }

    private static double Smooth(double d, double beta) => Math.Abs(d) < beta ? 0.5 * d * d / beta : Math.Abs(d) - (0.5 * beta);

    private static double LogCosh(double d) => Math.Abs(d) - Math.Log(2) + Math.Log(1 + Math.Exp(-2 * Math.Abs(d)));

    private static Box<double> Box(double[] x, int i) => new(x[4 * i], x[(4 * i) + 1], x[(4 * i) + 2], x[(4 * i) + 3]);

    private static double Squares(double[] x) => x.Sum(v => v * v);

    private static T Squares<T>(ReadOnlySpan<T> x, Span<T> gradient, int written)
        where T : struct, IFloatingPointIeee754<T>
    {
        T sum = T.Zero;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * x[i];
        for (int i = 0; i < written; i++)
            gradient[i] = x[i] + x[i];
        return sum;
    }

    private static void Passes<T>(double at, Func<double, double> formula, double value, double slope)
        where T : struct, IFloatingPointIeee754<T>
    {
        GradientCheck.Verify([at], One<T>(value, slope), formula);
        GradientCheck.Verify([T.CreateChecked(at)], Batch<T>(value, slope), x => formula(x[0]));
    }

    private static void Fails<T>(double at, Func<double, double> formula, double value, double slope, params string[] parts)
        where T : struct, IFloatingPointIeee754<T>
    {
        string item = Message(() => GradientCheck.Verify([at], One<T>(value, slope), formula));
        string batch = Message(() => GradientCheck.Verify([T.CreateChecked(at)], Batch<T>(value, slope), x => formula(x[0])));
        foreach (string part in parts)
        {
            Assert.Contains(part, item, StringComparison.Ordinal);
            string here = part.Replace("the loss at ", "the loss of ", StringComparison.Ordinal);
            Assert.Contains(here == part ? part.Replace(" at ", " at [0] = ", StringComparison.Ordinal) : "the loss of the batch is ", batch, StringComparison.Ordinal);
        }
    }

    private static ItemLoss<T> One<T>(double value, double slope)
        where T : struct, IFloatingPointIeee754<T> => (T _, out T gradient) =>
    {
        gradient = T.CreateSaturating(slope);
        return T.CreateSaturating(value);
    };

    private static BatchLoss<T> Batch<T>(double value, double slope)
        where T : struct, IFloatingPointIeee754<T> => (_, gradient) =>
    {
        gradient[0] = T.CreateSaturating(slope);
        return T.CreateSaturating(value);
    };

    private static string Message(Action check) => Assert.Throws<GradientCheckException>(check).Message;
}
