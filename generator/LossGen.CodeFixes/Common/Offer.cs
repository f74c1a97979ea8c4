namespace LossGen.CodeFixes.Common;

/// <summary>One line of the light bulb.</summary>
/// <param name="Title">What it does, as an imperative.</param>
/// <param name="Key">What the same offer for other diagnostics is known by: Fix All takes all of one key.</param>
internal readonly record struct Offer(string Title, string Key);
