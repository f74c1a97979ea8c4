namespace LossGen.Samples.FasterRcnn;

/// <summary>A digit cut down to its ink, so that the box it is drawn into is the digit's own.</summary>
internal sealed class Glyph
{
    private const byte Ink = 64;

    private readonly float[] pixels;

    private Glyph(int width, int height)
    {
        Width = width;
        Height = height;
        pixels = new float[width * height];
    }

    public int Width { get; }

    public int Height { get; }

    public static Glyph Crop(ReadOnlySpan<byte> image)
    {
        int left = MnistDigits.Side, top = MnistDigits.Side, right = -1, bottom = -1;
        for (int i = 0; i < image.Length; i++)
        {
            if (image[i] < Ink)
                continue;
            int x = i % MnistDigits.Side, y = i / MnistDigits.Side;
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }

        if (right < 0)
            throw new InvalidDataException("A digit has no ink.");

        Glyph glyph = new(right - left + 1, bottom - top + 1);
        for (int y = 0; y < glyph.Height; y++)
        {
            for (int x = 0; x < glyph.Width; x++)
                glyph.pixels[y * glyph.Width + x] = image[(top + y) * MnistDigits.Side + left + x] / 255f;
        }

        return glyph;
    }

    public void Draw(Canvas canvas, Box<float> box, float contrast)
    {
        for (int y = (int)box.Y1; y < Math.Min(Canvas.Side, MathF.Ceiling(box.Y2)); y++)
        {
            for (int x = (int)box.X1; x < Math.Min(Canvas.Side, MathF.Ceiling(box.X2)); x++)
            {
                float ink = Sample(
                    (x + 0.5f - box.X1) / box.Width * Width - 0.5f,
                    (y + 0.5f - box.Y1) / box.Height * Height - 0.5f);
                ref float pixel = ref canvas.Pixels[y * Canvas.Side + x];
                pixel = Math.Max(pixel, ink * contrast);
            }
        }
    }

    private float Sample(float x, float y)
    {
        int left = (int)MathF.Floor(x), top = (int)MathF.Floor(y);
        float dx = x - left, dy = y - top;
        float above = At(left, top) + dx * (At(left + 1, top) - At(left, top));
        float below = At(left, top + 1) + dx * (At(left + 1, top + 1) - At(left, top + 1));
        return above + dy * (below - above);
    }

    private float At(int x, int y) => x >= 0 && y >= 0 && x < Width && y < Height ? pixels[y * Width + x] : 0;
}
