namespace LossGen.Numeric.Tests.Rows.Support;

/// <summary>The losses over rows by name, as xunit wants them.</summary>
public static class RowTheory
{
    public static TheoryData<string> All => [.. RowTable.Names];

    /// <summary>The losses of labels.</summary>
    public static TheoryData<string> OfLabels => [.. RowTable.All<float>().Where(l => l.HasLabels).Select(l => l.Name)];

    /// <summary>The losses that may ignore a row.</summary>
    public static TheoryData<string> Ignoring => [.. RowTable.All<float>().Where(l => l.MayIgnore).Select(l => l.Name)];
}
