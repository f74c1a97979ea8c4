using System.Collections.Immutable;
using System.Numerics;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Ir;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Frontend.Formulas;

/// <content>Calls: of functions that are operations of the graph, of other losses, and of methods whose source is inlined.</content>
internal sealed partial class FormulaInterpreter
{
    private const string KnownAtRunTime = "which method it calls is known at run time only; call a static method";

    private Datum Invoke(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (Arguments(invocation.Arguments, method) is not { } arguments)
            return Datum.Nothing;
        bool isOwn = IsFormula(method.ContainingType);
        AttributeData? attribute = LossAttributes.Of(method) is [var first, ..] ? first : null;
        bool isOfRows = RowTypes.IsAny(method.ContainingType) || RowTypes.IsAny(invocation.Instance?.Type);
        if ((isOwn || isOfRows || attribute is not null || IsFramework(method.ContainingType)) && arguments.Contains(Datum.Nothing))
            return Datum.Nothing;
        if (isOwn && InvokeOwn(invocation, arguments) is { } own)
            return own;
        if (isOfRows)
            return InvokeRow(invocation, arguments);
        if (attribute is not null)
            return new LossInliner(this, compilation, problems, cancellation).Inline(invocation, attribute, arguments);
        if (IsFramework(method.ContainingType))
            return InvokeFramework(invocation, arguments);
        if (invocation.Instance is null)
            return Call(method, arguments, null, invocation);
        if (method.ContainingType.TypeKind is TypeKind.Class or TypeKind.Delegate)
            return Fail(Rules.UnknownCall, invocation, method.MethodKind == MethodKind.DelegateInvoke ? KnownAtRunTime : "a formula has no objects; call a static method");
        Datum instance = Evaluate(invocation.Instance);
        return instance is Fields || method.ContainingType.IsExtension ? Call(method, arguments, instance, invocation)
            : instance == Datum.Nothing ? instance
            : Fail(Rules.UnknownCall, invocation, "a formula calls methods of its own structs and static methods only");
    }

    /// <summary>The arguments in the order of the parameters; null where one of them is passed by reference.</summary>
    private Datum[]? Arguments(ImmutableArray<IArgumentOperation> written, IMethodSymbol method)
    {
        var arguments = new Datum[method.Parameters.Length];
        bool passesReferences = false;
        foreach (IArgumentOperation argument in written)
        {
            if (argument.Parameter is not { } parameter)
            {
                HasMetCompilerError = true;
                return null;
            }

            arguments[parameter.Ordinal] = IsReference(parameter)
                ? Refuse(argument, "a formula passes values, not references; return a tuple")
                : Evaluate(argument.Value);
            passesReferences |= IsReference(parameter);
        }

        return passesReferences || arguments.Any(a => a is null) ? null : arguments;
    }

    private static bool IsReference(IParameterSymbol parameter) => parameter.RefKind is RefKind.Ref or RefKind.Out;

    public static bool IsFormula(INamedTypeSymbol? type) =>
        type is { Name: "Formula", ContainingNamespace: { Name: "LossGen", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsFramework(INamedTypeSymbol? type) => type is not null
        && (ParameterType.ScalarOf(type) is not null || IsGenericMath(type) || WholeArithmetic.TypeOf(type) != SpecialType.None || type.SpecialType == SpecialType.System_Boolean
            || type is { Name: "Math" or "MathF", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });

    /// <summary>LossGen's own functions that are not losses; null for the losses.</summary>
    private Datum? InvokeOwn(IInvocationOperation invocation, Datum[] arguments)
    {
        switch (invocation.TargetMethod.Name)
        {
            case "StopGradient":
                return Stop(arguments[0]);
            case "Select":
                return Merge(TruthOf(arguments[0]), arguments[1], arguments[2]);
            default:
                if (Functions.Unary(invocation.TargetMethod.Name) is { } function && arguments.Length == 1)
                    return new Number(function(NumberOf(arguments[0], invocation)));
                return new LossInliner(this, compilation, problems, cancellation).InlineOwn(invocation, arguments);
        }
    }

    private static Datum Stop(Datum datum) => datum switch
    {
        Fields fields => fields with { Members = fields.Members.ToImmutableDictionary(m => m.Key, m => Stop(m.Value)) },
        Number number => new Number(Value.Function(Op.StopGradient, number.Value)),
        _ => datum,
    };

    private Datum InvokeFramework(IInvocationOperation invocation, Datum[] arguments)
    {
        string name = invocation.TargetMethod.Name;
        if (!IsElementOwn(invocation, arguments))
            return Fail(Rules.MixedPrecision, invocation, OtherPrecision);
        if (name is "CreateChecked" or "CreateSaturating" or "CreateTruncating" && arguments.Length == 1)
        {
            CheckDivision(invocation.Arguments[0].Value);
            if (IsWhole(invocation.Type))
                return arguments[0] is Whole created ? CreateWhole(invocation, created.Value) : Refuse(invocation, "rounding has no useful derivative; keep the number as it is");
            return Fold(NumberOf(arguments[0], invocation), invocation.Type, NumberOf(arguments[0], invocation));
        }

        if (IsWhole(invocation.Type) && arguments.Length > 0)
            return InvokeOnWholes(invocation, arguments);
        if (name == "Clamp" && arguments is [_, Number { Value: var least }, Number { Value: var most }] && IsConstant(least, out double low) && IsConstant(most, out double high) && low > high)
            return Refuse(invocation, "its least value is larger than its largest, and C# throws there");

        Value[] values = [.. arguments.Select((a, i) => NumberOf(a, invocation.Arguments[i]))];
        if (Functions.Test(name) is { } test && values.Length == 1)
            return Truth.Of(test(values[0]));
        if (name == "SinCos" && values.Length == 1)
        {
            return new Fields(invocation.Type!, ImmutableDictionary<string, Datum>.Empty
                .Add("Item1", new Number(Value.Function(Op.Sin, values[0]))).Add("Item2", new Number(Value.Function(Op.Cos, values[0]))));
        }

        Value? result = values.Length switch
        {
            1 => Functions.Unary(name)?.Invoke(values[0]),
            2 => Functions.Binary(name)?.Invoke(values[0], values[1]),
            3 => Functions.Ternary(name)?.Invoke(values[0], values[1], values[2]),
            _ => null,
        };
        return result is not { } value ? Fail(Rules.UnknownCall, invocation, Functions.WhyUnknown(name))
            : Fold(value, invocation.Type, values);
    }

    /// <summary>Functions whose result is a whole number: as C# computes them where the numbers are known, and else those that number and whole number share.</summary>
    private Datum InvokeOnWholes(IInvocationOperation invocation, Datum[] arguments)
    {
        string name = invocation.TargetMethod.Name;
        if (arguments.All(a => a is Whole))
        {
            return !WholeArithmetic.TryCall(name, [.. arguments.Select(a => ((Whole)a).Value)], out BigInteger? whole) ? Fail(Rules.UnknownCall, invocation, Functions.WhyUnknown(name))
                : whole is { } value && WholeArithmetic.Holds(WholeTypeOf(invocation.Type), value) ? new Whole((long)value)
                : Refuse(invocation, "it has no value for these numbers, and C# throws there");
        }

        Value[] values = [.. arguments.Select((a, i) => NumberOf(a, invocation.Arguments[i]))];
        Value? result = (name, values.Length) switch
        {
            ("Abs", 1) => Functions.Unary(name)?.Invoke(values[0]),
            ("Min" or "Max", 2) => Functions.Binary(name)?.Invoke(values[0], values[1]),
            ("Clamp", 3) => Functions.Ternary(name)?.Invoke(values[0], values[1], values[2]),
            _ => null,
        };
        return result is not { } late ? Fail(Rules.UnknownCall, invocation, Functions.WhyUnknown(name))
            : arguments.Any(a => a is VaryingWhole) ? new VaryingWhole(late)
            : new LateWhole(late, false);
    }

    private Datum CreateWhole(IInvocationOperation invocation, long value)
    {
        SpecialType type = WholeTypeOf(invocation.Type);
        return invocation.TargetMethod.Name switch
        {
            "CreateSaturating" => new Whole(WholeArithmetic.Saturate(value, type)),
            "CreateTruncating" => new Whole(WholeArithmetic.Wrap(value, type)),
            _ => WholeArithmetic.Holds(type, value) ? new Whole(value) : Refuse(invocation, Overflows),
        };
    }

    /// <summary>A conversion into the other precision is none that changes constants alone.</summary>
    private bool IsElementOwn(IInvocationOperation invocation, Datum[] arguments) =>
        !invocation.TargetMethod.Name.StartsWith("Create", StringComparison.Ordinal)
        || !IsFloating(invocation.Type) || IsElement(invocation.Type)
        || arguments.All(a => a is Whole || (a is Number n && IsConstant(n.Value, out _)));

    /// <summary>What the inliner of losses needs of the formula that it writes into.</summary>
    internal GraphBuilder Builder => builder;

    internal Scalar Element => scalar;

    internal Value ValueFor(Datum datum, IOperation site) => NumberOf(datum, site);
}
