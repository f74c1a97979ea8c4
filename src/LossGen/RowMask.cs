namespace LossGen;

/// <summary>A condition for each element of a row: what a comparison of rows gives, and <c>Row.Select</c> takes.</summary>
public readonly struct RowMask
{
    private readonly bool[]? _values;

    private RowMask(bool[] values) => _values = values;

    /// <summary>How many elements there are.</summary>
    public int Length => _values?.Length ?? 0;

    /// <summary>Whether the condition holds at an element, for tests. A formula selects by the whole mask.</summary>
    /// <param name="index">The element's position, from 0.</param>
    public bool this[int index] => _values![index];

    /// <summary>Where both hold.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The condition of each element.</returns>
    public static RowMask operator &(RowMask a, RowMask b) => Each(Row<float>.SameLength(a.Length, b.Length), k => a[k] & b[k]);

    /// <summary>Where either holds, or both.</summary>
    /// <param name="a">The left side.</param>
    /// <param name="b">The right side.</param>
    /// <returns>The condition of each element.</returns>
    public static RowMask operator |(RowMask a, RowMask b) => Each(Row<float>.SameLength(a.Length, b.Length), k => a[k] | b[k]);

    /// <summary>Where it does not hold.</summary>
    /// <param name="a">The mask.</param>
    /// <returns>The condition of each element.</returns>
    public static RowMask operator !(RowMask a) => Each(a.Length, k => !a[k]);

    internal static RowMask Each(int length, Func<int, bool> element)
    {
        var values = new bool[length];
        for (int k = 0; k < length; k++)
            values[k] = element(k);
        return new RowMask(values);
    }
}
