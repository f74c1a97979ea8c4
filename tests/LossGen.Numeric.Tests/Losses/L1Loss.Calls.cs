using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests.Losses;

/// <content>The same calls for every loss, so that one test serves them all.</content>
internal static partial class L1Loss
{
    public static TestLoss<float> Single { get; } = new()
    {
        Name = "L1",
        Width = 1,
        ConstantNames = [],
        Constants = [],
        Forward = (p, t, c) => Forward(p, t),
        Fused = (p, t, c, g) => Fused(p, t, g),
        Full = (p, t, c, g, tg, l) => Full(p, t, g, tg, l),
        Gradient = (p, t, c, g) => Gradient(p, t, g),
        Sum = (p, t, c, g) => Sum(p, t, g),
        Each = (p, t, c, g, tg, l) => Each(p, t, l, g, tg),
        Weighted = (p, t, w, c, u, g, tg, wg, l) => Weighted(p, t, w, u, g, tg, wg, l),
        EachWeighted = (p, t, w, c, u, g, tg, wg, l) => EachWeighted(p, t, w, u, g, tg, wg, l),
        Item = (p, t, c, g, tg) =>
        {
            float loss = Item(p[0], t[0], out float gradient, out float targetGradient);
            g[0] = gradient;
            tg[0] = targetGradient;
            return loss;
        },
        WeightedItem = (p, t, w, c, u, g, tg, out wg) =>
        {
            float loss = WeightedItem(p[0], t[0], w, u, out float gradient, out float targetGradient, out wg);
            g[0] = gradient;
            tg[0] = targetGradient;
            return loss;
        },
    };

    public static TestLoss<double> Double { get; } = new()
    {
        Name = "L1",
        Width = 1,
        ConstantNames = [],
        Constants = [],
        Forward = (p, t, c) => Forward(p, t),
        Fused = (p, t, c, g) => Fused(p, t, g),
        Full = (p, t, c, g, tg, l) => Full(p, t, g, tg, l),
        Gradient = (p, t, c, g) => Gradient(p, t, g),
        Sum = (p, t, c, g) => Sum(p, t, g),
        Each = (p, t, c, g, tg, l) => Each(p, t, l, g, tg),
        Weighted = (p, t, w, c, u, g, tg, wg, l) => Weighted(p, t, w, u, g, tg, wg, l),
        EachWeighted = (p, t, w, c, u, g, tg, wg, l) => EachWeighted(p, t, w, u, g, tg, wg, l),
        Item = (p, t, c, g, tg) =>
        {
            double loss = Item(p[0], t[0], out double gradient, out double targetGradient);
            g[0] = gradient;
            tg[0] = targetGradient;
            return loss;
        },
        WeightedItem = (p, t, w, c, u, g, tg, out wg) =>
        {
            double loss = WeightedItem(p[0], t[0], w, u, out double gradient, out double targetGradient, out wg);
            g[0] = gradient;
            tg[0] = targetGradient;
            return loss;
        },
    };
}
