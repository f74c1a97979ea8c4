using LossGen.Generator.Losses;

namespace LossGen.Generator.Tests.Losses;

/// <summary>A row's values and the constants, by name.</summary>
internal sealed class RowData : Dictionary<string, double[]>
{
    /// <summary>What there is only one of.</summary>
    public double One(string name) => this[name][0];

    public int Label => (int)One("labels");

    /// <summary>The same, with one value moved.</summary>
    public RowData Moved(string name, int index, double step)
    {
        var moved = new RowData();
        foreach (KeyValuePair<string, double[]> entry in this)
            moved[entry.Key] = [.. entry.Value];
        moved[name][index] += step;
        return moved;
    }

    /// <summary>A row with a constant as a number at build time, and with the same as a scalar of the method.</summary>
    public static IEnumerable<(RowData Data, Dictionary<string, double> Written)> OnBothSides(string property, double value, RowData data)
    {
        yield return (data, new() { [property] = value });
        var with = new RowData { [LossParameter.RoleOf(property)] = [value] };
        foreach (KeyValuePair<string, double[]> entry in data)
            with[entry.Key] = entry.Value;
        yield return (with, []);
    }
}
