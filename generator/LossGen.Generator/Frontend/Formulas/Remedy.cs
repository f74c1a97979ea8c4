using LossGen.Generator.Ir;
using LossGen.Generator.Lint;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>What can be written in the place of an expression that is not stable, as text for the code fix.</summary>
internal static class Remedy
{
    /// <summary>The functions of rows.</summary>
    private const string Rows = "Row";

    /// <returns>The replacement; null where none is sure to be meant.</returns>
    public static string? For(Finding finding, SyntaxNode syntax, Graph formula, Scalar scalar) => syntax switch
    {
        InvocationExpressionSyntax call => ForCall(finding, call, scalar),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } division
            when finding.Hazard == Hazard.Division && finding.IsNeverNegative && formula[finding.Node] is { Op: Op.Divide, B: var divisor } =>
            $"{division.Left} / {Floor(division.Right, formula[divisor].Rank == Rank.Element ? Rows : Prefix(division, scalar), scalar)}",
        _ => null,
    };

    private static string? ForCall(Finding finding, InvocationExpressionSyntax call, Scalar scalar)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var type, Name.Identifier.ValueText: var name } || call.ArgumentList.Arguments.Count == 0)
            return null;
        ExpressionSyntax argument = call.ArgumentList.Arguments[0].Expression;
        string prefix = type.ToString();
        string rest = string.Concat(call.ArgumentList.Arguments.Skip(1).Select(a => ", " + a));
        return (finding.Hazard, name) switch
        {
            (Hazard.Logarithm, _) => $"{call.Expression}({Floor(argument, prefix, scalar)}{rest})",
            (Hazard.GradientNotFinite, "Pow") => $"{call.Expression}({Floor(argument, prefix, scalar)}{rest})",
            (_, "Sqrt") when prefix != Rows && SumOfSquares(argument) is var (a, b) => $"{HypotOf(prefix, scalar)}({a}, {b})",
            (Hazard.GradientNotFinite, "Sqrt") => $"{call.Expression}({Within(argument)} + {Small(prefix, argument, scalar)})",
            _ => null,
        };
    }

    private static (ExpressionSyntax A, ExpressionSyntax B)? SumOfSquares(ExpressionSyntax expression) =>
        Bare(expression) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
        && Square(sum.Left) is { } a && Square(sum.Right) is { } b ? (a, b) : null;

    private static ExpressionSyntax? Square(ExpressionSyntax expression) =>
        Bare(expression) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } product && product.Left.IsEquivalentTo(product.Right, topLevel: false)
            ? Bare(product.Left)
            : null;

    private static ExpressionSyntax Bare(ExpressionSyntax expression) =>
        expression is ParenthesizedExpressionSyntax parenthesized ? Bare(parenthesized.Expression) : expression;

    /// <summary>Math and MathF have no such function; the types themselves do.</summary>
    private static string HypotOf(string prefix, Scalar scalar) => prefix is "Math" or "MathF" or "System.Math" or "System.MathF" ? $"{scalar.Keyword()}.Hypot" : $"{prefix}.Hypot";

    private static string Floor(ExpressionSyntax argument, string prefix, Scalar scalar) => $"{prefix}.Max({Bare(argument)}, {Small(prefix, argument, scalar)})";

    private static string Small(string prefix, SyntaxNode site, Scalar scalar) => Number(1e-12, prefix, site, scalar);

    private static string Number(double value, string prefix, SyntaxNode site, Scalar scalar)
    {
        string text = value.ToString("R", System.Globalization.CultureInfo.InvariantCulture).Replace("E", "e");
        if (prefix == Rows)
            return Number(value, Prefix(site, scalar), site, scalar);
        bool isGeneric = prefix is not ("Math" or "MathF" or "System.Math" or "System.MathF" or "float" or "double" or "Single" or "Double");
        return isGeneric ? $"{prefix}.CreateChecked({text})" : scalar == Scalar.Float ? text + "f" : text;
    }

    private static string Within(ExpressionSyntax argument) =>
        argument is BinaryExpressionSyntax or IdentifierNameSyntax or ParenthesizedExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax
            ? argument.ToString()
            : $"({argument})";

    /// <summary>Through which type the formula calls functions: its type parameter, or the element type.</summary>
    private static string Prefix(SyntaxNode syntax, Scalar scalar) =>
        syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.TypeParameterList?.Parameters.FirstOrDefault()?.Identifier.ValueText ?? scalar.Keyword();
}
