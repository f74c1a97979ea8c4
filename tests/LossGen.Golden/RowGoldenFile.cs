using System.Globalization;
using System.Numerics;

namespace LossGen.Golden;

/// <summary>What the reference computes for one loss over rows, in one element type. The format is described in README.md beside this file.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed class RowGoldenFile<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The first line of every file.</summary>
    public const string Signature = "lossgen golden rows 1";

    /// <summary>The constants, by their names in the method.</summary>
    public Dictionary<string, double> Parameters { get; } = [];

    /// <summary>Batches of rows of different lengths.</summary>
    public List<RowGoldenBatch<T>> Batches { get; } = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no golden file of rows.</exception>
    public static RowGoldenFile<T> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        if (lines[0] != Signature)
            throw new InvalidDataException($"{path}: the first line is not '{Signature}'.");
        var file = new RowGoldenFile<T>();
        foreach (string[] words in lines.Skip(1).Select(l => l.Split(' ')))
        {
            switch (words[0])
            {
                case "parameter":
                    file.Parameters.Add(words[1], double.Parse(words[2], CultureInfo.InvariantCulture));
                    break;
                case "batch":
                    file.Batches.Add(new(Integer(words[2]), Integer(words[4])));
                    break;
                case "labels":
                    file.Batches[^1].Labels = [.. words.Skip(1).Select(Integer)];
                    break;
                case "input":
                    file.Batches[^1].Inputs.Add(words[1], Numbers(words.Skip(2)));
                    break;
                case "gradient":
                    file.Batches[^1].Gradients.Add(words[1], Numbers(words.Skip(2)));
                    break;
                case "losses":
                    file.Batches[^1].Losses = Numbers(words.Skip(1));
                    break;
            }
        }

        return file;
    }

    private static T[] Numbers(IEnumerable<string> words) => [.. words.Select(w => T.Parse(w, NumberStyles.Float, CultureInfo.InvariantCulture))];

    private static int Integer(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Rows of one length.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="rows">How many.</param>
/// <param name="classes">How long.</param>
internal sealed class RowGoldenBatch<T>(int rows, int classes)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public int Rows => rows;

    public int Classes => classes;

    /// <summary>Empty where the loss has none; −100 where a row does not count.</summary>
    public int[] Labels { get; set; } = [];

    /// <summary>By their names in the method.</summary>
    public Dictionary<string, T[]> Inputs { get; } = [];

    /// <summary>The loss of each row.</summary>
    public T[] Losses { get; set; } = [];

    /// <summary>The gradients of the sum of the losses, by the names of the inputs.</summary>
    public Dictionary<string, T[]> Gradients { get; } = [];
}
