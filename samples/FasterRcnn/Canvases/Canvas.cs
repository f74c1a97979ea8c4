namespace LossGen.Samples.FasterRcnn;

/// <summary>A digit on a canvas: where it is, and its class (1 to 10 for the digits 0 to 9; 0 is the background).</summary>
internal readonly record struct Truth(Box<float> Box, int Label);

/// <summary>A grey picture with digits on it; 0 is black and 1 is white.</summary>
internal sealed class Canvas
{
    public const int Side = 160;

    public float[] Pixels { get; } = new float[Side * Side];

    public List<Truth> Truths { get; } = [];

    /// <summary>The picture between its pixels' centres; beyond the border it goes on as the border is.</summary>
    public float Sample(float x, float y)
    {
        x = Math.Clamp(x - 0.5f, 0, Side - 1);
        y = Math.Clamp(y - 0.5f, 0, Side - 1);
        int left = Math.Min((int)x, Side - 2), top = Math.Min((int)y, Side - 2);
        float dx = x - left, dy = y - top;
        int i = top * Side + left;
        float above = Pixels[i] + dx * (Pixels[i + 1] - Pixels[i]);
        float below = Pixels[i + Side] + dx * (Pixels[i + Side + 1] - Pixels[i + Side]);
        return above + dy * (below - above);
    }
}
