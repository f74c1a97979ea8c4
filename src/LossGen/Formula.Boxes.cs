using System.Numerics;

namespace LossGen;

/// <content>
/// Elementwise losses over boxes: the mean over the four coordinates, so that a mean over boxes is the mean over all coordinates.
/// </content>
public static partial class Formula
{
    /// <summary>The mean absolute error of the coordinates.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    public static T L1<T>(Box<T> prediction, Box<T> target)
        where T : unmanaged, IFloatingPointIeee754<T> => T.CreateChecked(0.25)
        * ((L1(prediction.X1, target.X1) + L1(prediction.Y1, target.Y1))
            + (L1(prediction.X2, target.X2) + L1(prediction.Y2, target.Y2)));

    /// <summary>The mean squared error of the coordinates.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    public static T MSE<T>(Box<T> prediction, Box<T> target)
        where T : unmanaged, IFloatingPointIeee754<T> => T.CreateChecked(0.25)
        * ((MSE(prediction.X1, target.X1) + MSE(prediction.Y1, target.Y1))
            + (MSE(prediction.X2, target.X2) + MSE(prediction.Y2, target.Y2)));

    /// <summary><see cref="SmoothL1(float, float, float)"/>, as the mean over the coordinates.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="beta">Where the loss turns linear; at least 0.</param>
    /// <returns>The loss.</returns>
    public static T SmoothL1<T>(Box<T> prediction, Box<T> target, T beta)
        where T : unmanaged, IFloatingPointIeee754<T> => T.CreateChecked(0.25)
        * ((SmoothL1(prediction.X1, target.X1, beta) + SmoothL1(prediction.Y1, target.Y1, beta))
            + (SmoothL1(prediction.X2, target.X2, beta) + SmoothL1(prediction.Y2, target.Y2, beta)));

    /// <summary><see cref="SmoothL1(float, float, float)"/>, as the mean over the coordinates. With the default beta of 1.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    public static T SmoothL1<T>(Box<T> prediction, Box<T> target)
        where T : unmanaged, IFloatingPointIeee754<T> => T.CreateChecked(0.25)
        * ((SmoothL1(prediction.X1, target.X1) + SmoothL1(prediction.Y1, target.Y1))
            + (SmoothL1(prediction.X2, target.X2) + SmoothL1(prediction.Y2, target.Y2)));

    /// <summary><see cref="Huber(float, float, float)"/>, as the mean over the coordinates.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="delta">Where the loss turns linear; greater than 0.</param>
    /// <returns>The loss.</returns>
    public static T Huber<T>(Box<T> prediction, Box<T> target, T delta)
        where T : unmanaged, IFloatingPointIeee754<T> => T.CreateChecked(0.25)
        * ((Huber(prediction.X1, target.X1, delta) + Huber(prediction.Y1, target.Y1, delta))
            + (Huber(prediction.X2, target.X2, delta) + Huber(prediction.Y2, target.Y2, delta)));

    /// <summary><see cref="Huber(float, float, float)"/>, as the mean over the coordinates. With the default delta of 1.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    public static T Huber<T>(Box<T> prediction, Box<T> target)
        where T : unmanaged, IFloatingPointIeee754<T> => T.CreateChecked(0.25)
        * ((Huber(prediction.X1, target.X1) + Huber(prediction.Y1, target.Y1))
            + (Huber(prediction.X2, target.X2) + Huber(prediction.Y2, target.Y2)));
}
