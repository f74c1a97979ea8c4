using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Snapshots;

/// <summary>The generated text of each loss, in each place, with and without the gradient.</summary>
public sealed class GeneratedCodeTests
{
    private static readonly Dictionary<string, string> s_losses = new()
    {
        ["L1"] = "L1",
        ["MSE"] = "MSE",
        ["SmoothL1"] = "SmoothL1(Beta = 1f / 9f)",
        ["Huber"] = "Huber(Delta = 0.5)",
        ["IoU"] = "IoU",
        ["IoUThreshold"] = "IoU(Threshold = 0.5f)",
        ["IoULog"] = "IoU(Form = IoUForm.Log)",
        ["IoUSquare"] = "IoU(Form = IoUForm.Square)",
        ["GIoU"] = "GIoU",
    };

    public static MatrixTheoryData<string, string, string> Cases { get; } =
        new(s_losses.Keys, ["Scalar", "Span", "View"], ["Forward", "Fused"]);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Loss(string loss, string place, string form)
    {
        Compiled compiled = Compiled.Members($"[{s_losses[loss]}]\n{Signature(loss, place, form == "Fused")}");
        Assert.Null(compiled.Exception);
        Assert.Empty(compiled.CompilerProblems());
        await Snapshot.VerifyAsync(this, Assert.Single(compiled.Files).SourceText.ToString(), $"{loss}.{place}.{form}");
    }

    [Fact]
    public async Task Every_role_at_once()
    {
        Compiled compiled = Compiled.Members("""
            [SmoothL1]
            public static partial double SmoothL1(
                ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, ReadOnlySpan<double> weight, double beta, double upstream,
                Span<double> gradient, Span<double> targetGradient, Span<double> weightGradient, Span<double> losses);
            """);
        Assert.Empty(compiled.CompilerProblems());
        await Snapshot.VerifyAsync(this, Assert.Single(compiled.Files).SourceText.ToString(), "SmoothL1.Span");
    }

    [Theory]
    [InlineData("Span", "ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient")]
    [InlineData("Scalar", "Box<float> prediction, Box<float> target, out Box<float> gradient")]
    public async Task Boxes_by_their_centre(string place, string parameters)
    {
        Compiled compiled = Compiled.Members($"[IoU(Format = BoxFormat.Cxcywh)]\npublic static partial float IoU({parameters});");
        Assert.Null(compiled.Exception);
        Assert.Empty(compiled.CompilerProblems());
        await Snapshot.VerifyAsync(this, Assert.Single(compiled.Files).SourceText.ToString(), $"IoU.{place}");
    }

    [Fact]
    public async Task Weighted_boxes()
    {
        Compiled compiled = Compiled.Members("""
            [GIoU(Reduction = LossReduction.None)]
            public static partial void GIoU(
                ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, ReadOnlySpan<float> weight, float epsilon,
                Span<float> gradient, Span<float> weightGradient, Span<float> losses);
            """);
        Assert.Empty(compiled.CompilerProblems());
        await Snapshot.VerifyAsync(this, Assert.Single(compiled.Files).SourceText.ToString(), "GIoU.Span");
    }

    [Fact]
    public void Every_accepted_file_belongs_to_a_test()
    {
        IEnumerable<string> expected = Cases.Select(c => $"GeneratedCodeTests.Loss#{c.Data.Item1}.{c.Data.Item2}.{c.Data.Item3}.verified.cs")
            .Append("GeneratedCodeTests.Every_role_at_once#SmoothL1.Span.verified.cs")
            .Append("GeneratedCodeTests.Boxes_by_their_centre#IoU.Span.verified.cs")
            .Append("GeneratedCodeTests.Boxes_by_their_centre#IoU.Scalar.verified.cs")
            .Append("GeneratedCodeTests.Weighted_boxes#GIoU.Span.verified.cs");
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            Directory.GetFiles(Snapshot.Folder, "GeneratedCodeTests.*.verified.cs").Select(Path.GetFileName).Order(StringComparer.Ordinal)!);
    }

    private static string Signature(string loss, string place, bool fused)
    {
        string item = loss.Contains("IoU", StringComparison.Ordinal) ? "Box<float>" : "float";
        return place switch
        {
            "Scalar" => $"public static partial float {loss}({item} prediction, {item} target{(fused ? $", out {item} gradient" : "")});",
            "Span" => $"public static partial float {loss}(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target{(fused ? ", Span<float> gradient" : "")});",
            _ => $"public static partial void {loss}(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target{(fused ? ", ArrayView<float> gradient" : "")}, ArrayView<float> loss);",
        };
    }
}
