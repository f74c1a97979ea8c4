using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Diagnostics;

/// <summary>LOSS0015: GPU losses in a project that cannot run them.</summary>
public class ReferenceTests
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
        "CS0246 CS8795");

    [Fact]
    public Task Ilgpu_alone_is_not_enough()
    {
        CSharpCompilation compilation = Compiled.Compilation([s_source.Text]).RemoveReferences(References.LossGenIlgpu);
        return Verdict.ReportsAsync(
            Compiled.Run(compilation, Compiled.GeneratorDriverOf()),
            s_source,
            ["'M' is a GPU loss, but the project does not reference LossGen.Ilgpu; add the package LossGen.Ilgpu"]);
    }

    [Fact]
    public async Task A_project_without_the_package_is_not_looked_at()
    {
        CSharpCompilation compilation = Compiled.Compilation(["partial class C { [L1] public partial void M(); }"]).RemoveAllReferences()
            .AddReferences(MetadataReference.CreateFromFile(typeof(object).Assembly.Location));
        Compiled compiled = Compiled.Run(compilation, Compiled.GeneratorDriverOf());

        Assert.Null(compiled.Exception);
        Assert.Empty(compiled.Files);
        Assert.Empty(await compiled.AnalyzeAsync());
        Assert.Empty(await compiled.CommandLineAsync());
    }
}
