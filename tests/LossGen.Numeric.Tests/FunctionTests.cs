using System.Numerics;
using LossGen.Generator.Tests.Support;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>The functions that losses are made of, against references of some hundred bits.</summary>
public sealed class FunctionTests
{
    private const double Ulps = 2;

    private static readonly double[] Specials =
    [
        0, -0.0, double.PositiveInfinity, double.NegativeInfinity, double.NaN, double.Epsilon, -double.Epsilon, float.Epsilon, -float.Epsilon,
        1e-310, -1e-310, 1e-40, -1e-40, 1e4, -1e4, double.MaxValue, double.MinValue, float.MaxValue, float.MinValue, 1, -1, -0.75, 0.3, -17,
    ];

    public static TheoryData<string> Names => ["Sigmoid", "Softplus", "LogP1", "ExpM1"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Floats_are_within_2_ulp(string name)
    {
        Func<float, float> function = Single(name);
        Func<double, Precise> reference = Reference(name);
        foreach (double x in Points(127, 0.02).Concat(Enumerable.Range(0, 60_000).Select(i => (double)BitConverter.Int32BitsToSingle(i * 35759))))
        {
            if (!(float.IsFinite((float)x) && (name != "LogP1" || (float)x > -1)))
                continue;
            float actual = function((float)x);
            Precise expected = reference((float)x);
            bool overflows = Plain(expected) > float.MaxValue;
            Assert.True(
                overflows ? float.IsPositiveInfinity(actual) || actual == float.MaxValue : Far(expected, actual, 24, -149) <= Ulps,
                $"{name}({(float)x:R}) is {actual:R}, not {Plain(expected):R}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Doubles_are_within_2_ulp(string name)
    {
        Func<double, double> function = Double(name);
        Func<double, Precise> reference = Reference(name);
        foreach (double x in Points(1023, 0.03))
        {
            if (!(double.IsFinite(x) && (name != "LogP1" || x > -1)))
                continue;
            double actual = function(x);
            Precise expected = reference(x);
            bool overflows = double.IsPositiveInfinity(Plain(expected));
            Assert.True(
                overflows ? double.IsPositiveInfinity(actual) || actual == double.MaxValue : Far(expected, actual, 53, -1074) <= Ulps,
                $"{name}({x:R}) is {actual:R}, not {Plain(expected):R}");
        }
    }

    [Fact]
    public void Special_values_are_those_of_the_limits()
    {
        Special<float>(Formula.Sigmoid, Formula.Softplus, Formula.LogP1, Formula.ExpM1);
        Special<double>(Formula.Sigmoid, Formula.Softplus, Formula.LogP1, Formula.ExpM1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_rises_never_falls(string name)
    {
        Func<float, float> single = Single(name);
        Func<double, double> number = Double(name);
        int from = name == "LogP1" ? -1023 : -110 * 1024;
        (float before, double beforeDouble) = (float.NegativeInfinity, double.NegativeInfinity);
        for (int i = from; i <= 110 * 1024; i++)
        {
            float x = i / 1024f;
            (float y, double z) = (single(x), number(x));
            Assert.True(y >= before, $"{name}({x:R}) is {y:R}, less than {before:R}");
            Assert.True(z >= beforeDouble, $"{name}({x:R}) is {z:R}, less than {beforeDouble:R}");
            (before, beforeDouble) = (y, z);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_type_parameter_changes_no_bit(string name)
    {
        foreach (double x in Points(1023, 0.7).Concat(Specials))
        {
            Bits.AssertSame(Double(name)(x), Generic<double>(name)(x), $"{name}({x:R})");
            Bits.AssertSame(Single(name)((float)x), Generic<float>(name)((float)x), $"{name}({(float)x:R})");
        }
    }

    [Fact]
    public void A_type_parameter_changes_no_bit_of_a_loss()
    {
        Losses<float>(
            Formula.L1, Formula.MSE, Formula.SmoothL1, Formula.Huber, Formula.IoU, Formula.IoUThreshold, Formula.IoULog, Formula.IoUSquare, Formula.GIoU);
        Losses<double>(
            Formula.L1, Formula.MSE, Formula.SmoothL1, Formula.Huber, Formula.IoU, Formula.IoUThreshold, Formula.IoULog, Formula.IoUSquare, Formula.GIoU);
    }

    [Fact]
    public void Other_types_have_no_losses()
    {
        Half h = (Half)0.5;
        Box<Half> b = new(h, h, (Half)1, (Half)1);
        Action[] calls =
        [
            () => Formula.Sigmoid(h), () => Formula.Softplus(h), () => Formula.LogP1(h), () => Formula.ExpM1(h),
            () => Formula.L1(h, h), () => Formula.MSE(h, h), () => Formula.SmoothL1(h, h), () => Formula.SmoothL1(h, h, h),
            () => Formula.Huber(h, h), () => Formula.Huber(h, h, h), () => Formula.L1(b, b), () => Formula.MSE(b, b),
            () => Formula.SmoothL1(b, b), () => Formula.SmoothL1(b, b, h), () => Formula.Huber(b, b), () => Formula.Huber(b, b, h),
            () => Formula.IoU(b, b), () => Formula.IoU(b, b, h), () => Formula.IoUThreshold(b, b), () => Formula.IoUThreshold(b, b, h, h),
            () => Formula.IoULog(b, b), () => Formula.IoULog(b, b, h), () => Formula.IoUSquare(b, b), () => Formula.IoUSquare(b, b, h),
            () => Formula.GIoU(b, b), () => Formula.GIoU(b, b, h),
        ];
        foreach (Action call in calls)
            Assert.Contains(nameof(Half), Assert.Throws<NotSupportedException>(call).Message, StringComparison.Ordinal);
    }

    private static void Losses<T>(
        Func<T, T, T> l1, Func<T, T, T> mse, Func<T, T, T, T> smoothL1, Func<T, T, T, T> huber, Func<Box<T>, Box<T>, T, T> iou,
        Func<Box<T>, Box<T>, T, T, T> threshold, Func<Box<T>, Box<T>, T, T> log, Func<Box<T>, Box<T>, T, T> square, Func<Box<T>, Box<T>, T, T> giou)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        (T[] boxes, T[] targets) = Data.Pairs(LossTable.Get<T>("GIoU"), 300, seed: 131);
        T quarter = T.CreateChecked(0.25), c = T.CreateChecked(0.7), e = T.CreateChecked(1e-3);
        for (int i = 0; i < boxes.Length; i += 4)
        {
            Box<T> p = Items.Box<T>(boxes.AsSpan(i, 4)), t = Items.Box<T>(targets.AsSpan(i, 4));
            Bits.AssertSame(l1(p.X1, t.X1), Formula.L1<T>(p.X1, t.X1), "L1");
            Bits.AssertSame(mse(p.X1, t.X1), Formula.MSE<T>(p.X1, t.X1), "MSE");
            Bits.AssertSame(smoothL1(p.X1, t.X1, c), Formula.SmoothL1<T>(p.X1, t.X1, c), "SmoothL1");
            Bits.AssertSame(smoothL1(p.X1, t.X1, T.One), Formula.SmoothL1<T>(p.X1, t.X1), "SmoothL1, default");
            Bits.AssertSame(huber(p.X1, t.X1, c), Formula.Huber<T>(p.X1, t.X1, c), "Huber");
            Bits.AssertSame(huber(p.X1, t.X1, T.One), Formula.Huber<T>(p.X1, t.X1), "Huber, default");
            Bits.AssertSame(Mean(l1), Formula.L1(p, t), "L1 of boxes");
            Bits.AssertSame(Mean(mse), Formula.MSE(p, t), "MSE of boxes");
            Bits.AssertSame(Mean((a, b) => smoothL1(a, b, c)), Formula.SmoothL1(p, t, c), "SmoothL1 of boxes");
            Bits.AssertSame(Mean((a, b) => huber(a, b, c)), Formula.Huber(p, t, c), "Huber of boxes");
            Bits.AssertSame(iou(p, t, e), Formula.IoU<T>(p, t, e), "IoU");
            Bits.AssertSame(threshold(p, t, c, e), Formula.IoUThreshold<T>(p, t, c, e), "IoUThreshold");
            Bits.AssertSame(log(p, t, e), Formula.IoULog<T>(p, t, e), "IoULog");
            Bits.AssertSame(square(p, t, e), Formula.IoUSquare<T>(p, t, e), "IoUSquare");
            Bits.AssertSame(giou(p, t, e), Formula.GIoU<T>(p, t, e), "GIoU");
            T Mean(Func<T, T, T> loss) => quarter * ((loss(p.X1, t.X1) + loss(p.Y1, t.Y1)) + (loss(p.X2, t.X2) + loss(p.Y2, t.Y2)));
        }
    }

    private static void Special<T>(Func<T, T> sigmoid, Func<T, T> softplus, Func<T, T> logP1, Func<T, T> expM1)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T infinity = T.PositiveInfinity, tiny = T.Epsilon, large = T.CreateChecked(1e4), ln2 = T.CreateChecked(Math.Log(2));
        foreach (Func<T, T> function in new[] { sigmoid, softplus, logP1, expM1 })
            Assert.True(T.IsNaN(function(T.NaN)));
        foreach (T zero in new[] { T.Zero, T.NegativeZero })
        {
            Bits.AssertSame(T.CreateChecked(0.5), sigmoid(zero), "sigmoid(0)");
            Bits.AssertSame(ln2, softplus(zero), "softplus(0)");
            Bits.AssertSame(zero, logP1(zero), "logP1(0)");
            Bits.AssertSame(zero, expM1(zero), "expM1(0)");
        }

        foreach (T small in new[] { tiny, -tiny })
        {
            Bits.AssertSame(T.CreateChecked(0.5), sigmoid(small), "sigmoid(ε)");
            Bits.AssertSame(ln2, softplus(small), "softplus(ε)");
            Bits.AssertSame(small, logP1(small), "logP1(ε)");
            Bits.AssertSame(small, expM1(small), "expM1(ε)");
        }

        foreach (T far in new[] { infinity, T.CreateSaturating(double.MaxValue), large })
        {
            Bits.AssertSame(T.One, sigmoid(far), "sigmoid of much");
            Bits.AssertSame(T.Zero, sigmoid(-far), "sigmoid of little");
            Bits.AssertSame(far, softplus(far), "softplus of much");
            Bits.AssertSame(T.Zero, softplus(-far), "softplus of little");
            Bits.AssertSame(infinity, expM1(far), "expM1 of much");
            Bits.AssertSame(T.NegativeOne, expM1(-far), "expM1 of little");
            Assert.True(T.IsNaN(logP1(-far)));
        }

        Bits.AssertSame(infinity, logP1(infinity), "logP1(∞)");
        Bits.AssertSame(T.NegativeInfinity, logP1(T.NegativeOne), "logP1(−1)");
    }

    /// <summary>Both signs: every few thousandths of an exponent, and evenly where the functions bend.</summary>
    private static IEnumerable<double> Points(int exponents, double step)
    {
        for (double e = -exponents - 20; e <= exponents; e += step * 3)
        {
            double x = Math.ScaleB(Math.Pow(2, e - Math.Floor(e)), (int)Math.Floor(e));
            yield return x;
            yield return -x;
        }

        double end = exponents == 127 ? 110 : 760;
        for (double x = -end; x < end; x += step * 1.2345678)
            yield return x;
        var random = new Random(132);
        for (int i = 0; i < 5000; i++)
            yield return (4 * random.NextDouble()) - 2;
    }

    private static double Plain(Precise x) => Math.ScaleB(x.High, x.Exponent);

    private static double Far(Precise expected, double actual, int bits, int smallest) =>
        expected.High == 0 ? Math.Abs(actual) / Math.ScaleB(1, smallest) : expected.Ulps(actual, bits, smallest);

    private static Func<double, Precise> Reference(string name) => name switch
    {
        "Sigmoid" => Precise.Sigmoid,
        "Softplus" => Precise.Softplus,
        "LogP1" => x => Precise.LogP1(x),
        _ => x => Precise.ExpM1(Math.Min(x, 5000)),
    };

    private static Func<float, float> Single(string name) => name switch
    {
        "Sigmoid" => Formula.Sigmoid,
        "Softplus" => Formula.Softplus,
        "LogP1" => Formula.LogP1,
        _ => Formula.ExpM1,
    };

    private static Func<double, double> Double(string name) => name switch
    {
        "Sigmoid" => Formula.Sigmoid,
        "Softplus" => Formula.Softplus,
        "LogP1" => Formula.LogP1,
        _ => Formula.ExpM1,
    };

    private static Func<T, T> Generic<T>(string name)
        where T : IFloatingPointIeee754<T>
    {
        return name switch
        {
            "Sigmoid" => Formula.Sigmoid<T>,
            "Softplus" => Formula.Softplus<T>,
            "LogP1" => Formula.LogP1<T>,
            _ => Formula.ExpM1<T>,
        };
    }
}
