namespace LossGen.Samples.FasterRcnn;

/// <summary>Paints digits of varying size and shape on a noisy canvas.</summary>
internal static class CanvasPainter
{
    private const int MinDigits = 3, MaxDigits = 6;
    private const float MinHeight = 22, MaxHeight = 58, MinWidth = 11;
    private const float Noise = 0.09f;

    public static Canvas Paint(MnistDigits digits, int firstDigit, int digitCount, Random random)
    {
        Canvas canvas = new();
        Shade(canvas, random);
        Scribble(canvas, random);

        int wanted = random.Next(MinDigits, MaxDigits + 1);
        for (int attempt = 0; attempt < 100 && canvas.Truths.Count < wanted; attempt++)
        {
            int digit = firstDigit + random.Next(digitCount);
            Glyph glyph = Glyph.Crop(digits.Image(digit));
            float height = random.Uniform(MinHeight, MaxHeight);
            float width = Math.Max(MinWidth, height * glyph.Width / glyph.Height * random.Uniform(0.8f, 1.3f));
            if (width > MaxHeight)
                continue;
            float x = random.Uniform(2, Canvas.Side - 2 - width), y = random.Uniform(2, Canvas.Side - 2 - height);
            Box<float> box = new(x, y, x + width, y + height);
            if (canvas.Truths.Exists(other => Overlap.Intersection(other.Box, box) > 0.05f * Math.Min(other.Box.Area, box.Area)))
                continue;
            glyph.Draw(canvas, box, random.Uniform(0.6f, 1));
            canvas.Truths.Add(new Truth(box, digits.Labels[digit] + 1));
        }

        for (int i = 0; i < canvas.Pixels.Length; i++)
            canvas.Pixels[i] = Math.Clamp(canvas.Pixels[i] + Noise * random.Normal(), 0, 1);
        return canvas;
    }

    private static void Shade(Canvas canvas, Random random)
    {
        float level = random.Uniform(0.08f, 0.2f), right = random.Uniform(-0.12f, 0.12f), down = random.Uniform(-0.12f, 0.12f);
        for (int y = 0; y < Canvas.Side; y++)
        {
            for (int x = 0; x < Canvas.Side; x++)
                canvas.Pixels[y * Canvas.Side + x] = level + right * x / Canvas.Side + down * y / Canvas.Side;
        }
    }

    /// <summary>Thin strokes that are no digit: the background must not be recognisable by its emptiness alone.</summary>
    private static void Scribble(Canvas canvas, Random random)
    {
        for (int stroke = random.Next(3, 8); stroke > 0; stroke--)
        {
            float x = random.Uniform(0, Canvas.Side), y = random.Uniform(0, Canvas.Side);
            float angle = random.Uniform(0, MathF.Tau), bend = random.Uniform(-0.06f, 0.06f), ink = random.Uniform(0.3f, 0.6f);
            for (int step = random.Next(15, 50); step > 0; step--)
            {
                int column = (int)x, row = (int)y;
                if (x >= 0 && y >= 0 && column < Canvas.Side && row < Canvas.Side)
                    canvas.Pixels[row * Canvas.Side + column] = ink;
                x += MathF.Cos(angle);
                y += MathF.Sin(angle);
                angle += bend;
            }
        }
    }
}
