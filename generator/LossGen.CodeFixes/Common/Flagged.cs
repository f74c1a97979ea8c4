using Microsoft.CodeAnalysis;

namespace LossGen.CodeFixes.Common;

/// <summary>A diagnostic, and the document that it is in.</summary>
internal readonly record struct Flagged(Document Document, Diagnostic Diagnostic)
{
    public string? Property(string name) => Diagnostic.Properties.TryGetValue(name, out string? value) ? value : null;
}
