using System.Numerics;

namespace LossGen;

/// <summary>Functions of rows: of each element, or of the row as a whole.</summary>
public static partial class Row
{
    /// <summary>exp(xₖ) / Σ exp(xⱼ), without overflow.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The logits.</param>
    /// <returns>The probabilities, which add up to 1.</returns>
    public static Row<T> Softmax<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T anchor = x.Anchor;
        T inverse = T.One / x.ExpSum(anchor);
        return x.Each(v => T.Exp(v - anchor) * inverse);
    }

    /// <summary>xₖ − ln Σ exp(xⱼ): the logarithm of <see cref="Softmax"/>, exact where that is close to 0.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The logits.</param>
    /// <returns>The logarithms of the probabilities.</returns>
    public static Row<T> LogSoftmax<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T anchor = x.Anchor;
        T logSum = T.Log(x.ExpSum(anchor));
        return x.Each(v => v - anchor - logSum);
    }

    /// <summary>ln Σ exp(xₖ), without overflow.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The row.</param>
    /// <returns>The smooth maximum.</returns>
    public static T LogSumExp<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x.LogSumExp();

    /// <summary>The smaller of two numbers; NaN when either is. Equal ones share the gradient.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The left side.</param>
    /// <param name="y">The right side.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Min<T>(Row<T> x, Row<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(y, T.Min);

    /// <summary>The smaller of two numbers; NaN when either is. Equal ones share the gradient.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The left side.</param>
    /// <param name="y">The right side.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Min<T>(Row<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(v => T.Min(v, y));

    /// <summary>The smaller of two numbers; NaN when either is. Equal ones share the gradient.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The left side.</param>
    /// <param name="y">The right side.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Min<T>(T x, Row<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => y.Each(v => T.Min(x, v));

    /// <summary>The larger of two numbers; NaN when either is. Equal ones share the gradient.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The left side.</param>
    /// <param name="y">The right side.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Max<T>(Row<T> x, Row<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(y, T.Max);

    /// <summary>The larger of two numbers; NaN when either is. Equal ones share the gradient.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The left side.</param>
    /// <param name="y">The right side.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Max<T>(Row<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(v => T.Max(v, y));

    /// <summary>The larger of two numbers; NaN when either is. Equal ones share the gradient.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The left side.</param>
    /// <param name="y">The right side.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Max<T>(T x, Row<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => y.Each(v => T.Max(x, v));

    /// <summary>xʸ.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Pow<T>(Row<T> x, Row<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(y, T.Pow);

    /// <summary>xʸ.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Pow<T>(Row<T> x, T y)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(v => T.Pow(v, y));

    /// <summary>xʸ.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The base.</param>
    /// <param name="y">The exponent.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Pow<T>(T x, Row<T> y)
        where T : unmanaged, IFloatingPointIeee754<T> => y.Each(v => T.Pow(x, v));

    /// <summary>x, but not below <paramref name="min"/> and not above <paramref name="max"/>. At a bound the gradient passes.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The row.</param>
    /// <param name="min">The lower bound.</param>
    /// <param name="max">The upper bound.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Clamp<T>(Row<T> x, T min, T max)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(v => v < min ? min : v > max ? max : v);

    /// <summary>The row, through which no gradient passes.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The row.</param>
    /// <returns>The row.</returns>
    public static Row<T> StopGradient<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x;

    /// <summary>One of two values at each element. The one that is not chosen has no part in the gradient, also where it is not finite.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="mask">Which one.</param>
    /// <param name="a">The value where the mask holds.</param>
    /// <param name="b">The value where it does not.</param>
    /// <returns>The row of values that are chosen.</returns>
    public static Row<T> Select<T>(RowMask mask, Row<T> a, Row<T> b)
        where T : unmanaged, IFloatingPointIeee754<T> => Row<T>.Each(Row<T>.SameLength(mask.Length, Row<T>.SameLength(a.Length, b.Length)), k => mask[k] ? a[k] : b[k]);

    /// <summary>One of two values at each element. The one that is not chosen has no part in the gradient, also where it is not finite.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="mask">Which one.</param>
    /// <param name="a">The value where the mask holds.</param>
    /// <param name="b">The value where it does not.</param>
    /// <returns>The row of values that are chosen.</returns>
    public static Row<T> Select<T>(RowMask mask, Row<T> a, T b)
        where T : unmanaged, IFloatingPointIeee754<T> => Row<T>.Each(Row<T>.SameLength(mask.Length, a.Length), k => mask[k] ? a[k] : b);

    /// <summary>One of two values at each element. The one that is not chosen has no part in the gradient, also where it is not finite.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="mask">Which one.</param>
    /// <param name="a">The value where the mask holds.</param>
    /// <param name="b">The value where it does not.</param>
    /// <returns>The row of values that are chosen.</returns>
    public static Row<T> Select<T>(RowMask mask, T a, Row<T> b)
        where T : unmanaged, IFloatingPointIeee754<T> => Row<T>.Each(Row<T>.SameLength(mask.Length, b.Length), k => mask[k] ? a : b[k]);

    /// <summary>One of two values at each element. The one that is not chosen has no part in the gradient, also where it is not finite.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="mask">Which one.</param>
    /// <param name="a">The value where the mask holds.</param>
    /// <param name="b">The value where it does not.</param>
    /// <returns>The row of values that are chosen.</returns>
    public static Row<T> Select<T>(RowMask mask, T a, T b)
        where T : unmanaged, IFloatingPointIeee754<T> => Row<T>.Each(mask.Length, k => mask[k] ? a : b);

    /// <summary>One of two values at each element. The one that is not chosen has no part in the gradient, also where it is not finite.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="mask">Which one.</param>
    /// <param name="a">The value where the mask holds.</param>
    /// <param name="b">The value where it does not.</param>
    /// <returns>The row of values that are chosen.</returns>
    public static Row<T> Select<T>(bool mask, Row<T> a, Row<T> b)
        where T : unmanaged, IFloatingPointIeee754<T> => mask ? a : b;

    /// <summary>One of two values at each element. The one that is not chosen has no part in the gradient, also where it is not finite.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="mask">Which one.</param>
    /// <param name="a">The value where the mask holds.</param>
    /// <param name="b">The value where it does not.</param>
    /// <returns>The row of values that are chosen.</returns>
    public static Row<T> Select<T>(bool mask, Row<T> a, T b)
        where T : unmanaged, IFloatingPointIeee754<T> => a.Each(v => mask ? v : b);

    /// <summary>One of two values at each element. The one that is not chosen has no part in the gradient, also where it is not finite.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="mask">Which one.</param>
    /// <param name="a">The value where the mask holds.</param>
    /// <param name="b">The value where it does not.</param>
    /// <returns>The row of values that are chosen.</returns>
    public static Row<T> Select<T>(bool mask, T a, Row<T> b)
        where T : unmanaged, IFloatingPointIeee754<T> => b.Each(v => mask ? a : v);
}
