using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen;

/// <content>
/// The same over a type parameter, for formulas that serve float and double. An overload without constants names their defaults: where
/// it left them out, the compiler would rather call it again than the method that has them as optional parameters.
/// </content>
public static partial class Formula
{
    /// <summary>The absolute error |prediction − target|.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    public static T L1<T>(T prediction, T target)
        where T : IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(L1(Unsafe.BitCast<T, float>(prediction), Unsafe.BitCast<T, float>(target)))
        : Unsafe.BitCast<double, T>(L1(AsDouble(prediction), AsDouble(target)));

    /// <summary>The squared error (prediction − target)².</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    public static T MSE<T>(T prediction, T target)
        where T : IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(MSE(Unsafe.BitCast<T, float>(prediction), Unsafe.BitCast<T, float>(target)))
        : Unsafe.BitCast<double, T>(MSE(AsDouble(prediction), AsDouble(target)));

    /// <summary>½d²/β where |d| &lt; β, else |d| − ½β.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="beta">Where the loss turns linear; at least 0.</param>
    /// <returns>The loss.</returns>
    public static T SmoothL1<T>(T prediction, T target, T beta)
        where T : IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(SmoothL1(Unsafe.BitCast<T, float>(prediction), Unsafe.BitCast<T, float>(target), Unsafe.BitCast<T, float>(beta)))
        : Unsafe.BitCast<double, T>(SmoothL1(AsDouble(prediction), AsDouble(target), Unsafe.BitCast<T, double>(beta)));

    /// <summary>½d²/β where |d| &lt; β, else |d| − ½β. With the default beta of 1.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    public static T SmoothL1<T>(T prediction, T target)
        where T : IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(SmoothL1(Unsafe.BitCast<T, float>(prediction), Unsafe.BitCast<T, float>(target), 1))
        : Unsafe.BitCast<double, T>(SmoothL1(AsDouble(prediction), AsDouble(target), 1));

    /// <summary>½d² where |d| ≤ δ, else δ(|d| − ½δ).</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="delta">Where the loss turns linear; greater than 0.</param>
    /// <returns>The loss.</returns>
    public static T Huber<T>(T prediction, T target, T delta)
        where T : IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(Huber(Unsafe.BitCast<T, float>(prediction), Unsafe.BitCast<T, float>(target), Unsafe.BitCast<T, float>(delta)))
        : Unsafe.BitCast<double, T>(Huber(AsDouble(prediction), AsDouble(target), Unsafe.BitCast<T, double>(delta)));

    /// <summary>½d² where |d| ≤ δ, else δ(|d| − ½δ). With the default delta of 1.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    public static T Huber<T>(T prediction, T target)
        where T : IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(Huber(Unsafe.BitCast<T, float>(prediction), Unsafe.BitCast<T, float>(target), 1))
        : Unsafe.BitCast<double, T>(Huber(AsDouble(prediction), AsDouble(target), 1));

    /// <summary>1 − IoU, IoU = I / (U + ε).</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    public static T IoU<T>(Box<T> prediction, Box<T> target, T epsilon)
        where T : unmanaged, IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(IoU(Unsafe.BitCast<Box<T>, Box<float>>(prediction), Unsafe.BitCast<Box<T>, Box<float>>(target), Unsafe.BitCast<T, float>(epsilon)))
        : Unsafe.BitCast<double, T>(IoU(AsDoubles(prediction), AsDoubles(target), Unsafe.BitCast<T, double>(epsilon)));

    /// <summary>1 − IoU, IoU = I / (U + ε). With the default epsilon of 1e-7.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    public static T IoU<T>(Box<T> prediction, Box<T> target)
        where T : unmanaged, IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(IoU(Unsafe.BitCast<Box<T>, Box<float>>(prediction), Unsafe.BitCast<Box<T>, Box<float>>(target), 1e-7f))
        : Unsafe.BitCast<double, T>(IoU(AsDoubles(prediction), AsDoubles(target), 1e-7));

    /// <summary>(IoU − threshold)², IoU = I / (U + ε).</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="threshold">The IoU at which the loss is 0, in [0, 1].</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    public static T IoUThreshold<T>(Box<T> prediction, Box<T> target, T threshold, T epsilon)
        where T : unmanaged, IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(IoUThreshold(Unsafe.BitCast<Box<T>, Box<float>>(prediction), Unsafe.BitCast<Box<T>, Box<float>>(target), Unsafe.BitCast<T, float>(threshold), Unsafe.BitCast<T, float>(epsilon)))
        : Unsafe.BitCast<double, T>(IoUThreshold(AsDoubles(prediction), AsDoubles(target), Unsafe.BitCast<T, double>(threshold), Unsafe.BitCast<T, double>(epsilon)));

    /// <summary>(IoU − threshold)², IoU = I / (U + ε). With the default threshold of 0.5 and epsilon of 1e-6.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    public static T IoUThreshold<T>(Box<T> prediction, Box<T> target)
        where T : unmanaged, IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(IoUThreshold(Unsafe.BitCast<Box<T>, Box<float>>(prediction), Unsafe.BitCast<Box<T>, Box<float>>(target), 0.5f, 1e-6f))
        : Unsafe.BitCast<double, T>(IoUThreshold(AsDoubles(prediction), AsDoubles(target), 0.5, 1e-6));

    /// <summary>−ln(max(IoU, ε)), IoU = I / (U + ε).</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    public static T IoULog<T>(Box<T> prediction, Box<T> target, T epsilon)
        where T : unmanaged, IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(IoULog(Unsafe.BitCast<Box<T>, Box<float>>(prediction), Unsafe.BitCast<Box<T>, Box<float>>(target), Unsafe.BitCast<T, float>(epsilon)))
        : Unsafe.BitCast<double, T>(IoULog(AsDoubles(prediction), AsDoubles(target), Unsafe.BitCast<T, double>(epsilon)));

    /// <summary>−ln(max(IoU, ε)), IoU = I / (U + ε). With the default epsilon of 1e-6.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    public static T IoULog<T>(Box<T> prediction, Box<T> target)
        where T : unmanaged, IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(IoULog(Unsafe.BitCast<Box<T>, Box<float>>(prediction), Unsafe.BitCast<Box<T>, Box<float>>(target), 1e-6f))
        : Unsafe.BitCast<double, T>(IoULog(AsDoubles(prediction), AsDoubles(target), 1e-6));

    /// <summary>1 − IoU², IoU = I / (U + ε).</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    public static T IoUSquare<T>(Box<T> prediction, Box<T> target, T epsilon)
        where T : unmanaged, IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(IoUSquare(Unsafe.BitCast<Box<T>, Box<float>>(prediction), Unsafe.BitCast<Box<T>, Box<float>>(target), Unsafe.BitCast<T, float>(epsilon)))
        : Unsafe.BitCast<double, T>(IoUSquare(AsDoubles(prediction), AsDoubles(target), Unsafe.BitCast<T, double>(epsilon)));

    /// <summary>1 − IoU², IoU = I / (U + ε). With the default epsilon of 1e-7.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    public static T IoUSquare<T>(Box<T> prediction, Box<T> target)
        where T : unmanaged, IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(IoUSquare(Unsafe.BitCast<Box<T>, Box<float>>(prediction), Unsafe.BitCast<Box<T>, Box<float>>(target), 1e-7f))
        : Unsafe.BitCast<double, T>(IoUSquare(AsDoubles(prediction), AsDoubles(target), 1e-7));

    /// <summary>1 − I / (U + ε) + (C − U) / (C + ε), C the smallest box around both.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    public static T GIoU<T>(Box<T> prediction, Box<T> target, T epsilon)
        where T : unmanaged, IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(GIoU(Unsafe.BitCast<Box<T>, Box<float>>(prediction), Unsafe.BitCast<Box<T>, Box<float>>(target), Unsafe.BitCast<T, float>(epsilon)))
        : Unsafe.BitCast<double, T>(GIoU(AsDoubles(prediction), AsDoubles(target), Unsafe.BitCast<T, double>(epsilon)));

    /// <summary>1 − I / (U + ε) + (C − U) / (C + ε), C the smallest box around both. With the default epsilon of 1e-7.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    public static T GIoU<T>(Box<T> prediction, Box<T> target)
        where T : unmanaged, IFloatingPointIeee754<T> => typeof(T) == typeof(float)
        ? Unsafe.BitCast<float, T>(GIoU(Unsafe.BitCast<Box<T>, Box<float>>(prediction), Unsafe.BitCast<Box<T>, Box<float>>(target), 1e-7f))
        : Unsafe.BitCast<double, T>(GIoU(AsDoubles(prediction), AsDoubles(target), 1e-7));

    private static Box<double> AsDoubles<T>(Box<T> box)
        where T : unmanaged, IFloatingPointIeee754<T> => new(AsDouble(box.X1), AsDouble(box.Y1), AsDouble(box.X2), AsDouble(box.Y2));
}
