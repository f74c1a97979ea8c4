using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Snapshots;

/// <summary>The generated text of the sample's formulas, from the sample's own files.</summary>
public sealed class SampleCodeTests
{
    private const string ImplicitUsings = "global using System;\nglobal using System.Collections.Generic;\nglobal using System.IO;\nglobal using System.Linq;\n";

    [Theory]
    [InlineData("Tukey", "Robust/RobustLosses.cs")]
    [InlineData("Adaptive", "Adaptive/AdaptiveLosses.cs")]
    [InlineData("Rotated", "Rotated/RotatedLosses.cs", "Rotated/Ellipse.cs")]
    public async Task Formulas_of_the_sample(string name, params string[] files)
    {
        string folder = Path.Combine(Repository.Root, "samples", "CustomLoss");
        Compiled compiled = Compiled.Sources([ImplicitUsings, .. files.Select(f => File.ReadAllText(Path.Combine(folder, f)))]);
        Assert.Null(compiled.Exception);
        Assert.Empty(compiled.CompilerProblems());
        Assert.Empty(await compiled.AnalyzeAsync());
        Assert.NotEmpty(compiled.Files);
        foreach (GeneratedSourceResult generated in compiled.Files)
            await Snapshot.VerifyAsync(this, generated.SourceText.ToString(), $"{name}.{Place(generated.HintName)}");
    }

    /// <summary>Methods of one name are told apart by the hash in the name of their file.</summary>
    private static string Place(string hintName) => string.Join('.', hintName.Split('.')[^5..^2]);
}
