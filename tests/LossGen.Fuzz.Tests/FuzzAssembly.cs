using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using LossGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Fuzz.Tests;

/// <summary>Some formulas with all that the generator writes for them, compiled into one assembly.</summary>
internal static class FuzzAssembly
{
    private static readonly CSharpParseOptions s_parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private static readonly ImmutableArray<MetadataReference> s_references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "LossGen.dll" or "LossGen.Ilgpu.dll" or "ILGPU.dll"))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    /// <summary>The sources of classes, by their names.</summary>
    public static byte[] Compile(IReadOnlyList<(string Name, string Text)> classes, CancellationToken cancellation)
    {
        SyntaxTree[] trees = [.. classes.Select(c => CSharpSyntaxTree.ParseText(FuzzSource.Head + c.Text, s_parse, c.Name + ".cs", Encoding.UTF8, cancellation))];
        var compilation = CSharpCompilation.Create(
            "Fuzz" + classes[0].Name, trees, s_references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        CSharpGeneratorDriver.Create([new LossGenerator().AsSourceGenerator()], parseOptions: s_parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> problems, cancellation);
        Check(problems, trees);
        using var stream = new MemoryStream();
        Check(output.Emit(stream, cancellationToken: cancellation).Diagnostics, trees);
        return stream.ToArray();
    }

    public static Type TypeOf(Assembly assembly, string name) => assembly.GetType("Fuzz." + name, throwOnError: true)!;

    private static void Check(IEnumerable<Diagnostic> diagnostics, SyntaxTree[] trees)
    {
        Diagnostic? error = diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error || d.Id.StartsWith("CS87", StringComparison.Ordinal));
        if (error is not null)
            Assert.Fail($"{error}\n{error.Location.SourceTree ?? trees[0]}");
    }
}
