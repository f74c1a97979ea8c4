using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
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
        if (Arguments(creation.Arguments, constructor) is not { } arguments)
            return Datum.Nothing;
        Datum value = Instantiate(type, constructor, arguments, creation);
        return creation.Initializer is { } initializer ? Initialize(value, initializer) : value;
    }

    private Datum Instantiate(INamedTypeSymbol type, IMethodSymbol constructor, Datum[] arguments, IOperation site) =>
        Zero(type, site) is not Fields empty ? Datum.Nothing
        : arguments.Length == 0 && constructor.IsImplicitlyDeclared ? empty
        : ParameterType.IsBox(type) || type.IsTupleType ? Positional(empty, constructor, arguments)
        : PrimaryOf(type) is { } primary && SymbolEqualityComparer.Default.Equals(primary, constructor.OriginalDefinition) ? Construct(empty, constructor, arguments)
        : Call(constructor, arguments, empty, site);

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
        (ImmutableDictionary<ISymbol, Datum> outer, ImmutableDictionary<ISymbol, ITypeSymbol> outerTypes) = (_variables, _types);
        (_variables, _types) = (_variables.Clear(), TypesOf(constructor, constructor, fields));
        for (int i = 0; i < arguments.Length; i++)
        {
            IParameterSymbol parameter = constructor.OriginalDefinition.Parameters[i];
            Datum argument = ValueOfType(parameter.Type, arguments[i]);
            _variables = _variables.SetItem(parameter, argument);
            string name = fields.Type.IsRecord ? parameter.Name : CapturedName(parameter);
            if (!fields.Type.IsRecord || IsPositional(fields.Type, name))
                fields = fields.With(name, argument);
        }

        // An initialiser writes the field behind a property, whatever its setter would do.
        foreach (ISymbol member in fields.Type.OriginalDefinition.GetMembers().Where(m => m is IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } or IPropertySymbol { IsStatic: false }))
        {
            if (InitializerOf(member) is { } initializer && ModelOf(initializer).GetOperation(initializer, cancellation) is { } operation)
                fields = fields.With(member.Name, Evaluate(operation));
        }

        (_variables, _types) = (outer, outerTypes);
        return fields;
    }

    /// <summary>Whether a record has a property for a parameter by itself: one that it writes takes the parameter in its initialiser, or not at all.</summary>
    private bool IsPositional(ITypeSymbol record, string name) => record.OriginalDefinition.GetMembers(name).OfType<IPropertySymbol>()
        .Any(p => p.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellation) is ParameterSyntax));

    private IMethodSymbol? PrimaryOf(INamedTypeSymbol type) => type.OriginalDefinition.InstanceConstructors.FirstOrDefault(c =>
        c.DeclaringSyntaxReferences.Any(r => r.GetSyntax(cancellation) is TypeDeclarationSyntax { ParameterList: not null }));

    /// <summary>The member that holds a parameter of a primary constructor, for the methods that use it.</summary>
    private static string CapturedName(ISymbol parameter) => $"<{parameter.Name}>";

    /// <summary>Whether a parameter is one of a primary constructor that the struct being read has kept.</summary>
    private bool IsCaptured(ISymbol variable, [NotNullWhen(true)] out Fields? holder)
    {
        holder = !_variables.ContainsKey(variable.OriginalDefinition) && variable.ContainingType is { } type ? SelfOf(type) as Fields : null;
        return holder?.Members.ContainsKey(CapturedName(variable)) == true;
    }

    private Outcome RunConstructor(IConstructorBodyOperation constructor)
    {
        IMethodSymbol own = _calls[_calls.Count - 1];
        if (SelfOf(own.ContainingType) is Fields self)
        {
            Datum begun = constructor.Initializer is IExpressionStatementOperation { Operation: IInvocationOperation chained }
                ? Arguments(chained.Arguments, chained.TargetMethod) is { } arguments ? Instantiate((INamedTypeSymbol)self.Type, chained.TargetMethod, arguments, chained) : Datum.Nothing
                : Construct(self, own, []);
            _variables = _variables.SetItem(own.ContainingType.OriginalDefinition, begun);
        }

        return RunBody(constructor.BlockBody, constructor.ExpressionBody);
    }

    private Datum StoreOwn(IMemberReferenceOperation member, Datum value)
    {
        if (member.Instance is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver })
        {
            if (_receiver is Fields receiver && WithMember(receiver, member, value) is { } filled)
                _receiver = filled;
            return value;
        }

        ITypeSymbol type = member.Member.ContainingType.OriginalDefinition;
        return SelfOf(type) is not Fields own ? StoreSelf(null, value, member)
            : WithMember(own, member, value) is { } changed ? StoreSelf(changed, value, member)
            : value;
    }

    /// <summary>The struct that a method of its own has changed.</summary>
    private Datum StoreSelf(Fields? self, Datum value, IOperation site)
    {
        if (self is null || _calls.Count == 0 || !ChangesItself(_calls[_calls.Count - 1]))
            return Refuse(site, "only constructors, setters and instance operators assign members; return a new value");
        _variables = _variables.SetItem(self.Type.OriginalDefinition, self);
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
        type = KnownType(type)!;
        if (IsFloating(type))
            return Constant(0);
        if (IsWhole(type))
            return new Whole(0);
        if (type.SpecialType == SpecialType.System_Boolean)
            return Truth.Of(false);
        if (RowTypes.IsAny(type))
            return _zeroing.Count > 0 ? Datum.Unset : Refuse(site, RowsAreGiven);
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct } named || (type.ContainingNamespace?.ToDisplayString() == "System" && !type.IsTupleType))
            return Refuse(site, $"a formula has no values of the type '{TypeNames.Show(type)}'");
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
        {
            if (field.GetAttributes().Any(a => a.AttributeClass is { Name: "FieldOffsetAttribute" }))
                return Refuse(site, $"the fields of '{named.Name}' may lie in the same place; let each have its own");
            members = members.SetItem(MemberName(field), Zero(field.Type, site));
        }

        foreach (IParameterSymbol parameter in named.IsRecord || PrimaryOf(named) is not { } primary ? [] : primary.Parameters)
            members = members.SetItem(CapturedName(parameter), Zero(parameter.Type, site));
        _zeroing.Remove(named);
        return new Fields(type, members);
    }
}
