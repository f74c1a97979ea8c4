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

    /// <summary>The free role that the name of this parameter is near to. A stream, or what is called one, has none: no slip turns data into it.</summary>
    public string? Nearest(IParameterSymbol parameter) => Place.All.Any(p => p.Launcher?.Name == parameter.Type.Name) ? null
        : NameAdvice.IsRowLength(parameter.Name) ? _free.Where(r => r.Value.Role == Role.RowLength).Select(r => r.Key).FirstOrDefault()
        : NearestRole.Of(parameter.Name, [.. _free.Select(r => r.Key)]);

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

    /// <summary>
    /// The parameter that says where the data lives when the first input is not there under its name: what it probably is, other data of
    /// the loss, or else any data.
    /// </summary>
    public static IParameterSymbol? StandIn(IMethodSymbol method, LossDefinition loss)
    {
        IReadOnlyDictionary<string, (Role Role, string Subject)> roles = RoleTable.For(loss, Place.View);
        string[] free = [.. roles.Keys.Where(r => method.Parameters.All(p => p.Name != r))];
        IParameterSymbol[] data = [.. method.Parameters.Where(p => ParameterType.Of(p.Type) is { Place: { } place, Scalar: not null }
            && place.Takes(loss.Shape))];
        return data.FirstOrDefault(p => !roles.ContainsKey(p.Name) && NearestRole.Of(p.Name, free) == loss.Inputs[0])
            ?? data.FirstOrDefault(p => roles.TryGetValue(p.Name, out (Role Role, string) role) && role.Role is not (Role.Constant or Role.Upstream or Role.ConstantGradient))
            ?? data.FirstOrDefault(p => !roles.ContainsKey(p.Name) && ParameterType.Of(p.Type).Place is not { IsBatch: false });
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
