using System.Numerics;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests.Rows.Support;

/// <summary>
/// A row, or a number that a row has once, which remembers how it was computed: its derivative is taken backwards. Values and derivatives
/// bring the error that they may have.
/// </summary>
internal sealed class RowVariable<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>
    /// Long rows are added in blocks of 1024, in as many sums as a vector has lanes. Errors that are as often above as below come to
    /// less than this many roundings of the whole.
    /// </summary>
    private const double SumRoundings = 24;

    /// <summary>What goes back, in the order of computation; null for constants, which have no derivative.</summary>
    private readonly List<Action>? _back;

    private RowVariable(Tracked<T>[] value, List<Action>? back)
    {
        Value = value;
        Slope = new Tracked<T>[value.Length];
        _back = back;
    }

    public Tracked<T>[] Value { get; }

    public Tracked<T>[] Slope { get; }

    public static implicit operator RowVariable<T>(double constant) => Constant([constant]);

    public static RowVariable<T> operator +(RowVariable<T> a, RowVariable<T> b) => Both(a, b, (x, y) => x + y, (_, _, g) => (g, g));

    public static RowVariable<T> operator -(RowVariable<T> a, RowVariable<T> b) => Both(a, b, (x, y) => x - y, (_, _, g) => (g, -g));

    public static RowVariable<T> operator *(RowVariable<T> a, RowVariable<T> b) => Both(a, b, (x, y) => x * y, (x, y, g) => (g * y, g * x));

    public static RowVariable<T> operator /(RowVariable<T> a, RowVariable<T> b) => Both(a, b, (x, y) => x / y, (x, y, g) => (g / y, -(g * (x / y) / y)));

    public static RowVariable<T> operator -(RowVariable<T> a) => 0 - a;

    public static RowVariable<T> Constant(double[] values) => new([.. values.Select(v => (Tracked<T>)v)], null);

    /// <summary>What inputs are taken from shares a tape with all that follows.</summary>
    public static RowVariable<T> Input(double[] values, List<Action> tape) => new([.. values.Select(v => (Tracked<T>)v)], tape);

    public static RowVariable<T> Exp(RowVariable<T> a) => Each(a, TrackedMath.Exp, TrackedMath.Exp);

    public static RowVariable<T> Log(RowVariable<T> a) => Each(a, Tracked<T>.Log, x => 1 / x);

    public static RowVariable<T> Sqrt(RowVariable<T> a) => Each(a, TrackedMath.Sqrt, x => 0.5 / TrackedMath.Sqrt(x));

    public static RowVariable<T> Abs(RowVariable<T> a) => Each(a, x => x.Value < 0 ? -x : x, x => Math.Sign(x.Value));

    public static RowVariable<T> Hinge(RowVariable<T> a) => Each(a, x => x.Value > 0 ? x : 0, x => x.Value > 0 ? 1 : 0);

    /// <summary>Of numbers that are not below 0.</summary>
    public static RowVariable<T> Power(RowVariable<T> a, double exponent) =>
        exponent == 0 ? 1 : Each(a, x => TrackedMath.Power(x, exponent), x => exponent * TrackedMath.Power(x, exponent - 1));

    /// <summary>1 − e^−x, without the cancellation.</summary>
    public static RowVariable<T> Missing(RowVariable<T> a) => Each(a, TrackedMath.Missing, x => TrackedMath.Exp(-x));

    public static RowVariable<T> Softplus(RowVariable<T> a) => Each(a, TrackedMath.Softplus, TrackedMath.Sigmoid);

    public static RowVariable<T> Sigmoid(RowVariable<T> a) => Each(a, TrackedMath.Sigmoid, x => TrackedMath.Sigmoid(x) * TrackedMath.Sigmoid(-x));

    public static RowVariable<T> Sum(RowVariable<T> a)
    {
        var result = new RowVariable<T>([SumOf(a.Value)], a._back);
        a._back?.Add(() => a.Receive([.. a.Value.Select(_ => result.Slope[0])]));
        return result;
    }

    /// <summary>x − max x.</summary>
    public static RowVariable<T> Shifted(RowVariable<T> a) => a - a.Value.Max(v => v.Value);

    public static RowVariable<T> LogSoftmax(RowVariable<T> a)
    {
        RowVariable<T> shifted = Shifted(a);
        return shifted - Log(Sum(Exp(shifted)));
    }

    /// <summary>An element.</summary>
    public RowVariable<T> At(int index)
    {
        var result = new RowVariable<T>([Value[index]], _back);
        _back?.Add(() => Slope[index] += result.Slope[0]);
        return result;
    }

    /// <summary>Goes back from a number that a row has once.</summary>
    public void Differentiate()
    {
        Slope[0] = 1;
        for (int i = _back!.Count - 1; i >= 0; i--)
            _back[i]();
    }

    private static RowVariable<T> Each(RowVariable<T> a, Func<Tracked<T>, Tracked<T>> function, Func<Tracked<T>, Tracked<T>> slope)
    {
        var result = new RowVariable<T>([.. a.Value.Select(function)], a._back);
        a._back?.Add(() => a.Receive([.. a.Value.Zip(result.Slope, (x, g) => g.Value == 0 && g.Bound == 0 ? 0 : g * slope(x))]));
        return result;
    }

    private static RowVariable<T> Both(
        RowVariable<T> a,
        RowVariable<T> b,
        Func<Tracked<T>, Tracked<T>, Tracked<T>> function,
        Func<Tracked<T>, Tracked<T>, Tracked<T>, (Tracked<T>, Tracked<T>)> slopes)
    {
        int length = Math.Max(a.Value.Length, b.Value.Length);
        Tracked<T> A(int i) => a.Value[a.Value.Length == 1 ? 0 : i];
        Tracked<T> B(int i) => b.Value[b.Value.Length == 1 ? 0 : i];
        List<Action>? tape = a._back ?? b._back;
        var result = new RowVariable<T>([.. Enumerable.Range(0, length).Select(i => function(A(i), B(i)))], tape);
        tape?.Add(() =>
        {
            (Tracked<T> A, Tracked<T> B)[] shares = [.. result.Slope.Select((g, i) => slopes(A(i), B(i), g))];
            a.Receive([.. shares.Select(s => s.A)]);
            b.Receive([.. shares.Select(s => s.B)]);
        });
        return result;
    }

    /// <summary>Rows keep each element's share; a number that all elements use gets their sum.</summary>
    private void Receive(Tracked<T>[] shares)
    {
        if (_back is null)
            return;
        if (shares.Length > Slope.Length)
            shares = [SumOf(shares)];
        for (int i = 0; i < shares.Length; i++)
            Slope[i] += shares[i];
    }

    private static Tracked<T> SumOf(Tracked<T>[] values) => values.Length == 1
        ? values[0]
        : new(ExactSum(values), values.Sum(v => v.Bound) + (SumRoundings * values.Sum(v => Math.Abs(v.Value))));

    /// <summary>Neumaier's: a plain sum of a long row would be less exact than what it is compared with.</summary>
    private static double ExactSum(Tracked<T>[] values)
    {
        double sum = 0, lost = 0;
        foreach (Tracked<T> tracked in values)
        {
            double next = sum + tracked.Value;
            lost += Math.Abs(sum) >= Math.Abs(tracked.Value) ? sum - next + tracked.Value : tracked.Value - next + sum;
            sum = next;
        }

        return double.IsFinite(lost) ? sum + lost : sum;
    }
}
