using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>The roles that a loss has in one place, by parameter name.</summary>
internal static class RoleTable
{
    public static IReadOnlyDictionary<string, (Role Role, string Subject)> For(LossDefinition loss, Place place)
    {
        var roles = new Dictionary<string, (Role, string)>();
        foreach (string input in loss.AllInputs)
            roles[NameOf(input)] = (Role.Input, input);
        roles["gradient"] = (Role.Gradient, loss.Inputs[0]);
        foreach (string input in loss.AllInputs.Where(i => loss.ShapeOf(i) is not (ItemShape.Label or ItemShape.Class)))
            roles[NameOf(input) + "Gradient"] = (Role.Gradient, input);
        foreach (string length in loss.LengthNames)
            roles[length] = (Role.RowLength, "");
        foreach ((string name, Role role) in place.OwnRoles)
            roles[name] = (role, "");
        roles["upstream"] = (Role.Upstream, "");
        foreach (LossParameter parameter in loss.Parameters)
            roles[NameOf(parameter.Role)] = (Role.Constant, parameter.Property);
        foreach (LossParameter parameter in loss.Parameters)
            roles[NameOf(parameter.Role) + "Gradient"] = (Role.ConstantGradient, parameter.Role);
        return roles;
    }

    /// <summary>Whether a name is that of a result, or of what scales one, whatever the loss: of a formula's own parameters none may be.</summary>
    public static bool IsOfResults(string name, IMethodSymbol method) =>
        name is "gradient" or "losses" or "loss" or "upstream" or Graph.RowLength || method.Parameters.Any(p => p.Name + "Gradient" == name);

    /// <summary>What a name is to the compiler, without the sign that escapes a keyword.</summary>
    private static string NameOf(string name) => name.TrimStart('@');

    /// <summary>The type that a role must have, for people and for comparing.</summary>
    public static string TypeOf(Role role, string subject, LossDefinition loss, Place place, string element)
    {
        if (role is Role.Constant or Role.Upstream)
            return element;
        if (role == Role.ConstantGradient)
            return place.SingleType(element);
        if (role == Role.RowLength)
            return "int";
        ItemShape shape = role is Role.Input or Role.Gradient ? loss.ShapeOf(subject) : ItemShape.Element;
        return role == Role.Input
            ? place.InputType(shape, shape == ItemShape.Label ? ParameterType.Wholes[0] : element)
            : place.OutputType(shape, element);
    }
}
