namespace LossGen.Generator.Model;

/// <summary>What the generator adds to the compilation.</summary>
internal sealed record GeneratedFile(string HintName, string Text);
