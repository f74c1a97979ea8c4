using System.Text.RegularExpressions;

namespace LossGen.Generator.Tests.Documents;

/// <summary>What a document in Markdown refers to, and what can be referred to in it.</summary>
internal static partial class Markdown
{
    /// <summary>The targets of links within the repository: a path, an anchor, or both.</summary>
    public static IEnumerable<string> RelativeLinks(string text) =>
        Link().Matches(WithoutCode(text)).Select(m => m.Groups[1].Value).Where(l => !l.Contains("://", StringComparison.Ordinal));

    /// <summary>The anchors of the headings, as GitHub names them.</summary>
    public static IReadOnlyCollection<string> Anchors(string text) =>
        [.. Heading().Matches(WithoutCode(text)).Select(m => NoLetter().Replace(m.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    /// <summary>What is wrong with the relative links of a document.</summary>
    /// <param name="document">Its path, with slashes.</param>
    /// <param name="read">The text of a file by its path; null where there is none.</param>
    public static IEnumerable<string> DeadLinks(string document, Func<string, string?> read)
    {
        foreach (string link in RelativeLinks(read(document)!))
        {
            string[] parts = link.Split('#', 2);
            string path = parts[0].Length == 0 ? document : Resolve(document, parts[0]);
            if (read(path) is not { } target)
                yield return $"{document}: '{link}' leads to no file";
            else if (parts.Length == 2 && !Anchors(target).Contains(parts[1]))
                yield return $"{document}: '{link}' leads to no heading";
        }
    }

    private static string Resolve(string document, string relative)
    {
        List<string> folders = [.. document.Split('/').SkipLast(1)];
        foreach (string part in relative.Split('/'))
        {
            if (part == "..")
                folders.RemoveAt(folders.Count - 1);
            else
                folders.Add(part);
        }

        return string.Join('/', folders);
    }

    private static string WithoutCode(string text) => Code().Replace(text, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{Nd}\-_ ]")]
    private static partial Regex NoLetter();

    [GeneratedRegex("^( *)```.*?^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
