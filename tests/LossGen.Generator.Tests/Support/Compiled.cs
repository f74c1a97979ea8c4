using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Generator.Tests.Support;

/// <summary>A user's project in memory, with what the generator and the analyzer make of it.</summary>
internal sealed class Compiled
{
    private const string Usings = "using System;\nusing LossGen;\nusing ILGPU;\nusing ILGPU.Runtime;\n";

    private static readonly ImmutableArray<MetadataReference> s_framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(IsFramework).Select(p => MetadataReference.CreateFromFile(p)),
    ];

    private Compiled(Compilation input, GeneratorDriver driver, Compilation output)
    {
        Input = input;
        Driver = driver;
        Output = output;
    }

    public Compilation Input { get; }

    public Compilation Output { get; }

    public GeneratorDriver Driver { get; }

    public ImmutableArray<GeneratedSourceResult> Files => Driver.GetRunResult().Results[0].GeneratedSources;

    /// <summary>The files of losses that are built.</summary>
    public IEnumerable<GeneratedSourceResult> Losses => Files.Where(f => !IsRejection(f));

    /// <summary>The files that complete methods without a loss.</summary>
    public IEnumerable<GeneratedSourceResult> Rejections => Files.Where(IsRejection);

    public Exception? Exception => Driver.GetRunResult().Results[0].Exception;

    public static CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    /// <summary>All that a project with GPU losses refers to.</summary>
    public static IEnumerable<MetadataReference> AllReferences => s_framework.Concat(References.Gpu);

    /// <summary>Compiles the members of a static partial class <c>Losses</c>.</summary>
    public static Compiled Members(string members, bool gpu = true) =>
        Sources([Usings + "namespace Sample;\n\ninternal static partial class Losses\n{\n" + Indent(members) + "\n}\n"], gpu);

    public static Compiled Sources(string[] sources, bool gpu = true, CSharpParseOptions? options = null) =>
        Run(Compilation(sources, gpu, options), GeneratorDriverOf(options));

    public static Compiled Run(Compilation compilation, GeneratorDriver driver)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _, TestContext.Current.CancellationToken);
        return new Compiled(compilation, driver, output);
    }

    /// <summary>The same where another generator adds files that ours does not see.</summary>
    public static Compiled RunBeside(string[] others, CSharpCompilation compilation, GeneratorDriver driver)
    {
        Compiled alone = Run(compilation, driver);
        return new Compiled(
            compilation,
            alone.Driver,
            alone.Output.AddSyntaxTrees(others.Select((o, i) => CSharpSyntaxTree.ParseText(o, (CSharpParseOptions)compilation.SyntaxTrees[0].Options, $"Other{i}.g.cs"))));
    }

    public static CSharpCompilation Compilation(string[] sources, bool gpu = true, CSharpParseOptions? options = null) => CSharpCompilation.Create(
        "Sample",
        sources.Select((s, i) => CSharpSyntaxTree.ParseText(s, options ?? ParseOptions, $"Sample{i}.cs")),
        gpu ? s_framework.Concat(References.Gpu) : s_framework.Append(References.LossGen),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static GeneratorDriver GeneratorDriverOf(CSharpParseOptions? options = null, BuildOptions? build = null, LossGenerator? generator = null) => CSharpGeneratorDriver.Create(
        [(generator ?? new LossGenerator()).AsSourceGenerator()],
        parseOptions: options ?? ParseOptions,
        optionsProvider: build ?? BuildOptions.Default,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>What an editor shows, in order of place: all that the analyzer reports. Fixes are offered for nothing else.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(LossAnalyzer? analyzer = null) => InOrder(
        await Output.WithAnalyzers([analyzer ?? new LossAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));

    /// <summary>
    /// What the command line shows, in order of place: what the generator reports, and what the analyzer does unless the compiler stops
    /// before it. At errors of syntax it stops before either.
    /// </summary>
    public async Task<ImmutableArray<Diagnostic>> CommandLineAsync()
    {
        ImmutableArray<Diagnostic> generator = Driver.GetRunResult().Diagnostics;
        return SyntaxErrors().Any() ? [] : InOrder(Stops().Any() ? generator : generator.Concat(await AnalyzeAsync()));
    }

    /// <summary>The errors at which the command-line compiler stops before the analyzers have reported: those of declarations.</summary>
    public IEnumerable<Diagnostic> Stops() => SyntaxErrors()
        .Concat(Output.GetDeclarationDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));

    /// <summary>The compiler's own errors and warnings, generated code included.</summary>
    public IReadOnlyList<Diagnostic> CompilerProblems() =>
        [.. Output.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning)];

    private static bool IsRejection(GeneratedSourceResult file) => file.HintName.Contains(".Rejected.", StringComparison.Ordinal);

    private IEnumerable<Diagnostic> SyntaxErrors() =>
        Input.GetParseDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error);

    private static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];

    private static bool IsFramework(string path)
    {
        string name = Path.GetFileName(path);
        return name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll";
    }

    private static string Indent(string text) =>
        string.Join('\n', text.Split('\n').Select(l => l.Length == 0 ? l : "    " + l));
}
