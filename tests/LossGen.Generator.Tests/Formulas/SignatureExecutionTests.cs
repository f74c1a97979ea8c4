using System.Reflection;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace LossGen.Generator.Tests.Formulas;

/// <summary>What a method computes over spans, for each kind of signature, against one item at a time.</summary>
public sealed class SignatureExecutionTests
{
    private const string Head = """
        #pragma warning disable
        using System;
        using System.Linq;
        using LossGen;

        public static partial class Losses
        {
            static double[] Random(int n, int seed) { var r = new Random(seed); return Enumerable.Range(0, n).Select(_ => r.NextDouble() * 4 - 2).ToArray(); }
            static Box<double> At(double[] b, int i) => new(b[4 * i], b[4 * i + 1], b[4 * i + 2], b[4 * i + 3]);
            static string Near(string what, double actual, double expected) => Math.Abs(actual - expected) <= 1e-12 * Math.Max(1, Math.Abs(expected)) ? "" : $"{what} is {actual:R}, not {expected:R}\\n";
            static string Near(string what, Box<double> actual, Box<double> expected) => Near(what, actual.X1, expected.X1) + Near(what, actual.Y1, expected.Y1) + Near(what, actual.X2, expected.X2) + Near(what, actual.Y2, expected.Y2);

        """;

    private const string Constant = """
        static double F(double x, double c) => c * c * x * x + Math.Max(x, c);
        [Loss(nameof(F))] public static partial double One(double x, double c, out double xGradient, out double cGradient);
        [Loss(nameof(F))] public static partial double Mean(ReadOnlySpan<double> x, double c, Span<double> xGradient, out double cGradient);
        [Loss(nameof(F), Reduction = LossReduction.Sum)] public static partial double Sum(double c, ReadOnlySpan<double> x, out double cGradient, Span<double> losses);
        [Loss(nameof(F), Reduction = LossReduction.None)] public static partial void None(ReadOnlySpan<double> x, double c, Span<double> gradient, Span<double> losses);
        [Loss(nameof(F))] public static partial void Scaled(ReadOnlySpan<double> x, double c, double upstream, out double cGradient);
        [Loss(nameof(F))] public static partial double Weighted(ReadOnlySpan<double> x, double c, ReadOnlySpan<double> weight, out double cGradient, Span<double> weightGradient);

        public static string Run()
        {
            string wrong = "";
            foreach (int n in new[] { 1, 5, 16, 33, 100, 3000 })
            {
                double[] x = Random(n, 1), w = Random(n, 2), g = new double[n], l = new double[n], wg = new double[n];
                double loss = 0, slope = 0, weighted = 0, weightedSlope = 0;
                var single = new double[n]; var gradients = new double[n];
                for (int i = 0; i < n; i++)
                {
                    single[i] = One(x[i], 0.7, out gradients[i], out double s);
                    loss += single[i]; slope += s; weighted += w[i] * single[i]; weightedSlope += w[i] * s;
                }

                wrong += Near("mean", Mean(x, 0.7, g, out double c), loss / n) + Near("slope of the mean", c, slope / n) + Near("gradient of the mean", g[n - 1], gradients[n - 1] / n);
                wrong += Near("sum", Sum(0.7, x, out c, l), loss) + Near("slope of the sum", c, slope) + Near("loss", l[n / 2], single[n / 2]);
                None(x, 0.7, g, l);
                wrong += Near("gradient of none", g[0], gradients[0]) + Near("loss of none", l[0], single[0]);
                Scaled(x, 0.7, 3, out c);
                wrong += Near("scaled slope", c, 3 * slope / n);
                wrong += Near("weighted", Weighted(x, 0.7, w, out c, wg), weighted / n) + Near("weighted slope", c, weightedSlope / n) + Near("gradient of the weight", wg[n / 2], single[n / 2] / n);
            }

            Mean([], 0.7, [], out double nothing);
            return wrong + Near("nothing", nothing, 0);
        }
        """;

    private const string Boxes = """
        static double F(double s, Box<double> a, double r, Box<double> b, double c) => s * a.Area + r * r * (a.X1 - b.Center.Y) * b.Width + c * Formula.GIoU(a, b);
        [Loss(nameof(F))] public static partial double One(double s, Box<double> a, double r, Box<double> b, double c, out double sGradient, out Box<double> aGradient, out double rGradient, out Box<double> bGradient, out double cGradient);
        [Loss(nameof(F), Reduction = LossReduction.Sum)] public static partial double Spans(ReadOnlySpan<double> s, ReadOnlySpan<double> a, ReadOnlySpan<double> r, ReadOnlySpan<double> b, double c, Span<double> gradient, Span<double> aGradient, Span<double> rGradient, Span<double> bGradient, out double cGradient, Span<double> losses);
        [Loss(nameof(F), Reduction = LossReduction.Sum)] public static partial double Turned(Span<double> losses, ReadOnlySpan<double> b, double s, Span<double> rGradient, ReadOnlySpan<double> r, ReadOnlySpan<double> a, out double sGradient, double c);

        public static string Run()
        {
            string wrong = "";
            foreach (int n in new[] { 1, 3, 8, 17, 64, 301 })
            {
                double[] s = Random(n, 1), a = Random(4 * n, 2), r = Random(n, 3), b = Random(4 * n, 4);
                double[] sg = new double[n], ag = new double[4 * n], rg = new double[n], bg = new double[4 * n], l = new double[n];
                double total = Spans(s, a, r, b, 0.4, sg, ag, rg, bg, out double c, l);
                double sum = 0, slope = 0;
                for (int i = 0; i < n; i++)
                {
                    double loss = One(s[i], At(a, i), r[i], At(b, i), 0.4, out double s1, out var a1, out double r1, out var b1, out double c1);
                    wrong += Near("loss", l[i], loss) + Near("s", sg[i], s1) + Near("a", At(ag, i), a1) + Near("r", rg[i], r1) + Near("b", At(bg, i), b1);
                    sum += loss; slope += c1;
                }

                wrong += Near("sum", total, sum) + Near("slope", c, slope);
                total = Turned(l, b, 1.5, rg, r, a, out c, 0.4);
                (sum, slope) = (0, 0);
                for (int i = 0; i < n; i++)
                {
                    double loss = One(1.5, At(a, i), r[i], At(b, i), 0.4, out double s1, out _, out double r1, out _, out _);
                    wrong += Near("turned loss", l[i], loss) + Near("turned r", rg[i], r1);
                    sum += loss; slope += s1;
                }

                wrong += Near("turned sum", total, sum) + Near("turned slope", c, slope);
            }

            return wrong;
        }
        """;

    private const string Single = """
        static double F(double x, double c = 3) => c * x * x;
        [Loss(nameof(F), Reduction = LossReduction.Sum)] public static partial double Value(ReadOnlySpan<double> x);
        [Loss(nameof(F), Reduction = LossReduction.Sum)] public static partial double Fused(ReadOnlySpan<double> x, Span<double> gradient);
        [Loss(nameof(F))] public static partial double One(double x, double c, out double cGradient);

        public static string Run()
        {
            double[] x = Random(45, 1), g = new double[45];
            double sum = x.Sum(v => 3 * v * v);
            return Near("value", Value(x), sum) + Near("fused", Fused(x, g), sum) + Near("gradient", g[44], 6 * x[44]) + Near("one", One(2, 5, out double c), 20) + Near("slope", c, 4);
        }
        """;

    private const string Wide = """
        static double F(double a, double b, double c, double d, double e, double f, double g, double h) => a * b + c * d * e + f * g * h * h;
        [Loss(nameof(F), Reduction = LossReduction.Sum)] public static partial double Spans(
            ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, ReadOnlySpan<double> d, ReadOnlySpan<double> e, ReadOnlySpan<double> f, ReadOnlySpan<double> g, ReadOnlySpan<double> h,
            Span<double> aGradient, Span<double> bGradient, Span<double> cGradient, Span<double> dGradient, Span<double> eGradient, Span<double> fGradient, Span<double> gGradient, Span<double> hGradient);

        public static string Run()
        {
            const int N = 70000;
            double[][] x = Enumerable.Range(0, 8).Select(k => Random(N, k)).ToArray();
            double[][] s = Enumerable.Range(0, 8).Select(_ => new double[N]).ToArray();
            double sum = Spans(x[0], x[1], x[2], x[3], x[4], x[5], x[6], x[7], s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]);
            string wrong = "";
            double expected = 0;
            for (int i = 0; i < N; i++)
                expected += F(x[0][i], x[1][i], x[2][i], x[3][i], x[4][i], x[5][i], x[6][i], x[7][i]);
            for (int i = 0; i < N; i += 977)
            {
                wrong += Near("a", s[0][i], x[1][i]) + Near("b", s[1][i], x[0][i]) + Near("c", s[2][i], x[3][i] * x[4][i]) + Near("d", s[3][i], x[2][i] * x[4][i]) + Near("e", s[4][i], x[2][i] * x[3][i])
                    + Near("f", s[5][i], x[6][i] * x[7][i] * x[7][i]) + Near("g", s[6][i], x[5][i] * x[7][i] * x[7][i]) + Near("h", s[7][i], 2 * x[5][i] * x[6][i] * x[7][i]);
            }

            return wrong + Near("sum", sum / N, expected / N);
        }
        """;

    private const string Stopped = """
        static double F(double x, double y) => Formula.StopGradient(x * y) * x + Formula.StopGradient(new Box<double>(x, y, x, y)).X1 * y;
        [Loss(nameof(F))] public static partial double One(double x, double y, out double xGradient, out double yGradient);

        public static string Run() => Near("value", One(3, 5, out double x, out double y), F(3, 5)) + Near("x", x, 15) + Near("y", y, 3);
        """;

    [Theory]
    [InlineData(Constant)]
    [InlineData(Boxes)]
    [InlineData(Single)]
    [InlineData(Wide)]
    [InlineData(Stopped)]
    public void Spans_are_one_item_at_a_time(string members)
    {
        Compiled compiled = Compiled.Sources([Head + members + "\n}\n"], gpu: false);
        Assert.Null(compiled.Exception?.ToString());
        using var stream = new MemoryStream();
        EmitResult result = compiled.Output.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        MethodInfo run = Assembly.Load(stream.ToArray()).GetType("Losses")!.GetMethod("Run")!;
        string wrong = (string)run.Invoke(null, [])!;

        Assert.Equal("", string.Join('\n', wrong.Split('\n').Take(5)));
    }
}
