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
    /// <summary>What an object initialiser is filling.</summary>
    private Datum? _receiver;

    private Datum FieldOf(IFieldReferenceOperation reference)
    {
        if (reference.Instance is not null)
            return MemberOf(Evaluate(reference.Instance), reference);
        IFieldSymbol field = reference.Field;
        if (!field.IsReadOnly)
            return Fail(Rules.MutableState, reference, "it may change while the program runs; make it const or static readonly, or a parameter");
        return InitialValue(field, reference);
    }

    private Datum PropertyOf(IPropertyReferenceOperation reference)
    {
        IPropertySymbol property = reference.Property;
        if (reference.Arguments.Length > 0)
            return Refuse(reference, "a formula sees one item, and indexes nothing; make the value a parameter");
        if (reference.Instance is not null)
            return MemberOf(Evaluate(reference.Instance), reference);
        if (IsGenericMath(property.ContainingType) || ParameterType.ScalarOf(property.ContainingType) is not null)
            return NamedConstant(property.Name) is { } value ? Constant(value) : Refuse(reference, "this constant is not known; write its value");
        if (property.SetMethod is not null)
            return Fail(Rules.MutableState, reference, "it may change while the program runs; remove its setter, or make it a parameter");
        return IsAutomatic(property) ? InitialValue(property, reference) : Call(property.GetMethod!, [], null, reference);
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
        ExpressionSyntax? initializer = member.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax field => field.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        }).FirstOrDefault(v => v is not null);
        if (initializer is null || ModelOf(initializer).GetOperation(initializer, cancellation) is not { } value)
            return Fail(Rules.MutableState, site, "its value is not written in this project; make it const, or a parameter");
        ImmutableDictionary<ISymbol, Datum> outer = _variables;
        _variables = _variables.Clear();
        Datum datum = Evaluate(value);
        _variables = outer;
        return datum;
    }

    private Datum MemberOf(Datum instance, IMemberReferenceOperation reference)
    {
        if (instance is not Fields fields)
            return instance == Datum.Nothing ? instance : Refuse(reference, "it is no member of a box, a tuple or a struct");
        if (fields.Members.TryGetValue(MemberName(reference.Member), out Datum? value))
            return value;
        if (IsBox(fields.Type) && BoxOf(fields) is { } box)
            return DerivedOf(box, reference);
        return reference.Member is IPropertySymbol { GetMethod: { } getter } ? Call(getter, [], fields, reference) : Refuse(reference, "it has no value here");
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

    private static bool IsBox(ITypeSymbol type) => type is { Name: "Box", ContainingNamespace: { Name: "LossGen", ContainingNamespace.IsGlobalNamespace: true } };

    internal static Losses.BoxValue? BoxOf(Datum datum) => datum is Fields { Members: var m }
        && m.TryGetValue("X1", out Datum? a) && a is Number x1 && m.TryGetValue("Y1", out Datum? b) && b is Number y1
        && m.TryGetValue("X2", out Datum? c) && c is Number x2 && m.TryGetValue("Y2", out Datum? d) && d is Number y2
            ? new Losses.BoxValue(x1.Value, y1.Value, x2.Value, y2.Value)
            : null;

    /// <summary>Tuple elements by position, whatever they are called; all else by name.</summary>
    private static string MemberName(ISymbol member) => member is IFieldSymbol { CorrespondingTupleField: { } element } ? element.Name : member.Name;

    private static bool IsAutomatic(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property));

    private Fields TupleOf(ITupleOperation tuple)
    {
        ImmutableDictionary<string, Datum> members = ImmutableDictionary<string, Datum>.Empty;
        for (int i = 0; i < tuple.Elements.Length; i++)
            members = members.Add($"Item{i + 1}", Evaluate(tuple.Elements[i]));
        return new Fields(tuple.Type!, members);
    }

    private Datum Create(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } type || creation.Constructor is not { } constructor)
            return Refuse(creation, "a formula allocates nothing; use a tuple or a struct");
        Datum[]? arguments = Arguments(creation.Arguments, constructor);
        if (arguments is null)
            return Datum.Nothing;
        Datum empty = Zero(type, creation);
        Datum value = empty is not Fields fields ? empty
            : arguments.Length == 0 && constructor.IsImplicitlyDeclared ? empty
            : IsBox(type) || type.IsTupleType ? Positional(fields, constructor, arguments)
            : constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is TypeDeclarationSyntax declaration
                ? Primary(fields, constructor, declaration, arguments)
            : Call(constructor, arguments, fields, creation);
        return creation.Initializer is { } initializer ? Initialize(value, initializer) : value;
    }

    private static Fields Positional(Fields fields, IMethodSymbol constructor, Datum[] arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
            fields = fields.With(fields.Type.IsTupleType ? $"Item{i + 1}" : constructor.Parameters[i].Name, arguments[i]);
        return fields;
    }

    /// <summary>A primary constructor: its parameters are properties of a record, and initialise what a struct declares.</summary>
    private Fields Primary(Fields fields, IMethodSymbol constructor, TypeDeclarationSyntax declaration, Datum[] arguments)
    {
        ImmutableDictionary<ISymbol, Datum> outer = _variables;
        _variables = _variables.Clear();
        for (int i = 0; i < arguments.Length; i++)
        {
            IParameterSymbol parameter = constructor.OriginalDefinition.Parameters[i];
            _variables = _variables.SetItem(parameter, arguments[i]);
            if (fields.Type.IsRecord)
                fields = fields.With(parameter.Name, arguments[i]);
        }

        foreach (MemberDeclarationSyntax member in declaration.Members)
        {
            IEnumerable<(string Name, ExpressionSyntax? Value)> initializers = member switch
            {
                PropertyDeclarationSyntax property when !property.Modifiers.Any(m => m.ValueText == "static") => [(property.Identifier.ValueText, property.Initializer?.Value)],
                FieldDeclarationSyntax field when !field.Modifiers.Any(m => m.ValueText is "static" or "const") =>
                    field.Declaration.Variables.Select(v => (v.Identifier.ValueText, v.Initializer?.Value)),
                _ => [],
            };
            foreach ((string name, ExpressionSyntax? value) in initializers)
            {
                if (value is not null && ModelOf(value).GetOperation(value, cancellation) is { } operation)
                    fields = fields.With(name, Evaluate(operation));
            }
        }

        _variables = outer;
        return fields;
    }

    private Outcome RunConstructor(IConstructorBodyOperation constructor)
    {
        if (constructor.Initializer is IExpressionStatementOperation { Operation: IInvocationOperation { Arguments.Length: > 0 } call })
            Refuse(call, "a formula's constructors do not call each other; assign the members");
        return RunBody(constructor.BlockBody, constructor.ExpressionBody);
    }

    private Datum StoreOwn(IMemberReferenceOperation member, Datum value)
    {
        if (member.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
        {
            if (_receiver is Fields receiver)
                _receiver = receiver.With(MemberName(member.Member), value);
            return value;
        }

        if (_this is not Fields own || _calls.Count == 0 || _calls[_calls.Count - 1].MethodKind != MethodKind.Constructor)
            return Refuse(member, "only a constructor assigns members; return a new value");
        _this = own.With(MemberName(member.Member), value);
        return value;
    }

    private Datum Initialize(Datum value, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null || value is not Fields)
            return value;
        Datum? outer = _receiver;
        _receiver = value;
        foreach (IOperation assignment in initializer.Initializers)
            Evaluate(assignment);
        value = _receiver;
        _receiver = outer;
        return value;
    }

    /// <summary>The default value of a type.</summary>
    private Datum Zero(ITypeSymbol type, IOperation site)
    {
        if (IsFloating(type))
            return Constant(0);
        if (IsWhole(type))
            return new Whole(0);
        if (type.SpecialType == SpecialType.System_Boolean)
            return Truth.Of(false);
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } named || (type.ContainingNamespace?.ToDisplayString() == "System" && !type.IsTupleType))
            return Refuse(site, $"a formula has no values of the type '{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'");
        ImmutableDictionary<string, Datum> members = ImmutableDictionary<string, Datum>.Empty;
        if (named.IsTupleType)
        {
            for (int i = 0; i < named.TupleElements.Length; i++)
                members = members.Add($"Item{i + 1}", Zero(named.TupleElements[i].Type, site));
            return new Fields(type, members);
        }

        if (IsBox(named))
        {
            foreach (string corner in new[] { "X1", "Y1", "X2", "Y2" })
                members = members.Add(corner, Constant(0));
            return new Fields(type, members);
        }

        foreach (IFieldSymbol field in named.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic))
            members = members.SetItem(field.AssociatedSymbol?.Name ?? field.Name, Zero(field.Type, site));
        return new Fields(type, members);
    }
}
