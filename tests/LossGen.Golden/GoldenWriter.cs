using System.Globalization;
using System.Numerics;
using System.Text;

namespace LossGen.Golden;

/// <summary>Formats what <see cref="GoldenFile{T}.Read"/> reads.</summary>
internal static class GoldenWriter
{
    /// <summary>The text of a file.</summary>
    public static string Format<T>(GoldenFile<T> file)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var text = new StringBuilder();
        Line(text, GoldenFile<T>.Signature);
        Line(text, $"loss {file.Loss}");
        foreach (var (name, value) in file.Parameters)
            Line(text, $"parameter {name} {value}");
        Line(text, $"type {GoldenFile<T>.TypeName}");
        Line(text, $"torch {file.Torch}");
        Line(text, $"width {file.Width}");
        Line(text, $"count {file.Count}");

        foreach (var section in file.Sections)
        {
            Line(text, $"section {section.Name} count {section.Count} sum {Number(section.Sum)} mean {Number(section.Mean)}");
            for (var i = section.Start; i < section.Start + section.Count; i++)
            {
                var item = i * file.Width;
                Line(text, string.Join(' ',
                [
                    .. Numbers(file.Prediction, item, file.Width),
                    .. Numbers(file.Target, item, file.Width),
                    Number(file.Losses[i]),
                    .. Numbers(file.PredictionGradient, item, file.Width),
                    .. Numbers(file.TargetGradient, item, file.Width),
                ]));
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static IEnumerable<string> Numbers<T>(T[] values, int start, int count)
        where T : unmanaged, IFloatingPointIeee754<T> => values.Skip(start).Take(count).Select(Number);

    // NaN is written without sign and payload: they differ between processors, and no reader may depend on them.
    private static string Number<T>(T value)
        where T : unmanaged, IFloatingPointIeee754<T> => value.ToString("R", CultureInfo.InvariantCulture);
}
