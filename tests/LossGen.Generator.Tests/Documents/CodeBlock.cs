using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LossGen.Generator.Tests.Documents;

/// <summary>C# that a document shows.</summary>
/// <param name="Place">The document and the line, or the member whose documentation has it.</param>
/// <param name="Kind">What follows the word <c>csharp</c>: nothing, or on the page of a rule <c>wrong</c> or <c>right</c>.</param>
/// <param name="Code">The text.</param>
internal sealed partial record CodeBlock(string Place, string Kind, string Code)
{
    /// <summary>Those of all documents of the repository.</summary>
    public static IReadOnlyList<CodeBlock> OfDocuments { get; } = [.. RepositoryDocuments.Paths.SelectMany(Of)];

    /// <summary>The examples in the documentation of public members, which an editor shows.</summary>
    public static IReadOnlyList<CodeBlock> OfMembers { get; } =
    [
        .. XDocument.Load(Path.ChangeExtension(typeof(LossAttribute).Assembly.Location, "xml")).Descendants("code")
            .Select(c => new CodeBlock(c.Ancestors("member").Single().Attribute("name")!.Value, "", c.Value)),
    ];

    /// <summary>What it says that it prints, line by line.</summary>
    public IEnumerable<string> Prints => Printed().Matches(Code).Select(m => m.Groups[1].Value);

    public static IEnumerable<CodeBlock> Of(string document)
    {
        string text = RepositoryDocuments.Read(document)!;
        return Fence().Matches(text).Select(
            m => new CodeBlock($"{document}({text.AsSpan(0, m.Index).Count('\n') + 1})", m.Groups["kind"].Value, m.Groups["code"].Value));
    }

    [GeneratedRegex("^(?<indent> *)```csharp *(?<kind>.*)\n(?<code>(?s:.*?))^\\k<indent>```$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("// prints (.*)$", RegexOptions.Multiline)]
    private static partial Regex Printed();
}
