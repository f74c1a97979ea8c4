using LossGen.Numeric.Tests.Losses;

namespace LossGen.Numeric.Tests;

/// <summary>Powers with constant exponents, roots and hyperbolic functions: signs, digits near 0 and far out, over one item and over spans of every length.</summary>
public sealed class PowerTests
{
    private static readonly Dictionary<string, Function> s_functions = new()
    {
        ["Sixth"] = new(PowerLosses.Sixth, PowerLosses.Sixth, PowerLosses.Sixth, x => Math.Pow(x, 6), x => 6 * Math.Pow(x, 5)),
        ["Seventh"] = new(PowerLosses.Seventh, PowerLosses.Seventh, PowerLosses.Seventh, x => Math.Pow(x, 7), x => 7 * Math.Pow(x, 6)),
        ["Fraction"] = new(PowerLosses.Fraction, PowerLosses.Fraction, PowerLosses.Fraction, x => Math.Pow(x, 1.6f), x => 1.6f * Math.Pow(x, 1.6f - 1.0)),
        ["OfTen"] = new(PowerLosses.OfTen, PowerLosses.OfTen, PowerLosses.OfTen, x => Math.Pow(10, x), x => Math.Log(10) * Math.Pow(10, x)),
        ["CubeRoot"] = new(PowerLosses.CubeRoot, PowerLosses.CubeRoot, PowerLosses.CubeRoot, Math.Cbrt, x => 1 / (3 * Math.Cbrt(x) * Math.Cbrt(x))),
        ["Cosh"] = new(PowerLosses.Cosh, PowerLosses.Cosh, PowerLosses.Cosh, Math.Cosh, Sinh),
        ["WrittenCosh"] = new(PowerLosses.WrittenCosh, PowerLosses.WrittenCosh, PowerLosses.WrittenCosh, Math.Cosh, Sinh),
        ["LogCosh"] = new(PowerLosses.LogCosh, PowerLosses.LogCosh, PowerLosses.LogCosh, LogCosh, Math.Tanh),
    };

    private static readonly double[] s_numbers =
    [
        -3, -2, 2, 3, 0, -0.0, 1, -1, 5, -5, 0.5, 1e-4, -1e-4, 3e-8, -1e-12, 1e-20, 1e5, -1e5, 7.25, 20, -20, 88.9, -60, 0.999, 1.001, 300,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    public static TheoryData<string> Names => [.. s_functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void One_item_has_the_value_and_the_slope(string name)
    {
        Function f = s_functions[name];
        foreach (double number in s_numbers)
        {
            float x = (float)number;
            float value = f.Item(x, out float gradient);
            Close((float)f.Value(x), value, 3e-7, $"{name}({x:R})");
            Close((float)f.Slope(x), gradient, 6e-7, $"the slope of {name} at {x:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Spans_of_floats_have_the_bits_of_one_item(string name)
    {
        Function f = s_functions[name];
        for (int length = 0; length <= 67; length++)
        {
            float[] x = [.. Enumerable.Range(0, length).Select(i => (float)s_numbers[(i + length) % s_numbers.Length])];
            float[] gradient = new float[length];
            float[] losses = new float[length];
            f.Floats(x, gradient, losses);
            for (int i = 0; i < length; i++)
            {
                float value = f.Item(x[i], out float slope);
                Assert.Equal(BitConverter.SingleToInt32Bits(value + 0), BitConverter.SingleToInt32Bits(losses[i] + 0));
                Assert.Equal(BitConverter.SingleToInt32Bits(slope + 0), BitConverter.SingleToInt32Bits(gradient[i] + 0));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Spans_of_doubles_have_the_value_and_the_slope(string name)
    {
        Function f = s_functions[name];
        for (int length = 0; length <= 35; length++)
        {
            double[] x = [.. Enumerable.Range(0, length).Select(i => s_numbers[(i + length) % s_numbers.Length])];
            double[] gradient = new double[length];
            double[] losses = new double[length];
            f.Doubles(x, gradient, losses);
            for (int i = 0; i < length; i++)
            {
                Close(f.Value(x[i]), losses[i], 1e-15, $"{name}({x[i]:R})");
                Close(f.Slope(x[i]), gradient[i], 2e-15, $"the slope of {name} at {x[i]:R}");
            }
        }
    }

    private static double Sinh(double x) => Math.Abs(x) < 1e-3 ? x + (x * x * x / 6) : Math.Sinh(x);

    private static double LogCosh(double x)
    {
        double a = Math.Abs(x);
        double half = Sinh(0.5 * a);
        return a < 1e-3 ? 2 * half * half * (1 - (half * half)) : a < 20 ? Math.Log(Math.Cosh(a)) : a - Math.Log(2);
    }

    private static void Close(double expected, double actual, double relative, string what)
    {
        // Of a product of 7 and a denormal number the last bits are 7 times those of the number.
        bool isClose = expected.Equals(actual) || (expected == 0 && actual == 0) || Math.Abs(actual - expected) <= Math.Max(relative * Math.Abs(expected), 4 * float.Epsilon);
        Assert.True(isClose, $"{what} is {actual:R}, not {expected:R}");
    }

    private delegate float OnItem(float x, out float gradient);

    private delegate void OnSpans<T>(ReadOnlySpan<T> x, Span<T> gradient, Span<T> losses);

    private sealed record Function(OnItem Item, OnSpans<float> Floats, OnSpans<double> Doubles, Func<double, double> Value, Func<double, double> Slope);
}
