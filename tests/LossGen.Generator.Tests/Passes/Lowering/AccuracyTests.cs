using LossGen.Generator.Ir;
using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Passes.Lowering;

/// <summary>
/// The error of every function over its domain. Half the points are spread evenly over the bits, so that denormals and the largest
/// numbers are among them, and half over the range where the function is neither flat nor steep.
/// </summary>
public sealed class AccuracyTests
{
    private const int Count = 200_000;

    [Theory]
    [InlineData("Log", 1)]
    [InlineData("LogP1", 1)]
    [InlineData("Exp", 1)]
    [InlineData("RowExpSum", 1)]
    [InlineData("Exp2", 1.2)]
    [InlineData("ExpM1", 1.2)]
    [InlineData("Cbrt", 1)]
    [InlineData("Sinh", 2)]
    [InlineData("Cosh", 2)]
    [InlineData("LogCosh", 3.5)]
    [InlineData("Tanh", 2.2)]
    [InlineData("Sigmoid", 2)]
    [InlineData("Softplus", 2)]
    [InlineData("Sin", 1)]
    [InlineData("Cos", 1)]
    [InlineData("Atan", 2)]
    [InlineData("Atan2", 2)]
    [InlineData("Power", 1.3)]
    public void The_error_is_bounded(string function, double bound)
    {
        Op op = Enum.Parse<Op>(function);
        foreach (Scalar scalar in new[] { Scalar.Float, Scalar.Double })
        {
            var lowered = new Lowered(op, scalar);
            var random = new Random(3);
            var points = new (double X, double Y)[Count];
            for (int i = 0; i < Count; i++)
                points[i] = Point(op, scalar, random, i);
            int used = 0;
            Parallel.ForEach(points, p =>
            {
                if (!IsInside(op, scalar, p.X, p.Y))
                    return;
                Interlocked.Increment(ref used);
                double ulps = Ulps(op, scalar, p.X, p.Y, lowered.At(p.X, p.Y));
                Assert.True(ulps <= bound, $"{op}({p.X:R}, {p.Y:R}) in {scalar} is off by {ulps:F3} ulp");
            });
            Assert.InRange(used, Count / 3, Count);
        }
    }

    [Fact]
    public void Next_to_multiples_of_half_pi_sin_and_cos_of_floats_keep_their_bits()
    {
        var sin = new Lowered(Op.Sin, Scalar.Float);
        var cos = new Lowered(Op.Cos, Scalar.Float);
        Parallel.For(1, 65536, k =>
        {
            float x = (float)(k * (Math.PI / 2));
            (Precise s, Precise c) = Precise.SinCos(x);
            Assert.InRange(s.Ulps(sin.At(x), 24, -149), 0, 1.3);
            Assert.InRange(c.Ulps(cos.At(x), 24, -149), 0, 1.3);
        });
    }

    [Fact]
    public void Next_to_multiples_of_half_pi_sin_and_cos_of_doubles_keep_their_bits()
    {
        var sin = new Lowered(Op.Sin, Scalar.Double);
        var cos = new Lowered(Op.Cos, Scalar.Double);
        Parallel.For(1, (1 << 20) / 7, k =>
        {
            double x = 7 * k * (Math.PI / 2);
            (Precise s, Precise c) = Precise.SinCos(x);
            Assert.InRange(s.Ulps(sin.At(x), 53, -1074), 0, 1.3);
            Assert.InRange(c.Ulps(cos.At(x), 53, -1074), 0, 1.3);
        });
    }

    [Theory]
    [InlineData("Sin")]
    [InlineData("Cos")]
    public void Beyond_their_range_sin_and_cos_are_off_by_a_few_ulp_of_the_argument(string function)
    {
        Op op = Enum.Parse<Op>(function);
        var lowered = new Lowered(op, Scalar.Float);
        for (int i = 0; i < 20_000; i++)
        {
            float x = 103_000 + (59.7f * i);
            Assert.Equal(ReferenceMath.Evaluate(op, x, 0), lowered.At(x), 2 * (double)(MathF.BitIncrement(x) - x));
        }
    }

    internal static (double X, double Y) Point(Op op, Scalar scalar, Random random, int i)
    {
        bool single = scalar == Scalar.Float;
        double x = Bits(single, random), y = Bits(single, random);
        if (i % 2 == 0)
        {
            double range = op switch { Op.Exp or Op.RowExpSum or Op.Exp2 or Op.Sinh or Op.Cosh => single ? 127 : 1000, Op.Sin or Op.Cos => 100, Op.Power => 20, _ => 10 };
            x = ((2 * random.NextDouble()) - 1) * (i % 4 == 0 ? 2 : range);
            y = ((2 * random.NextDouble()) - 1) * (op == Op.Power ? single ? 40 : 300 : 5);
        }

        if (op is Op.Log or Op.Power)
            x = Math.Abs(x);
        x = Lowered.Inside(op, x);
        if (op == Op.Power && i % 3 == 0)
            y = ((2 * random.NextDouble()) - 1) * (single ? 88 : 708) / Math.Log(x);
        return single ? ((float)x, (float)y) : (x, y);
    }

    /// <summary>Where the result is a finite number other than 0, and the reference can be trusted.</summary>
    internal static bool IsInside(Op op, Scalar scalar, double x, double y)
    {
        bool single = scalar == Scalar.Float;
        double power = op == Op.Power ? y * Math.Log(x) : x;
        return double.IsFinite(x) && double.IsFinite(y) && x != 0 && y != 0 && op switch
        {
            Op.Exp or Op.RowExpSum or Op.Power => power > (single ? -103.9 : -745.1) && power < (single ? 88.7 : 709.7),
            Op.Sigmoid or Op.Softplus => x > (single ? -103.9 : -745.1),
            Op.ExpM1 => x < (single ? 88.7 : 709.7),
            Op.Sinh or Op.Cosh => Math.Abs(x) < (single ? 89.41 : 710.47),
            Op.LogCosh => Math.Abs(x) > (single ? 1e-19 : 1e-153),
            Op.Exp2 => x > (single ? -149 : -1074) && x < (single ? 128 : 1024),
            Op.Sin or Op.Cos => Math.Abs(x) < (single ? 102_900 : 1_647_000),
            Op.LogP1 => x > -1 && x < 1e300,
            Op.Atan => Math.Abs(x) < 1e100,
            Op.Atan2 => Math.Abs(Math.Log(Math.Abs(x)) - Math.Log(Math.Abs(y))) < 60,
            _ => true,
        };
    }

    private static double Bits(bool single, Random random) => single
        ? BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue))
        : BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));

    private static double Ulps(Op op, Scalar scalar, double x, double y, double actual) => scalar == Scalar.Float
        ? new Precise(ReferenceMath.Evaluate(Lowered.Reference(op), x, y), 0).Ulps(actual, 24, -149)
        : Reference(op, x, y).Ulps(actual, 53, -1074);

    private static Precise Reference(Op op, double x, double y) => op switch
    {
        Op.Log => Precise.Log(x),
        Op.LogP1 => Precise.LogP1(x),
        Op.Exp or Op.RowExpSum => Precise.Exp(x),
        Op.Exp2 => Precise.Exp2(x),
        Op.ExpM1 => Precise.ExpM1(x),
        Op.Cbrt => Precise.Cbrt(x),
        Op.Sinh => Precise.Sinh(x),
        Op.Cosh => Precise.Cosh(x),
        Op.LogCosh => Precise.LogCosh(x),
        Op.Tanh => Precise.Tanh(x),
        Op.Sigmoid => Precise.Sigmoid(x),
        Op.Softplus => Precise.Softplus(x),
        Op.Sin => Precise.SinCos(x).Sin,
        Op.Cos => Precise.SinCos(x).Cos,
        Op.Atan => Precise.Atan2(x, 1),
        Op.Atan2 => Precise.Atan2(x, y),
        _ => Precise.Power(x, y),
    };
}
