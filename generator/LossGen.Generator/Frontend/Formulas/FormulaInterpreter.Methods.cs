using System.Collections.Immutable;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend.Formulas;

/// <content>Methods, accessors and operators whose source is at hand: which one runs, and what it gives.</content>
internal sealed partial class FormulaInterpreter
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    /// <summary>
    /// The value of a method for these arguments, parameter by parameter; of a method that changes its struct, the struct that it leaves.
    /// </summary>
    public Datum Call(IMethodSymbol method, IReadOnlyList<Datum> arguments, Datum? instance, IOperation? site)
    {
        if (Implementation(method, instance) is not { } implementation)
            return Fail(Rules.UnknownCall, site, KnownAtRunTime);
        IMethodSymbol definition = implementation.OriginalDefinition;
        if (_calls.Contains(definition, SymbolEqualityComparer.Default))
            return Fail(Rules.UnknownCall, site, "it calls itself; write a loop with constant bounds");
        if (BodyOf(definition) is not { } body)
            return Fail(Rules.UnknownCall, site, "its source is not in this project, so that its derivative is not known; write it out, or use the functions of Math, MathF, T and LossGen.Formula");
        if (definition.Parameters.Length != arguments.Count || instance is not (null or Fields) && !definition.ContainingType.IsExtension)
            return Fail(Rules.UnknownCall, site, "a formula calls methods of its own structs and static methods only");
        if (definition.ContainingType.ExtensionParameter is { } extended && IsReference(extended))
            return Fail(Rules.NotInFormulas, site, "a formula passes values, not references; return a tuple");

        (ImmutableDictionary<ISymbol, Datum> outer, ImmutableDictionary<ISymbol, ITypeSymbol> outerTypes) = (_variables, _types);
        _types = TypesOf(method, implementation, instance);
        if (method.MethodKind != MethodKind.LocalFunction)
            _variables = _variables.Clear();
        if (instance is not null && definition.ContainingType.ExtensionParameter is { } receiver)
            _variables = _variables.SetItem(receiver, ValueOfType(receiver.Type, instance));
        else if (instance is Fields fields)
            _variables = _variables.SetItem(fields.Type.OriginalDefinition, fields);
        _calls.Add(definition);
        for (int i = 0; i < arguments.Count; i++)
            _variables = _variables.SetItem(definition.Parameters[i], ValueOfType(definition.Parameters[i].Type, arguments[i]));

        Outcome outcome = Run(body);
        _calls.RemoveAt(_calls.Count - 1);
        if (ChangesItself(definition))
            outcome = outcome.FollowedBy(new Returns(SelfOf(definition.ContainingType)));
        Datum result = ValueOf(outcome);
        ClaimByOperands();
        (_variables, _types) = (outer, outerTypes);
        return result;
    }

    /// <summary>Constructors, setters and instance operators assign the members of their struct; no other method does in a formula.</summary>
    private static bool ChangesItself(IMethodSymbol method) => !method.IsStatic
        && method.MethodKind is MethodKind.Constructor or MethodKind.PropertySet or MethodKind.UserDefinedOperator;

    /// <summary>The method that runs: of an interface's, what the struct at hand has for it. Null where only the running program knows.</summary>
    private static IMethodSymbol? Implementation(IMethodSymbol method, Datum? instance)
    {
        IMethodSymbol? found = method.ContainingType?.TypeKind == TypeKind.Interface && !method.IsStatic && method.MethodKind != MethodKind.LocalFunction
            ? instance is Fields fields ? ImplementationIn(fields.Type, method) : null
            : method;
        return found is null || (found.ContainingType?.TypeKind == TypeKind.Interface && (found.IsAbstract || found.IsVirtual || !found.IsStatic)) ? null
            : found.PartialImplementationPart ?? found;
    }

    /// <summary>What a type has for a member of an interface, whatever the interface's type parameters are called where the member is used.</summary>
    private static IMethodSymbol? ImplementationIn(ITypeSymbol type, IMethodSymbol member)
    {
        ISymbol[] candidates =
        [
            .. type.AllInterfaces
                .Where(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, member.ContainingType.OriginalDefinition))
                .SelectMany(i => i.GetMembers(member.Name))
                .Where(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, member.OriginalDefinition)),
        ];
        return candidates is [var only] ? type.FindImplementationForInterfaceMember(only) as IMethodSymbol : null;
    }

    /// <summary>The struct whose member is being read. It is a variable like any other: constructors change it under conditions.</summary>
    private Datum SelfOf(ITypeSymbol type) => _variables.TryGetValue(type.OriginalDefinition, out Datum? self) ? self : Datum.Nothing;

    /// <summary>The body of a method whose source is at hand.</summary>
    private IOperation? BodyOf(IMethodSymbol method)
    {
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            SyntaxNode syntax = reference.GetSyntax(cancellation);
            IOperation? operation = ModelOf(syntax).GetOperation(syntax, cancellation);
            if (operation is not null)
                return operation;
        }

        return null;
    }

    /// <summary>One model a file: another one would have other symbols for what local functions declare.</summary>
    private SemanticModel ModelOf(SyntaxNode syntax)
    {
        if (!_models.TryGetValue(syntax.SyntaxTree, out SemanticModel? model))
        {
#pragma warning disable RS1030 // A formula may inline methods of other files, and the generator has no other way to bind them.
            model = compilation.GetSemanticModel(syntax.SyntaxTree);
#pragma warning restore RS1030
            _models.Add(syntax.SyntaxTree, model);
        }

        return model;
    }
}
