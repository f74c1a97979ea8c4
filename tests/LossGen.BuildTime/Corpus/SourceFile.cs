namespace LossGen.BuildTime.Corpus;

/// <summary>A file of a project.</summary>
internal sealed record SourceFile(string Name, string Text);
