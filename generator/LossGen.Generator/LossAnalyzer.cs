using System.Collections.Immutable;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Frontend;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Generator;

/// <summary>
/// Reports every loss that the generator cannot build: editors offer fixes for what an analyzer says. It runs the generator's own
/// parser, so that a declaration becomes code or is reported. On the command line the compiler may stop at a declaration before the
/// analyzers run; then the generator reports itself.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LossAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        Rules.NotPartial, Rules.TypeNotPartial, Rules.AlreadyImplemented, Rules.UnknownRole, Rules.MissingRole, Rules.WrongType,
        Rules.MixedElements, Rules.MixedPlaces, Rules.OutOfRange, Rules.GivenTwice, Rules.TwoLosses, Rules.Unsupported,
        Rules.WrongReturn, Rules.Contradiction, Rules.MissingReference, Rules.OldLanguage,
        Rules.FormulaNotFound, Rules.WrongFormula, Rules.NotInFormulas, Rules.UnknownCall, Rules.MutableState, Rules.LoopBounds, Rules.IntegerDivision,
        Rules.MixedPrecision, Rules.FormulaTooLong, Rules.OtherGenerator,
        Rules.GradientNotFinite, Rules.LogarithmOfNothing, Rules.DivisionByZero, Rules.Overflow, Rules.GradientDisagrees,
        Rules.InternalError,
    ];

    private readonly LossSteps _steps;

    /// <summary>What the compiler calls.</summary>
    public LossAnalyzer()
        : this(LossSteps.Default)
    {
    }

    internal LossAnalyzer(LossSteps steps) => _steps = steps;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();

        // An attribute, not a method: losses on lambdas, local functions and accessors must not pass in silence.
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);
    }

    private void Analyze(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType is not { } type
            || !LossAttributes.IsLoss(type))
            return;

        if (attribute.Parent?.Parent is not MethodDeclarationSyntax declaration)
        {
            if (NameOf(attribute.Parent?.Parent) is { } name)
                context.ReportDiagnostic(Diagnostic.Create(Rules.NotPartial, attribute.GetLocation(), name));
            return;
        }

        IMethodSymbol? method = context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken);
        if (method is null || !IsFirst(method, attribute))
            return;
        foreach (Problem problem in InternalError.Contain(() => Check(method, context), e => [InternalError.Of(method, e)]))
            context.ReportDiagnostic(problem.ToDiagnostic());
    }

    private IReadOnlyList<Problem> Check(IMethodSymbol method, SyntaxNodeAnalysisContext context)
    {
        CancellationToken cancellation = context.CancellationToken;
        ParseResult result = _steps.Parse(method, context.Compilation, cancellation);
        if (result.Model is not null)
        {
            return UnexplainedRejection.Of(method, cancellation) is { } problem ? [problem] : InternalError.Contain(
                () => _steps.Lint(method, result, context.Compilation, cancellation),
                e => [InternalError.Of(method, e) with { Severity = DiagnosticSeverity.Warning }]);
        }

        return result.AllProblems.Count > 0 ? result.Problems : UnexplainedRejection.OfSilence(method, context.Compilation, cancellation) is { } silence ? [silence] : [];
    }

    /// <summary>
    /// Where the compiler permits a method's attribute, but the language has no partial declaration that the generator completes.
    /// Elsewhere the compiler says that the attribute is out of place.
    /// </summary>
    private static string? NameOf(SyntaxNode? target) => target switch
    {
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        LambdaExpressionSyntax => "=>",
        OperatorDeclarationSyntax @operator => "operator " + @operator.OperatorToken.ValueText,
        ConversionOperatorDeclarationSyntax conversion => $"{conversion.ImplicitOrExplicitKeyword.ValueText} operator",
        AccessorDeclarationSyntax accessor => accessor.Keyword.ValueText,
        _ => null,
    };

    /// <summary>A method with two losses is one declaration, and is reported once.</summary>
    private static bool IsFirst(IMethodSymbol method, AttributeSyntax attribute) =>
        LossAttributes.Of(method) is not [{ ApplicationSyntaxReference: { } first }, ..]
        || (first.SyntaxTree == attribute.SyntaxTree && first.Span == attribute.Span);
}
