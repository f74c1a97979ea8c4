using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>The losses and their gradients in double, derived by hand and written down a second time.</summary>
internal static class Reference
{
    public static ReferenceItem<T> Item<T>(TestLoss<T> loss, ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, T[] constants)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        double[] c = [.. constants.Select(double.CreateChecked)];
        return loss.IsBox
            ? BoxReference<T>.Item(loss.Name, Items.Wide(prediction), Items.Wide(target), c)
            : Element<T>(loss.Name, double.CreateChecked(prediction[0]), double.CreateChecked(target[0]), c);
    }

    public static ReferenceItem<T>[] Batch<T>(TestLoss<T> loss, ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, T[] constants)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var items = new ReferenceItem<T>[prediction.Length / loss.Width];
        for (int i = 0; i < items.Length; i++)
            items[i] = Item(loss, prediction.Slice(i * loss.Width, loss.Width), target.Slice(i * loss.Width, loss.Width), constants);
        return items;
    }

    private static ReferenceItem<T> Element<T>(string name, double prediction, double target, double[] c)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Tracked<T> d = (Tracked<T>)prediction - target;
        Tracked<T> magnitude = d with { Value = Math.Abs(d.Value) };

        // Next to a knee the rounded difference may fall on the other side of it: there the slope is off by one rounding.
        double side = d.Value > 0 ? 1 : d.Value < 0 ? -1 : d.Value;
        var sign = new Tracked<T>(side, Math.Abs(side));
        (Tracked<T> loss, Tracked<T> gradient) = name switch
        {
            "L1" => (magnitude, side),
            "MSE" => (d * d, 2 * d),
            "SmoothL1" => magnitude.Value < c[0] ? (0.5 * d * d / c[0], d / c[0]) : (magnitude - (0.5 * c[0]), sign),
            "Huber" => magnitude.Value <= c[0] ? (0.5 * d * d, d) : (c[0] * (magnitude - (0.5 * c[0])), c[0] * sign),
            _ => throw new ArgumentException(name),
        };
        return new ReferenceItem<T>(loss, [gradient], [-gradient]);
    }
}
