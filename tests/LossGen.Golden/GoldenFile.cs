using System.Globalization;
using System.Numerics;

namespace LossGen.Golden;

/// <summary>
/// One golden file: what the reference computes for one loss, with one set of parameters, in one element type.
/// The format is described in README.md beside this file.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed class GoldenFile<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The first line of every file.</summary>
    public const string Signature = "lossgen golden 1";

    /// <summary>The element type, as the file spells it.</summary>
    public static string TypeName => typeof(T) == typeof(float) ? "float" : "double";

    /// <summary>The name of the loss's attribute: L1, MSE, SmoothL1, Huber, IoU, GIoU.</summary>
    public required string Loss { get; init; }

    /// <summary>The attribute's properties by their names in lower case: beta, delta, form, threshold, epsilon.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>The version of libtorch.</summary>
    public required string Torch { get; init; }

    /// <summary>Values an item: 1 for elementwise losses, 4 for boxes (x1, y1, x2, y2).</summary>
    public required int Width { get; init; }

    /// <summary>The first input; Count · Width values.</summary>
    public required T[] Prediction { get; init; }

    /// <summary>The second input; Count · Width values.</summary>
    public required T[] Target { get; init; }

    /// <summary>The loss of each item.</summary>
    public required T[] Losses { get; init; }

    /// <summary>The gradient of the sum of the losses by <see cref="Prediction"/>.</summary>
    public required T[] PredictionGradient { get; init; }

    /// <summary>The gradient of the sum of the losses by <see cref="Target"/>.</summary>
    public required T[] TargetGradient { get; init; }

    /// <summary>The parts of the file, in order and without gaps; each is one kind of input.</summary>
    public required IReadOnlyList<GoldenSection<T>> Sections { get; init; }

    /// <summary>How many items the file has.</summary>
    public int Count => Losses.Length;

    /// <summary>A parameter that is a number.</summary>
    /// <exception cref="KeyNotFoundException">This loss has no such parameter.</exception>
    public double Parameter(string name) => double.Parse(Parameters[name], CultureInfo.InvariantCulture);

    /// <summary>The values of one section in an array that has <paramref name="width"/> values an item.</summary>
    public static ReadOnlySpan<T> Slice(GoldenSection<T> section, T[] values, int width) =>
        values.AsSpan(section.Start * width, section.Count * width);

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no golden file, or its elements are no <typeparamref name="T"/>.</exception>
    public static GoldenFile<T> Read(string path)
    {
        using var reader = File.OpenText(path);
        if (reader.ReadLine() != Signature)
            throw new InvalidDataException($"{path}: the first line is not '{Signature}'.");

        var header = new Dictionary<string, string>();
        var parameters = new Dictionary<string, string>();
        var sections = new List<GoldenSection<T>>();
        T[] prediction = [], target = [], losses = [], predictionGradient = [], targetGradient = [];
        int width = 0, item = 0;

        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "parameter":
                    parameters.Add(words[1], words[2]);
                    break;
                case "count":
                    var count = Integer(words[1]);
                    width = Integer(header["width"]);
                    (prediction, target, predictionGradient, targetGradient) =
                        (new T[count * width], new T[count * width], new T[count * width], new T[count * width]);
                    losses = new T[count];
                    break;
                case "section":
                    sections.Add(new(words[1], item, Integer(words[3]), Number(words[5]), Number(words[7])));
                    break;
                case var word when char.IsAsciiLetterLower(word[0]):
                    header.Add(word, words[1]);
                    break;
                default:
                    for (var i = 0; i < width; i++)
                    {
                        prediction[item * width + i] = Number(words[i]);
                        target[item * width + i] = Number(words[width + i]);
                        predictionGradient[item * width + i] = Number(words[2 * width + 1 + i]);
                        targetGradient[item * width + i] = Number(words[3 * width + 1 + i]);
                    }

                    losses[item++] = Number(words[2 * width]);
                    break;
            }
        }

        if (header["type"] != TypeName)
            throw new InvalidDataException($"{path}: its elements are {header["type"]}, not {TypeName}.");
        if (item != losses.Length || item != sections.Sum(section => section.Count))
            throw new InvalidDataException($"{path}: the number of items is not what its header says.");

        return new()
        {
            Loss = header["loss"],
            Parameters = parameters,
            Torch = header["torch"],
            Width = width,
            Prediction = prediction,
            Target = target,
            Losses = losses,
            PredictionGradient = predictionGradient,
            TargetGradient = targetGradient,
            Sections = sections,
        };
    }

    // As T and not as double: the text is the shortest that gives the bits back in the file's own type.
    private static T Number(string text) => T.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int Integer(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>A run of items of one kind.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="Name">What kind: random, kinks, nonfinite and so on.</param>
/// <param name="Start">The index of its first item in the file.</param>
/// <param name="Count">How many items it has.</param>
/// <param name="Sum">The sum of its losses.</param>
/// <param name="Mean">The mean of its losses.</param>
internal sealed record GoldenSection<T>(string Name, int Start, int Count, T Sum, T Mean)
    where T : unmanaged, IFloatingPointIeee754<T>;
