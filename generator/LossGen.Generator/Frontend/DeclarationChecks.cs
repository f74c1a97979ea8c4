using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Frontend;

/// <summary>Whether a declaration can be completed by another file at all.</summary>
internal static class DeclarationChecks
{
    public static void Run(IMethodSymbol method, List<Problem> problems, CancellationToken cancellation)
    {
        Location? name = Locations.NameOf(method);
        if (Locations.Syntax(method, cancellation) is not MethodDeclarationSyntax syntax || !syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            problems.Add(new Problem(Rules.NotPartial, name, method.Name));
            CheckTypes(method, problems, cancellation);
            return;
        }

        if (IsImplemented(method, cancellation))
            problems.Add(new Problem(Rules.AlreadyImplemented, name, method.Name));
        if (!syntax.Modifiers.Any(IsAccessibility))
            problems.Add(new Problem(Rules.Unsupported, name, method.Name, "has no accessibility modifier; write one, such as 'public'").With(FixProperties.Missing, FixProperties.Accessibility));
        CheckShape(method, syntax, problems);
        CheckTypes(method, problems, cancellation);
        CheckLanguage(method, syntax, problems);
    }

    /// <summary>Whether a problem says nothing against reading the parameters.</summary>
    public static bool LeavesTheSignature(Problem problem) =>
        problem.Rule.Equals(Rules.NotPartial) || problem.Rule.Equals(Rules.TypeNotPartial) || problem.Properties.ContainsKey(FixProperties.Missing);

    private static bool IsImplemented(IMethodSymbol method, CancellationToken cancellation)
    {
        if (method.PartialDefinitionPart is not null)
            return true;
        if (method.PartialImplementationPart is not { } implementation)
            return Locations.Syntax(method, cancellation) is MethodDeclarationSyntax { Body: not null } or MethodDeclarationSyntax { ExpressionBody: not null };

        // The analyzer sees the generator's own output.
        return !GeneratedPart.IsOurs(implementation, cancellation);
    }

    private static void CheckShape(IMethodSymbol method, MethodDeclarationSyntax syntax, List<Problem> problems)
    {
        string? reason =
            method.IsGenericMethod ? "is generic; declare a method for float and one for double"
            : syntax.Modifiers.Any(SyntaxKind.UnsafeKeyword) ? "is unsafe; losses take spans or views, not pointers"
            : method.RefKind != RefKind.None ? "returns a reference; return the value or nothing"
            : syntax.Modifiers.Any(SyntaxKind.AsyncKeyword) ? "is async; losses compute at once, or on the stream they are given"
            : method.IsVararg ? "takes '__arglist'; each parameter of a loss has a name and a role"
            : method.IsExtern ? "is extern; losses are written by the generator"
            : null;
        if (reason is not null)
            problems.Add(new Problem(Rules.Unsupported, Locations.NameOf(method), method.Name, reason));
    }

    private static void CheckTypes(IMethodSymbol method, List<Problem> problems, CancellationToken cancellation)
    {
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsExtension)
            {
                const string Reason = "is in an extension block, which no other file can complete; declare a 'this' parameter outside of the block";
                problems.Add(new Problem(Rules.Unsupported, Locations.NameOf(method), method.Name, Reason));
                continue;
            }

            if (type.IsFileLocal)
                problems.Add(new Problem(Rules.Unsupported, Locations.NameOf(method), method.Name, $"is in the file-local type '{type.Name}', which no other file can complete; remove 'file'"));
            if (PartNotPartial(type, cancellation) is { } declaration)
                problems.Add(new Problem(Rules.TypeNotPartial, declaration.Identifier.GetLocation(), type.Name, method.Name));
        }
    }

    /// <returns>The first declaration of a type that is not partial, or null.</returns>
    public static TypeDeclarationSyntax? PartNotPartial(INamedTypeSymbol type, CancellationToken cancellation) => type.DeclaringSyntaxReferences
        .Select(r => r.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().FirstOrDefault(d => !d.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static void CheckLanguage(IMethodSymbol method, MethodDeclarationSyntax syntax, List<Problem> problems)
    {
        if (syntax.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: var version } && version < LanguageVersion.CSharp12)
            problems.Add(new Problem(Rules.OldLanguage, Locations.NameOf(method), method.Name, version.ToDisplayString()));
    }

    public static bool IsAccessibility(SyntaxToken token) => token.IsKind(SyntaxKind.PublicKeyword) || token.IsKind(SyntaxKind.PrivateKeyword)
        || token.IsKind(SyntaxKind.InternalKeyword) || token.IsKind(SyntaxKind.ProtectedKeyword);
}
