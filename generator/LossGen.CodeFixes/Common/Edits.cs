using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.CodeFixes.Common;

/// <summary>Changes of text in many documents. The same change wanted twice is made once.</summary>
internal sealed class Edits
{
    private readonly Dictionary<DocumentId, HashSet<TextChange>> _changes = [];

    public IEnumerable<DocumentId> Documents => _changes.Keys;

    public void Insert(DocumentId document, int position, string text) => Replace(document, new TextSpan(position, 0), text);

    public void Replace(DocumentId document, TextSpan span, string text)
    {
        if (!_changes.TryGetValue(document, out HashSet<TextChange>? changes))
            _changes[document] = changes = [];
        changes.Add(new TextChange(span, text));
    }

    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellation)
    {
        foreach (DocumentId id in Documents)
        {
            SourceText text = await solution.GetDocument(id)!.GetTextAsync(cancellation).ConfigureAwait(false);
            solution = solution.WithDocumentText(id, text.WithChanges(InOrder(id)));
        }

        return solution;
    }

    /// <summary>Where the new text of a document stands once the changes are made.</summary>
    public IReadOnlyList<TextSpan> Written(DocumentId document)
    {
        var written = new List<TextSpan>();
        int moved = 0;
        foreach (TextChange change in InOrder(document))
        {
            int length = change.NewText!.Length;
            written.Add(new TextSpan(change.Span.Start + moved, length));
            moved += length - change.Span.Length;
        }

        return written;
    }

    private IEnumerable<TextChange> InOrder(DocumentId document) => _changes[document].OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End);
}
