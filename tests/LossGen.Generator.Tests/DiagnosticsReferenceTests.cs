using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests;

/// <summary>LOSS0015: GPU losses in a project that cannot run them.</summary>
public class DiagnosticsReferenceTests
{
    private static readonly Markup s_source = Markup.Parse(
        """
        using LossGen;
        using ILGPU;
        using ILGPU.Runtime;
        internal static partial class Losses
        {
            [L1] public static partial void {|LOSS0015:M|}(AcceleratorStream stream, ArrayView<float> prediction, ArrayView<float> target, ArrayView<float> loss);
        }
        """);

    [Fact]
    public Task Without_ilgpu_its_types_are_known_by_name() => Verdict.ReportsAsync(
        Compiled.Sources([s_source.Text], gpu: false),
        s_source,
        ["'M' is a GPU loss, but the project does not reference ILGPU; add the package LossGen.Ilgpu"],
        "CS0246");

    [Fact]
    public Task Ilgpu_alone_is_not_enough()
    {
        CSharpCompilation compilation = Compiled.Compilation([s_source.Text]).RemoveReferences(References.LossGenIlgpu);
        return Verdict.ReportsAsync(
            Compiled.Run(compilation, Compiled.GeneratorDriverOf()),
            s_source,
            ["'M' is a GPU loss, but the project does not reference LossGen.Ilgpu; add the package LossGen.Ilgpu"]);
    }

    [Theory]
    [InlineData("ReadOnlySpan<float> prediction, ReadOnlySpan<float> target", "")]
    [InlineData("ArrayView<float> prediction, ArrayView<float> target", "using System;")]
    [InlineData("Missing prediction, float target", "using System;")]
    [InlineData("ReadOnlySpan<Missing> prediction, Missing[] target", "using System;")]
    public Task A_type_that_does_not_exist_is_left_to_the_compiler(string parameters, string usings) => Verdict.ReportsFileAsync(
        usings + "using LossGen; partial class Losses { [L1] public static partial float M(" + parameters + "); }", [], "CS0246");

    [Theory]
    [InlineData("float prediction, float prediction, float target", "CS0100")]
    [InlineData("float prediction, float target, float beta, float beta", "CS0100")]
    public Task Parameters_of_one_name_are_left_to_the_compiler(string parameters, string compiler) =>
        Verdict.ReportsAsync($"[SmoothL1] public static partial float M({parameters});", [], compiler);

    [Theory]
    [InlineData("[L1] public static partial float M(float prediction, float target);", "[L1] public static partial float M(float prediction, float target);", "CS0756 CS0111")]
    [InlineData("[L1] public static partial float M(float prediction, float target);", "[L1] public static partial double M(float prediction, float target);", "CS0756 CS0111")]
    [InlineData("[L1] public static partial float M(float prediction, float target);", "[SmoothL1] public static partial float M(float prediction, float target);", "CS0756 CS0111")]
    [InlineData("[L1] public static partial float M(float prediction, float target);", "public static float M(float prediction, float target) => 0;", "CS0111")]
    public Task Two_declarations_of_one_method_are_left_to_the_compiler(string one, string two, string compiler) =>
        Verdict.ReportsAsync(one + "\n" + two, [], compiler);

    [Fact]
    public async Task A_project_without_the_package_is_not_looked_at()
    {
        CSharpCompilation compilation = Compiled.Compilation(["partial class C { [L1] public partial void M(); }"]).RemoveAllReferences()
            .AddReferences(MetadataReference.CreateFromFile(typeof(object).Assembly.Location));
        Compiled compiled = Compiled.Run(compilation, Compiled.GeneratorDriverOf());

        Assert.Null(compiled.Exception);
        Assert.Empty(compiled.Files);
        Assert.Empty(await compiled.AnalyzeAsync());
    }
}
