using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Frontend.Formulas;

/// <content>How boxes, tuples and structs come to be.</content>
internal sealed partial class FormulaInterpreter
{
    private const string RowsAreGiven = "a row has as many values as the method says; make it a parameter, or compute it from one";

    /// <summary>What an object initialiser is filling.</summary>
    private Datum? _receiver;

    /// <summary>The structs whose default is being made.</summary>
    private readonly HashSet<ITypeSymbol> _zeroing = new(SymbolEqualityComparer.Default);

    private Datum Create(IObjectCreationOperation creation)
    {
        if (creation.Type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } type || creation.Constructor is not { } constructor)
            return Refuse(creation, "a formula allocates nothing; use a tuple or a struct");
        if (RowTypes.IsAny(type))
            return Refuse(creation, RowsAreGiven);
        Datum[]? arguments = Arguments(creation.Arguments, constructor);
        if (arguments is null)
            return Datum.Nothing;
        Datum empty = Zero(type, creation);
        Datum value = empty is not Fields fields ? empty
            : arguments.Length == 0 && constructor.IsImplicitlyDeclared ? empty
            : ParameterType.IsBox(type) || type.IsTupleType ? Positional(fields, constructor, arguments)
            : PrimaryOf(type) is { } primary && SymbolEqualityComparer.Default.Equals(primary, constructor.OriginalDefinition) ? Construct(fields, constructor, arguments)
            : Call(constructor, arguments, Construct(fields, constructor, []), creation);
        return creation.Initializer is { } initializer ? Initialize(value, initializer) : value;
    }

    private static Fields Positional(Fields fields, IMethodSymbol constructor, Datum[] arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
            fields = fields.With(fields.Type.IsTupleType ? $"Item{i + 1}" : constructor.Parameters[i].Name, arguments[i]);
        return fields;
    }

    /// <summary>
    /// What stands before a constructor's body: the initialisers of the members, in order. The parameters of a primary constructor are
    /// properties of a record, and of any other struct stay within reach of its methods.
    /// </summary>
    private Fields Construct(Fields fields, IMethodSymbol constructor, Datum[] arguments)
    {
        ImmutableDictionary<ISymbol, Datum> outer = _variables;
        _variables = _variables.Clear();
        for (int i = 0; i < arguments.Length; i++)
        {
            IParameterSymbol parameter = constructor.OriginalDefinition.Parameters[i];
            _variables = _variables.SetItem(parameter, arguments[i]);
            string name = fields.Type.IsRecord ? parameter.Name : CapturedName(parameter);
            if (fields.Members.ContainsKey(name))
                fields = fields.With(name, arguments[i]);
        }

        foreach (ISymbol member in fields.Type.OriginalDefinition.GetMembers().Where(m => !m.IsStatic))
        {
            if (InitializerOf(member) is { } initializer && ModelOf(initializer).GetOperation(initializer, cancellation) is { } operation)
                fields = fields.With(member.Name, Evaluate(operation));
        }

        _variables = outer;
        return fields;
    }

    private IMethodSymbol? PrimaryOf(INamedTypeSymbol type) => type.OriginalDefinition.InstanceConstructors.FirstOrDefault(c =>
        c.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellation) is TypeDeclarationSyntax { ParameterList: not null }));

    /// <summary>The member that holds a parameter of a primary constructor, for the methods that use it.</summary>
    private static string CapturedName(ISymbol parameter) => $"<{parameter.Name}>";

    private Outcome RunConstructor(IConstructorBodyOperation constructor)
    {
        if (constructor.Initializer is IExpressionStatementOperation { Operation: IInvocationOperation { Arguments.Length: > 0 } call })
            Refuse(call, "a formula's constructors do not call each other; assign the members");
        return RunBody(constructor.BlockBody, constructor.ExpressionBody);
    }

    private Datum StoreOwn(IMemberReferenceOperation member, Datum value)
    {
        if (!IsStored(member.Member))
            return Refuse(member, "a formula assigns to fields and automatic properties only");
        if (member.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
        {
            if (_receiver is Fields receiver)
                _receiver = receiver.With(MemberName(member.Member), value);
            return value;
        }

        ITypeSymbol type = member.Member.ContainingType.OriginalDefinition;
        if (SelfOf(type) is not Fields own || _calls.Count == 0 || _calls[_calls.Count - 1].MethodKind != MethodKind.Constructor)
            return Refuse(member, "only a constructor assigns members; return a new value");
        _variables = _variables.SetItem(type, own.With(MemberName(member.Member), value));
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
        if (RowTypes.IsAny(type))
            return _zeroing.Count > 0 ? Datum.Unset : Refuse(site, RowsAreGiven);
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } named || (type.ContainingNamespace?.ToDisplayString() == "System" && !type.IsTupleType))
            return Refuse(site, $"a formula has no values of the type '{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}'");
        ImmutableDictionary<string, Datum> members = ImmutableDictionary<string, Datum>.Empty;
        if (named.IsTupleType)
        {
            for (int i = 0; i < named.TupleElements.Length; i++)
                members = members.Add($"Item{i + 1}", Zero(named.TupleElements[i].Type, site));
            return new Fields(type, members);
        }

        if (ParameterType.IsBox(named))
        {
            foreach (string corner in Corners)
                members = members.Add(corner, Constant(0));
            return new Fields(type, members);
        }

        // The compiler refuses a struct within itself, but we may come first.
        if (!_zeroing.Add(named))
        {
            HasMetCompilerError = true;
            return Datum.Nothing;
        }

        foreach (IFieldSymbol field in named.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic))
            members = members.SetItem(field.AssociatedSymbol?.Name ?? field.Name, Zero(field.Type, site));
        foreach (IParameterSymbol parameter in named.IsRecord || PrimaryOf(named) is not { } primary ? [] : primary.Parameters)
            members = members.SetItem(CapturedName(parameter), Zero(parameter.Type, site));
        _zeroing.Remove(named);
        return new Fields(type, members);
    }
}
