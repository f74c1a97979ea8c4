using System.Collections.Immutable;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Generator.Tests.Fixes;

/// <summary>Holds a fix to the text that it must leave, to the letter.</summary>
internal static class Fix
{
    public const string Head = "using System;\nusing LossGen;\nusing ILGPU;\nusing ILGPU.Runtime;\n\nnamespace Sample;\n\n";

    /// <summary>
    /// The diagnostic is the one that <paramref name="marked"/> marks, in one file of one project. Afterwards nothing is wrong, unless
    /// the test says otherwise.
    /// </summary>
    public static Task ChangesAsync(
        CodeFixProvider provider, string marked, string expected, string? title = null, bool clean = true, DiagnosticAnalyzer? analyzer = null) =>
        ChangesAsync(provider, [marked], [expected], title, clean, analyzer);

    /// <summary>The same for several files.</summary>
    public static async Task ChangesAsync(
        CodeFixProvider provider, string[] marked, string[] expected, string? title = null, bool clean = true, DiagnosticAnalyzer? analyzer = null)
    {
        Markup[] files = [.. marked.Select(Markup.Parse)];
        using Editor editor = Editor.Open([[.. files.Select(f => f.Text)]], analyzer);
        IReadOnlyList<CodeAction> offers = await editor.OffersAsync(provider, await MarkedAsync(editor, files));
        CodeAction action = title is null ? Assert.Single(offers) : Assert.Single(offers, o => o.Title == title);

        await editor.ApplyAsync(action);

        Assert.Equal(expected, (await editor.TextsAsync())[0]);
        if (clean)
            await editor.AssertIsCleanAsync();
    }

    /// <summary>The titles offered for the diagnostic that is marked.</summary>
    public static async Task OffersAsync(CodeFixProvider provider, string marked, string[] titles, DiagnosticAnalyzer? analyzer = null)
    {
        var file = Markup.Parse(marked);
        using Editor editor = Editor.Open([[file.Text]], analyzer);

        Assert.Equal(titles, (await editor.OffersAsync(provider, await MarkedAsync(editor, [file]))).Select(o => o.Title));
    }

    /// <summary>
    /// Fix All from the first diagnostic in the first file that has an offer; where there are several, the one with that title.
    /// </summary>
    public static async Task ChangesAllAsync(
        CodeFixProvider provider,
        FixAllScope scope,
        string[][] sources,
        string[][] expected,
        string? title = null,
        bool clean = true,
        DiagnosticAnalyzer? analyzer = null,
        bool isShared = false)
    {
        using Editor editor = Editor.Open(sources, analyzer, isShared);
        Document document = editor.Document(0, 0);
        CodeAction offer = await FirstOfferAsync(editor, provider, document, title);

        CodeAction? all = await editor.FixAllAsync(provider, document, scope, offer.EquivalenceKey!);
        Assert.NotNull(all);
        await editor.ApplyAsync(all);

        Assert.Equal(expected, await editor.TextsAsync());
        if (clean)
            await editor.AssertIsCleanAsync();
    }

    private static async Task<CodeAction> FirstOfferAsync(Editor editor, CodeFixProvider provider, Document document, string? title)
    {
        foreach (Diagnostic diagnostic in await editor.DiagnosticsAsync(document.Project))
        {
            if (!provider.FixableDiagnosticIds.Contains(diagnostic.Id) || editor.Solution.GetDocument(diagnostic.Location.SourceTree)?.Id != document.Id)
                continue;
            foreach (CodeAction offer in await editor.OffersAsync(provider, diagnostic))
            {
                if (title is null || offer.Title == title)
                    return offer;
            }
        }

        throw new InvalidOperationException("Nothing is offered in the first file.");
    }

    private static async Task<Diagnostic> MarkedAsync(Editor editor, Markup[] files)
    {
        int file = Array.FindIndex(files, f => f.Squiggles.Count > 0);
        (string id, Microsoft.CodeAnalysis.Text.TextSpan span) = files[file].Squiggles[0];
        ImmutableArray<Diagnostic> found = await editor.DiagnosticsAsync(editor.Document(0, file).Project);
        return Assert.Single(found, d => d.Id == id && d.Location.SourceSpan == span
            && editor.Solution.GetDocument(d.Location.SourceTree)!.Id == editor.Document(0, file).Id);
    }
}
