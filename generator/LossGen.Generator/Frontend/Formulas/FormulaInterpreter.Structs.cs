using System.Collections.Immutable;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Ir;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Frontend.Formulas;

/// <content>Boxes, tuples and structs, and the fields and properties of types.</content>
internal sealed partial class FormulaInterpreter
{
    internal static readonly string[] Corners = ["X1", "Y1", "X2", "Y2"];

    /// <summary>The static members whose values are being read.</summary>
    private readonly HashSet<ISymbol> _initializing = new(SymbolEqualityComparer.Default);

    private Datum FieldOf(IFieldReferenceOperation reference)
    {
        if (reference.Instance is not null)
            return MemberOf(Evaluate(reference.Instance), reference);
        IFieldSymbol field = reference.Field;
        if (!field.IsReadOnly && !field.IsConst && !IsReadOnlyBehindProperty(field))
            return Fail(Rules.MutableState, reference, "it may change while the program runs; make it const or static readonly, or a parameter");
        return InitialValue(field.AssociatedSymbol ?? field, reference);
    }

    private Datum PropertyOf(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        if (reference.Arguments.Length > 0)
            return ElementOf(reference);
        if (reference.Instance is not null)
            return MemberOf(Evaluate(reference.Instance), reference);
        if (IsGenericMath(property.ContainingType) || ParameterType.ScalarOf(property.ContainingType) is not null)
        {
            return NamedConstant(property.Name) is not { } value ? Refuse(reference, "this constant is not known; write its value")
                : IsWhole(property.Type) ? new Whole((long)value)
                : Constant(value);
        }

        if (property.SetMethod is not null)
            return Fail(Rules.MutableState, reference, "it may change while the program runs; remove its setter, or make it a parameter");
        return property.GetMethod is not { } getter ? Refuse(reference, "it has no value here")
            : IsAutomatic(property, getter) ? InitialValue(property, reference)
            : Call(getter, [], null, reference);
    }

    private double? NamedConstant(string name) => name switch
    {
        "Zero" or "AdditiveIdentity" => 0,
        "One" or "MultiplicativeIdentity" => 1,
        "NegativeOne" => -1,
        "NegativeZero" => -0.0,
        "Pi" => Math.PI,
        "Tau" => 2 * Math.PI,
        "E" => Math.E,
        "NaN" => double.NaN,
        "PositiveInfinity" => double.PositiveInfinity,
        "NegativeInfinity" => double.NegativeInfinity,
        "Epsilon" => scalar == Scalar.Float ? float.Epsilon : double.Epsilon,
        "MaxValue" => scalar == Scalar.Float ? float.MaxValue : double.MaxValue,
        "MinValue" => scalar == Scalar.Float ? float.MinValue : double.MinValue,
        _ => null,
    };

    /// <summary>What a static readonly field, or a property without a setter, is from the start on.</summary>
    private Datum InitialValue(ISymbol member, IOperation site)
    {
        if (InitializerOf(member) is not { } initializer || ModelOf(initializer).GetOperation(initializer, cancellation) is not { } value)
            return Fail(Rules.MutableState, site, "its value is not written where it is declared; make it const, or a parameter");
        if (IsChangedByStaticConstructor(member))
            return Fail(Rules.MutableState, site, "the static constructor changes it; write its value where it is declared");
        if (_initializing.Contains(member))
            return Fail(Rules.MutableState, site, "its value is made of itself; write it out");
        bool isEarly = _initializing.Any(m => IsInitializedBefore(m, member));
        int known = problems.Count;
        _initializing.Add(member);
        (ImmutableDictionary<ISymbol, Datum> outer, ImmutableDictionary<ISymbol, ITypeSymbol> outerTypes) = (_variables, _types);
        (_variables, _types) = (_variables.Clear(), WithTypesOf(member.ContainingType, _types));
        Datum datum = Evaluate(value);
        (_variables, _types) = (outer, outerTypes);
        _initializing.Remove(member);
        return isEarly && problems.Count == known
            ? Fail(Rules.MutableState, site, "it has no value yet where another one is made of it; declare it before that one")
            : datum;
    }

    /// <summary>The static members of a type have their values in the order in which they are written.</summary>
    private static bool IsInitializedBefore(ISymbol member, ISymbol other) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType.OriginalDefinition, other.ContainingType.OriginalDefinition)
        && member.Locations[0] is { SourceTree: { } tree } first && other.Locations[0] is { } second
        && second.SourceTree == tree && first.SourceSpan.Start < second.SourceSpan.Start;

    /// <summary>What a field or a property is declared to be.</summary>
    private ExpressionSyntax? InitializerOf(ISymbol member) => PartsOf(member).SelectMany(m => m.DeclaringSyntaxReferences).Select(r => r.GetSyntax(cancellation) switch
    {
        VariableDeclaratorSyntax field => field.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value,
        _ => null,
    }).FirstOrDefault(v => v is not null);

    private bool IsChangedByStaticConstructor(ISymbol member) => member.ContainingType.StaticConstructors
        .SelectMany(c => c.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)))
        .Where(s => s is ConstructorDeclarationSyntax)
        .Any(s => ModelOf(s).GetOperation(s, cancellation)?.Descendants().OfType<IMemberReferenceOperation>()
            .Any(m => SymbolEqualityComparer.Default.Equals(m.Member.OriginalDefinition, member.OriginalDefinition) && IsWritten(m)) == true);

    /// <summary>Whether a variable, or a part of it, may be another one after the expression that it stands in.</summary>
    private static bool IsWritten(IOperation variable) => variable.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == variable,
        IMemberReferenceOperation or ITupleOperation => IsWritten(variable.Parent),
        IInvocationOperation invocation => invocation.Instance == variable,
        IArgumentOperation { Parameter.RefKind: var kind } => kind is RefKind.Ref or RefKind.Out,
        IIncrementOrDecrementOperation or IAddressOfOperation or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        _ => false,
    };

    private Datum MemberOf(Datum instance, IMemberReferenceOperation reference)
    {
        if (reference.Member is IPropertySymbol { ContainingType.IsExtension: true, GetMethod: { } extension })
            return instance == Datum.Nothing ? instance : Call(extension, [], instance, reference);
        if (instance is not Fields fields)
            return instance == Datum.Nothing ? instance : RowTypes.IsAny(reference.Member.ContainingType) ? MemberOfRow(instance, reference) : Refuse(reference, "it is no member of a box, a tuple or a struct");
        if (IsStored(reference.Member, (reference.Member as IPropertySymbol)?.GetMethod) && fields.Members.TryGetValue(MemberName(reference.Member), out Datum? value))
            return value;
        if (ParameterType.IsBox(fields.Type) && BoxOf(fields) is { } box)
            return DerivedOf(box, reference);
        return reference.Member is IPropertySymbol { GetMethod: { } getter } ? ReadThrough(getter, fields, reference) : Refuse(reference, "it has no value here");
    }

    private Datum DerivedOf(Losses.BoxValue box, IMemberReferenceOperation reference) => reference.Member.Name switch
    {
        "Width" => new Number(box.Width),
        "Height" => new Number(box.Height),
        "Area" => new Number(box.Area),
        "Center" => new Fields(
            ((IPropertySymbol)reference.Member).Type,
            ImmutableDictionary<string, Datum>.Empty.Add("Item1", new Number(0.5 * (box.X1 + box.X2))).Add("Item2", new Number(0.5 * (box.Y1 + box.Y2)))),
        _ => Refuse(reference, "a box has X1, Y1, X2, Y2, Width, Height, Area and Center"),
    };

    internal static Losses.BoxValue? BoxOf(Datum datum) => datum is Fields { Members: var m }
        && m.TryGetValue("X1", out Datum? a) && a is Number x1 && m.TryGetValue("Y1", out Datum? b) && b is Number y1
        && m.TryGetValue("X2", out Datum? c) && c is Number x2 && m.TryGetValue("Y2", out Datum? d) && d is Number y2
            ? new Losses.BoxValue(x1.Value, y1.Value, x2.Value, y2.Value)
            : null;

    /// <summary>What is at one place of a tuple, a record or a box, where it is taken apart.</summary>
    private Datum PartOf(Fields fields, int index, int count, IOperation site)
    {
        const string Parts = "a formula takes apart tuples, boxes and records; name the members of other structs";
        if (fields.Type.IsTupleType)
            return fields.Members.TryGetValue($"Item{index + 1}", out Datum? item) ? item : Refuse(site, Parts);
        if (ParameterType.IsBox(fields.Type))
            return Corners.ElementAtOrDefault(index) is { } corner ? fields.Members[corner] : Refuse(site, Parts);
        if (fields.Type is not INamedTypeSymbol { IsRecord: true } record || PrimaryOf(record) is not { } primary || primary.Parameters.Length != count
            || record.GetMembers(WellKnownMemberNames.DeconstructMethodName).Any(m => !m.IsImplicitlyDeclared))
            return Refuse(site, Parts);
        return record.GetMembers(primary.Parameters[index].Name).FirstOrDefault() switch
        {
            IPropertySymbol { GetMethod: { } getter } => ReadThrough(getter, fields, site),
            IFieldSymbol field when fields.Members.TryGetValue(MemberName(field), out Datum? member) => member,
            _ => Refuse(site, Parts),
        };
    }

    private Fields TupleOf(ITupleOperation tuple)
    {
        ImmutableDictionary<string, Datum> members = ImmutableDictionary<string, Datum>.Empty;
        for (int i = 0; i < tuple.Elements.Length; i++)
            members = members.Add($"Item{i + 1}", Evaluate(tuple.Elements[i]));
        return new Fields(tuple.Type!, members);
    }
}
