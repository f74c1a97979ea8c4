using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Frontend;

/// <summary>Names as they have to be written.</summary>
internal static class Identifier
{
    /// <summary>Contextual keywords too: some of them are no names of types unless they are escaped.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
