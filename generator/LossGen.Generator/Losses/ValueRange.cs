using System.Globalization;

namespace LossGen.Generator.Losses;

/// <summary>The values that a constant of a loss may have; infinities and NaN never.</summary>
internal sealed record ValueRange(double Minimum, bool IncludesMinimum, double Maximum = double.PositiveInfinity)
{
    /// <summary>No bound at all; a formula takes what it is given.</summary>
    public static ValueRange Any { get; } = new(double.NegativeInfinity, true);

    public static ValueRange NotNegative { get; } = new(0, true);

    public static ValueRange Positive { get; } = new(0, false);

    public static ValueRange Unit { get; } = new(0, true, 1);

    public bool Contains(double value) =>
        this == Any || (!double.IsNaN(value) && !double.IsInfinity(value) && (IncludesMinimum ? value >= Minimum : value > Minimum) && value <= Maximum);

    /// <summary>What is in both ranges.</summary>
    public ValueRange Within(ValueRange other)
    {
        bool ownMinimum = Minimum > other.Minimum || (Minimum == other.Minimum && !IncludesMinimum);
        return new(ownMinimum ? Minimum : other.Minimum, ownMinimum ? IncludesMinimum : other.IncludesMinimum, Math.Min(Maximum, other.Maximum));
    }

    public override string ToString()
    {
        string minimum = Minimum.ToString(CultureInfo.InvariantCulture);
        return !double.IsInfinity(Maximum)
            ? $"in [{minimum}, {Maximum.ToString(CultureInfo.InvariantCulture)}]"
            : IncludesMinimum ? $"at least {minimum} and finite" : $"greater than {minimum} and finite";
    }
}
