namespace LossGen.Generator.Tests.Losses;

/// <summary>A loss over rows with its constants, and what it should come to.</summary>
/// <param name="Key">Which loss.</param>
/// <param name="Reference">The loss of a row.</param>
/// <param name="Inputs">The inputs, each with what is in it.</param>
/// <param name="Constants">The constants, by their property.</param>
/// <param name="Options">What a method cannot take at run time.</param>
internal sealed record RowCase(
    string Key,
    Func<RowData, double> Reference,
    string Inputs,
    IReadOnlyDictionary<string, double>? Constants = null,
    IReadOnlyDictionary<string, double>? Options = null)
{
    public IReadOnlyDictionary<string, double> ConstantsOrNone => Constants ?? new Dictionary<string, double>();

    /// <summary>What the attribute says where the method takes no constant.</summary>
    public IReadOnlyDictionary<string, double> Written => new Dictionary<string, double>(ConstantsOrNone.Concat(OptionsOrNone));

    public IReadOnlyDictionary<string, double> OptionsOrNone => Options ?? new Dictionary<string, double>();

    /// <summary>The constants by the names of parameters.</summary>
    public RowData Scalars()
    {
        var scalars = new RowData();
        foreach (KeyValuePair<string, double> constant in ConstantsOrNone)
            scalars[char.ToLowerInvariant(constant.Key[0]) + constant.Key[1..]] = [constant.Value];
        return scalars;
    }

    /// <summary>A row of random values.</summary>
    public RowData Draw(Random random, int length)
    {
        var data = new RowData();
        foreach (string[] input in Inputs.Split(' ').Select(i => i.Split(':')))
        {
            double[] logits = [.. Enumerable.Range(0, length).Select(_ => (6 * random.NextDouble()) - 3)];
            data[input[0]] = input[1] switch
            {
                "real" => logits,
                "log" => RowReferences.LogSoftmax(logits),
                "share" => RowReferences.Softmax(logits),
                "unit" => [.. logits.Select(_ => 0.05 + (0.9 * random.NextDouble()))],
                "weight" => [.. logits.Select(_ => 0.5 + random.NextDouble())],
                "label" => [random.Next(length)],
                "mask" => [.. logits.Select(v => v > 1 ? 1.0 : 0)],
                "sign" => [random.Next(2) == 0 ? -1 : 1],
                "position" => [length == 1 ? 0 : random.Next(length - 1) + 0.1 + (0.8 * random.NextDouble())],
                _ => throw new ArgumentException(input[1]),
            };
        }

        return data;
    }
}
