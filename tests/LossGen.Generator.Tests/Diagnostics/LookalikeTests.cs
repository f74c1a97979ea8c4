using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>A user's own type may have the name of one that losses take: messages then name both in full.</summary>
public sealed class LookalikeTests
{
    private const string Own = """
        using System; using LossGen; using ILGPU; using ILGPU.Runtime;
        namespace Mine
        {
            public struct Row<T> { public T A; }
            public struct Box<T> { public T A; }
            public ref struct Span<T> { public T A; }
            public struct ArrayView<T> { public T A; }
            public sealed class AcceleratorStream;
            public static class Outer { public struct Box<T> { public T A; } }
        }

        """;

    [Theory]
    [InlineData("Mine.Row", "float, LossGen.Row<float> or Box<float>")]
    [InlineData("Mine.Box", "float, Row<float> or LossGen.Box<float>")]
    [InlineData("Mine.Outer.Box", "float, Row<float> or LossGen.Box<float>")]
    public Task Of_a_formula(string type, string expected) => Verdict.ReportsFileAsync(
        Own + $$"""
        static partial class Losses
        {
            [Loss({|LOSS0018:nameof(F)|})] public static partial float M(ReadOnlySpan<float> x, Span<float> gradient);
            static float F({{type}}<float> x) => x.A;
        }
        """,
        [$"'F' cannot be the formula of 'M': its parameter 'x' has the type '{type}<float>'; it must be {expected}"]);

    [Theory]
    [InlineData("[L1] public static partial float M(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, {|LOSS0006:Mine.Span<float>|} gradient);", "'gradient' has the type 'Mine.Span<float>'; here it must be System.Span<float>")]
    [InlineData("[GIoU] public static partial float M({|LOSS0006:Mine.Box<float>|} prediction, Box<float> target);", "'prediction' has the type 'Mine.Box<float>'; here it must be LossGen.Box<float>, ReadOnlySpan<float> or ArrayView<float>, or the same of double")]
    [InlineData("[L1] public static partial void M(AcceleratorStream s, ArrayView<float> prediction, ArrayView<float> target, {|LOSS0006:Mine.ArrayView<float>|} loss);", "'loss' has the type 'Mine.ArrayView<float>'; here it must be ILGPU.ArrayView<float>")]
    public Task Of_a_method(string method, string message) => Verdict.ReportsFileAsync(Own + $"static partial class Losses {{ {method} }}", [message]);

    [Fact]
    public Task Of_a_stream() => Verdict.ReportsFileAsync(
        Own + "static partial class Losses { [L1] public static partial void M(Mine.AcceleratorStream {|LOSS0004:stream|}, AcceleratorStream s, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss); }",
        ["'stream' is no role of [L1] over views; its roles are prediction, target, weight, gradient, predictionGradient, targetGradient, weightGradient, losses, loss, upstream, and an ILGPU.Runtime.AcceleratorStream"]);
}
