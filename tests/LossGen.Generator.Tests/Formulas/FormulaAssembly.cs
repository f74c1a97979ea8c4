using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace LossGen.Generator.Tests.Formulas;

/// <summary>
/// Many formulas in one assembly, since the compiler's start is what costs. Each is written once over <c>real</c> (and <c>Maths</c>), stands
/// there over float and over double, and is checked by <see cref="Driver"/>, which is compiled with it.
/// </summary>
internal sealed partial class FormulaAssembly
{
    private const string Head = """
        #pragma warning disable
        using System;
        using System.Numerics;
        using LossGen;

        """;

    /// <summary>What every formula is held to; written over <c>real</c> as the formulas are.</summary>
    private const string Driver = """
        private static readonly int[] s_lengths = [1, 2, 3, 7, 8, 16, 31, 67];

        public static string Check(Func<double, double, double> reference, Func<double, double, (double, double)> gradient, double tolerance, double slopeTolerance)
        {
            var random = new Random(5);
            var x = new real[67];
            var y = new real[67];
            for (int i = 0; i < x.Length; i++)
            {
                x[i] = (real)(random.NextDouble() * 6 - 3);
                y[i] = (real)(random.NextDouble() * 6 - 3);
            }

            var losses = new real[67];
            var xs = new real[67];
            var ys = new real[67];
            for (int i = 0; i < x.Length; i++)
            {
                losses[i] = Scalar(x[i], y[i], out xs[i], out ys[i]);
                double direct = F(x[i], y[i]);
                if (!Near(losses[i], direct, tolerance))
                    return $"value at ({x[i]:R}, {y[i]:R}): {losses[i]:R}, called directly {direct:R}";
                var (dx, dy) = gradient(x[i], y[i]);
                if (!Near(xs[i], dx, slopeTolerance) || !Near(ys[i], dy, slopeTolerance))
                    return $"gradient at ({x[i]:R}, {y[i]:R}): ({xs[i]:R}, {ys[i]:R}), by differences ({dx:R}, {dy:R})";
            }

            foreach (int n in s_lengths)
            {
                var spanLosses = new real[n];
                var xGradient = new real[n];
                var yGradient = new real[n];
                Spans(x.AsSpan(0, n), y.AsSpan(0, n), xGradient, yGradient, spanLosses);
                for (int i = 0; i < n; i++)
                {
                    if (!Same(spanLosses[i], losses[i]) || !Same(xGradient[i], xs[i]) || !Same(yGradient[i], ys[i]))
                        return $"spans of {n} at {i} ({x[i]:R}, {y[i]:R}): {spanLosses[i]:R} ({xGradient[i]:R}, {yGradient[i]:R}), one item {losses[i]:R} ({xs[i]:R}, {ys[i]:R})";
                }
            }

            return "";
        }

        public static double Direct(double x, double y) => (double)F((real)x, (real)y);

        private static bool Same(real a, real b) => a.Equals(b);

        private static bool Near(double a, double b, double tolerance) =>
            a.Equals(b) || Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Abs(b));

        [Loss(nameof(F))]
        public static partial real Scalar(real x, real y, out real xGradient, out real yGradient);

        [Loss(nameof(F), Reduction = LossReduction.Sum)]
        public static partial real Spans(ReadOnlySpan<real> x, ReadOnlySpan<real> y, Span<real> xGradient, Span<real> yGradient, Span<real> losses);

        """;

    /// <summary>What stands behind this in a formula's text is put beside its class, and not into it.</summary>
    public const string Outside = "/*outside*/";

    private readonly Assembly _assembly;

    private FormulaAssembly(Assembly assembly) => _assembly = assembly;

    public static FormulaAssembly Of(IReadOnlyDictionary<string, string> formulas)
    {
        string[] names = [.. formulas.Keys];
        IEnumerable<string> sources = names.Select((n, i) => Head + Over(formulas[n], $"F{i}", "float", "MathF") + Over(formulas[n], $"D{i}", "double", "Math"));
        Compiled compiled = Compiled.Sources([.. sources], gpu: false);
        Assert.Null(compiled.Exception?.ToString());
        NoneOf(compiled.Driver.GetRunResult().Diagnostics, names);
        using var stream = new MemoryStream();
        EmitResult result = compiled.Output.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        NoneOf(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), names);
        return new FormulaAssembly(Assembly.Load(stream.ToArray())) { Names = names };
    }

    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>What is wrong with a formula's generated code; empty when nothing is.</summary>
    public string Check(string name, bool single)
    {
        string row = Names.ToList().IndexOf(name).ToString(CultureInfo.InvariantCulture);
        Func<double, double, double> reference = _assembly.GetType("D" + row)!.GetMethod("Direct")!.CreateDelegate<Func<double, double, double>>();
        (double, double) Slope(double x, double y) => (Difference(t => reference(t, y), x), Difference(t => reference(x, t), y));
        object[] arguments = [reference, (Func<double, double, (double, double)>)Slope, single ? 2e-5 : 1e-12, single ? 5e-4 : 1e-6];
        return (string)_assembly.GetType((single ? "F" : "D") + row)!.GetMethod("Check")!.Invoke(null, arguments)!;
    }

    /// <summary>Central differences of the fourth order.</summary>
    private static double Difference(Func<double, double> f, double x)
    {
        const double H = 1e-4;
        return ((8 * (f(x + H) - f(x - H))) - (f(x + (2 * H)) - f(x - (2 * H)))) / (12 * H);
    }

    private static string Over(string formula, string type, string real, string maths)
    {
        string[] parts = formula.Split(Outside);
        string text = $"public static partial class Own\n{{\n{parts[0]}\n{Driver}\n}}\n{string.Concat(parts.Skip(1))}\n";
        return Placeholder().Replace(text, m => m.Value switch { "real" => real, "Maths" => maths, _ => type });
    }

    private static void NoneOf(IEnumerable<Diagnostic> diagnostics, string[] names)
    {
        string text = string.Join('\n', diagnostics.Take(20).Select(d => Named(names, d.ToString())));
        if (text.Length > 0)
            Assert.Fail(text);
    }

    private static string Named(string[] names, string diagnostic) =>
        File().Replace(diagnostic, m => $"[{names[int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)]}]");

    [GeneratedRegex(@"\b(real|Maths|Own)(?=\b|Other)")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^Sample(\d+)\.cs")]
    private static partial Regex File();
}
