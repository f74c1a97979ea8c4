using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static LossGen.Generator.Frontend.Formulas.Conditions;

namespace LossGen.Generator.Frontend.Formulas;

/// <content>Patterns.</content>
internal sealed partial class FormulaInterpreter
{
    private Truth Match(IPatternOperation pattern, Datum value)
    {
        if (value == Datum.Nothing)
            return MatchNothing(pattern);
        switch (pattern)
        {
            case IDiscardPatternOperation:
                return Truth.Of(true);
            case IConstantPatternOperation constant:
                return MatchConstant(constant, value);
            case IRelationalPatternOperation relational:
                return TruthOf(Compute(relational.OperatorKind, null, value, Evaluate(relational.Value), relational));
            case INegatedPatternOperation negated:
                return Not(Match(negated.Pattern, value));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both:
                return And(Match(both.LeftPattern, value), Match(both.RightPattern, value));
            case IBinaryPatternOperation either:
                return Or(Match(either.LeftPattern, value), Match(either.RightPattern, value));
            case IDeclarationPatternOperation declaration when declaration.MatchesNull || SymbolEqualityComparer.Default.Equals(declaration.MatchedType, declaration.InputType):
                if (declaration.DeclaredSymbol is { } variable)
                    Assign(variable, value);
                return Truth.Of(true);
            case ITypePatternOperation type when SymbolEqualityComparer.Default.Equals(type.MatchedType, type.InputType):
                return Truth.Of(true);
            case IRecursivePatternOperation recursive when value is Fields fields:
                return MatchMembers(recursive, fields);
            default:
                return TruthOf(Refuse(pattern, "a formula has constant, relational, property and tuple patterns, joined by and, or and not"));
        }
    }

    /// <summary>The names that a pattern gives are there, so that nothing more is said of them.</summary>
    private Truth MatchNothing(IPatternOperation pattern)
    {
        foreach (IOperation part in pattern.DescendantsAndSelf())
        {
            ISymbol? name = part is IDeclarationPatternOperation declaration ? declaration.DeclaredSymbol : (part as IRecursivePatternOperation)?.DeclaredSymbol;
            if (name is not null)
                Assign(name, Datum.Nothing);
        }

        return Truth.Unread;
    }

    /// <summary>A constant pattern is Equals, to which NaN is equal.</summary>
    private Truth MatchConstant(IConstantPatternOperation constant, Datum value)
    {
        Datum expected = Evaluate(constant.Value);
        bool isNaN = expected is Number { Value: var number } && double.IsNaN(builder[number.Index].Value);
        return isNaN && value is Number { Value: var x } ? Truth.Of(!x.EqualTo(x)) : AreEqual(value, expected, constant);
    }

    private Truth MatchMembers(IRecursivePatternOperation pattern, Fields fields)
    {
        if (pattern.DeclaredSymbol is { } variable)
            Assign(variable, fields);
        Truth all = Truth.Of(true);
        for (int i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            all = And(all, Match(pattern.DeconstructionSubpatterns[i], PartOf(fields, i, pattern.DeconstructionSubpatterns.Length, pattern)));
        }

        foreach (IPropertySubpatternOperation property in pattern.PropertySubpatterns)
        {
            Datum member = property.Member is IMemberReferenceOperation reference ? MemberOf(fields, reference) : Refuse(property, "name a property");
            all = And(all, Match(property.Pattern, member));
        }

        return all;
    }
}
