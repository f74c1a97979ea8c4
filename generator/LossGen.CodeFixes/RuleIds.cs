namespace LossGen.CodeFixes;

/// <summary>The rules that have a fix.</summary>
internal static class RuleIds
{
    public const string NotPartial = "LOSS0001";
    public const string TypeNotPartial = "LOSS0002";
    public const string UnknownRole = "LOSS0004";
    public const string MissingRole = "LOSS0005";
    public const string Unsupported = "LOSS0012";
    public const string UnknownFormula = "LOSS0017";

    /// <summary>Formulas that lose digits or overflow where another way of writing them does not.</summary>
    public static IReadOnlyList<string> Unstable { get; } = ["LOSS0030", "LOSS0031", "LOSS0032", "LOSS0033"];
}
