using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.CodeFixes.Common;

/// <summary>Parameters on their way into one list: each to its place in the conventional order, and set as the list is.</summary>
internal sealed class ParameterInsertion(ParameterListSyntax list, string order)
{
    private const string Stream = "AcceleratorStream";

    private static readonly (string Name, string Namespace)[] s_types =
    [
        ("ReadOnlySpan", "System"), ("Span", "System"), ("Box", "LossGen"), ("ArrayView", "ILGPU"), (Stream, "ILGPU.Runtime"),
    ];

    private readonly string[] _order = order.Split(',');
    private readonly List<(string Text, string Name, int Index, int Rank)> _added = [];

    /// <param name="parameter">As <c>Span&lt;float&gt; losses</c>. What is there, or is added already, is not added again.</param>
    public void Add(string parameter)
    {
        string name = parameter.Substring(parameter.LastIndexOf(' ') + 1);
        if (list.Parameters.Any(p => p.Identifier.ValueText == name) || _added.Any(a => a.Name == name))
            return;
        int rank = parameter.StartsWith(Stream, StringComparison.Ordinal) ? -1 : Array.IndexOf(_order, name);
        _added.Add((InFull(parameter), name, IndexOf(rank), rank));
    }

    public void Write(Edits edits, DocumentId document, SourceText text)
    {
        foreach (IGrouping<int, (string Text, string Name, int Index, int Rank)> place in _added.GroupBy(a => a.Index))
        {
            string[] added = [.. place.OrderBy(a => a.Rank).Select(a => a.Text)];
            if (place.Key < list.Parameters.Count)
                WriteBefore(list.Parameters[place.Key], added, edits, document, text);
            else
                WriteLast(added, edits, document, text);
        }
    }

    private static void WriteBefore(ParameterSyntax next, string[] added, Edits edits, DocumentId document, SourceText text)
    {
        string lineBreak = Lines.BreakOf(text);
        if (!Lines.IsFirstOnLine(text, next.SpanStart))
            edits.Insert(document, next.SpanStart, string.Concat(added.Select(a => a + ", ")));
        else
            edits.Insert(document, next.FullSpan.Start, string.Concat(added.Select(a => Lines.IndentAt(text, next.SpanStart) + a + "," + lineBreak)));
    }

    private void WriteLast(string[] added, Edits edits, DocumentId document, SourceText text)
    {
        if (list.Parameters.Count == 0)
        {
            edits.Insert(document, list.OpenParenToken.Span.End, string.Join(", ", added));
            return;
        }

        ParameterSyntax last = list.Parameters[list.Parameters.Count - 1];
        if (!Lines.IsFirstOnLine(text, last.SpanStart))
        {
            edits.Insert(document, last.Span.End, string.Concat(added.Select(a => ", " + a)));
            return;
        }

        // A comment at the end of the line is about the parameter before it.
        string lines = string.Join(",", added.Select(a => Lines.BreakOf(text) + Lines.IndentAt(text, last.SpanStart) + a));
        SyntaxTrivia end = last.GetTrailingTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        bool hasComment = last.GetTrailingTrivia().Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia));
        if (hasComment && end.IsKind(SyntaxKind.EndOfLineTrivia))
        {
            edits.Insert(document, last.Span.End, ",");
            edits.Insert(document, end.SpanStart, lines);
        }
        else
        {
            edits.Insert(document, last.Span.End, "," + lines);
        }
    }

    /// <summary>
    /// After the last parameter that comes before it in the order; a stream comes first. Neither in front of a receiver, nor behind
    /// what callers may leave out.
    /// </summary>
    private int IndexOf(int rank)
    {
        SeparatedSyntaxList<ParameterSyntax> parameters = list.Parameters;
        int index = parameters.TakeWhile(p => p.Modifiers.Any(SyntaxKind.ThisKeyword) || (rank >= 0 && IsStream(p))).Count();
        for (int i = index; i < parameters.Count; i++)
        {
            int other = Array.IndexOf(_order, parameters[i].Identifier.ValueText);
            if (other >= 0 && other <= rank && !IsStream(parameters[i]))
                index = i + 1;
        }

        int optional = parameters.IndexOf(p => p.Default is not null || p.Modifiers.Any(SyntaxKind.ParamsKeyword));
        return optional >= 0 ? Math.Min(index, optional) : index;
    }

    private static bool IsStream(ParameterSyntax parameter) => parameter.Type?.ToString().EndsWith(Stream, StringComparison.Ordinal) == true;

    private static string InFull(string parameter)
    {
        int start = parameter.StartsWith("out ", StringComparison.Ordinal) ? "out ".Length : 0;
        foreach ((string name, string space) in s_types)
        {
            if (string.CompareOrdinal(parameter, start, name, 0, name.Length) == 0 && !char.IsLetterOrDigit(parameter[start + name.Length]))
                return parameter.Insert(start, $"global::{space}.");
        }

        return parameter;
    }
}
