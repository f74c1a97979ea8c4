using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Diagnostics;

/// <summary>What is wrong with a declaration, and where. Lives only as long as one parse: models hold no locations.</summary>
internal readonly record struct Problem(DiagnosticDescriptor Rule, Location? Location, params object[] Arguments)
{
    /// <summary>What a code fix needs to know.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;

    public Problem With(string property, string? value) => this with { Properties = Properties.SetItem(property, value) };

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Arguments);
}
