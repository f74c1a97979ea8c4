using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests;

public class DebugTests
{
    [Fact]
    public void Show()
    {
        Compiled c = Compiled.Members("""
            [L1] public static partial float A(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
            [SmoothL1(Beta = 0.1)] public static partial float B(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
            [Huber] public static partial float H(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta, float upstream, Span<float> gradient);
            [IoU(Threshold=0.5)] public static partial float C(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
            [GIoU] public static partial float D(Box<float> prediction, Box<float> target, float epsilon, out Box<float> gradient);
            """, gpu: false);
        if (c.Exception is not null) Console.WriteLine(c.Exception.ToString());
        foreach (var f in c.Files) Console.WriteLine(f.HintName + "\n" + f.SourceText);
        foreach (var p in c.CompilerProblems()) Console.WriteLine(p);
    }
}
