using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>What is asked of one item, next to torch's result.</summary>
internal readonly struct GoldenCheck<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly bool _finite;
    private readonly bool _hasNaN;
    private readonly bool _isBox;
    private readonly bool _representable;

    public GoldenCheck(TestLoss<T> loss, T[] prediction, T[] target)
    {
        T[] inputs = [.. prediction, .. target];
        _isBox = loss.IsBox;
        _finite = inputs.All(T.IsFinite);
        _hasNaN = inputs.Any(T.IsNaN);
        _representable = _finite && (!loss.IsBox || AreasAreRepresentable(prediction, target));
    }

    public string? Loss(T torch, T ours, Tracked<T> reference)
    {
        if (_hasNaN && !T.IsNaN(ours))
            return $"{ours:R} from NaN";
        return Compare(torch, ours, reference);
    }

    public string? Gradient(T torchLoss, T torch, T ours, Tracked<T> reference)
    {
        // torch's sign(NaN) is 0, so that the gradient hides what the loss says. Ours says it too.
        if (!_finite && T.IsNaN(torchLoss) && T.IsNaN(ours))
            return null;
        return Compare(torch, ours, reference);
    }

    /// <returns>What is wrong, or null.</returns>
    private string? Compare(T torch, T ours, Tracked<T> reference)
    {
        if (T.IsFinite(torch) && T.IsFinite(ours))
        {
            // The two sides together stay within the bound of one: errors partly cancel, and they round alike in most places.
            // From infinite input there is no bound, and little to round.
            double tolerance = _finite ? reference.Tolerance : 8 * Tracked<T>.Roundoff * Math.Abs(double.CreateChecked(torch));
            double difference = Math.Abs(double.CreateChecked(torch) - double.CreateChecked(ours));
            return difference <= tolerance ? null : $"{ours:R}, torch {torch:R}, exactly {reference.Value:R}; off by {difference / tolerance:F2} tolerances";
        }

        if (Bits.Same(torch, ours))
            return _representable && _isBox ? $"{ours:R} from finite input, as in torch" : null;

        // Where torch leaves the finite numbers from ordinary boxes, ours are what the formula gives in the limit.
        if (_representable && _isBox)
        {
            double error = Math.Abs(double.CreateChecked(ours) - reference.Value);
            return error <= reference.Tolerance ? null : $"{ours:R}, torch {torch:R}, exactly {reference.Value:R}";
        }

        // What an infinite box means is nobody's to say.
        if (T.IsFinite(ours) && (_isBox || double.IsFinite(reference.Value)))
            return null;
        return _isBox && !_representable && !T.IsFinite(torch) ? null : $"{ours:R}, torch {torch:R}";
    }

    /// <summary>Neither area, and no area that the two span, overflows or falls below the normal numbers unless it is 0.</summary>
    private static bool AreasAreRepresentable(T[] p, T[] t)
    {
        double[] a = Items.Wide<T>(p), b = Items.Wide<T>(t);
        double maximum = typeof(T) == typeof(float) ? float.MaxValue : double.MaxValue;
        double minimum = typeof(T) == typeof(float) ? Math.ScaleB(1, -126) : Math.ScaleB(1, -1022);
        double enclosure = (Math.Max(a[2], b[2]) - Math.Min(a[0], b[0])) * (Math.Max(a[3], b[3]) - Math.Min(a[1], b[1]));
        double[] areas = [(a[2] - a[0]) * (a[3] - a[1]), (b[2] - b[0]) * (b[3] - b[1]), enclosure];
        return areas.All(x => x == 0 || (Math.Abs(x) <= maximum / 2 && Math.Abs(x) >= minimum));
    }
}
