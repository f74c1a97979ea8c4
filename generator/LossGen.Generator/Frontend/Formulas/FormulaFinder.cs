using System.Collections.Immutable;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Ir;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>Finds the method that a <c>[Loss]</c> names: in the type that it names, or in the method's own type and those around it.</summary>
internal static class FormulaFinder
{
    /// <returns>The formula, or null; then a problem has been added.</returns>
    public static IMethodSymbol? Find(
        IMethodSymbol method, AttributeData attribute, Compilation compilation, List<Problem> problems, CancellationToken cancellation)
    {
        Location? site = Locations.PositionalArgument(attribute, cancellation);
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        if (arguments.Length == 0 || arguments[arguments.Length - 1].Value is not string name)
            return null;
        INamedTypeSymbol? holder = arguments.Length == 2 ? arguments[0].Value as INamedTypeSymbol : null;
        if (ElementOf(method) is not { } scalar)
        {
            problems.Add(new Problem(Rules.MissingRole, Locations.NameOf(method), method.Name, "its inputs: a ReadOnlySpan, an ArrayView, a scalar or a Box of float or double for each of the formula's parameters"));
            return null;
        }

        IMethodSymbol[] named = Named(method, holder, name);
        if (named.Length == 0)
        {
            string where = (holder ?? method.ContainingType).Name;
            problems.Add(new Problem(Rules.FormulaNotFound, site, method.Name, name, where).With(FixProperties.Stub, FormulaStub.For(method, name, scalar)));
            return null;
        }

        IMethodSymbol[] fitting = [.. named.Where(f => ElementOf(f, scalar) && compilation.IsSymbolAccessibleWithin(f, method.ContainingType))];
        IMethodSymbol? best = fitting
            .OrderByDescending(f => f.Parameters.Count(p => method.Parameters.Any(m => m.Name == p.Name)))
            .ThenBy(f => f.Parameters.Length)
            .ThenBy(f => f.IsGenericMethod)
            .FirstOrDefault();
        if (best is null)
        {
            string element = scalar.Keyword();
            problems.Add(new Problem(
                Rules.WrongFormula, site, name, method.Name,
                $"it must be a static method that returns {element}, of parameters of {element} and Box<{element}>, or the same over a type parameter"));
        }

        return best;
    }

    private static IMethodSymbol[] Named(IMethodSymbol method, INamedTypeSymbol? holder, string name)
    {
        for (INamedTypeSymbol? outer = holder ?? method.ContainingType; outer is not null; outer = holder is null ? outer.ContainingType : null)
        {
            for (INamedTypeSymbol? type = outer; type is not null; type = type.BaseType)
            {
                IMethodSymbol[] found = [.. type.GetMembers(name).OfType<IMethodSymbol>().Where(m => LossAttributes.Of(m).Count == 0)];
                if (found.Length > 0)
                    return found;
            }
        }

        return [];
    }

    /// <summary>The element type of a loss method, by the first parameter that has one.</summary>
    private static Scalar? ElementOf(IMethodSymbol method) =>
        method.Parameters.Select(p => ParameterType.Of(p.Type).Scalar).FirstOrDefault(s => s is not null);

    /// <summary>Whether a method is a formula over an element type.</summary>
    private static bool ElementOf(IMethodSymbol formula, Scalar scalar) =>
        formula.IsStatic
        && formula.Arity <= 1
        && !formula.IsAsync
        && IsElement(formula.ReturnType, scalar)
        && formula.Parameters.Length > 0
        && formula.Parameters.All(p => p.RefKind is RefKind.None or RefKind.In && (IsElement(p.Type, scalar) || IsBox(p.Type, scalar)));

    private static bool IsElement(ITypeSymbol type, Scalar scalar) =>
        type is ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } || ParameterType.ScalarOf(type) == scalar;

    public static bool IsBox(ITypeSymbol type, Scalar scalar) => type is INamedTypeSymbol
    {
        Name: "Box",
        TypeArguments: [var element],
        ContainingNamespace: { Name: "LossGen", ContainingNamespace.IsGlobalNamespace: true },
    }
        && IsElement(element, scalar);
}
