using System.Diagnostics;
using System.Globalization;
using LossGen.Numeric.Tests.Rows;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>
/// Runs these tests again in processes whose vector instructions are switched off one set at a time. Unknown switches are ignored in
/// silence, so each process checks the width that it was left.
/// </summary>
[Collection(nameof(OneAtATime))]
public sealed class VectorWidthTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(300);

    private static readonly Type[] Quick =
    [
        typeof(ResultBitsTests), typeof(FloatGoldenTests), typeof(DoubleGoldenTests), typeof(FloatLengthTests), typeof(DoubleLengthTests), typeof(LogarithmTests), typeof(PowerTests),
        typeof(ConstantGradientTests),
    ];

    /// <summary>Sums of rows may differ in their last bits from width to width: these compare within a tolerance, or with the same width.</summary>
    private static readonly Type[] Rows =
    [
        typeof(ResultBitsTests), typeof(FloatRowReferenceTests), typeof(DoubleRowReferenceTests),
        typeof(FloatRowGoldenTests), typeof(DoubleRowGoldenTests), typeof(FloatRowPlaceTests), typeof(DoubleRowPlaceTests),
        typeof(FloatRowExtremeTests), typeof(DoubleRowExtremeTests), typeof(FloatRowIgnoredTests), typeof(DoubleRowIgnoredTests),
        typeof(FloatRowArgumentTests), typeof(DoubleRowArgumentTests), typeof(RowNumberTests),
    ];

    private static readonly Type[] Thorough =
    [
        .. Quick, typeof(FloatKinkTests), typeof(DoubleKinkTests), typeof(FloatDegenerateBoxTests), typeof(DoubleDegenerateBoxTests),
        typeof(FloatOverlapTests), typeof(DoubleOverlapTests), typeof(FiniteDifferenceTests), typeof(FixedConstantTests),
        typeof(BoxFormatTests),
    ];

    [Fact]
    public async Task Vectors_of_256_bits_pass_the_tests_with_the_same_bits() => await Run(256, Thorough, "EnableAVX512");

    [Fact]
    public async Task Vectors_of_128_bits_pass_the_tests_with_the_same_bits() => await Run(128, Thorough, "EnableAVX512", "EnableAVX2");

    [Fact]
    public async Task Processors_without_vectors_pass_the_tests_with_the_same_bits() => await Run(0, Quick, "EnableHWIntrinsic");

    [Fact]
    public async Task Rows_in_vectors_of_256_bits_pass_the_tests() => await Run(256, Rows, "EnableAVX512");

    [Fact]
    public async Task Rows_in_vectors_of_128_bits_pass_the_tests() => await Run(128, Rows, "EnableAVX512", "EnableAVX2");

    [Fact]
    public async Task Rows_on_processors_without_vectors_pass_the_tests() => await Run(0, Rows, "EnableHWIntrinsic");

    private static async Task Run(int width, Type[] classes, params string[] switches)
    {
        string file = Path.GetTempFileName();
        try
        {
            using Process child = Start(Math.Min(width, VectorWidth.Current), file, classes, switches);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(Patience);
            string output = await child.StandardOutput.ReadToEndAsync(patience.Token);
            await child.WaitForExitAsync(patience.Token);
            Assert.Equal(ResultBits.OfSpans(), await File.ReadAllLinesAsync(file, TestContext.Current.CancellationToken));
            Assert.True(child.ExitCode == 0, $"The process ended with {child.ExitCode}:\n{output}");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Process Start(int width, string file, Type[] classes, string[] switches)
    {
        string assembly = typeof(VectorWidthTests).Assembly.GetName().Name!;
        string executable = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? assembly + ".exe" : assembly);
        var start = new ProcessStartInfo(executable) { RedirectStandardOutput = true };
        foreach (Type type in classes)
        {
            start.ArgumentList.Add("-class");
            start.ArgumentList.Add(type.FullName!);
        }

        start.ArgumentList.Add("-noColor");
        foreach (string name in switches)
            start.Environment["DOTNET_" + name] = "0";
        start.Environment[VectorWidth.Expected] = width.ToString(CultureInfo.InvariantCulture);
        start.Environment[VectorWidth.BitsFile] = file;
        return Process.Start(start) ?? throw new InvalidOperationException($"{executable} does not start.");
    }
}
