using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using LossGen.BuildTime.Corpus;
using LossGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;

namespace LossGen.BuildTime.Measuring;

/// <summary>One compilation in this process, from the text of the files to an assembly.</summary>
internal sealed class CompilerRun
{
    private const int Keystrokes = 5;

    private static readonly CSharpParseOptions s_parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);

    private readonly CSharpCompilation _input;
    private readonly GeneratorDriver? _driver;
    private readonly Compilation _output;

    private CompilerRun(CSharpCompilation input, GeneratorDriver? driver, Compilation output, double seconds)
    {
        _input = input;
        _driver = driver;
        _output = output;
        Seconds = seconds;
    }

    /// <summary>How long it took, without the analyzer.</summary>
    public double Seconds { get; }

    /// <summary>The generator's share.</summary>
    public double GeneratorSeconds => _driver!.GetTimingInfo().GeneratorTimes.Single().ElapsedTime.TotalSeconds;

    /// <summary>How many lines the generator has written.</summary>
    public int GeneratedLines => _driver!.GetRunResult().GeneratedTrees.Sum(t => t.GetText().Lines.Count - 1);

    /// <param name="files">The project.</param>
    /// <param name="withLossGen">Whether the generator runs.</param>
    public static CompilerRun Of(IReadOnlyList<SourceFile> files, bool withLossGen)
    {
        // What earlier runs have left is not collected within this one.
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        CSharpCompilation input = CSharpCompilation.Create(
            "Sample",
            files.Select(f => Parse(f.Name, f.Text)),
            References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Compilation output = input;
        GeneratorDriver? driver = null;
        if (withLossGen)
        {
            driver = CSharpGeneratorDriver.Create([new LossGenerator().AsSourceGenerator()], parseOptions: s_parse)
                .RunGeneratorsAndUpdateCompilation(input, out output, out _);
        }

        Emit(output);
        return new CompilerRun(input, driver, output, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    /// <summary>How long the generator takes to see that an edit in a file without losses changes nothing.</summary>
    public double Keystroke()
    {
        SyntaxTree unrelated = _input.SyntaxTrees.Single(t => t.FilePath == LossProject.Unrelated);
        var seconds = new List<double>();
        for (int i = 0; i < Keystrokes; i++)
        {
            CSharpCompilation edited = _input.ReplaceSyntaxTree(unrelated, Parse(LossProject.Unrelated, LossProject.UnrelatedText(2 + i)));
            long start = Stopwatch.GetTimestamp();
            _driver!.RunGenerators(edited);
            seconds.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return Median.Of(seconds);
    }

    /// <summary>The analyzer's own time over the project and what was generated for it.</summary>
    public async Task<double> AnalyzerSecondsAsync()
    {
        var analyzer = new LossAnalyzer();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: true);
        AnalysisResult result = await _output.WithAnalyzers([analyzer], options).GetAnalysisResultAsync(CancellationToken.None);
        Check(result.GetAllDiagnostics());
        return result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalSeconds;
    }

    private static SyntaxTree Parse(string name, string text) => CSharpSyntaxTree.ParseText(text, s_parse, name, Encoding.UTF8);

    private static void Emit(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Check(result.Diagnostics);
    }

    /// <summary>What does not compile is no measurement.</summary>
    private static void Check(ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.FirstOrDefault(d => d.Severity >= DiagnosticSeverity.Warning) is { } problem)
            throw new InvalidOperationException(problem.ToString());
    }
}
