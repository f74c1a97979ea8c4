using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Tests.Support;

/// <summary>Source text with the expected squiggles in it: <c>{|LOSS0009:-1|}</c>. They may nest.</summary>
internal sealed record Markup(string Text, IReadOnlyList<(string Id, TextSpan Span)> Squiggles)
{
    private const string Open = "{|";
    private const string Close = "|}";

    /// <summary>The squiggles are in the order in which they open.</summary>
    public static Markup Parse(string marked)
    {
        var text = new StringBuilder();
        var found = new List<(string Id, TextSpan Span)>();
        var open = new Stack<int>();
        for (int i = 0; i < marked.Length;)
        {
            if (string.CompareOrdinal(marked, i, Open, 0, Open.Length) == 0)
            {
                int colon = marked.IndexOf(':', i);
                open.Push(found.Count);
                found.Add((marked[(i + Open.Length)..colon], new TextSpan(text.Length, 0)));
                i = colon + 1;
            }
            else if (string.CompareOrdinal(marked, i, Close, 0, Close.Length) == 0)
            {
                int index = open.Pop();
                int start = found[index].Span.Start;
                found[index] = (found[index].Id, TextSpan.FromBounds(start, text.Length));
                i += Close.Length;
            }
            else
            {
                text.Append(marked[i++]);
            }
        }

        Assert.Empty(open);
        return new Markup(text.ToString(), found);
    }
}
