using System.Globalization;
using SkiaSharp;

namespace LossGen.Samples.FasterRcnn;

/// <summary>Held-out canvases, enlarged: a column a head, digits' own boxes and detections in two colours.</summary>
internal static class DetectionPictures
{
    private const int CanvasCount = 3, Scale = 3, Gap = 12, Header = 72;
    private const int Cell = Canvas.Side * Scale;

    private static readonly SKColor TruthColour = SKColor.Parse("#3CE07A"), DetectionColour = SKColor.Parse("#FFB000");

    public static void Save(IReadOnlyList<TrainingRun> runs, DetectionSet set, DirectoryInfo folder)
    {
        int width = Gap + runs.Count * (Cell + Gap), height = Header + CanvasCount * (Cell + Gap);
        using SKBitmap picture = new(width, height);
        using SKCanvas surface = new(picture);
        surface.Clear(SKColors.White);
        DrawLegend(surface);
        for (int column = 0; column < runs.Count; column++)
        {
            float left = Gap + column * (Cell + Gap);
            using SKFont font = Fonts.Create(20, bold: true);
            using SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };
            surface.DrawText(runs[column].Objective.Name, left + Cell / 2f, Header - 12, SKTextAlign.Center, font, ink);
            for (int row = 0; row < CanvasCount; row++)
            {
                surface.Save();
                surface.Translate(left, Header + row * (Cell + Gap));
                surface.ClipRect(new SKRect(0, 0, Cell, Cell));
                DrawCanvas(surface, set.Canvases[row]);
                DrawBoxes(surface, set.Canvases[row].Truths, runs[column].Last.HeldOut.Detections[row]);
                surface.Restore();
            }
        }

        using SKData png = picture.Encode(SKEncodedImageFormat.Png, 100);
        using FileStream file = File.Create(Path.Combine(folder.FullName, "detections.png"));
        png.SaveTo(file);
    }

    private static void DrawLegend(SKCanvas surface)
    {
        using SKFont font = Fonts.Create(18);
        using SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };
        float x = Gap;
        foreach (var (colour, text) in new[] { (TruthColour, "the digit's box"), (DetectionColour, "detection: class and score") })
        {
            using SKPaint fill = new() { Color = colour };
            surface.DrawRect(x, 10, 26, 16, fill);
            surface.DrawText(text, x + 34, 25, font, ink);
            x += 34 + font.MeasureText(text) + 30;
        }
    }

    private static void DrawCanvas(SKCanvas surface, Canvas canvas)
    {
        using SKBitmap grey = new(Canvas.Side, Canvas.Side, SKColorType.Gray8, SKAlphaType.Opaque);
        Span<byte> bytes = grey.GetPixelSpan();
        for (int y = 0; y < Canvas.Side; y++)
        {
            for (int x = 0; x < Canvas.Side; x++)
                bytes[y * grey.RowBytes + x] = (byte)(255 * canvas.Pixels[y * Canvas.Side + x]);
        }

        using SKImage image = SKImage.FromBitmap(grey);
        surface.DrawImage(image, new SKRect(0, 0, Cell, Cell), new SKSamplingOptions(SKFilterMode.Nearest));
    }

    private static void DrawBoxes(SKCanvas surface, List<Truth> truths, List<Detection> detections)
    {
        using SKFont font = Fonts.Create(16, bold: true);
        using SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };
        using SKPaint truthLine = new() { Color = TruthColour, IsStroke = true, StrokeWidth = 2, IsAntialias = true };
        using SKPaint detectionLine = new() { Color = DetectionColour, IsStroke = true, StrokeWidth = 2.5f, IsAntialias = true };
        using SKPaint plate = new() { Color = DetectionColour };
        foreach (Truth truth in truths)
            surface.DrawRect(Enlarge(truth.Box), truthLine);
        foreach (Detection detection in detections)
            surface.DrawRect(Enlarge(detection.Box), detectionLine);

        // The best come first in the list; drawn last, their labels stay readable.
        foreach (Detection detection in Enumerable.Reverse(detections))
        {
            string text = string.Create(CultureInfo.InvariantCulture, $"{detection.Label - 1}  {detection.Score:F2}");
            SKRect box = Enlarge(detection.Box);
            float width = font.MeasureText(text) + 8;
            float left = Math.Clamp(box.Left, 0, Cell - width), top = Math.Max(0, box.Top - 20);
            surface.DrawRect(left, top, width, 20, plate);
            surface.DrawText(text, left + 4, top + 15.5f, font, ink);
        }
    }

    private static SKRect Enlarge(Box<float> box) => new(box.X1 * Scale, box.Y1 * Scale, box.X2 * Scale, box.Y2 * Scale);
}
