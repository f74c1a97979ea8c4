using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Tests.Support;

/// <summary>
/// Holds a declaration to what is due: exactly these diagnostics and a method that throws, or a file and no complaint at all. The editor
/// shows all of them, and so does the command line, unless the compiler has stopped at an error that is no loss's.
/// </summary>
internal static class Verdict
{
    /// <summary>
    /// What stops the compiler at a loss that nobody can complete: without an implementation, without a body, in a type that is not
    /// partial, without an accessibility.
    /// </summary>
    private static readonly string[] s_ofLosses = ["CS8795", "CS0501", "CS0751", "CS8796"];

    private const string Head = "using System;\nusing LossGen;\nusing ILGPU;\nusing ILGPU.Runtime;\nnamespace Sample;\n";

    private static readonly CSharpParseOptions s_strict = Compiled.ParseOptions.WithDocumentationMode(DocumentationMode.Diagnose);

    /// <summary>
    /// The marked members of a static partial class are reported exactly where they are marked, with one message a mark.
    /// The compiler may say nothing but <paramref name="compiler"/>: a mistake in a test must not pass for the mistake it shows.
    /// </summary>
    public static Task ReportsAsync(string markedMembers, string[] messages, string compiler = "") =>
        ReportsFileAsync(Head + "internal static partial class Losses\n{\n    " + markedMembers + "\n}\n", messages, compiler);

    /// <summary>The same for a whole file; the usings and a namespace are added unless it brings its own.</summary>
    public static Task ReportsFileAsync(string marked, string[] messages, string compiler = "")
    {
        Markup markup = Markup.Parse(marked.Contains("using LossGen;", StringComparison.Ordinal) ? marked : Head + marked);
        return ReportsAsync(Compiled.Sources([markup.Text]), markup, messages, compiler);
    }

    public static async Task ReportsAsync(Compiled compiled, Markup markup, string[] messages, string compiler = "")
    {
        Assert.Equal(markup.Squiggles.Count, messages.Length);
        string[] expected = [.. markup.Squiggles.Select((s, i) => Show(s.Id, s.Span, markup.Text, messages[i])).Order(StringComparer.Ordinal)];
        string[] editor = Show(await compiled.AnalyzeAsync(), markup.Text);
        string[] commandLine = Show(await compiled.CommandLineAsync(), markup.Text);

        Assert.Null(compiled.Exception?.ToString());
        Assert.Equal(expected, editor);
        string[] stops = [.. compiled.Stops().Select(d => d.Id)];
        if (commandLine.Length > 0 || stops.Length == 0 || stops.Any(s_ofLosses.Contains))
            Assert.Equal(expected, commandLine);
        Assert.Empty(compiled.Losses);
        Assert.All(compiled.Rejections, f => Assert.Contains("=> throw new global::System.InvalidOperationException(", f.SourceText.ToString(), StringComparison.Ordinal));
        string[] tolerated = compiler.Split(' ');
        Assert.All(compiled.CompilerProblems(), d => Assert.Contains(d.Id, tolerated));
    }

    /// <summary>The sources become this many files, and the whole compiles without a warning under the strictest settings.</summary>
    public static async Task WritesAsync(int files, params string[] sources)
    {
        Compiled compiled = Strict(sources);
        Assert.Null(compiled.Exception?.ToString());
        Assert.Equal("", string.Join('\n', (await compiled.AnalyzeAsync()).Concat(await compiled.CommandLineAsync()).Concat(compiled.CompilerProblems()).Take(3)));
        Assert.Equal(files, compiled.Files.Length);
    }

    /// <summary>The same for members of a documented public class.</summary>
    public static Task WritesMembersAsync(int files, string members) => WritesAsync(
        files, Head + "/// <summary>Losses.</summary>\npublic static partial class Losses\n{\n    " + members + "\n}\n");

    private static Compiled Strict(string[] sources)
    {
        CSharpCompilation compilation = Compiled.Compilation(sources, options: s_strict);
        return Compiled.Run(
            compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error).WithWarningLevel(9999)),
            Compiled.GeneratorDriverOf(s_strict));
    }

    private static string[] Show(IEnumerable<Diagnostic> diagnostics, string text) =>
        [.. diagnostics.Select(d => Show(d.Id, d.Location.SourceSpan, text, Message(d))).Order(StringComparer.Ordinal)];

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    private static string Show(string id, TextSpan span, string text, string message)
    {
        LinePosition start = SourceText.From(text).Lines.GetLinePosition(span.Start);
        return $"({start.Line + 1},{start.Character + 1}) {id} [{text.Substring(span.Start, span.Length)}] {message}";
    }
}
