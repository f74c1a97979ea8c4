using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Frontend.Formulas;

/// <content>Properties: places for values, code that runs, or both where an accessor has <c>field</c> in its body.</content>
internal sealed partial class FormulaInterpreter
{
    /// <summary>What a getter gives; through an interface it may be that of an automatic property.</summary>
    private Datum ReadThrough(IMethodSymbol getter, Fields fields, IOperation site) =>
        Implementation(getter, fields) is { AssociatedSymbol: IPropertySymbol property } own && IsAutomatic(property, own) && fields.Members.TryGetValue(MemberName(property), out Datum? value)
            ? value
            : Call(getter, [], fields, site);

    /// <summary>The struct with a member that is given a value, by its setter where that has a body; null where a problem has been reported.</summary>
    private Fields? WithMember(Fields fields, IMemberReferenceOperation member, Datum value)
    {
        if (member is not IPropertyReferenceOperation { Property: var property } || ParameterType.IsBox(property.ContainingType))
            return fields.With(MemberName(member.Member), value);
        if (property.Parameters.Length > 0 || property.ContainingType.IsExtension)
        {
            Refuse(member, "a formula changes its own variables only");
            return null;
        }

        // A constructor writes a property without a setter.
        IMethodSymbol? setter = property.SetMethod is { } declared ? Implementation(declared, fields) : null;
        if (property.SetMethod is null && !HasBackingField(property.OriginalDefinition))
        {
            Refuse(member, "a formula assigns to fields and properties with a setter only");
            return null;
        }

        return setter is null || (setter.AssociatedSymbol is IPropertySymbol own && IsAutomatic(own, setter))
            ? fields.With(MemberName((ISymbol?)setter?.AssociatedSymbol ?? property), value)
            : Call(property.SetMethod!, [value], fields, member) as Fields;
    }

    /// <summary>Whether a field behind a property keeps its first value: there is no setter, and the getter does not assign it.</summary>
    private bool IsReadOnlyBehindProperty(IFieldSymbol field) => field.AssociatedSymbol is IPropertySymbol { SetMethod: null } property
        && PartsOf(property).OfType<IPropertySymbol>().Select(p => p.GetMethod).OfType<IMethodSymbol>().All(getter => BodyOf(getter)?.Descendants()
            .Any(o => o is IFieldReferenceOperation read && SymbolEqualityComparer.Default.Equals(read.Field.OriginalDefinition, field.OriginalDefinition) && IsWritten(read)) != true);

    /// <summary>Tuple elements by position, whatever they are called; what stands behind a property by the property's name; all else by its own.</summary>
    private static string MemberName(ISymbol member) => member switch
    {
        IFieldSymbol { CorrespondingTupleField: { } element } => element.Name,
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => property.Name,
        _ => member.Name,
    };

    /// <summary>Whether a member is a place for a value where it is reached through this accessor, and not code that runs.</summary>
    private bool IsStored(ISymbol member, IMethodSymbol? accessor) =>
        member is not IPropertySymbol property || ParameterType.IsBox(property.ContainingType) || (accessor is not null && IsAutomatic(property, accessor));

    /// <summary>Whether an accessor has no body, so that it is the property's value alone. Its neighbour may have one, with <c>field</c> in it.</summary>
    private bool IsAutomatic(IPropertySymbol property, IMethodSymbol accessor)
    {
        property = property.OriginalDefinition;
        property = property.PartialImplementationPart ?? property;
        return HasBackingField(property) && (accessor.OriginalDefinition.PartialImplementationPart ?? accessor.OriginalDefinition).DeclaringSyntaxReferences
            .All(r => r.GetSyntax(cancellation) is not (AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null } or ArrowExpressionClauseSyntax));
    }

    private static bool HasBackingField(IPropertySymbol property) => property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f =>
        f.AssociatedSymbol is IPropertySymbol held && PartsOf(held).Contains(property, SymbolEqualityComparer.Default));

    /// <summary>The declarations of a member: two where a property is partial.</summary>
    private static IEnumerable<ISymbol> PartsOf(ISymbol member) => member is not IPropertySymbol property
        ? [member]
        : new ISymbol?[] { property, property.PartialDefinitionPart, property.PartialImplementationPart }.OfType<ISymbol>();
}
