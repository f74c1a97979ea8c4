using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LossGen.CodeFixes.Common;

/// <summary>
/// A fix as a function from a solution and any number of diagnostics to a solution. One diagnostic and Fix All go the same way, so that
/// edits which several diagnostics have in common are made once.
/// </summary>
public abstract class LossFixProvider : CodeFixProvider
{
    /// <summary>The title for many diagnostics at once.</summary>
    private protected abstract string TitleOfAll { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new LossFixAllProvider(TitleOfAll, SafeOffersAsync, SafeFixAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            var flagged = new Flagged(context.Document, diagnostic);
            foreach (Offer offer in await SafeOffersAsync(flagged, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(offer.Title, cancellation => SafeFixAsync(flagged.Document.Project.Solution, [flagged], offer.Key, cancellation), offer.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>What can be done about a diagnostic; nothing where it would not be safe.</summary>
    private protected abstract Task<IReadOnlyList<Offer>> OffersAsync(Flagged flagged, CancellationToken cancellation);

    /// <summary>Does for each diagnostic what was offered for it under the key.</summary>
    private protected abstract Task<Solution> FixAsync(Solution solution, IReadOnlyList<Flagged> flagged, string key, CancellationToken cancellation);

    /// <summary>An error of ours offers nothing: one that left here would switch the provider off for the session.</summary>
    private async Task<IReadOnlyList<Offer>> SafeOffersAsync(Flagged flagged, CancellationToken cancellation)
    {
        try
        {
            return await OffersAsync(flagged, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [];
        }
    }

    /// <summary>An error of ours changes nothing, and the diagnostic stays.</summary>
    private async Task<Solution> SafeFixAsync(Solution solution, IReadOnlyList<Flagged> flagged, string key, CancellationToken cancellation)
    {
        try
        {
            return await FixAsync(solution, flagged, key, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return solution;
        }
    }
}
