using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>What a parameter without a role may have been meant for, and where a parameter that is missing belongs.</summary>
internal sealed class RoleHints
{
    private readonly LossDefinition _loss;
    private readonly Place _place;
    private readonly Scalar _scalar;
    private readonly KeyValuePair<string, (Role Role, string Subject)>[] _free;

    public RoleHints(IMethodSymbol method, LossDefinition loss, Place place, Scalar scalar)
    {
        _loss = loss;
        _place = place;
        _scalar = scalar;
        IReadOnlyDictionary<string, (Role Role, string Subject)> roles = RoleTable.For(loss, place);

        // A gradient has two names, and is taken under both by either.
        var taken = new HashSet<(Role, string)>(method.Parameters.Where(p => roles.ContainsKey(p.Name)).Select(p => roles[p.Name]));
        _free = [.. roles.Where(r => !taken.Contains(r.Value))];
    }

    /// <summary>The free role that the name of this parameter is near to. A stream has none: no slip turns data into it.</summary>
    public string? Nearest(IParameterSymbol parameter) => ParameterType.Of(parameter.Type).IsStream ? null : NearestRole.Of(parameter.Name, [.. _free.Select(r => r.Key)]);

    /// <summary>The free roles of a type, or null. A role with two names comes under the first, and the gradient of a weight with the weight.</summary>
    public string? Candidates(string type)
    {
        bool hasWeight = _free.All(r => r.Key != LossDefinition.Weight);
        string list = string.Join(",", _free.GroupBy(r => r.Value).Select(r => r.First())
            .Where(r => RoleTable.TypeOf(r.Value.Role, r.Value.Subject, _loss, _place, _scalar.Keyword()) == type)
            .Where(r => hasWeight || r.Value != (Role.Gradient, LossDefinition.Weight))
            .Select(r => r.Key));
        return list.Length == 0 ? null : list;
    }

    /// <summary>The input that another form of the loss has the named one in place of.</summary>
    public static string? Rival(string name, LossDefinition loss) => LossCatalog.All
        .Where(l => l.Variants.Any(v => v.Key == loss.Key))
        .SelectMany(l => l.Variants)
        .Where(v => v.Inputs.Contains(name))
        .Select(v => loss.Inputs.FirstOrDefault(i => !v.Inputs.Contains(i)))
        .FirstOrDefault();

    /// <summary>The parameter that is the loss's first input but for its name.</summary>
    public static IParameterSymbol? Misnamed(IMethodSymbol method, LossDefinition loss)
    {
        IReadOnlyDictionary<string, (Role Role, string Subject)> roles = RoleTable.For(loss, Place.View);
        string[] free = [.. roles.Keys.Where(r => method.Parameters.All(p => p.Name != r))];
        return method.Parameters.FirstOrDefault(p => !roles.ContainsKey(p.Name)
            && ParameterType.Of(p.Type) is { Place: not null, Scalar: not null }
            && NearestRole.Of(p.Name, free) == loss.Inputs[0]);
    }

    /// <summary>The first input, as the other data has it; null where nothing tells its type.</summary>
    public static string? FirstInput(IMethodSymbol method, LossDefinition loss)
    {
        if (Misnamed(method, loss) is not null)
            return null;
        IReadOnlyDictionary<string, (Role Role, string Subject)> roles = RoleTable.For(loss, Place.View);
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (roles.TryGetValue(parameter.Name, out (Role Role, string Subject) role)
                && role.Role is not (Role.Constant or Role.Upstream)
                && ParameterType.Of(parameter.Type) is { Place: { } place, Scalar: { } scalar })
                return $"{RoleTable.TypeOf(Role.Input, loss.Inputs[0], loss, place, scalar.Keyword())} {loss.Inputs[0]}";
        }

        return null;
    }

    /// <summary>All roles in the order in which signatures usually have them.</summary>
    public static string Order(LossDefinition loss) => string.Join(",", RoleTable.For(loss, Place.View)
        .OrderBy(r => r.Value switch
        {
            (Role.Input, LossDefinition.Weight) => 2,
            (Role.Input, _) => 0,
            (Role.Constant, _) => 1,
            (Role.Upstream, _) => 3,
            (Role.Gradient, _) => 4,
            _ => 5,
        })
        .Select(r => r.Key));
}
