using LossGen.Generator.Diagnostics;
using LossGen.Generator.Ir;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Frontend.Formulas;

/// <content>Operators, conversions and the types of numbers.</content>
internal sealed partial class FormulaInterpreter
{
    private const string OtherPrecision = "write the functions of MathF, and literals such as 0.5f, or make the formula one over double";

    /// <summary>Float in a formula over float, double in one over double, and the type parameter of a generic one.</summary>
    private bool IsElement(ITypeSymbol? type) => type is ITypeParameterSymbol || (type is not null && ParameterType.ScalarOf(type) == scalar);

    private static bool IsFloating(ITypeSymbol? type) => type is ITypeParameterSymbol
        || type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    private static bool IsWhole(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16
        or SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_UInt16 or SpecialType.System_UInt32;

    private Datum Convert(IConversionOperation conversion)
    {
        if (conversion.OperatorMethod is { } method && !IsNumeric(method))
            return Call(method, [Evaluate(conversion.Operand)], null, conversion);
        if (IsFloating(conversion.Type) && IsWhole(conversion.Operand.Type))
        {
            CheckDivision(conversion);
            Datum whole = Evaluate(conversion.Operand);
            return whole == Datum.Nothing ? whole : new Number(NumberOf(whole, conversion));
        }

        if (IsFloating(conversion.Type) && IsFloating(conversion.Operand.Type) && IsElement(conversion.Type) != IsElement(conversion.Operand.Type))
        {
            int before = problems.Count;
            Datum value = Evaluate(conversion.Operand);
            bool isConstant = value is Number { Value: var number } && builder[number.Index].Op == Op.Constant;
            return isConstant || problems.Count > before ? value : Fail(Rules.MixedPrecision, conversion.Operand, OtherPrecision);
        }

        if (IsWhole(conversion.Type) && IsFloating(conversion.Operand.Type))
            return Refuse(conversion, "rounding has no useful derivative; keep the number as it is");
        return Evaluate(conversion.Operand);
    }

    /// <summary>The framework's own operator: on a number, or on a type parameter that stands for one.</summary>
    private static bool IsNumeric(IMethodSymbol method) => method.ContainingType is { } type
        && (type.SpecialType is SpecialType.System_Single or SpecialType.System_Double || IsWhole(type) || type.SpecialType == SpecialType.System_Boolean
            || IsGenericMath(type));

    private static bool IsGenericMath(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && type.ContainingNamespace is { Name: "Numerics", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private Datum Unary(IUnaryOperation unary)
    {
        Datum operand = Evaluate(unary.Operand);
        if (operand == Datum.Nothing)
            return operand;
        if (unary.OperatorMethod is { } method && !IsNumeric(method))
            return Call(method, [operand], null, unary);
        return (unary.OperatorKind, operand) switch
        {
            (UnaryOperatorKind.Plus, Number or Whole) => operand,
            (UnaryOperatorKind.Minus, Whole whole) => new Whole(-whole.Value),
            (UnaryOperatorKind.Minus, Number number) => new Number(-number.Value),
            (UnaryOperatorKind.Not, Truth truth) => Not(truth),
            _ => Refuse(unary, "a formula has +, - and ! with one operand"),
        };
    }

    private Datum Binary(IBinaryOperation binary)
    {
        Datum left = Evaluate(binary.LeftOperand);
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && left is Truth { Known: { } known }
            && known == (binary.OperatorKind == BinaryOperatorKind.ConditionalOr))
            return left;
        var before = _variables;
        Datum right = Evaluate(binary.RightOperand);
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && left is Truth { Known: null } && !ReferenceEquals(before, _variables)
            && before.Any(v => !v.Value.Equals(_variables[v.Key])))
            return Refuse(binary.RightOperand, "it changes a variable only where the left side lets it; write an if");
        return Compute(binary.OperatorKind, binary.OperatorMethod, left, right, binary);
    }

    private Datum Compute(BinaryOperatorKind kind, IMethodSymbol? method, Datum left, Datum right, IOperation site)
    {
        if (left == Datum.Nothing || right == Datum.Nothing)
            return Datum.Nothing;
        if (method is not null && !IsNumeric(method))
            return Call(method, [left, right], null, site);
        return (left, right) switch
        {
            (Whole a, Whole b) => ComputeWhole(kind, a.Value, b.Value, site),
            (VaryingWhole or Whole, VaryingWhole or Whole) => Refuse(site, "a whole number here depends on a condition; make it a floating-point number"),
            (Truth a, Truth b) => ComputeTruth(kind, a, b, site),
            (Fields a, Fields b) when kind is BinaryOperatorKind.Equals => AreEqual(a, b, site),
            (Fields a, Fields b) when kind is BinaryOperatorKind.NotEquals => Not(AreEqual(a, b, site)),
            _ => ComputeNumber(kind, NumberOf(left, site), NumberOf(right, site), site),
        };
    }

    private Datum ComputeNumber(BinaryOperatorKind kind, Value a, Value b, IOperation site) => kind switch
    {
        BinaryOperatorKind.Add => new Number(a + b),
        BinaryOperatorKind.Subtract => new Number(a - b),
        BinaryOperatorKind.Multiply => new Number(a * b),
        BinaryOperatorKind.Divide => new Number(a / b),
        BinaryOperatorKind.LessThan => Compare(a, b, a < b, (x, y) => x < y),
        BinaryOperatorKind.LessThanOrEqual => Compare(a, b, a <= b, (x, y) => x <= y),
        BinaryOperatorKind.GreaterThan => Compare(b, a, a > b, (x, y) => x < y),
        BinaryOperatorKind.GreaterThanOrEqual => Compare(b, a, a >= b, (x, y) => x <= y),
        BinaryOperatorKind.Equals => Compare(a, b, a.EqualTo(b), (x, y) => x == y),
        BinaryOperatorKind.NotEquals => Not(Compare(a, b, a.EqualTo(b), (x, y) => x == y)),
        BinaryOperatorKind.Remainder => Refuse(site, "a remainder jumps, and its derivative does not say so; use Sin and Cos for angles"),
        _ => Refuse(site, "a formula has +, -, *, / and comparisons of numbers"),
    };

    /// <summary>A comparison of constants is decided at once: loops and switches may hang on it.</summary>
    private Truth Compare(Value a, Value b, Mask mask, Func<double, double, bool> decide)
    {
        Node x = builder[a.Index];
        Node y = builder[b.Index];
        return x.Op == Op.Constant && y.Op == Op.Constant ? Truth.Of(decide(x.Value, y.Value)) : Truth.Of(mask);
    }

    private Datum ComputeWhole(BinaryOperatorKind kind, long a, long b, IOperation site)
    {
        bool divides = kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder;
        if (divides && b == 0)
            return Refuse(site, "it divides by 0");
        return kind switch
        {
            BinaryOperatorKind.Add => new Whole(a + b),
            BinaryOperatorKind.Subtract => new Whole(a - b),
            BinaryOperatorKind.Multiply => new Whole(a * b),
            BinaryOperatorKind.Divide => new Whole(a / b),
            BinaryOperatorKind.Remainder => new Whole(a % b),
            BinaryOperatorKind.LessThan => Truth.Of(a < b),
            BinaryOperatorKind.LessThanOrEqual => Truth.Of(a <= b),
            BinaryOperatorKind.GreaterThan => Truth.Of(a > b),
            BinaryOperatorKind.GreaterThanOrEqual => Truth.Of(a >= b),
            BinaryOperatorKind.Equals => Truth.Of(a == b),
            BinaryOperatorKind.NotEquals => Truth.Of(a != b),
            BinaryOperatorKind.And => new Whole(a & b),
            BinaryOperatorKind.Or => new Whole(a | b),
            BinaryOperatorKind.ExclusiveOr => new Whole(a ^ b),
            BinaryOperatorKind.LeftShift => new Whole(a << (int)b),
            BinaryOperatorKind.RightShift => new Whole(a >> (int)b),
            _ => Refuse(site, "a formula has +, -, *, /, % and comparisons of whole numbers"),
        };
    }

    private Datum ComputeTruth(BinaryOperatorKind kind, Truth a, Truth b, IOperation site) => kind switch
    {
        BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And => And(a, b),
        BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or => Or(a, b),
        BinaryOperatorKind.ExclusiveOr or BinaryOperatorKind.NotEquals => Or(And(a, Not(b)), And(Not(a), b)),
        BinaryOperatorKind.Equals => Or(And(a, b), And(Not(a), Not(b))),
        _ => Refuse(site, "conditions are joined by &&, ||, ^, == and !="),
    };

    private Truth AreEqual(Datum a, Datum b, IOperation site) => (a, b) switch
    {
        (Fields x, Fields y) => x.Members.Aggregate(
            Truth.Of(true), (all, m) => And(all, y.Members.TryGetValue(m.Key, out Datum? other) ? AreEqual(m.Value, other, site) : Truth.Of(false))),
        _ => TruthOf(Compute(BinaryOperatorKind.Equals, null, a, b, site)),
    };
}
