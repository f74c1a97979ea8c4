using LossGen.Generator.Diagnostics;
using LossGen.Generator.Ir;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using static LossGen.Generator.Frontend.Formulas.Conditions;

namespace LossGen.Generator.Frontend.Formulas;

/// <content>Operators, conversions and the types of numbers.</content>
internal sealed partial class FormulaInterpreter
{
    private const string Overflows = "it overflows, and C# throws there; use smaller numbers, or long";

    private string OtherPrecision => scalar == Scalar.Float
        ? "the formula is over float; write the functions of MathF and literals such as 0.5f, or a formula over double"
        : "the formula is over double; write the functions of Math and literals such as 0.5, or a formula over float";

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
            Datum value = Evaluate(conversion.Operand);
            return value is not Number { Value: var number } ? value
                : builder[number.Index].Op == Op.Constant ? Constant(Round(builder[number.Index].Value, conversion.Type))
                : Fail(Rules.MixedPrecision, conversion.Operand, OtherPrecision);
        }

        if (IsWhole(conversion.Type) && IsFloating(conversion.Operand.Type))
            return Refuse(conversion, "rounding has no useful derivative; keep the number as it is");
        if (IsWhole(conversion.Type) && IsWhole(conversion.Operand.Type))
            return ConvertWhole(conversion, Evaluate(conversion.Operand));
        Conversion kind = conversion.GetConversion();
        if (kind.IsBoxing || kind.IsUnboxing || kind.IsNullable || (kind.IsNumeric && !kind.IsIdentity))
            return Refuse(conversion, "a formula has numbers of its own type, and int for counting; convert to no other type");
        if (kind.IsTupleConversion && !kind.IsIdentity)
            return Refuse(conversion, "it converts the elements; name each element, and keep its type");
        return Evaluate(conversion.Operand);
    }

    private Datum ConvertWhole(IConversionOperation conversion, Datum whole) => whole switch
    {
        Whole counted => IsChecked(conversion) && !WholeArithmetic.Holds(WholeTypeOf(conversion.Type), counted.Value)
            ? Refuse(conversion, Overflows)
            : new Whole(WholeArithmetic.Wrap(counted.Value, WholeTypeOf(conversion.Type))),
        LateWhole when WholeTypeOf(conversion.Type) is not (SpecialType.System_Int32 or SpecialType.System_Int64) =>
            Refuse(conversion, "it is known only when the loss runs; keep it an int, or convert it to a floating-point number"),
        _ => whole,
    };

    /// <summary>A constant as the type of its expression holds it.</summary>
    private double Round(double value, ITypeSymbol? type) =>
        KnownType(type) is { SpecialType: SpecialType.System_Single } || (KnownType(type) is ITypeParameterSymbol && scalar == Scalar.Float) ? (float)value : value;

    /// <summary>The framework's own operator, on a number or on a type parameter that stands for one; and those of rows.</summary>
    private static bool IsNumeric(IMethodSymbol method) => method.ContainingType is { } type
        && (type.SpecialType is SpecialType.System_Single or SpecialType.System_Double || WholeArithmetic.TypeOf(type) != SpecialType.None || type.SpecialType == SpecialType.System_Boolean
            || IsGenericMath(type) || RowTypes.IsAny(type));

    /// <summary>An operator that nobody has written: what the compiler gives a record, to compare its members.</summary>
    private static bool IsGiven(IMethodSymbol method) =>
        method.Name is WellKnownMemberNames.EqualityOperatorName or WellKnownMemberNames.InequalityOperatorName
        && (method.IsImplicitlyDeclared || ParameterType.IsBox(method.ContainingType));

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
            (UnaryOperatorKind.Plus, Number or Whole or LateWhole) => operand,
            (UnaryOperatorKind.Minus, LateWhole late) => new LateWhole(-late.Value, false),
            (UnaryOperatorKind.Minus, Whole whole) => ComputeWhole(BinaryOperatorKind.Subtract, 0, whole.Value, unary),
            (UnaryOperatorKind.Minus, Number number) => IsConstant(number.Value, out double value) ? Constant(-value) : new Number(-number.Value),
            (UnaryOperatorKind.BitwiseNegation, Whole whole) => new Whole(WholeArithmetic.Wrap(~whole.Value, WholeTypeOf(unary.Type))),
            (UnaryOperatorKind.Not, Truth truth) => Not(truth),
            _ => Refuse(unary, "a formula has +, - and ! with one operand"),
        };
    }

    private Datum Binary(IBinaryOperation binary)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && binary.OperatorMethod is { } own && !IsNumeric(own))
            return Refuse(binary, "a formula has && and || of bool alone; compare what decides");
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
        if (method is not null && !IsNumeric(method) && !IsGiven(method))
            return Call(method, [left, right], null, site);
        return (left, right) switch
        {
            (Whole a, Whole b) => ComputeWhole(kind, a.Value, b.Value, site),
            (LateWhole or Whole, LateWhole or Whole) => ComputeLate(kind, NumberOf(left, site), NumberOf(right, site), site),
            (VaryingWhole or LateWhole or Whole, VaryingWhole or LateWhole or Whole) => Refuse(site, "a whole number here depends on a condition; make it a floating-point number"),
            (Truth a, Truth b) => ComputeTruth(kind, a, b, site),
            (Fields a, Fields b) when kind is BinaryOperatorKind.Equals => AreEqual(a, b, site),
            (Fields a, Fields b) when kind is BinaryOperatorKind.NotEquals => Not(AreEqual(a, b, site)),
            (Fields, _) or (_, Fields) => Refuse(site, "it is no number"),
            _ => ComputeNumber(kind, NumberOf(left, site), NumberOf(right, site), site),
        };
    }

    private Datum ComputeNumber(BinaryOperatorKind kind, Value a, Value b, IOperation site) => kind switch
    {
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals when a.Rank == Rank.Element || b.Rank == Rank.Element =>
            Refuse(site, "rows are not compared as a whole; use <= and >=, element by element"),
        BinaryOperatorKind.Add => Fold(a + b, site.Type, a, b),
        BinaryOperatorKind.Subtract => Fold(a - b, site.Type, a, b),
        BinaryOperatorKind.Multiply => Fold(a * b, site.Type, a, b),
        BinaryOperatorKind.Divide => Fold(a / b, site.Type, a, b),
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
    private Truth Compare(Value a, Value b, Mask mask, Func<double, double, bool> decide) =>
        IsConstant(a, out double x) && IsConstant(b, out double y) ? Truth.Of(decide(x, y)) : Truth.Of(mask);

    private bool IsConstant(Value value, out double number)
    {
        Node node = builder[value.Index];
        number = node.Op == Op.Constant ? node.Value : double.NaN;
        return node.Op == Op.Constant;
    }

    /// <summary>What is made of constants is one, as C# would have it: a loop may count in numbers, and a constant may be a logarithm.</summary>
    private Number Fold(Value value, ITypeSymbol? type, params Value[] operands) =>
        operands.All(o => IsConstant(o, out _)) && KnownOf(value.Index) is { } known ? Constant(Round(known, type)) : new Number(value);

    private double? KnownOf(int index)
    {
        Node node = builder[index];
        if (node.Op == Op.Constant)
            return node.Value;
        if (node.Op is Op.Input or Op.Parameter)
            return null;
        if (node.Op == Op.Select)
            return KnownOf(node.A) is { } holds ? KnownOf(holds != 0 ? node.B : node.C) : null;
        return KnownOf(node.A) is { } a && (node.B < 0 ? 0 : KnownOf(node.B)) is { } b ? ReferenceMath.Evaluate(node.Op, a, b) : null;
    }

    private Datum ComputeWhole(BinaryOperatorKind kind, long a, long b, IOperation site)
    {
        switch (kind)
        {
            case BinaryOperatorKind.LessThan:
                return Truth.Of(a < b);
            case BinaryOperatorKind.LessThanOrEqual:
                return Truth.Of(a <= b);
            case BinaryOperatorKind.GreaterThan:
                return Truth.Of(a > b);
            case BinaryOperatorKind.GreaterThanOrEqual:
                return Truth.Of(a >= b);
            case BinaryOperatorKind.Equals:
                return Truth.Of(a == b);
            case BinaryOperatorKind.NotEquals:
                return Truth.Of(a != b);
            case BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder
                or BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr
                or BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift:
                if (WholeArithmetic.Compute(kind, a, b, WholeTypeOf(site.Type), IsChecked(site)) is { } value)
                    return new Whole(value);
                return Refuse(site, kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder ? "it divides by 0, or leaves the range" : Overflows);
            default:
                return Refuse(site, "a formula has +, -, *, /, % and comparisons of whole numbers");
        }
    }

    /// <summary>
    /// Whether an overflow throws at an operation: the nearest word around it decides, or else the project. The compiler's operations do not
    /// say it of shifts and enumerations, whose results are converted all the same.
    /// </summary>
    private bool IsChecked(IOperation site)
    {
        SyntaxKind word = site.Syntax.AncestorsAndSelf().Select(s => s.Kind()).FirstOrDefault(
            k => k is SyntaxKind.CheckedExpression or SyntaxKind.CheckedStatement or SyntaxKind.UncheckedExpression or SyntaxKind.UncheckedStatement);
        return word is SyntaxKind.CheckedExpression or SyntaxKind.CheckedStatement || (word == SyntaxKind.None && compilation.Options.CheckOverflow);
    }

    private Datum ComputeTruth(BinaryOperatorKind kind, Truth a, Truth b, IOperation site) => kind switch
    {
        BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And => And(a, b),
        BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or => Or(a, b),
        BinaryOperatorKind.ExclusiveOr or BinaryOperatorKind.NotEquals => Or(And(a, Not(b)), And(Not(a), b)),
        BinaryOperatorKind.Equals => Or(And(a, b), And(Not(a), Not(b))),
        _ => Refuse(site, "conditions are joined by &&, ||, ^, == and !="),
    };

    /// <summary>What the compiler has for tuples, which compare their parts by ==, and for records, which compare their members by Equals.</summary>
    private Truth AreEqual(Datum a, Datum b, IOperation site, bool byEquals = false)
    {
        if (a is not Fields x || b is not Fields y)
            return byEquals && a is Number p && b is Number q ? AreEqualNumbers(p.Value, q.Value, site) : TruthOf(Compute(BinaryOperatorKind.Equals, null, a, b, site));
        bool isTuple = x.Type.IsTupleType || ParameterType.IsBox(x.Type);
        bool isRecord = x.Type is INamedTypeSymbol { IsRecord: true };
        if (!isTuple && (!(isRecord || byEquals) || x.Type.GetMembers(WellKnownMemberNames.ObjectEquals).Any(m => !m.IsImplicitlyDeclared)))
            return TruthOf(Refuse(site, $"'{x.Type.Name}' is compared by code of its own; compare its members"));
        return x.Members.Aggregate(
            Truth.Of(true), (all, m) => And(all, y.Members.TryGetValue(m.Key, out Datum? other) ? AreEqual(m.Value, other, site, byEquals || isRecord) : Truth.Of(false)));
    }

    /// <summary>To Equals, NaN is equal to itself.</summary>
    private Truth AreEqualNumbers(Value a, Value b, IOperation site)
    {
        Truth areEqual = TruthOf(ComputeNumber(BinaryOperatorKind.Equals, a, b, site));
        return areEqual.IsUnread ? areEqual : Or(areEqual, And(Compare(a, a, !a.EqualTo(a), (x, _) => double.IsNaN(x)), Compare(b, b, !b.EqualTo(b), (x, _) => double.IsNaN(x))));
    }
}
