namespace LossGen.Samples.FasterRcnn;

/// <summary>Plain overlap of two boxes, to label proposals and to judge detections. The losses have their own.</summary>
internal static class Overlap
{
    public static float Intersection(Box<float> a, Box<float> b)
    {
        float width = Math.Min(a.X2, b.X2) - Math.Max(a.X1, b.X1);
        float height = Math.Min(a.Y2, b.Y2) - Math.Max(a.Y1, b.Y1);
        return width > 0 && height > 0 ? width * height : 0;
    }

    public static float IoU(Box<float> a, Box<float> b)
    {
        float intersection = Intersection(a, b);
        return intersection == 0 ? 0 : intersection / (a.Area + b.Area - intersection);
    }
}
