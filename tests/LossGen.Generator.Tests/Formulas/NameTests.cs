using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Formulas;

/// <summary>A formula's parameters may be called what the generated code calls its own: everything compiles, in every place.</summary>
public sealed class NameTests
{
    private static readonly string[] s_names =
    [
        // One letter, and odd beginnings.
        "a", "i", "v", "T", "_", "_a", "__", "ä", "変数",

        // Variables of the loops, of the checks and of the kernels.
        "count", "sum", "sum0", "items", "buffers", "start", "scale", "tail", "share", "total", "rest", "end", "uniform", "mask", "index", "length",
        "sums", "px1", "clas", "param", "thi",
        "stream", "kernel", "config", "plan", "partial", "unweighted", "lossValue", "shareLoss", "sumsValues", "totals", "x1", "batch", "self", "extent",

        // Types and members that the generated code uses.
        "Vector128", "Vector512", "Lanes", "Unsafe", "Run", "Item256", "Tail512", "Widths", "Sums", "Inputs", "Values", "Widest", "Pack", "GpuMath", "Utilities",
        "Vector", "Math", "MathF", "Span", "ReadOnlySpan", "Batch", "Guard", "Buffers", "IBatchKernel", "Box", "X1", "System", "LossGen", "Generated", "ArrayView", "Index1D", "KernelCache", "LossKernel",

        // Keywords, of the language and of a place in it.
        "@in", "@class", "@float", "@ref", "@this", "@return", "value", "field", "var", "nint", "await", "async", "where", "yield", "file", "record", "scoped", "global", "dynamic", "unmanaged",
    ];

    public static TheoryData<string> Names => [.. s_names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_parameter_may_have_any_name(string name)
    {
        string bare = name.TrimStart('@');
        Compiled compiled = Reported.Compile($$"""
            static float F(float {{name}}, float other, float c) { float t = {{name}} * c; if (t > other) return t * t - other; return c * {{name}} + other * other; }
            [Loss(nameof(F))] public static partial float M(float {{name}}, float other, float c, out float {{bare}}Gradient, out float cGradient);
            [Loss(nameof(F))] public static partial float M(ReadOnlySpan<float> {{name}}, ReadOnlySpan<float> other, float c, Span<float> {{bare}}Gradient, out float cGradient, Span<float> losses);
            [Loss(nameof(F))] public static partial float M(float {{name}}, ReadOnlySpan<float> other, ReadOnlySpan<float> c, float upstream, Span<float> otherGradient, out float {{bare}}Gradient);
            [Loss(nameof(F))] public static partial void M(AcceleratorStream device, ArrayView<float> {{name}}, ArrayView<float> other, float c, ArrayView<float> {{bare}}Gradient, ArrayView<float> cGradient, ArrayView<float> loss);
            [Loss(nameof(F))] public static partial void M(AcceleratorStream device, float {{name}}, ArrayView<float> other, ArrayView<float> c, float upstream, ArrayView<float> otherGradient, ArrayView<float> {{bare}}Gradient);

            static double B(Box<double> {{name}}, double other, Box<double> c) => {{name}}.Area * other + c.Width * {{name}}.X1;
            [Loss(nameof(B))] public static partial double N(Box<double> {{name}}, double other, Box<double> c, out Box<double> {{bare}}Gradient, out double otherGradient);
            [Loss(nameof(B))] public static partial double N(ReadOnlySpan<double> {{name}}, ReadOnlySpan<double> other, ReadOnlySpan<double> c, Span<double> {{bare}}Gradient, Span<double> otherGradient, Span<double> losses);
            [Loss(nameof(B))] public static partial void N(AcceleratorStream device, ArrayView<double> {{name}}, ArrayView<double> other, ArrayView<double> c, ArrayView<double> {{bare}}Gradient, ArrayView<double> otherGradient, ArrayView<double> losses);

            static float L(float x, float y) { float {{name}} = x * y; float z = {{name}} + x; return z * {{name}}; }
            [Loss(nameof(L))] public static partial float O(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> xGradient);
            [Loss(nameof(L))] public static partial float O(float x, ReadOnlySpan<float> y, Span<float> yGradient);
            [Loss(nameof(L))] public static partial float O(float x, float y, out float xGradient);
            """);

        Assert.Null(compiled.Exception?.ToString());
        Assert.Equal("", string.Join('\n', (await compiled.AnalyzeAsync()).Where(d => d.Severity == DiagnosticSeverity.Error)));
        Assert.Equal("", string.Join('\n', compiled.CompilerProblems().Where(d => d.Id != "CS8981").Take(3)));
        Assert.Equal(11, compiled.Files.Length);
    }
}
