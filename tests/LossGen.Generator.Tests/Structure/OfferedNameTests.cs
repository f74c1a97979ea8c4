using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Structure;

/// <summary>What LossGen adds to the names that a user's editor offers, and that none of them needs a qualifier.</summary>
public sealed class OfferedNameTests
{
    /// <summary>As a file has it that uses everything at once.</summary>
    private static readonly string[] s_usings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks",
        "LossGen",
        "TorchSharp", "TorchSharp.Modules", "static TorchSharp.torch", "static TorchSharp.torch.nn", "static TorchSharp.torch.nn.functional",
        "ILGPU", "ILGPU.Runtime", "ILGPU.Runtime.CPU", "ILGPU.Runtime.Cuda",
        "System.Numerics", "System.Numerics.Tensors", "System.Runtime.Intrinsics", "static System.MathF",
        "System.ComponentModel", "System.ComponentModel.DataAnnotations",
    ];

    [Fact]
    public void Only_what_users_write_is_offered() => Assert.Equal(
        [
            "BoxFormat", "Box`1", "CosineEmbeddingAttribute", "DiceAttribute", "DiceForm", "DistributionFocalAttribute", "EmptyMean", "Formula", "GIoUAttribute",
            "GradientCheck", "GradientCheckException", "HuberAttribute", "IoUAttribute", "IoUForm", "JensenShannonAttribute", "KLDivergenceAttribute",
            "L1Attribute", "LossAttribute", "LossReduction", "LossThreads", "MSEAttribute", "MultiLabelMarginAttribute",
            "MultiLabelSoftMarginAttribute", "MultiMarginAttribute", "NLLAttribute", "Poly1Attribute", "Row", "RowMask", "Row`1", "SmoothL1Attribute",
            "SoftmaxCrossEntropyAttribute", "SoftmaxFocalAttribute", "TripletMarginAttribute", "TverskyAttribute",
        ],
        PublicTypes.Offered.Select(t => t.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void They_are_all_in_one_namespace() => Assert.All(PublicTypes.Offered, t => Assert.Equal("LossGen", t.Namespace));

    [Theory]
    [InlineData("")]
    [InlineData("global ")]
    public void Each_is_written_without_a_qualifier_under_the_usings_of_other_libraries(string kind)
    {
        string members = string.Join('\n', PublicTypes.Offered.Select((t, i) => Use(t, i)));
        CSharpCompilation compilation = Compiled.Compilation([Usings(kind) + $"internal static class Names\n{{\n{members}\n}}\n"]);

        Assert.Equal("", string.Join('\n', compilation.AddReferences(References.Neighbours).GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Id != "CS8019")));
    }

    /// <summary>Global usings reach the generated files, too.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("global ")]
    public async Task Losses_of_every_place_compile_under_the_usings_of_other_libraries(string kind)
    {
        const string Losses = """
            internal static partial class Losses
            {
                [SmoothL1(Reduction = LossReduction.Sum)]
                public static partial float Spans(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);

                [IoU(Form = IoUForm.Log)]
                public static partial float Boxes(Box<float> prediction, Box<float> target, out Box<float> gradient);

                [Dice(Form = DiceForm.Linear, EmptyMean = EmptyMean.Zero)]
                public static partial float Rows(ReadOnlySpan<float> logits, ReadOnlySpan<float> target, int pixels, Span<float> gradient);

                [Huber]
                public static partial double Tensors(ReadOnlyTensorSpan<double> prediction, ReadOnlyTensorSpan<double> target, TensorSpan<double> gradient);

                [MSE]
                public static partial void Views(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> gradient);

                [Loss(nameof(Own))]
                public static partial float OwnRows(ReadOnlySpan<float> logits, ReadOnlySpan<int> label, int classes, Span<float> gradient);

                private static float Own(Row<float> logits, int label) => Formula.Softplus(-Row.LogSoftmax(logits)[label]);
            }
            """;
        CSharpCompilation compilation = Compiled.Compilation([Usings(kind) + Losses]);
        Compiled compiled = Compiled.Run(compilation.AddReferences(References.Neighbours), Compiled.GeneratorDriverOf());

        Assert.Null(compiled.Exception);
        Assert.Equal(6, compiled.Files.Length);
        Assert.Equal("", string.Join('\n', (await compiled.AnalyzeAsync()).Concat(await compiled.CommandLineAsync()).Concat(compiled.CompilerProblems())));
    }

    private static string Usings(string kind) => string.Concat(s_usings.Select(u => $"{kind}using {u};\n"));

    /// <summary>A member that names the type, in the way that this type is used.</summary>
    private static string Use(Type type, int index)
    {
        string name = type.Name.Split('`')[0] + (type.IsGenericType ? "<float>" : "");
        if (type == typeof(LossAttribute))
            return $"    [Loss(\"F\")] public static void M{index}() {{ }}";
        return typeof(Attribute).IsAssignableFrom(type)
            ? $"    [{name[..^"Attribute".Length]}] public static void M{index}() {{ }}"
            : $"    public static string N{index} => nameof({name}) + typeof({name});";
    }
}
