namespace LossGen;

/// <content>Operators, each on every element.</content>
public readonly partial struct Row<T>
{
    /// <summary>a + b, element by element.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The row of results.</returns>
    public static Row<T> operator +(Row<T> a, Row<T> b) => a.Each(b, static (x, y) => x + y);

    /// <summary>a + b, element by element.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The row of results.</returns>
    public static Row<T> operator +(Row<T> a, T b) => a.Each(x => x + b);

    /// <summary>a + b, element by element.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The row of results.</returns>
    public static Row<T> operator +(T a, Row<T> b) => b.Each(y => a + y);

    /// <summary>a − b, element by element.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The row of results.</returns>
    public static Row<T> operator -(Row<T> a, Row<T> b) => a.Each(b, static (x, y) => x - y);

    /// <summary>a − b, element by element.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The row of results.</returns>
    public static Row<T> operator -(Row<T> a, T b) => a.Each(x => x - b);

    /// <summary>a − b, element by element.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The row of results.</returns>
    public static Row<T> operator -(T a, Row<T> b) => b.Each(y => a - y);

    /// <summary>a · b, element by element.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The row of results.</returns>
    public static Row<T> operator *(Row<T> a, Row<T> b) => a.Each(b, static (x, y) => x * y);

    /// <summary>a · b, element by element.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The row of results.</returns>
    public static Row<T> operator *(Row<T> a, T b) => a.Each(x => x * b);

    /// <summary>a · b, element by element.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The row of results.</returns>
    public static Row<T> operator *(T a, Row<T> b) => b.Each(y => a * y);

    /// <summary>a / b, element by element.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The row of results.</returns>
    public static Row<T> operator /(Row<T> a, Row<T> b) => a.Each(b, static (x, y) => x / y);

    /// <summary>a / b, element by element.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The row of results.</returns>
    public static Row<T> operator /(Row<T> a, T b) => a.Each(x => x / b);

    /// <summary>a / b, element by element.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The row of results.</returns>
    public static Row<T> operator /(T a, Row<T> b) => b.Each(y => a / y);

    /// <summary>−a, element by element.</summary>
    /// <param name="a">The row.</param>
    /// <returns>The row of results.</returns>
    public static Row<T> operator -(Row<T> a) => a.Each(static x => -x);

    /// <summary>The row itself.</summary>
    /// <param name="a">The row.</param>
    /// <returns>The row.</returns>
    public static Row<T> operator +(Row<T> a) => a;

    /// <summary>a &lt; b, element by element; false where a side is NaN.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>Where it holds.</returns>
    public static RowMask operator <(Row<T> a, Row<T> b) => RowMask.Each(SameLength(a.Length, b.Length), k => a[k] < b[k]);

    /// <summary>a &lt; b, element by element; false where a side is NaN.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>Where it holds.</returns>
    public static RowMask operator <(Row<T> a, T b) => RowMask.Each(a.Length, k => a[k] < b);

    /// <summary>a &lt; b, element by element; false where a side is NaN.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>Where it holds.</returns>
    public static RowMask operator <(T a, Row<T> b) => RowMask.Each(b.Length, k => a < b[k]);

    /// <summary>a ≤ b, element by element; false where a side is NaN.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>Where it holds.</returns>
    public static RowMask operator <=(Row<T> a, Row<T> b) => RowMask.Each(SameLength(a.Length, b.Length), k => a[k] <= b[k]);

    /// <summary>a ≤ b, element by element; false where a side is NaN.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>Where it holds.</returns>
    public static RowMask operator <=(Row<T> a, T b) => RowMask.Each(a.Length, k => a[k] <= b);

    /// <summary>a ≤ b, element by element; false where a side is NaN.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>Where it holds.</returns>
    public static RowMask operator <=(T a, Row<T> b) => RowMask.Each(b.Length, k => a <= b[k]);

    /// <summary>a &gt; b, element by element; false where a side is NaN.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>Where it holds.</returns>
    public static RowMask operator >(Row<T> a, Row<T> b) => RowMask.Each(SameLength(a.Length, b.Length), k => a[k] > b[k]);

    /// <summary>a &gt; b, element by element; false where a side is NaN.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>Where it holds.</returns>
    public static RowMask operator >(Row<T> a, T b) => RowMask.Each(a.Length, k => a[k] > b);

    /// <summary>a &gt; b, element by element; false where a side is NaN.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>Where it holds.</returns>
    public static RowMask operator >(T a, Row<T> b) => RowMask.Each(b.Length, k => a > b[k]);

    /// <summary>a ≥ b, element by element; false where a side is NaN.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>Where it holds.</returns>
    public static RowMask operator >=(Row<T> a, Row<T> b) => RowMask.Each(SameLength(a.Length, b.Length), k => a[k] >= b[k]);

    /// <summary>a ≥ b, element by element; false where a side is NaN.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>Where it holds.</returns>
    public static RowMask operator >=(Row<T> a, T b) => RowMask.Each(a.Length, k => a[k] >= b);

    /// <summary>a ≥ b, element by element; false where a side is NaN.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>Where it holds.</returns>
    public static RowMask operator >=(T a, Row<T> b) => RowMask.Each(b.Length, k => a >= b[k]);
}
