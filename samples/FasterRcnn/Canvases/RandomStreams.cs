namespace LossGen.Samples.FasterRcnn;

/// <summary>Independent, repeatable random numbers: one stream per purpose and item, so that threads cannot change them.</summary>
internal static class RandomStreams
{
    public const int TrainingCanvases = 1, HeldOutCanvases = 2, Weights = 3, Shuffles = 4, Outliers = 5;

    public static Random Create(int seed, int purpose, int item = 0) =>
        new(unchecked((seed * 1_000_003 + purpose) * 1_000_003 + item));

    public static float Uniform(this Random random, float from, float to) => from + (to - from) * random.NextSingle();

    /// <summary>A standard normal number (Box–Muller).</summary>
    public static float Normal(this Random random)
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
        return (float)(radius * Math.Cos(2 * Math.PI * random.NextDouble()));
    }
}
