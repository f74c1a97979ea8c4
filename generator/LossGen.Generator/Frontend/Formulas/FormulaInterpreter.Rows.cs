using LossGen.Generator.Diagnostics;
using LossGen.Generator.Ir;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Frontend.Formulas;

/// <content>Rows. C# keeps them and numbers apart; here a row is a number that has a value for each element.</content>
internal sealed partial class FormulaInterpreter
{
    private const string WholeRow = "it is not known how long a row is; use Sum, Mean, Max, Min, Norm, Dot, LogSumExp, OneHot, the functions of Row, and row[k] at a constant or a label";

    /// <summary>Beyond this not every position is a float.</summary>
    private const int LongestRow = 1 << 24;

    private Datum InvokeRow(IInvocationOperation invocation, Datum[] arguments)
    {
        string name = invocation.TargetMethod.Name;
        if (invocation.Instance is not null)
            return InvokeOnRow(invocation, name, arguments);
        if (name == "Select")
        {
            Value a = NumberOf(arguments[1], invocation.Arguments[1]);
            Value b = NumberOf(arguments[2], invocation.Arguments[2]);
            return TruthOf(arguments[0]) is { IsUnread: false } when ? Merge(when, new Number(a), new Number(b)) : Datum.Nothing;
        }

        Value[] values = [.. arguments.Select((x, i) => NumberOf(x, invocation.Arguments[i]))];
        Value? result = values.Length switch
        {
            1 => RowFunctions.Unary(name)?.Invoke(values[0]),
            2 => Functions.Binary(name)?.Invoke(values[0], values[1]),
            3 => Functions.Ternary(name)?.Invoke(values[0], values[1], values[2]),
            _ => null,
        };
        return result is { } value ? new Number(value) : Fail(Rules.UnknownCall, invocation, WholeRow);
    }

    private Datum InvokeOnRow(IInvocationOperation invocation, string name, Datum[] arguments)
    {
        Datum instance = Evaluate(invocation.Instance!);
        if (instance == Datum.Nothing)
            return instance;
        if (instance is Truth)
            return Fail(Rules.UnknownCall, invocation, "a mask is for Row.Select, and for &, | and !");
        Value row = NumberOf(instance, invocation.Instance!);
        return (name, arguments.Length) switch
        {
            ("Dot", 1) => new Number(Value.RowSum(row * NumberOf(arguments[0], invocation.Arguments[0]))),
            ("OneHot", 1) => new Number(Value.Select(
                builder.Position().EqualTo(NumberOf(arguments[0], invocation.Arguments[0])), builder.Constant(1), builder.Constant(0))),
            _ when arguments.Length == 0 && RowFunctions.Reduction(name, scalar) is { } reduction => new Number(reduction(row)),
            _ => Fail(Rules.UnknownCall, invocation, WholeRow),
        };
    }

    /// <summary>Read where the method has checked that there is an element: at the label; and at constants.</summary>
    private Datum ElementOf(IPropertyReferenceOperation reference)
    {
        if (!RowTypes.IsRow(reference.Property.ContainingType) || reference.Instance is null || reference.Arguments.Length != 1)
            return Refuse(reference, "a formula sees one item, and indexes nothing; make the value a parameter");
        Datum row = Evaluate(reference.Instance);
        IOperation index = reference.Arguments[0].Value;
        Datum position = Evaluate(index);
        if (row == Datum.Nothing || position == Datum.Nothing)
            return Datum.Nothing;
        Value values = NumberOf(row, reference.Instance);
        return position switch
        {
            Whole { Value: >= 0 and <= LongestRow } known => new Number(Value.Pick(values, builder.Constant(known.Value))),
            Whole => Refuse(index, "no row has an element there; positions count from 0"),
            LateWhole { IsLabel: true, Value: var label } => new Number(Value.Pick(values, label)),
            _ => Refuse(index, "a row is read at a constant or at the label, which are known to be in it; elsewhere use a sum with OneHot or Row.Select"),
        };
    }

    private Datum MemberOfRow(Datum instance, IMemberReferenceOperation reference) => (instance, reference.Member.Name) switch
    {
        (not Truth, "Length") => new LateWhole(builder.RowLength(), false),
        (not Truth, "Position") => new Number(builder.Position()),
        _ => Refuse(reference, "a row has Length and Position, and a mask is for Row.Select, and for &, | and !"),
    };

    /// <summary>The arithmetic of whole numbers that are known only when the loss runs: what numbers can do for them, exactly.</summary>
    private Datum ComputeLate(BinaryOperatorKind kind, Value a, Value b, IOperation site)
    {
        const string Kinds = "a whole number that is known only when the loss runs has +, -, * and comparisons; convert it to a floating-point number first";
        return kind switch
        {
            BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder => Refuse(site, Kinds),
            BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply =>
                ComputeNumber(kind, a, b, site) is Number { Value: var value } ? new LateWhole(value, false) : Datum.Nothing,
            BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
                or BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals => ComputeNumber(kind, a, b, site),
            _ => Refuse(site, Kinds),
        };
    }
}
