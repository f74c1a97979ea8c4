using LossGen.Generator.Collections;

namespace LossGen.Generator.Losses;

/// <summary>One constant of a loss: its value, or null where the method takes it at run time.</summary>
/// <param name="Name">The attribute property: <c>Beta</c>.</param>
/// <param name="Value">The value at build time; an enumeration's number; null for a run-time scalar.</param>
internal readonly record struct Setting(string Name, double? Value);

/// <summary>Every constant that a declared loss has, resolved: what is written, what is taken at run time, and the defaults.</summary>
internal sealed record LossSettings(EquatableArray<Setting> Settings)
{
    /// <summary>Which numbers the boxes are given by.</summary>
    public BoxFormat Format { get; init; }

    public double? this[string name] => Settings.First(s => s.Name == name).Value;
}

/// <summary>What the declaration says of the constants, before the defaults are filled in.</summary>
/// <param name="Written">The attribute properties that are written out.</param>
/// <param name="AtRunTime">The properties that a scalar parameter of the method replaces.</param>
internal sealed record WrittenSettings(IReadOnlyDictionary<string, double> Written, IReadOnlyCollection<string> AtRunTime)
{
    /// <summary>The format of boxes, where it is written out.</summary>
    public BoxFormat? Format { get; init; }

    public bool Mentions(string name) => Written.ContainsKey(name) || AtRunTime.Contains(name);

    public Setting Resolve(string name, double fallback) => AtRunTime.Contains(name)
        ? new Setting(name, null)
        : new Setting(name, Written.TryGetValue(name, out double value) ? value : fallback);
}
