using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace LossGen.Generator.Tests.Support;

/// <summary>A project as <c>dotnet new</c> makes it, with the packages that a file names in its usings, and that file alone.</summary>
internal static class FreshProject
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public static CSharpCompilation With(string file, CSharpParseOptions? options = null)
    {
        CSharpCompilation compilation = Compiled.Compilation([file, ImplicitUsings], Uses(file, "ILGPU"), options);
        if (Uses(file, "System.Numerics.Tensors"))
            compilation = compilation.AddReferences(References.Neighbours);
        return IsProgram(compilation) ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation;
    }

    public static bool IsProgram(Compilation compilation) =>
        ((CSharpSyntaxTree)compilation.SyntaxTrees.First()).GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement);

    /// <summary>Runs a program, and gives what it prints, line by line.</summary>
    public static IReadOnlyList<string> Run(Compilation program)
    {
        using var stream = new MemoryStream();
        EmitResult result = program.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        MethodInfo main = Assembly.Load(stream.ToArray()).EntryPoint!;
        return ConsoleOutput.Of(() => main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [Array.Empty<string>()], null));
    }

    private static bool Uses(string file, string package) => file.Contains($"using {package};", StringComparison.Ordinal);
}
