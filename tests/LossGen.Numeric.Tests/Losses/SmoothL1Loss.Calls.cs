using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests.Losses;

/// <content>The same calls for every loss, so that one test serves them all.</content>
internal static partial class SmoothL1Loss
{
    public static TestLoss<float> Single { get; } = new()
    {
        Name = "SmoothL1",
        Width = 1,
        ConstantNames = ["beta"],
        Constants = [0.75f],
        Forward = (p, t, c) => Forward(p, t, c[0]),
        Fused = (p, t, c, g) => Fused(p, t, c[0], g),
        Full = (p, t, c, g, tg, l) => Full(p, t, c[0], g, tg, l),
        Gradient = (p, t, c, g) => Gradient(p, t, c[0], g),
        Sum = (p, t, c, g) => Sum(p, t, c[0], g),
        Each = (p, t, c, g, tg, l) => Each(p, t, c[0], l, g, tg),
        Weighted = (p, t, w, c, u, g, tg, wg, l) => Weighted(p, t, w, c[0], u, g, tg, wg, l),
        EachWeighted = (p, t, w, c, u, g, tg, wg, l) => EachWeighted(p, t, w, c[0], u, g, tg, wg, l),
        Item = (p, t, c, g, tg) =>
        {
            float loss = Item(p[0], t[0], c[0], out float gradient, out float targetGradient);
            g[0] = gradient;
            tg[0] = targetGradient;
            return loss;
        },
        WeightedItem = (p, t, w, c, u, g, tg, out wg) =>
        {
            float loss = WeightedItem(p[0], t[0], w, c[0], u, out float gradient, out float targetGradient, out wg);
            g[0] = gradient;
            tg[0] = targetGradient;
            return loss;
        },
    };

    public static TestLoss<double> Double { get; } = new()
    {
        Name = "SmoothL1",
        Width = 1,
        ConstantNames = ["beta"],
        Constants = [0.75],
        Forward = (p, t, c) => Forward(p, t, c[0]),
        Fused = (p, t, c, g) => Fused(p, t, c[0], g),
        Full = (p, t, c, g, tg, l) => Full(p, t, c[0], g, tg, l),
        Gradient = (p, t, c, g) => Gradient(p, t, c[0], g),
        Sum = (p, t, c, g) => Sum(p, t, c[0], g),
        Each = (p, t, c, g, tg, l) => Each(p, t, c[0], l, g, tg),
        Weighted = (p, t, w, c, u, g, tg, wg, l) => Weighted(p, t, w, c[0], u, g, tg, wg, l),
        EachWeighted = (p, t, w, c, u, g, tg, wg, l) => EachWeighted(p, t, w, c[0], u, g, tg, wg, l),
        Item = (p, t, c, g, tg) =>
        {
            double loss = Item(p[0], t[0], c[0], out double gradient, out double targetGradient);
            g[0] = gradient;
            tg[0] = targetGradient;
            return loss;
        },
        WeightedItem = (p, t, w, c, u, g, tg, out wg) =>
        {
            double loss = WeightedItem(p[0], t[0], w, c[0], u, out double gradient, out double targetGradient, out wg);
            g[0] = gradient;
            tg[0] = targetGradient;
            return loss;
        },
    };
}
