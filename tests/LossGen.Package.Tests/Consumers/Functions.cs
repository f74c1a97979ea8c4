using LossGen;

// Losses with few and with many functions: what is looked at is their machine code.
float[] floats = new float[1003];
double[] doubles = new double[1003];
Array.Fill(floats, 0.5f);
Array.Fill(doubles, 0.5);

Print("float1", Losses.Float1(floats, new float[1003]));
Print("float8", Losses.Float8(floats, new float[1003]));
Print("float32", Losses.Float32(floats));
Print("double1", Losses.Double1(doubles, new double[1003]));
Print("double4", Losses.Double4(doubles, new double[1003]));
Print("double32", Losses.Double32(doubles));

static void Print(string name, double value) => Console.WriteLine(FormattableString.Invariant($"{name}={value:R}"));

internal static partial class Losses
{
    [Loss(nameof(One))]
    public static partial float Float1(ReadOnlySpan<float> x, Span<float> gradient);

    [Loss(nameof(Eight))]
    public static partial float Float8(ReadOnlySpan<float> x, Span<float> gradient);

    [Loss(nameof(ThirtyTwo))]
    public static partial float Float32(ReadOnlySpan<float> x);

    [Loss(nameof(One))]
    public static partial double Double1(ReadOnlySpan<double> x, Span<double> gradient);

    [Loss(nameof(Four))]
    public static partial double Double4(ReadOnlySpan<double> x, Span<double> gradient);

    [Loss(nameof(ThirtyTwo))]
    public static partial double Double32(ReadOnlySpan<double> x);

    private static float One(float x) => float.Exp(x);

    private static float Eight(float x) => Terms(x, 2);

    private static float ThirtyTwo(float x) => Terms(x, 8);

    private static double One(double x) => double.Exp(x);

    private static double Four(double x) => Terms(x, 1);

    private static double ThirtyTwo(double x) => Terms(x, 8);

    // Four functions a time, of arguments that have nothing in common.
    private static float Terms(float x, int times)
    {
        float sum = 0;
        for (int k = 1; k <= times; k++)
            sum += float.Exp(x / (k + 2)) + float.Log((x * x) + k) + float.Atan(x - k) + float.Exp2(x / (k + 10));
        return sum;
    }

    private static double Terms(double x, int times)
    {
        double sum = 0;
        for (int k = 1; k <= times; k++)
            sum += double.Exp(x / (k + 2)) + double.Log((x * x) + k) + double.Atan(x - k) + double.Exp2(x / (k + 10));
        return sum;
    }
}
