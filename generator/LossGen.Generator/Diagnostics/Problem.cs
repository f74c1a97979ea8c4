using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Diagnostics;

/// <summary>What is wrong with a declaration, and where. Lives only as long as one parse: models hold no locations.</summary>
internal readonly record struct Problem(DiagnosticDescriptor Rule, Location? Location, params object[] Arguments)
{
    private readonly ImmutableDictionary<string, string?>? _properties;

    /// <summary>What a code fix needs, under the names of <see cref="FixProperties"/>.</summary>
    public ImmutableDictionary<string, string?> Properties
    {
        get => _properties ?? ImmutableDictionary<string, string?>.Empty;
        init => _properties = value;
    }

    /// <summary>Less than the rule's own, where the code is written all the same.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>The rule and what it says, as a build shows them.</summary>
    public string Text => $"{Rule.Id}: {string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat.ToString(CultureInfo.InvariantCulture), Arguments)}";

    public Problem With(string property, string? value) => value is null ? this : this with { Properties = Properties.SetItem(property, value) };

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Severity ?? Rule.DefaultSeverity, additionalLocations: null, Properties, Arguments);
}
