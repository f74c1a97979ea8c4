using System.Globalization;
using Spectre.Console;

namespace LossGen.Samples.FasterRcnn;

/// <summary>The document's own example: two boxes against each other, threshold 0.5, box by box.</summary>
internal static class DocumentExample
{
    public static void Print()
    {
        float[] predictions = [2, 3, 5, 6, 1, 2, 4, 5], targets = [1, 2, 4, 5, 2, 3, 5, 6];
        float[] gradient = new float[predictions.Length], losses = new float[predictions.Length / 4];
        DetectionLosses.BoxOverlapEach(predictions, targets, gradient, losses);

        Table table = Tables.Create("The document's example: (IoU − 0.5)², box by box", "Prediction", "Target", "IoU", "Loss", "Gradient");
        for (int i = 0; i < losses.Length; i++)
        {
            float overlap = Overlap.IoU(DetectionSet.BoxAt(predictions, i), DetectionSet.BoxAt(targets, i));
            table.AddRow(
                Four(predictions, i, "0"), Four(targets, i, "0"), $"{overlap:F4}", $"{losses[i]:F6}", Four(gradient, i, "0.0000"));
        }

        AnsiConsole.Write(table);
        float mean = DetectionLosses.BoxOverlap(predictions, targets, gradient);
        AnsiConsole.WriteLine($"Their mean, by the method that returns it: {mean:F6}");
        AnsiConsole.WriteLine();
    }

    private static string Four(float[] values, int index, string format) => Markup.Escape(
        $"[{string.Join(", ", values.Skip(4 * index).Take(4).Select(value => value.ToString(format, CultureInfo.InvariantCulture)))}]");
}
