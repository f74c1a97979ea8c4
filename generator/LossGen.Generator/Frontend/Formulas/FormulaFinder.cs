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
        ImmutableArray<TypedConstant> arguments = attribute.ConstructorArguments;
        if (arguments.Length == 0 || arguments.Any(a => a.Kind == TypedConstantKind.Error))
            return null;
        if (ElementOf(method) is not { } scalar)
        {
            problems.Add(new Problem(Rules.MissingRole, Locations.NameOf(method), method.Name, "its inputs: a ReadOnlySpan, an ArrayView, a scalar or a Box of float or double for each of the formula's parameters"));
            return null;
        }

        ITypeSymbol? holder = arguments.Length == 2 ? arguments[0].Value as ITypeSymbol : null;
        string? name = arguments[arguments.Length - 1].Value as string;
        IMethodSymbol[] named = name is null ? [] : Named(method, holder, name);
        if (named.Any(f => CompilerRefusal.HasError(f.ReturnType) || f.Parameters.Any(p => CompilerRefusal.HasError(p.Type))))
            return null;
        Location? site = Locations.PositionalArgument(attribute, cancellation);
        if (named.Length == 0)
        {
            string where = (holder ?? method.ContainingType).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
            problems.Add(new Problem(Rules.FormulaNotFound, site, method.Name, name ?? "null", where)
                .With(FixProperties.Stub, name is null or "" ? null : FormulaStub.For(method, name, scalar)));
            return null;
        }

        var shape = new FormulaShape(scalar, method.ContainingType, compilation);
        IMethodSymbol? best = named
            .Where(f => shape.WhyNot(f) is null)
            .OrderByDescending(f => FormulaShape.HasRows(f) == FormulaShape.HasRowLength(method))
            .ThenByDescending(f => f.Parameters.Count(p => method.Parameters.Any(m => m.Name == p.Name)))
            .ThenBy(f => f.Parameters.Length)
            .ThenBy(f => f.IsGenericMethod)
            .FirstOrDefault();
        if (best is null)
            problems.Add(new Problem(Rules.WrongFormula, site, name!, method.Name, named.Length == 1 ? shape.WhyNot(named[0])! : shape.WhyNone));
        return best;
    }

    private static IMethodSymbol[] Named(IMethodSymbol method, ITypeSymbol? holder, string name)
    {
        for (ITypeSymbol? outer = holder ?? method.ContainingType; outer is not null; outer = holder is null ? outer.ContainingType : null)
        {
            for (ITypeSymbol? type = outer; type is not null; type = type.BaseType)
            {
                IMethodSymbol[] found = [.. (type is INamedTypeSymbol { IsUnboundGenericType: true } ? type.OriginalDefinition : type).GetMembers(name).OfType<IMethodSymbol>().Where(m => LossAttributes.Of(m).Count == 0)];
                if (found.Length > 0)
                    return found;
            }
        }

        return [];
    }

    /// <summary>The element type of a loss method, by the first parameter that has one.</summary>
    private static Scalar? ElementOf(IMethodSymbol method) =>
        method.Parameters.Select(p => ParameterType.Of(p.Type).Scalar).FirstOrDefault(s => s is not null);
}
