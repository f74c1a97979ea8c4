using System.Numerics;
using LossGen.Golden;

namespace LossGen.Numeric.Tests.Rows.Support;

/// <summary>What the inputs of a batch of rows hold.</summary>
internal sealed class RowData<T>(int rows, int classes)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public const int Ignored = -100;

    private readonly Dictionary<string, T[]> _values = [];

    public int Rows => rows;

    public int Classes => classes;

    public int[] Labels { get; private init; } = [];

    public T[] this[string input] => _values[input];

    /// <param name="loss">The loss.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="classes">How long they are.</param>
    /// <param name="seed">Of the random values.</param>
    public static RowData<T> Draw(RowLoss<T> loss, int rows, int classes, int seed)
    {
        var random = new Random(seed);
        var data = new RowData<T>(rows, classes) { Labels = [.. Enumerable.Range(0, rows).Select(_ => Label(random, loss, classes))] };
        foreach (string input in loss.Values)
        {
            string kind = loss.KindOf(input);
            var values = new List<double>();
            if (kind == "weight")
                values.AddRange(Weights(random, classes));
            for (int row = 0; row < rows && kind != "weight"; row++)
                values.AddRange(Row(random, kind, classes));
            data._values[input] = [.. values.Select(T.CreateChecked)];
        }

        data._values["weight"] = [.. Weights(random, rows).Select(T.CreateChecked)];
        return data;
    }

    /// <summary>The inputs that torch was given, and weights of 1.</summary>
    public static RowData<T> Of(RowGoldenBatch<T> batch)
    {
        var data = new RowData<T>(batch.Rows, batch.Classes) { Labels = batch.Labels };
        foreach ((string input, T[] values) in batch.Inputs)
            data._values[input] = values;
        data._values["weight"] = [.. Enumerable.Repeat(T.One, batch.Rows)];
        return data;
    }

    /// <summary>A row's own values of an input, or what all rows share.</summary>
    public double[] Of(RowLoss<T> loss, string input, int row)
    {
        T[] all = _values[input];
        int length = loss.LengthOf(input, 1, classes);
        T[] own = input == "classWeight" ? all : all[(row * length)..((row + 1) * length)];
        return [.. own.Select(double.CreateChecked)];
    }

    /// <summary>Some of the rows, in any order.</summary>
    public RowData<T> Pick(RowLoss<T> loss, params int[] chosen)
    {
        var data = new RowData<T>(chosen.Length, classes) { Labels = [.. chosen.Select(r => Labels[r])] };
        foreach (string input in loss.Values.Append("weight"))
        {
            int length = loss.LengthOf(input, 1, classes);
            data._values[input] = input == "classWeight" ? _values[input] : [.. chosen.SelectMany(r => _values[input][(r * length)..((r + 1) * length)])];
        }

        return data;
    }

    /// <summary>The same values of an input in every row.</summary>
    public void Fill(string input, params double[] row)
    {
        for (int i = 0; i < _values[input].Length; i++)
            _values[input][i] = T.CreateSaturating(row[i % row.Length]);
    }

    private static int Label(Random random, RowLoss<T> loss, int classes)
    {
        int label = random.Next(classes);
        return loss.MayIgnore && random.Next(5) == 0 ? Ignored : label;
    }

    private static IEnumerable<double> Weights(Random random, int count) =>
        Enumerable.Range(0, count).Select(_ => random.Next(8) == 0 ? 0 : 0.25 + random.NextDouble());

    private static double[] Row(Random random, string kind, int classes)
    {
        double[] logits = [.. Enumerable.Range(0, kind is "sign" or "position" ? 1 : classes).Select(_ => (8 * random.NextDouble()) - 4)];
        double log = Math.Log(logits.Sum(Math.Exp));
        return kind switch
        {
            "real" => logits,
            "log" => [.. logits.Select(x => x - log)],
            "share" => [.. logits.Select(x => Math.Exp(x - log))],
            "unit" => [.. logits.Select(x => 0.5 + (x / 8.5))],
            "sign" => [logits[0] < 0 ? -1 : 1],
            "position" => [classes == 1 ? 0 : random.Next(classes - 1) + (random.Next(1, 16) / 16.0)],
            _ => throw new ArgumentException(kind),
        };
    }
}
