using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Tests.Formulas;

/// <summary>Holds formulas in several files to their marked problems, as <see cref="Verdict"/> does declarations in one.</summary>
internal static class Reported
{
    private const string Head = "using System;\nusing LossGen;\nusing ILGPU;\nusing ILGPU.Runtime;\nnamespace Sample;\n";

    /// <summary>Warnings about code that is there to be refused.</summary>
    private static readonly string[] s_tolerated = ["CS0162", "CS0164", "CS0168", "CS0219", "CS0414", "CS8321", "CS0649", "CS0472", "CS1718", "CS8846", "CS8524", "CS8509", "CS0675", "CS0184"];

    /// <summary>Each text is the members of one part of the same static class, in a file of its own.</summary>
    public static async Task AsMarkedAsync(string[] messages, params string[] markedMembers)
    {
        Markup[] files = [.. markedMembers.Select(m => Markup.Parse(File(m)))];
        Compiled compiled = Compiled.Sources([.. files.Select(f => f.Text)]);
        Assert.Equal(messages.Length, files.Sum(f => f.Squiggles.Count));
        IEnumerable<string> expected = files.SelectMany((f, i) => f.Squiggles.Select(s => (File: i, Squiggle: s)))
            .Select((s, k) => Show(s.File, s.Squiggle.Id, s.Squiggle.Span, files[s.File].Text, messages[k]));
        IEnumerable<string> actual = (await compiled.AnalyzeAsync()).Select(d =>
        {
            int file = Array.FindIndex([.. compiled.Input.SyntaxTrees], t => t.FilePath == d.Location.SourceTree?.FilePath);
            return Show(file, d.Id, d.Location.SourceSpan, files[file].Text, d.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        });

        Assert.Null(compiled.Exception?.ToString());
        Assert.Equal(string.Join('\n', expected.Order(StringComparer.Ordinal)), string.Join('\n', actual.Order(StringComparer.Ordinal)));
        Assert.Empty(compiled.Losses);
        Assert.Equal("", string.Join('\n', compiled.Stops()));
        Assert.Equal("", string.Join('\n', compiled.CompilerProblems().Where(d => !s_tolerated.Contains(d.Id))));
    }

    public static Compiled Compile(string members) => Compiled.Sources([File(members)]);

    private static string File(string members) => Head + "internal static partial class Losses\n{\n    " + members + "\n}\n";

    private static string Show(int file, string id, TextSpan span, string text, string message)
    {
        LinePosition start = SourceText.From(text).Lines.GetLinePosition(span.Start);
        return $"{file} ({start.Line + 1},{start.Character + 1}) {id} [{text.Substring(span.Start, span.Length)}] {message}";
    }
}
