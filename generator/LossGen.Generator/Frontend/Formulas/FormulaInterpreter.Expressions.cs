using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static LossGen.Generator.Frontend.Formulas.Conditions;

namespace LossGen.Generator.Frontend.Formulas;

/// <content>Expressions.</content>
internal sealed partial class FormulaInterpreter
{
    private Datum Evaluate(IOperation operation)
    {
        if (!MayRead(operation))
            return Datum.Nothing;
        _depth++;
        Datum result = Read(operation);
        _depth--;
        Claim(operation.Syntax);
        return result;
    }

    private Truth Condition(IOperation operation) => TruthOf(Evaluate(operation));

    private Datum Read(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: { } constant } && ConstantOf(operation, constant) is { } known)
            return known;
        switch (operation)
        {
            case IParenthesizedOperation parenthesized:
                return Evaluate(parenthesized.Operand);
            case ILocalReferenceOperation local:
                return VariableOf(local.Local, local);
            case IParameterReferenceOperation parameter:
                return VariableOf(parameter.Parameter.OriginalDefinition, parameter);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } instance:
                return SelfOf(instance.Type!) is Fields self ? self : Refuse(instance, "a formula is static; make what it uses a parameter");
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }:
                return _receiver ?? Datum.Nothing;
            case IFieldReferenceOperation field:
                return FieldOf(field);
            case IPropertyReferenceOperation property:
                return PropertyOf(property);
            case IConversionOperation conversion:
                return Convert(conversion);
            case IUnaryOperation unary:
                return Unary(unary);
            case IBinaryOperation binary:
                return Binary(binary);
            case ITupleBinaryOperation tuples:
                return Compute(tuples.OperatorKind, null, Evaluate(tuples.LeftOperand), Evaluate(tuples.RightOperand), tuples);
            case IConditionalOperation { WhenFalse: { } other } conditional:
                return EitherOf(Condition(conditional.Condition), () => Evaluate(conditional.WhenTrue), () => Evaluate(other));
            case ISwitchExpressionOperation choice:
                return SwitchOf(choice, Evaluate(choice.Value), 0);
            case IIsPatternOperation pattern:
                return Match(pattern.Pattern, Evaluate(pattern.Value));
            case IInvocationOperation invocation:
                return Invoke(invocation);
            case IObjectCreationOperation creation:
                return Create(creation);
            case ITupleOperation tuple:
                return TupleOf(tuple);
            case IWithOperation with:
                return Initialize(Evaluate(with.Operand), with.Initializer);
            case IDefaultValueOperation { Type: { } type }:
                return Zero(type, operation);
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                return Store(assignment.Target, Evaluate(assignment.Value));
            case ICompoundAssignmentOperation compound:
                return Compound(compound);
            case IIncrementOrDecrementOperation step:
                return StepOf(step);
            case IDeconstructionAssignmentOperation deconstruction:
                return Store(deconstruction.Target, Evaluate(deconstruction.Value));
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            default:
                return RefuseUnlessBroken(operation, WhyNoExpression(operation));
        }
    }

    private Datum? ConstantOf(IOperation operation, object constant)
    {
        switch (constant)
        {
            case bool known:
                return Truth.Of(known);
            case float or double:
                CheckDivision(operation);
                return Constant(System.Convert.ToDouble(constant, System.Globalization.CultureInfo.InvariantCulture));
            case int or long or short or byte or sbyte or ushort or uint:
                return new Whole(System.Convert.ToInt64(constant, System.Globalization.CultureInfo.InvariantCulture));
            default:
                return null;
        }
    }

    /// <summary>A quotient of whole numbers has lost its fraction before it becomes a number of the formula.</summary>
    private void CheckDivision(IOperation operation)
    {
        if (operation is not IConversionOperation { Operand: { } operand } || !IsWhole(operand.Type))
        {
            foreach (IOperation child in operation.ChildOperations)
            {
                if (child.Type is { } type && !IsWhole(type))
                    CheckDivision(child);
            }

            return;
        }

        if (FindDivision(operand) is { } division)
            Fail(Rules.IntegerDivision, division, "it is a division of whole numbers, which drops the fraction; make one of the two a floating-point number, such as 1f");
    }

    private IBinaryOperation? FindDivision(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Divide } division when !IsExact(division) => division,
        IBinaryOperation or IUnaryOperation or IParenthesizedOperation or IConversionOperation =>
            operation.ChildOperations.Select(FindDivision).FirstOrDefault(d => d is not null),
        _ => null,
    };

    private bool IsExact(IBinaryOperation division) =>
        Evaluate(division.LeftOperand) is Whole a && Evaluate(division.RightOperand) is Whole b && b.Value != 0 && a.Value % b.Value == 0;

    private Datum VariableOf(ISymbol variable, IOperation site) =>
        _variables.TryGetValue(variable, out Datum? value) ? value
        : IsCaptured(variable, out Fields? self) ? self.Members[CapturedName(variable)]
        : Refuse(site, "its value is not known here; pass it as an argument");

    private Datum EitherOf(Truth when, Func<Datum> then, Func<Datum> otherwise)
    {
        Datum a = Datum.Nothing;
        Datum b = Datum.Nothing;
        RunIf(when, () => Give(ref a, then()), () => Give(ref b, otherwise()));
        return when.Known is { } known ? (known ? a : b) : Merge(when, a, b);

        static Outcome Give(ref Datum place, Datum value)
        {
            place = value;
            return Outcome.Next;
        }
    }

    private Datum SwitchOf(ISwitchExpressionOperation choice, Datum value, int index)
    {
        // C# throws where no arm fits; a formula has no number there.
        if (index == choice.Arms.Length)
            return Constant(double.NaN);
        ISwitchExpressionArmOperation arm = choice.Arms[index];
        if (arm.DescendantsAndSelf().Any(o => o is IInvalidOperation))
        {
            HasMetCompilerError = true;
            return Datum.Nothing;
        }

        Truth when = Match(arm.Pattern, value);
        if (arm.Guard is { } guard)
            when = And(when, Condition(guard));
        return EitherOf(when, () => Evaluate(arm.Value), () => SwitchOf(choice, value, index + 1));
    }

    private Datum StepOf(IIncrementOrDecrementOperation step)
    {
        Datum old = Evaluate(step.Target);
        BinaryOperatorKind kind = step.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        Datum next = old == Datum.Nothing ? old
            : step.OperatorMethod is not { } method || IsNumeric(method) ? Compute(kind, null, old, new Whole(1), step)
            : method.IsStatic ? Call(method, [old], null, step)
            : Call(method, [], old, step);
        Store(step.Target, next);
        return step.IsPostfix ? old : next;
    }

    /// <summary>An instance operator finds the variable as its other operand has left it; any other has read it before.</summary>
    private Datum Compound(ICompoundAssignmentOperation compound)
    {
        if (compound.OperatorMethod is { IsStatic: false } method)
        {
            Datum operand = Evaluate(compound.Value);
            Datum target = Evaluate(compound.Target);
            return Store(compound.Target, operand == Datum.Nothing || target == Datum.Nothing ? Datum.Nothing : Call(method, [operand], target, compound));
        }

        return Store(compound.Target, Compute(compound.OperatorKind, compound.OperatorMethod, Evaluate(compound.Target), Evaluate(compound.Value), compound));
    }

    private Datum Store(IOperation target, Datum value)
    {
        switch (target)
        {
            case IDiscardOperation:
                return value;
            case IDeclarationExpressionOperation declaration:
                return Store(declaration.Expression, value);
            case ILocalReferenceOperation local:
                return Assign(local.Local, value, local);
            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter:
                return IsCaptured(parameter.Parameter, out Fields? holder)
                    ? StoreSelf(holder.With(CapturedName(parameter.Parameter), value), value, parameter)
                    : Assign(parameter.Parameter.OriginalDefinition, value, parameter);
            case ITupleOperation tuple:
                for (int i = 0; i < tuple.Elements.Length; i++)
                    Store(tuple.Elements[i], value is Fields fields ? PartOf(fields, i, tuple.Elements.Length, target) : Datum.Nothing);
                return value;
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } when value is Fields self:
                return StoreSelf(self, value, target);
            case IMemberReferenceOperation { Instance: IInstanceReferenceOperation } member when member is IFieldReferenceOperation or IPropertyReferenceOperation:
                return StoreOwn(member, value);
            case IMemberReferenceOperation { Instance: { } instance } member when member is IFieldReferenceOperation or IPropertyReferenceOperation:
                Datum holding = Evaluate(instance);
                return holding is not Fields whole ? RefuseStore(target, holding)
                    : WithMember(whole, member, value) is { } changed && Store(instance, changed) == Datum.Nothing ? Datum.Nothing
                    : value;
            default:
                return RefuseStore(target, value);
        }
    }

    private Datum RefuseStore(IOperation target, Datum datum) => datum == Datum.Nothing ? datum : Refuse(target, "a formula changes its own variables only");

    private Datum Assign(ISymbol variable, Datum value, IOperation? site = null)
    {
        if (site is not null && _calls.Count > 0 && !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol.OriginalDefinition, _calls[_calls.Count - 1]))
            return Refuse(site, "a local function changes its own variables only; return the value");
        if (value is Number number)
            builder.Name(number.Value.Index, Identifier.Escape(variable.Name));
        _variables = _variables.SetItem(variable, value);
        return value;
    }

    private static string WhyNoExpression(IOperation operation) => operation switch
    {
        IArrayCreationOperation or IAnonymousObjectCreationOperation or ICollectionExpressionOperation or IInterpolatedStringOperation or IDynamicObjectCreationOperation
            => "a formula allocates nothing; use local variables, tuples and structs",
        IAnonymousFunctionOperation or IDelegateCreationOperation => "a formula has no delegates; write a static method and call it",
        IAwaitOperation => "a formula is arithmetic alone; remove the await",
        IThrowOperation => "a formula throws nothing; use a number, such as NaN",
        IImplicitIndexerReferenceOperation { Instance.Type: var type } when RowTypes.IsRow(type) =>
            "a row is read at a constant from its start, or at the label",
        IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation or IInlineArrayAccessOperation => "a formula sees one item, and indexes nothing; make the value a parameter",
        _ => "a formula has numbers, conditions, tuples and structs of them, and calls of static methods",
    };
}
