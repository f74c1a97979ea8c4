using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LossGen.CodeFixes.Common;

/// <summary>Gathers the diagnostics of a document, a project or a solution for which an offer was made, and fixes them together.</summary>
internal sealed class LossFixAllProvider(
    string title,
    Func<Flagged, CancellationToken, Task<IReadOnlyList<Offer>>> offers,
    Func<Solution, IReadOnlyList<Flagged>, string, CancellationToken, Task<Solution>> fix) : FixAllProvider
{
    /// <summary>
    /// dotnet format takes the key of what the first diagnostic is offered, and none where that is offered nothing: then the first offer
    /// for any other decides. It warns of a provider without an action, so that there is one even where nothing can be fixed.
    /// </summary>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        string? key = context.CodeActionEquivalenceKey;
        var chosen = new List<Flagged>();
        foreach (Diagnostic diagnostic in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            if (context.Solution.GetDocument(diagnostic.Location.SourceTree) is not { } document)
                continue;
            var flagged = new Flagged(document, diagnostic);
            IReadOnlyList<Offer> offered = await offers(flagged, context.CancellationToken).ConfigureAwait(false);
            key ??= offered.Select(o => o.Key).FirstOrDefault();
            if (offered.Any(o => o.Key == key))
                chosen.Add(flagged);
        }

        return chosen.Count == 0 || key is null
            ? CodeAction.Create(title, _ => Task.FromResult(context.Solution), key)
            : CodeAction.Create(title, cancellation => fix(context.Solution, chosen, key, cancellation), key);
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        if (context.Scope == FixAllScope.Document)
            return context.Document is null ? [] : await context.GetDocumentDiagnosticsAsync(context.Document).ConfigureAwait(false);
        IEnumerable<Project> projects = context.Scope == FixAllScope.Project
            ? [context.Project]
            : context.Solution.Projects.Where(p => p.Language == LanguageNames.CSharp);
        ImmutableArray<Diagnostic>[] found = await Task.WhenAll(projects.Select(context.GetAllDiagnosticsAsync)).ConfigureAwait(false);
        return found.SelectMany(d => d);
    }
}
