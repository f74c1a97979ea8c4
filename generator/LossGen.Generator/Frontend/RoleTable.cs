using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Frontend;

/// <summary>The roles that a loss has in one place, by parameter name.</summary>
internal static class RoleTable
{
    public static IReadOnlyDictionary<string, (Role Role, string Subject)> For(LossDefinition loss, Place place)
    {
        var roles = new Dictionary<string, (Role, string)>();
        foreach (string input in loss.Inputs.Append(LossDefinition.Weight))
            roles[input] = (Role.Input, input);
        roles["gradient"] = (Role.Gradient, loss.Inputs[0]);
        foreach (string input in loss.Inputs.Append(LossDefinition.Weight))
            roles[input + "Gradient"] = (Role.Gradient, input);
        if (place != Place.Scalar)
            roles["losses"] = (Role.Losses, "");
        if (place == Place.View)
            roles["loss"] = (Role.Loss, "");
        roles["upstream"] = (Role.Upstream, "");
        foreach (LossParameter parameter in loss.Parameters)
            roles[parameter.Role] = (Role.Constant, parameter.Property);
        return roles;
    }

    /// <summary>The type that a role must have, for people and for comparing.</summary>
    public static string TypeOf(Role role, string subject, LossDefinition loss, Place place, string element)
    {
        if (role is Role.Constant or Role.Upstream)
            return element;
        bool box = loss.Shape == ItemShape.Box && subject != LossDefinition.Weight;
        return place switch
        {
            Place.Scalar => (role == Role.Gradient ? "out " : "") + (box ? $"Box<{element}>" : element),
            Place.Span => role == Role.Input ? $"ReadOnlySpan<{element}>" : $"Span<{element}>",
            _ => $"ArrayView<{element}>",
        };
    }
}
