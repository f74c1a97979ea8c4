using System.Numerics;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>The public functions over one item are the same code as any other form of a loss.</summary>
public sealed class FormulaTests
{
    private delegate T Call<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, T[] constants, Span<T> gradient, out T forward);

    [Fact]
    public void Float_formulas_have_the_bits_of_a_declared_loss()
    {
        Check<float>("L1", (p, t, c, g, out forward) =>
        {
            forward = Formula.L1(p[0], t[0]);
            return Formula.L1(p[0], t[0], out g[0]);
        });
        Check<float>("MSE", (p, t, c, g, out forward) =>
        {
            forward = Formula.MSE(p[0], t[0]);
            return Formula.MSE(p[0], t[0], out g[0]);
        });
        Check<float>("SmoothL1", (p, t, c, g, out forward) =>
        {
            forward = Formula.SmoothL1(p[0], t[0], c[0]);
            return Formula.SmoothL1(p[0], t[0], c[0], out g[0]);
        });
        Check<float>("Huber", (p, t, c, g, out forward) =>
        {
            forward = Formula.Huber(p[0], t[0], c[0]);
            return Formula.Huber(p[0], t[0], c[0], out g[0]);
        });
        Check<float>("IoULinear", (p, t, c, g, out forward) =>
        {
            forward = Formula.IoU(Items.Box(p), Items.Box(t), c[0]);
            float loss = Formula.IoU(Items.Box(p), Items.Box(t), c[0], out Box<float> gradient);
            Items.Write(gradient, g);
            return loss;
        });
        Check<float>("IoUThreshold", (p, t, c, g, out forward) =>
        {
            forward = Formula.IoUThreshold(Items.Box(p), Items.Box(t), c[0], c[1]);
            float loss = Formula.IoUThreshold(Items.Box(p), Items.Box(t), c[0], c[1], out Box<float> gradient);
            Items.Write(gradient, g);
            return loss;
        });
        Check<float>("IoULog", (p, t, c, g, out forward) =>
        {
            forward = Formula.IoULog(Items.Box(p), Items.Box(t), c[0]);
            float loss = Formula.IoULog(Items.Box(p), Items.Box(t), c[0], out Box<float> gradient);
            Items.Write(gradient, g);
            return loss;
        });
        Check<float>("IoUSquare", (p, t, c, g, out forward) =>
        {
            forward = Formula.IoUSquare(Items.Box(p), Items.Box(t), c[0]);
            float loss = Formula.IoUSquare(Items.Box(p), Items.Box(t), c[0], out Box<float> gradient);
            Items.Write(gradient, g);
            return loss;
        });
        Check<float>("GIoU", (p, t, c, g, out forward) =>
        {
            forward = Formula.GIoU(Items.Box(p), Items.Box(t), c[0]);
            float loss = Formula.GIoU(Items.Box(p), Items.Box(t), c[0], out Box<float> gradient);
            Items.Write(gradient, g);
            return loss;
        });
    }

    [Fact]
    public void Double_formulas_have_the_bits_of_a_declared_loss()
    {
        Check<double>("L1", (p, t, c, g, out forward) =>
        {
            forward = Formula.L1(p[0], t[0]);
            return Formula.L1(p[0], t[0], out g[0]);
        });
        Check<double>("MSE", (p, t, c, g, out forward) =>
        {
            forward = Formula.MSE(p[0], t[0]);
            return Formula.MSE(p[0], t[0], out g[0]);
        });
        Check<double>("SmoothL1", (p, t, c, g, out forward) =>
        {
            forward = Formula.SmoothL1(p[0], t[0], c[0]);
            return Formula.SmoothL1(p[0], t[0], c[0], out g[0]);
        });
        Check<double>("Huber", (p, t, c, g, out forward) =>
        {
            forward = Formula.Huber(p[0], t[0], c[0]);
            return Formula.Huber(p[0], t[0], c[0], out g[0]);
        });
        Check<double>("IoULinear", (p, t, c, g, out forward) =>
        {
            forward = Formula.IoU(Items.Box(p), Items.Box(t), c[0]);
            double loss = Formula.IoU(Items.Box(p), Items.Box(t), c[0], out Box<double> gradient);
            Items.Write(gradient, g);
            return loss;
        });
        Check<double>("IoUThreshold", (p, t, c, g, out forward) =>
        {
            forward = Formula.IoUThreshold(Items.Box(p), Items.Box(t), c[0], c[1]);
            double loss = Formula.IoUThreshold(Items.Box(p), Items.Box(t), c[0], c[1], out Box<double> gradient);
            Items.Write(gradient, g);
            return loss;
        });
        Check<double>("IoULog", (p, t, c, g, out forward) =>
        {
            forward = Formula.IoULog(Items.Box(p), Items.Box(t), c[0]);
            double loss = Formula.IoULog(Items.Box(p), Items.Box(t), c[0], out Box<double> gradient);
            Items.Write(gradient, g);
            return loss;
        });
        Check<double>("IoUSquare", (p, t, c, g, out forward) =>
        {
            forward = Formula.IoUSquare(Items.Box(p), Items.Box(t), c[0]);
            double loss = Formula.IoUSquare(Items.Box(p), Items.Box(t), c[0], out Box<double> gradient);
            Items.Write(gradient, g);
            return loss;
        });
        Check<double>("GIoU", (p, t, c, g, out forward) =>
        {
            forward = Formula.GIoU(Items.Box(p), Items.Box(t), c[0]);
            double loss = Formula.GIoU(Items.Box(p), Items.Box(t), c[0], out Box<double> gradient);
            Items.Write(gradient, g);
            return loss;
        });
    }

    [Fact]
    public void Constants_that_are_left_out_have_their_defaults()
    {
        Defaults<float>();
        Defaults<double>();
        Box<float> a = new(0, 0, 2, 3), b = new(1, 1, 4, 3.5f);
        Bits.AssertSame(Formula.SmoothL1(0.7f, 0.1f, 1), Formula.SmoothL1(0.7f, 0.1f), "SmoothL1");
        Bits.AssertSame(Formula.Huber(0.7f, 0.1f, 1), Formula.Huber(0.7f, 0.1f), "Huber");
        Bits.AssertSame(Formula.IoU(a, b, 1e-7f), Formula.IoU(a, b), "IoU");
        Bits.AssertSame(Formula.IoUThreshold(a, b, 0.5f, 1e-6f), Formula.IoUThreshold(a, b), "IoUThreshold");
        Bits.AssertSame(Formula.IoULog(a, b, 1e-6f), Formula.IoULog(a, b), "IoULog");
        Bits.AssertSame(Formula.IoUSquare(a, b, 1e-7f), Formula.IoUSquare(a, b), "IoUSquare");
        Bits.AssertSame(Formula.GIoU(a, b, 1e-7f), Formula.GIoU(a, b), "GIoU");
    }

    private static void Defaults<T>()
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T N(double value) => T.CreateChecked(value);
        Box<T> a = new(N(0), N(0), N(2), N(3)), b = new(N(1), N(1), N(4), N(3.5));
        Bits.AssertSame(Formula.SmoothL1(N(0.7), N(0.1), N(1)), Formula.SmoothL1(N(0.7), N(0.1)), "SmoothL1");
        Bits.AssertSame(Formula.SmoothL1(a, b, N(1)), Formula.SmoothL1(a, b), "SmoothL1 of boxes");
        Bits.AssertSame(Formula.Huber(N(0.7), N(0.1), N(1)), Formula.Huber(N(0.7), N(0.1)), "Huber");
        Bits.AssertSame(Formula.Huber(a, b, N(1)), Formula.Huber(a, b), "Huber of boxes");
        Bits.AssertSame(Formula.IoU(a, b, N(1e-7)), Formula.IoU(a, b), "IoU");
        Bits.AssertSame(Formula.IoUThreshold(a, b, N(0.5), N(1e-6)), Formula.IoUThreshold(a, b), "IoUThreshold");
        Bits.AssertSame(Formula.IoULog(a, b, N(1e-6)), Formula.IoULog(a, b), "IoULog");
        Bits.AssertSame(Formula.IoUSquare(a, b, N(1e-7)), Formula.IoUSquare(a, b), "IoUSquare");
        Bits.AssertSame(Formula.GIoU(a, b, N(1e-7)), Formula.GIoU(a, b), "GIoU");
    }

    private static void Check<T>(string name, Call<T> formula)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        const int Count = 500;
        int width = loss.Width;
        (T[] prediction, T[] target) = Data.Pairs(loss, Count, seed: 111);
        Outputs<T> items = Outputs<T>.OfItems(loss, prediction, target, loss.Constants);
        var gradient = new T[width];
        for (int i = 0; i < Count; i++)
        {
            T fused = formula(
                prediction.AsSpan(i * width, width), target.AsSpan(i * width, width), loss.Constants, gradient, out T forward);
            Bits.AssertSame(items.Losses[i], fused, $"{name}: loss {i}");
            Bits.AssertSame(items.Losses[i], forward, $"{name}: loss {i} without a gradient");
            Bits.AssertSame<T>(items.Gradient.AsSpan(i * width, width), gradient, $"{name}: gradient {i}");
        }
    }
}
