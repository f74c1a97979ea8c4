namespace LossGen.Numeric.Tests.Support;

/// <summary>The losses by name, as xunit wants them.</summary>
public static class LossTheory
{
    public static TheoryData<string> All => [.. LossTable.Names];

    public static TheoryData<string> Boxes => [.. LossTable.BoxNames];
}
