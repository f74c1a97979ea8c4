namespace LossGen.Samples.FasterRcnn;

/// <summary>
/// Stands in for the region proposal network: boxes jittered around every digit, and boxes of the background.
/// </summary>
internal static class ProposalSampler
{
    private const int PerTruth = 6, Background = 10;
    private const float Shift = 0.2f, Scale = 0.3f, MaxBackgroundOverlap = 0.3f;

    public static List<Box<float>> Sample(Canvas canvas, Random random)
    {
        List<Box<float>> proposals = [];
        foreach (Truth truth in canvas.Truths)
        {
            for (int i = 0; i < PerTruth; i++)
                proposals.Add(Jitter(truth.Box, random));
        }

        for (int attempt = 0, found = 0; attempt < 200 && found < Background; attempt++)
        {
            float width = random.Uniform(12, 58), height = random.Uniform(22, 58);
            float x = random.Uniform(0, Canvas.Side - width), y = random.Uniform(0, Canvas.Side - height);
            Box<float> box = new(x, y, x + width, y + height);
            if (canvas.Truths.Exists(truth => Overlap.IoU(truth.Box, box) > MaxBackgroundOverlap))
                continue;
            proposals.Add(box);
            found++;
        }

        return proposals;
    }

    private static Box<float> Jitter(Box<float> box, Random random)
    {
        float x = (box.X1 + box.X2) / 2 + box.Width * random.Uniform(-Shift, Shift);
        float y = (box.Y1 + box.Y2) / 2 + box.Height * random.Uniform(-Shift, Shift);
        float width = box.Width * MathF.Exp(random.Uniform(-Scale, Scale));
        float height = box.Height * MathF.Exp(random.Uniform(-Scale, Scale));
        return new Box<float>(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }
}
