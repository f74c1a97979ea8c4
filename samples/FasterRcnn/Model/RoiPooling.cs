namespace LossGen.Samples.FasterRcnn;

/// <summary>
/// RoIAlign on the canvas itself: a grid of cells over the proposal and some of its surroundings, each the mean of four
/// bilinear samples. Without the surroundings the head could not see how far a digit reaches beyond its proposal.
/// </summary>
internal static class RoiPooling
{
    public const int Side = 14, FeatureCount = Side * Side;

    private const float Context = 1.5f;

    // Roughly the grey of the background and the spread of the ink, so that the features are centred.
    private const float Centre = 0.25f, Gain = 2;

    public static void Pool(Canvas canvas, Box<float> proposal, Span<float> features)
    {
        float cellWidth = proposal.Width * Context / Side, cellHeight = proposal.Height * Context / Side;
        float left = (proposal.X1 + proposal.X2) / 2 - cellWidth * Side / 2, top = (proposal.Y1 + proposal.Y2) / 2 - cellHeight * Side / 2;
        for (int row = 0; row < Side; row++)
        {
            float upper = top + (row + 0.25f) * cellHeight, lower = upper + 0.5f * cellHeight;
            for (int column = 0; column < Side; column++)
            {
                float first = left + (column + 0.25f) * cellWidth, second = first + 0.5f * cellWidth;
                float sum = canvas.Sample(first, upper) + canvas.Sample(second, upper)
                    + canvas.Sample(first, lower) + canvas.Sample(second, lower);
                features[row * Side + column] = Gain * (sum / 4 - Centre);
            }
        }
    }
}
