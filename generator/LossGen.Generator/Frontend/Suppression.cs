using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>
/// Whether a <c>SuppressMessage</c> takes back what the analyzer reports. Of all the ways to switch a diagnostic off it is the only one
/// that reaches a rule which is not configurable.
/// </summary>
internal static class Suppression
{
    private static readonly string[] s_attributes = ["SuppressMessageAttribute", "UnconditionalSuppressMessageAttribute"];

    /// <summary>Whether it is on what contains a place, or on the assembly: what it says of its target is not looked at.</summary>
    public static bool Covers(Location? location, DiagnosticDescriptor rule, Compilation compilation, CancellationToken cancellation)
    {
        if (IsOn(compilation.Assembly, rule) || IsOn(compilation.SourceModule, rule))
            return true;
        if (location is not { SourceTree: { } tree } || !compilation.ContainsSyntaxTree(tree))
            return false;
#pragma warning disable RS1030 // The place may be in another file, and the generator has no other way to bind it.
        SemanticModel model = compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        return tree.GetRoot(cancellation).FindNode(location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf()
            .Any(node => model.GetDeclaredSymbol(node, cancellation) is { } symbol && IsOn(symbol, rule));
    }

    private static bool IsOn(ISymbol symbol, DiagnosticDescriptor rule) => symbol.GetAttributes().Any(a =>
        s_attributes.Contains(a.AttributeClass?.Name)
        && a.ConstructorArguments is [_, { Kind: TypedConstantKind.Primitive, Value: string id }, ..]
        && id.Split(':')[0] == rule.Id);
}
