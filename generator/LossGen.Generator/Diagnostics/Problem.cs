using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Diagnostics;

/// <summary>What is wrong with a declaration, and where. Lives only as long as one parse: models hold no locations.</summary>
internal readonly record struct Problem(DiagnosticDescriptor Rule, Location? Location, params object[] Arguments)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Arguments);
}
