using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>The box losses: a value and its eight derivatives, carried forwards side by side.</summary>
internal static class BoxReference<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static ReferenceItem<T> Item(string name, double[] p, double[] t, double[] c)
    {
        double epsilon = c[^1];
        Dual[] x = [.. p.Concat(t).Select((value, i) => Dual.Input(value, i))];
        Dual width = Least(x[2], x[6]) - Greatest(x[0], x[4]);
        Dual height = Least(x[3], x[7]) - Greatest(x[1], x[5]);
        Dual areas = ((x[2] - x[0]) * (x[3] - x[1])) + ((x[6] - x[4]) * (x[7] - x[5]));
        return name == "GIoU" ? GIoU(x, width, height, areas, epsilon) : IoU(name, width, height, areas, c);
    }

    private static ReferenceItem<T> IoU(string name, Dual width, Dual height, Dual areas, double[] c)
    {
        // A side that is exactly 0 still passes gradient.
        Dual intersection = (width.Value.Value >= 0 ? width : 0) * (height.Value.Value >= 0 ? height : 0);
        double epsilon = c[^1];
        Dual iou = intersection.Over(areas - intersection + epsilon);
        return (name switch
        {
            "IoULinear" => 1 - iou,
            "IoUThreshold" => (iou - c[0]) * (iou - c[0]),
            "IoULog" => -Dual.Log(iou.Value.Value >= epsilon ? iou : epsilon),
            "IoUSquare" => 1 - (iou * iou),
            _ => throw new ArgumentException(name),
        }).ToItem();
    }

    private static ReferenceItem<T> GIoU(Dual[] x, Dual width, Dual height, Dual areas, double epsilon)
    {
        Dual intersection = width.Value.Value > 0 && height.Value.Value > 0 ? width * height : 0;
        Dual union = areas - intersection;
        Dual enclosure = (Greatest(x[2], x[6]) - Least(x[0], x[4])) * (Greatest(x[3], x[7]) - Least(x[1], x[5]));
        Dual iou = intersection.Over(union + epsilon);
        Dual gap = (enclosure - union).Over(enclosure + epsilon);
        return (1 - (iou - gap)).ToItem();
    }

    private static Dual Least(Dual a, Dual b) => a.Value.Value < b.Value.Value ? a : b.Value.Value < a.Value.Value ? b : Dual.Between(a, b);

    private static Dual Greatest(Dual a, Dual b) => a.Value.Value > b.Value.Value ? a : b.Value.Value > a.Value.Value ? b : Dual.Between(a, b);

    private sealed record Dual(Tracked<T> Value, Tracked<T>[] Slopes)
    {
        private const int Inputs = 8;

        public static implicit operator Dual(double value) => new(value, new Tracked<T>[Inputs]);

        public static Dual operator +(Dual a, Dual b) => new(a.Value + b.Value, Each(a, b, (i, j) => i + j));

        public static Dual operator -(Dual a, Dual b) => new(a.Value - b.Value, Each(a, b, (i, j) => i - j));

        public static Dual operator -(Dual a) => new(-a.Value, Each(a, a, (i, _) => -i));

        public static Dual operator *(Dual a, Dual b) => new(a.Value * b.Value, Each(a, b, (i, j) => (i * b.Value) + (a.Value * j)));

        public static Dual Input(double value, int index)
        {
            Dual input = value;
            input.Slopes[index] = 1;
            return input;
        }

        /// <summary>Equal values share the slope.</summary>
        public static Dual Between(Dual a, Dual b) => new(a.Value, Each(a, b, (i, j) => 0.5 * (i + j)));

        public static Dual Log(Dual a) => new(Tracked<T>.Log(a.Value), Each(a, a, (i, _) => i / a.Value));

        /// <summary>Over 0 the quotient is 0 and has no slope.</summary>
        public Dual Over(Dual b)
        {
            if (b.Value.Value == 0)
                return 0;
            Tracked<T> quotient = Value / b.Value;
            return new(quotient, Each(this, b, (i, j) => (i - (quotient * j)) / b.Value));
        }

        public ReferenceItem<T> ToItem() => new(Value, Slopes[..4], Slopes[4..]);

        private static Tracked<T>[] Each(Dual a, Dual b, Func<Tracked<T>, Tracked<T>, Tracked<T>> combine) => [.. a.Slopes.Zip(b.Slopes, combine)];
    }
}
