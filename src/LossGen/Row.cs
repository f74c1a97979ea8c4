using System.Globalization;
using System.Numerics;

namespace LossGen;

/// <summary>
/// A row of values in a formula: the classes, features or pixels of one item. Operators and the functions of <see cref="Row"/> work on each
/// element; a number beside a row stands for itself at every element. In generated code a row is never stored; a formula that is called
/// directly computes the same one element after the other, and allocates: for tests and debugging.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="values">The elements, which are copied.</param>
public readonly partial struct Row<T>(params ReadOnlySpan<T> values)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[]? _values = values.ToArray();

    /// <summary>How many elements there are.</summary>
    public int Length => Values.Length;

    /// <summary>Which element each is: 0, 1, 2, …</summary>
    public Row<T> Position => Each(Length, T.CreateChecked);

    private ReadOnlySpan<T> Values => _values;

    /// <summary>One element. A formula reads a row at a constant, or at its label.</summary>
    /// <param name="index">The element's position, from 0.</param>
    public T this[int index] => Values[index];

    /// <inheritdoc cref="this[int]"/>
    public T this[long index] => Values[checked((int)index)];

    /// <summary>1 at one position, and 0 elsewhere: as many elements as this row has.</summary>
    /// <param name="position">Where the 1 is; beyond the row there is none.</param>
    /// <returns>The row of zeros and a one.</returns>
    public Row<T> OneHot(long position) => Each(Length, k => k == position ? T.One : T.Zero);

    /// <summary>Σ xₖ.</summary>
    /// <returns>The sum.</returns>
    public T Sum()
    {
        // Of a long row of floats one float would not hold the sum.
        double sum = 0;
        foreach (T value in Values)
            sum += double.CreateTruncating(value);
        return T.CreateTruncating(sum);
    }

    /// <summary>Σ xₖ / n.</summary>
    /// <returns>The mean.</returns>
    public T Mean() => Sum() / T.CreateChecked(Length);

    /// <summary>The largest element; NaN when one is. Equal ones share its gradient evenly.</summary>
    /// <returns>The maximum.</returns>
    public T Max() => Fold(T.NegativeInfinity, T.Max);

    /// <summary>The smallest element; NaN when one is. Equal ones share its gradient evenly.</summary>
    /// <returns>The minimum.</returns>
    public T Min() => Fold(T.PositiveInfinity, T.Min);

    /// <summary>√(Σ xₖ²). Its gradient at 0 is 0.</summary>
    /// <returns>The Euclidean norm.</returns>
    public T Norm()
    {
        T norm = T.Sqrt(Dot(this));
        T largest = Each(T.Abs).Max();
        if (T.IsNormal(norm * norm) || !T.IsFinite(largest) || largest == T.Zero)
            return norm;

        // The squares have left the range of numbers: of elements relative to the largest they do not.
        return largest * T.Sqrt(Each(x => x / largest * (x / largest)).Sum());
    }

    /// <summary>Σ xₖ · yₖ.</summary>
    /// <param name="other">y.</param>
    /// <returns>The dot product.</returns>
    public T Dot(Row<T> other) => (this * other).Sum();

    /// <summary>ln Σ exp(xₖ), without overflow.</summary>
    /// <returns>The smooth maximum.</returns>
    public T LogSumExp()
    {
        T anchor = Anchor;
        return anchor + T.Log(ExpSum(anchor));
    }

    /// <summary>The elements in an array of their own, for tests. A formula has no arrays.</summary>
    /// <returns>The array.</returns>
    public T[] ToArray() => Values.ToArray();

    /// <summary>The elements in brackets, for debugging.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", ToArray().Select(v => v.ToString(null, CultureInfo.InvariantCulture)))}]";

    /// <summary>The largest element, which exponentials are taken relative to; 0 in a row of −∞ alone.</summary>
    internal T Anchor => Max() is var largest && T.IsNegativeInfinity(largest) ? T.Zero : largest;

    internal T ExpSum(T anchor) => Each(x => T.Exp(x - anchor)).Sum();

    internal static Row<T> Each(int length, Func<int, T> element)
    {
        var values = new T[length];
        for (int k = 0; k < length; k++)
            values[k] = element(k);
        return new Row<T>(values);
    }

    internal Row<T> Each(Func<T, T> function)
    {
        Row<T> row = this;
        return Each(Length, k => function(row[k]));
    }

    internal Row<T> Each(Row<T> other, Func<T, T, T> function)
    {
        Row<T> row = this;
        return Each(SameLength(Length, other.Length), k => function(row[k], other[k]));
    }

    internal static int SameLength(int a, int b) =>
        a == b ? a : throw new ArgumentException($"The rows of one formula have one length; here one has {a} elements and another {b}.");

    private T Fold(T start, Func<T, T, T> function)
    {
        foreach (T value in Values)
            start = function(start, value);
        return start;
    }
}
