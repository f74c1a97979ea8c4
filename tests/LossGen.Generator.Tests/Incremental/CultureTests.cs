using System.Globalization;
using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Incremental;

/// <summary>Generated text does not depend on the culture of the compiler's process.</summary>
public sealed class CultureTests
{
    private const string Source = """
        using System;
        using LossGen;
        using ILGPU;
        using ILGPU.Runtime;

        static partial class Losses
        {
            [SmoothL1(Beta = 0.1)]
            public static partial float Loss(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

            [IoU(Form = IoUForm.Log, Epsilon = 1e-5)]
            public static partial double Loss(ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> gradient);

            [IoU(Threshold = 0.25)]
            public static partial void Loss(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient, ArrayView<float> loss);

            [Huber(Delta = 0.3)]
            public static partial float Loss(float prediction, float target, out float gradient);
        }
        """;

    [Fact]
    public void A_comma_and_another_minus_sign_change_nothing()
    {
        IEnumerable<string> expected = Generate(CultureInfo.InvariantCulture);
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NumberDecimalSeparator = ",";
        odd.NumberFormat.NegativeSign = "\u2212";
        odd.NumberFormat.NumberGroupSeparator = ".";
        Assert.Equal(expected, Generate(odd));
    }

    private static IReadOnlyList<string> Generate(CultureInfo culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Compiled compiled = Compiled.Sources([Source]);
            Assert.Empty(compiled.CompilerProblems());
            Assert.Equal(4, compiled.Files.Length);
            return [.. compiled.Files.Select(f => f.HintName + "\n" + f.SourceText)];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
