namespace LossGen.Generator.Diagnostics;

/// <summary>
/// The properties of a diagnostic: what the rule found out and its code fix needs. They are compiled into both assemblies, so that
/// the two agree and neither loads the other.
/// </summary>
internal static class FixProperties
{
    /// <summary>LOSS0004: the roles that the loss has here, joined by commas.</summary>
    public const string Roles = "Roles";

    /// <summary>LOSS0004: the role that the name probably means.</summary>
    public const string Nearest = "Nearest";

    /// <summary>LOSS0004: the roles that no parameter has yet and that have this parameter's type, joined by commas.</summary>
    public const string Candidates = "Candidates";

    /// <summary>LOSS0005: the parameter to add, as <c>Span&lt;float&gt; losses</c>.</summary>
    public const string Parameter = "Parameter";

    /// <summary>LOSS0005: the roles in the order in which parameters are conventionally written, joined by commas.</summary>
    public const string Order = "Order";

    /// <summary>LOSS0012: the part of the declaration that is missing; <see cref="Accessibility"/> is the only one.</summary>
    public const string Missing = "Missing";

    /// <summary>A value of <see cref="Missing"/>.</summary>
    public const string Accessibility = "Accessibility";

    /// <summary>The method to add, as C# text.</summary>
    public const string Stub = "Stub";

    /// <summary>The expression to write instead of the reported one, as C# text.</summary>
    public const string Replacement = "Replacement";
}
