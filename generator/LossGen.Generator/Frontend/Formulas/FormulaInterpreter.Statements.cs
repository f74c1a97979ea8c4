using System.Collections.Immutable;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static LossGen.Generator.Frontend.Formulas.Conditions;

namespace LossGen.Generator.Frontend.Formulas;

/// <content>Statements.</content>
internal sealed partial class FormulaInterpreter
{
    /// <summary>Turns of one loop that are written out.</summary>
    private const int MostTurns = 256;

    private Outcome Run(IOperation statement)
    {
        if (!MayRead(statement))
            return Outcome.Next;
        if (statement is IExpressionStatementOperation or IReturnOperation or IVariableDeclarationGroupOperation)
            _statement = statement;
        switch (statement)
        {
            case IMethodBodyOperation method:
                return RunBody(method.BlockBody, method.ExpressionBody);
            case IConstructorBodyOperation constructor:
                return RunConstructor(constructor);
            case ILocalFunctionOperation { Body: { } body } function when _calls.Contains(function.Symbol.OriginalDefinition, SymbolEqualityComparer.Default):
                return Run(body);
            case ILocalFunctionOperation or IEmptyOperation:
                return Outcome.Next;
            case ILabeledOperation { Operation: { } labelled }:
                return Run(labelled);
            case IBlockOperation block:
                return RunAll(block.Operations);
            case IVariableDeclarationGroupOperation group:
                foreach (IVariableDeclaratorOperation declarator in group.Declarations.SelectMany(d => d.Declarators))
                    Declare(declarator);
                return Outcome.Next;
            case IExpressionStatementOperation expression:
                Evaluate(expression.Operation);
                return Outcome.Next;
            case IReturnOperation { ReturnedValue: { } value }:
                return new Returns(Evaluate(value));
            case IReturnOperation:
                return new Returns(_calls.Count > 0 && ChangesItself(_calls[_calls.Count - 1]) ? SelfOf(_calls[_calls.Count - 1].ContainingType) : Datum.Nothing);
            case IConditionalOperation conditional:
                return RunIf(Condition(conditional.Condition), () => Run(conditional.WhenTrue), () => conditional.WhenFalse is { } other ? Run(other) : Outcome.Next);
            case ISwitchOperation choice:
                (Outcome chosen, _variables) = Arrive(RunSwitch(choice, Evaluate(choice.Value), 0), JumpKind.Break);
                return chosen;
            case IForLoopOperation loop:
                Outcome before = RunAll(loop.Before);
                return before.FollowedBy(RunLoop(loop, loop.Condition, conditionFirst: true, loop.AtLoopBottom));
            case IWhileLoopOperation { ConditionIsUntil: false } loop:
                return RunLoop(loop, loop.Condition, loop.ConditionIsTop, []);
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return new Jumps(JumpKind.Break, _variables);
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return new Jumps(JumpKind.Continue, _variables);
            default:
                RefuseUnlessBroken(statement, WhyNoStatement(statement));
                return Outcome.Next;
        }
    }

    private Outcome RunBody(IBlockOperation? block, IBlockOperation? expression) => Run((block ?? expression)!);

    private Outcome RunAll(IEnumerable<IOperation> statements)
    {
        Outcome outcome = Outcome.Next;
        foreach (IOperation statement in statements)
        {
            if (!outcome.GoesOnSomewhere)
                break;
            outcome = outcome.FollowedBy(Run(statement));
        }

        return outcome;
    }

    private void Declare(IVariableDeclaratorOperation declarator)
    {
        if (declarator.Symbol.RefKind != RefKind.None)
            Refuse(declarator, "a formula has values, not references; copy the value");
        IOperation? value = declarator.GetVariableInitializer()?.Value;
        Datum datum = value is null ? Zero(declarator.Symbol.Type, declarator) : Evaluate(value);
        Assign(declarator.Symbol, datum);
    }

    /// <summary>Both sides run from the same values; where both go on, what they left in the variables is selected.</summary>
    private Outcome RunIf(Truth when, Func<Outcome> then, Func<Outcome> otherwise)
    {
        if (when.Known is { } known)
            return known ? then() : otherwise();
        ImmutableDictionary<ISymbol, Datum> before = _variables;
        Outcome a = then();
        ImmutableDictionary<ISymbol, Datum> afterA = _variables;
        _variables = before;
        Outcome b = otherwise();
        if (a.GoesOnSomewhere && b.GoesOnSomewhere)
            _variables = Merge(when, afterA, _variables);
        else if (a.GoesOnSomewhere)
            _variables = afterA;
        Outcome outcome = Outcome.Either(when, a, b);
        ClaimByOperands();
        return outcome;
    }

    private ImmutableDictionary<ISymbol, Datum> Merge(Truth when, ImmutableDictionary<ISymbol, Datum> a, ImmutableDictionary<ISymbol, Datum> b)
    {
        ImmutableDictionary<ISymbol, Datum> merged = b;
        foreach (KeyValuePair<ISymbol, Datum> variable in b)
            merged = a.TryGetValue(variable.Key, out Datum? other) ? merged.SetItem(variable.Key, Merge(when, other, variable.Value)) : merged.Remove(variable.Key);
        return merged;
    }

    private Outcome RunSwitch(ISwitchOperation choice, Datum value, int index)
    {
        if (index == choice.Cases.Length)
        {
            ISwitchCaseOperation? other = choice.Cases.FirstOrDefault(c => c.Clauses.Any(l => l is IDefaultCaseClauseOperation));
            return other is null ? Outcome.Next : RunAll(other.Body);
        }

        ISwitchCaseOperation section = choice.Cases[index];
        Truth when = Truth.Of(false);
        foreach (ICaseClauseOperation clause in section.Clauses)
        {
            when = Or(when, clause switch
            {
                IDefaultCaseClauseOperation => Truth.Of(false),
                ISingleValueCaseClauseOperation single => AreEqual(value, Evaluate(single.Value), single),
                IPatternCaseClauseOperation pattern => And(Match(pattern.Pattern, value), pattern.Guard is { } guard ? Condition(guard) : Truth.Of(true)),
                _ => TruthOf(Refuse(clause, "write an if")),
            });
        }

        return RunIf(when, () => RunAll(section.Body), () => RunSwitch(choice, value, index + 1));
    }

    private Outcome RunLoop(ILoopOperation loop, IOperation? condition, bool conditionFirst, ImmutableArray<IOperation> bottom)
    {
        Outcome outcome = Outcome.Next;
        for (int turn = 0; outcome.GoesOnSomewhere; turn++)
        {
            if ((conditionFirst || turn > 0) && condition is not null)
            {
                Truth test = Condition(condition);
                if (test.Known is not { } goesOn)
                {
                    if (!test.IsUnread)
                        Fail(Rules.LoopBounds, condition, "it is not known while the formula is compiled; let constants decide how often a loop runs, and break out of it where a number says so");
                    if (turn == 0)
                        Run(loop.Body);
                    break;
                }

                if (!goesOn)
                    break;
            }

            if (turn == MostTurns)
                Fail(Rules.LoopBounds, condition ?? loop, $"the loop runs more than {MostTurns} times; loops are written out, turn by turn");
            if (turn == MostTurns || _isTooLong)
                break;

            outcome = outcome.FollowedBy(Run(loop.Body));
            (outcome, _variables) = Arrive(outcome, JumpKind.Continue);
            if (outcome.GoesOnSomewhere)
                RunAll(bottom);
        }

        (outcome, _variables) = Arrive(outcome, JumpKind.Break);
        return outcome;
    }

    /// <summary>Lets the jumps of one kind go on from here, with the values that each of them had.</summary>
    private (Outcome Outcome, ImmutableDictionary<ISymbol, Datum> Variables) Arrive(Outcome outcome, JumpKind kind) =>
        (outcome.Arrived(kind), VariablesAt(outcome, kind) ?? _variables);

    /// <summary>The variables where an outcome goes on or jumps; null where it does neither.</summary>
    private ImmutableDictionary<ISymbol, Datum>? VariablesAt(Outcome outcome, JumpKind kind) => outcome switch
    {
        Jumps jump => jump.Kind == kind ? jump.Variables : null,
        Returns => null,
        Splits split => (VariablesAt(split.Then, kind), VariablesAt(split.Else, kind)) switch
        {
            (null, var b) => b,
            (var a, null) => a,
            var (a, b) => ReferenceEquals(a, b) ? a : Merge(split.When, a, b),
        },
        _ => _variables,
    };

    /// <summary>What the compiler has refused, it explains itself.</summary>
    private Datum RefuseUnlessBroken(IOperation operation, string reason)
    {
        if (!operation.DescendantsAndSelf().Any(o => o is IInvalidOperation))
            return Refuse(operation, reason);
        HasMetCompilerError = true;
        return Datum.Nothing;
    }

    private static string WhyNoStatement(IOperation statement) => statement switch
    {
        ITryOperation => "a formula throws nothing and catches nothing; remove the try",
        IThrowOperation => "a formula throws nothing; return a number, such as NaN",
        IForEachLoopOperation => "it has no constant bounds; write a for loop over whole numbers",
        IUsingOperation or IUsingDeclarationOperation or ILockOperation => "a formula is arithmetic alone, and holds no resources; remove it",
        IBranchOperation => "goto cannot be differentiated; write if and else",
        _ => "a formula has declarations, assignments, if, switch, for, while and return",
    };
}
