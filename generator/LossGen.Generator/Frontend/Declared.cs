using LossGen.Generator.Collections;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Frontend;

/// <summary>What the pipeline keeps of one parse: a model, or what the generator itself has to say. Equal parses are equal.</summary>
internal sealed record Declared(LossModel? Model, EquatableArray<ReportedProblem> Problems)
{
    public static Declared? Of(GeneratorAttributeSyntaxContext match, CancellationToken cancellation)
    {
        // A method with two losses is found for each of them; one parse is enough.
        if (match.TargetSymbol is not IMethodSymbol method
            || LossAttributes.Of(method) is not [var first, ..]
            || !SymbolEqualityComparer.Default.Equals(match.Attributes[0].AttributeClass, first.AttributeClass))
            return null;
        ParseResult result = LossParser.Parse(method, match.SemanticModel.Compilation, cancellation);
        return new Declared(
            result.Model,
            StopsTheCompiler(method, match.TargetNode) ? result.Problems.Select(ReportedProblem.Of).ToEquatableArray() : EquatableArray<ReportedProblem>.Empty);
    }

    /// <summary>
    /// Whether the method is an error of the compiler's as long as nobody writes it. On the command line the compiler then stops before
    /// the analyzers run, so that the generator itself must say why it was not written, and says it alone. All else is the analyzer's.
    /// </summary>
    public static bool StopsTheCompiler(IMethodSymbol method, SyntaxNode node) =>
        node is MethodDeclarationSyntax { Body: null, ExpressionBody: null } syntax
        && method.PartialImplementationPart is null
        && !method.IsAbstract
        && !method.IsExtern
        && (!method.IsPartialDefinition || !method.ReturnsVoid || syntax.Modifiers.Any(DeclarationChecks.IsAccessibility));
}
