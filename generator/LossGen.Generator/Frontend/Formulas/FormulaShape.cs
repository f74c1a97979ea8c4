using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>Whether a method can be the formula of a loss over an element type, by its declaration alone.</summary>
internal sealed class FormulaShape(Scalar scalar, INamedTypeSymbol user, Compilation compilation)
{
    private string Element => scalar.Keyword();

    private Scalar Other => scalar == Scalar.Float ? Scalar.Double : Scalar.Float;

    /// <summary>What is said of several methods of which none will do.</summary>
    public string WhyNone =>
        $"none of its overloads is a static method that returns {Element}, of parameters of {Element}, Row<{Element}> and Box<{Element}>, or the same over a type parameter";

    /// <returns>Why it cannot be; null when it can.</returns>
    public string? WhyNot(IMethodSymbol formula) =>
        !formula.IsStatic ? "it belongs to an object; make it static"
        : !compilation.IsSymbolAccessibleWithin(formula, user) ? $"'{user.Name}' has no access to it; make it internal"
        : formula.DeclaringSyntaxReferences.Length == 0 ? "its source is not in this project; write it here"
        : formula.IsAbstract || formula.IsExtern ? "it has no body; write one"
        : formula.Arity > 1 ? "it has more than one type parameter; one stands for float and double"
        : formula.Parameters.Length == 0 ? "it has no parameters"
        : IsOver(formula, Other) && !IsOver(formula, scalar) ? $"it is over {Other.Keyword()} and the loss over {Element}; write it over {Element}, or over a 'T : IFloatingPointIeee754<T>' for both"
        : !IsElement(formula.ReturnType, scalar) ? $"it returns '{TypeNames.Show(formula.ReturnType)}'; it must return {Element}"
        : formula.Parameters.FirstOrDefault(p => p.RefKind is not (RefKind.None or RefKind.In)) is { } reference ? $"its parameter '{reference.Name}' is passed by reference; pass it by value"
        : formula.Parameters.FirstOrDefault(p => !IsItem(p.Type, scalar, formula)) is { } wrong ? $"its parameter '{wrong.Name}' has the type '{TypeNames.Show(wrong.Type)}'; it must be {TypeNames.Expected($"{Element}, Row<{Element}> or Box<{Element}>", wrong.Type)}"
        : HasRows(formula) && formula.Parameters.FirstOrDefault(p => ParameterType.IsBox(p.Type)) is { } box ? $"its parameter '{box.Name}' is a box beside rows; an item is one or the other"
        : formula.Parameters.Where(p => Of(p.Type) == ItemShape.Label).Skip(1).FirstOrDefault() is { } second ? $"its parameter '{second.Name}' is a second label; a row has one"
        : null;

    /// <summary>What a parameter of this type is, of a method that can be a formula.</summary>
    public static ItemShape Of(ITypeSymbol type) =>
        RowTypes.IsRow(type) ? ItemShape.Row
        : ParameterType.IsBox(type) ? ItemShape.Box
        : ParameterType.Of(type) is { Place: null, Whole: not null } ? ItemShape.Label
        : ItemShape.Element;

    /// <summary>Whether a method says how many values a row has, so that its formula is one over rows.</summary>
    public static bool HasRowLength(IMethodSymbol method) =>
        method.Parameters.Any(p => p.Type.SpecialType == SpecialType.System_Int32 && FormulaLoss.RowLengths.Contains(p.Name));

    public static bool HasRows(IMethodSymbol formula) => formula.Parameters.Any(p => RowTypes.IsRow(p.Type));

    private static bool IsOver(IMethodSymbol formula, Scalar scalar) =>
        IsElement(formula.ReturnType, scalar) && formula.Parameters.All(p => IsItem(p.Type, scalar, formula));

    /// <summary>A whole number is a label, and labels are positions in rows.</summary>
    private static bool IsItem(ITypeSymbol type, Scalar scalar, IMethodSymbol formula) => IsElement(type, scalar)
        || (Of(type) == ItemShape.Label && HasRows(formula))
        || (Of(type) is ItemShape.Box or ItemShape.Row && type is INamedTypeSymbol { TypeArguments: [var element] } && IsElement(element, scalar));

    private static bool IsElement(ITypeSymbol type, Scalar scalar) =>
        type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } || ParameterType.ScalarOf(type) == scalar;
}
