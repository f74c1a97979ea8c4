using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Generator.Frontend;

/// <summary>
/// Declarations that the compiler itself refuses, whatever is written for them. It says why; a second opinion on a type that
/// does not exist, or a second file of one name, would only be noise.
/// </summary>
internal static class CompilerRefusal
{
    public static bool Of(IMethodSymbol method, Compilation compilation)
    {
        bool hasIlgpu = Ilgpu.IsReferenced(compilation);
        return HasError(method.ReturnType)
            || method.Parameters.Any(p => HasError(p.Type) && (hasIlgpu || ParameterType.Of(p.Type).Place is null))
            || method.Parameters.Any(p => p.Name.Length == 0)
            || method.Parameters.Select(p => p.Name).Distinct().Count() < method.Parameters.Length
            || method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other => IsTwin(method, other));
    }

    /// <summary>Takes away the problems of members that the compiler refuses: what it could not bind, we cannot judge.</summary>
    public static void Overrule(List<Problem> problems, Compilation compilation, CancellationToken cancellation)
    {
        var refused = new Dictionary<SyntaxNode, bool>();
        problems.RemoveAll(p =>
        {
            if (p.Location is not { SourceTree: { } tree } location
                || tree.GetRoot(cancellation).FindNode(location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
                return false;
            if (!refused.TryGetValue(member, out bool isRefused))
                refused[member] = isRefused = Refuses(member, compilation, cancellation);
            return isRefused;
        });
    }

    /// <summary>Whether there is an error in a file.</summary>
    public static bool Refuses(SyntaxTree tree, Compilation compilation, CancellationToken cancellation) => Refuses(tree, null, compilation, cancellation);

    private static bool Refuses(SyntaxNode member, Compilation compilation, CancellationToken cancellation) =>
        Refuses(member.SyntaxTree, member.Span, compilation, cancellation);

#pragma warning disable RS1030 // The member may be in another file, and the generator has no other way to bind it.
    private static bool Refuses(SyntaxTree tree, TextSpan? span, Compilation compilation, CancellationToken cancellation) =>
        compilation.GetSemanticModel(tree).GetDiagnostics(span, cancellation).Any(IsRefusal);
#pragma warning restore RS1030

    /// <summary>A warning that a project has raised to an error says nothing against what was bound.</summary>
    private static bool IsRefusal(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>Whether a type, or one in it, does not exist.</summary>
    public static bool HasError(ITypeSymbol type) => type.TypeKind == TypeKind.Error || type switch
    {
        INamedTypeSymbol named => named.TypeArguments.Any(HasError) || (named.ContainingType is { } outer && HasError(outer)),
        IArrayTypeSymbol array => HasError(array.ElementType),
        IPointerTypeSymbol pointer => HasError(pointer.PointedAtType),
        IFunctionPointerTypeSymbol function => HasError(function.Signature.ReturnType) || function.Signature.Parameters.Any(p => HasError(p.Type)),
        _ => false,
    };

    /// <summary>Whether two methods cannot stand in one type: overloads differ by a type, and more than by <c>out</c> and <c>ref</c>.</summary>
    private static bool IsTwin(IMethodSymbol method, IMethodSymbol other) =>
        !SymbolEqualityComparer.Default.Equals(method, other)
        && method.Arity == other.Arity
        && method.Parameters.Length == other.Parameters.Length
        && method.Parameters.Zip(other.Parameters, (a, b) =>
            SymbolEqualityComparer.Default.Equals(a.Type, b.Type) && a.RefKind == RefKind.None == (b.RefKind == RefKind.None)).All(same => same);
}
