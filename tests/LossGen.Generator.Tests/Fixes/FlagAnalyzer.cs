using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Generator.Tests.Fixes;

/// <summary>
/// Stands in for a rule: flags each expression that is written as one of the keys, with that key's value as a property. A name is
/// flagged only while no method bears it.
/// </summary>
#pragma warning disable RS1017, RS1036, RS1038, RS1041 // Runs in tests alone.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FlagAnalyzer(string id, string property, IReadOnlyDictionary<string, string> flagged) : DiagnosticAnalyzer
{
    private readonly DiagnosticDescriptor _rule = new(id, "Flagged", "Flagged", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [_rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxTreeAction(Analyze);
    }

    private void Analyze(SyntaxTreeAnalysisContext context)
    {
        SyntaxNode root = context.Tree.GetRoot(context.CancellationToken);
        foreach (ExpressionSyntax expression in root.DescendantNodes().OfType<ExpressionSyntax>())
        {
            if (flagged.TryGetValue(expression.ToString(), out string? value) && !IsMethod(root, expression))
                context.ReportDiagnostic(Diagnostic.Create(_rule, expression.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(property, value)));
        }
    }

    private static bool IsMethod(SyntaxNode root, ExpressionSyntax expression) => expression is LiteralExpressionSyntax name
        && root.DescendantNodes().OfType<MethodDeclarationSyntax>().Any(m => m.Identifier.ValueText == name.Token.ValueText);
}
#pragma warning restore RS1017, RS1036, RS1038, RS1041
