using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests.Losses;

/// <content>The same calls for every loss, so that one test serves them all.</content>
internal static partial class IoUThresholdLoss
{
    public static TestLoss<float> Single { get; } = new()
    {
        Name = "IoUThreshold",
        Width = 4,
        ConstantNames = ["threshold", "epsilon"],
        Constants = [0.375f, 1e-6f],
        Forward = (p, t, c) => Forward(p, t, c[0], c[1]),
        Fused = (p, t, c, g) => Fused(p, t, c[0], c[1], g),
        Full = (p, t, c, g, tg, l) => Full(p, t, c[0], c[1], g, tg, l),
        Gradient = (p, t, c, g) => Gradient(p, t, c[0], c[1], g),
        Sum = (p, t, c, g) => Sum(p, t, c[0], c[1], g),
        Each = (p, t, c, g, tg, l) => Each(p, t, c[0], c[1], l, g, tg),
        Weighted = (p, t, w, c, u, g, tg, wg, l) => Weighted(p, t, w, c[0], c[1], u, g, tg, wg, l),
        EachWeighted = (p, t, w, c, u, g, tg, wg, l) => EachWeighted(p, t, w, c[0], c[1], u, g, tg, wg, l),
        Item = (p, t, c, g, tg) =>
        {
            float loss = Item(Items.Box(p), Items.Box(t), c[0], c[1], out Box<float> gradient, out Box<float> targetGradient);
            Items.Write(gradient, g);
            Items.Write(targetGradient, tg);
            return loss;
        },
        WeightedItem = (p, t, w, c, u, g, tg, out wg) =>
        {
            float loss = WeightedItem(Items.Box(p), Items.Box(t), w, c[0], c[1], u, out Box<float> gradient, out Box<float> targetGradient, out wg);
            Items.Write(gradient, g);
            Items.Write(targetGradient, tg);
            return loss;
        },
    };

    public static TestLoss<double> Double { get; } = new()
    {
        Name = "IoUThreshold",
        Width = 4,
        ConstantNames = ["threshold", "epsilon"],
        Constants = [0.375, 1e-6],
        Forward = (p, t, c) => Forward(p, t, c[0], c[1]),
        Fused = (p, t, c, g) => Fused(p, t, c[0], c[1], g),
        Full = (p, t, c, g, tg, l) => Full(p, t, c[0], c[1], g, tg, l),
        Gradient = (p, t, c, g) => Gradient(p, t, c[0], c[1], g),
        Sum = (p, t, c, g) => Sum(p, t, c[0], c[1], g),
        Each = (p, t, c, g, tg, l) => Each(p, t, c[0], c[1], l, g, tg),
        Weighted = (p, t, w, c, u, g, tg, wg, l) => Weighted(p, t, w, c[0], c[1], u, g, tg, wg, l),
        EachWeighted = (p, t, w, c, u, g, tg, wg, l) => EachWeighted(p, t, w, c[0], c[1], u, g, tg, wg, l),
        Item = (p, t, c, g, tg) =>
        {
            double loss = Item(Items.Box(p), Items.Box(t), c[0], c[1], out Box<double> gradient, out Box<double> targetGradient);
            Items.Write(gradient, g);
            Items.Write(targetGradient, tg);
            return loss;
        },
        WeightedItem = (p, t, w, c, u, g, tg, out wg) =>
        {
            double loss = WeightedItem(Items.Box(p), Items.Box(t), w, c[0], c[1], u, out Box<double> gradient, out Box<double> targetGradient, out wg);
            Items.Write(gradient, g);
            Items.Write(targetGradient, tg);
            return loss;
        },
    };
}
