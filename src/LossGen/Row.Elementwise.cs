using System.Numerics;

namespace LossGen;

/// <content>Functions of one number, of each element of a row.</content>
public static partial class Row
{
    /// <summary>|x|. Its gradient at 0 is 0.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Abs<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(T.Abs);

    /// <summary>√x.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Sqrt<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(T.Sqrt);

    /// <summary>eˣ.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Exp<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(T.Exp);

    /// <summary>ln x.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Log<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(T.Log);

    /// <summary>ln(1 + x), exact where x is small.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> LogP1<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(Formula.LogP1);

    /// <summary>eˣ − 1, exact where x is small.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> ExpM1<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(Formula.ExpM1);

    /// <summary>tanh x.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Tanh<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(T.Tanh);

    /// <summary>1 / (1 + e⁻ˣ), without overflow on either side.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Sigmoid<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(Formula.Sigmoid);

    /// <summary>ln(1 + eˣ), without overflow, and exact where eˣ is small.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Softplus<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(Formula.Softplus);

    /// <summary>sin x.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Sin<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(T.Sin);

    /// <summary>cos x.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="x">The arguments.</param>
    /// <returns>The value of each element.</returns>
    public static Row<T> Cos<T>(Row<T> x)
        where T : unmanaged, IFloatingPointIeee754<T> => x.Each(T.Cos);
}
