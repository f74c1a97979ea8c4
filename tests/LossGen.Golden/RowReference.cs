using System.Globalization;
using System.Numerics;
using System.Text;
using static TorchSharp.torch;

namespace LossGen.Golden;

/// <summary>Asks torch for the losses and gradients of a case over rows, and formats what <see cref="RowGoldenFile{T}.Read"/> reads.</summary>
internal static class RowReference
{
    /// <summary>The text of a case's file in one element type.</summary>
    public static string Format<T>(RowGoldenCase golden)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var text = new StringBuilder();
        Line(text, RowGoldenFile<T>.Signature);
        Line(text, $"loss {golden.Name}");
        foreach ((string name, double value) in golden.Parameters)
            Line(text, $"parameter {name} {value.ToString("R", CultureInfo.InvariantCulture)}");
        Line(text, $"type {GoldenFile<T>.TypeName}");
        Line(text, $"torch {Version.Parse(__version__).ToString(3)}");
        foreach ((int rows, int classes) in ((int, int)[])[(6, 3), (3, 10), (2, 37)])
            Write<T>(text, golden, rows, classes);
        return text.ToString();
    }

    private static void Write<T>(StringBuilder text, RowGoldenCase golden, int rows, int classes)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        using var scope = NewDisposeScope();
        var random = new Random(classes);
        var tensors = new Dictionary<string, Tensor>();
        Line(text, $"batch rows {rows} classes {classes}");
        foreach (string[] input in golden.Inputs.Split(' ').Select(i => i.Split(':')))
        {
            if (input[1] is "label" or "ignoring")
            {
                long[] labels = [.. Enumerable.Range(0, rows).Select(r => input[1] == "ignoring" && r % 3 == 1 ? -100L : random.Next(classes))];
                tensors.Add(input[0], tensor(labels));
                Line(text, $"labels {string.Join(' ', labels)}");
                continue;
            }

            bool isWanted = golden.Gradients.Split(' ').Contains(input[0]);
            (float[] values, long[] shape) = RowInputValues.Draw(random, input[1], rows, classes);
            tensors.Add(input[0], typeof(T) == typeof(float)
                ? tensor(values, shape, requires_grad: isWanted)
                : tensor(Array.ConvertAll(values, x => (double)x), shape, requires_grad: isWanted));
            Line(text, $"input {input[0]} {Numbers<T>(tensors[input[0]])}");
        }

        Tensor losses = golden.Formula(tensors);
        losses.sum().backward();
        Line(text, $"losses {Numbers<T>(losses)}");
        foreach (string input in golden.Gradients.Split(' '))
            Line(text, $"gradient {input} {Numbers<T>(tensors[input].grad!)}");
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Numbers<T>(Tensor tensor)
        where T : unmanaged, IFloatingPointIeee754<T> =>
        string.Join(' ', tensor.detach().contiguous().data<T>().ToArray().Select(x => x.ToString("R", CultureInfo.InvariantCulture)));
}
