using LossGen.Generator.Collections;

namespace LossGen.Generator.Model;

/// <summary>A line of a source file that does not build.</summary>
/// <param name="Text">The rule and what it says.</param>
/// <param name="Path">The file; empty where there is none.</param>
/// <param name="Start">Line and column of the first character, from 0.</param>
/// <param name="End">The same of what follows the last.</param>
/// <param name="IsSilenced">Whether no analyzer can report it.</param>
internal sealed record SourceError(string Text, string Path, (int Line, int Column) Start, (int Line, int Column) End, bool IsSilenced);

/// <summary>
/// A loss that cannot be built. Its method is completed all the same: the compiler stops at a partial method without a body, and would
/// not get as far as the errors in formulas.
/// </summary>
/// <param name="Method">The method to complete.</param>
/// <param name="Reason">What its body throws, should it ever run.</param>
/// <param name="Errors">What the file says itself, as errors.</param>
internal sealed record Rejection(SignatureModel Method, string Reason, EquatableArray<SourceError> Errors);
