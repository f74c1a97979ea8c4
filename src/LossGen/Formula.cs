namespace LossGen;

/// <summary>
/// The built-in losses of one item, as plain functions. The generator writes them itself, from the same formulas as every other form
/// of a loss: they are the reference, and a building block. Constants outside their range throw
/// <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static partial class Formula
{
    /// <summary>The absolute error |prediction − target|.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    [L1]
    public static partial float L1(float prediction, float target);

    /// <summary>The absolute error |prediction − target|.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [L1]
    public static partial float L1(float prediction, float target, out float gradient);

    /// <summary>The absolute error |prediction − target|.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    [L1]
    public static partial double L1(double prediction, double target);

    /// <summary>The absolute error |prediction − target|.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [L1]
    public static partial double L1(double prediction, double target, out double gradient);

    /// <summary>The squared error (prediction − target)².</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    [MSE]
    public static partial float MSE(float prediction, float target);

    /// <summary>The squared error (prediction − target)².</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [MSE]
    public static partial float MSE(float prediction, float target, out float gradient);

    /// <summary>The squared error (prediction − target)².</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <returns>The loss.</returns>
    [MSE]
    public static partial double MSE(double prediction, double target);

    /// <summary>The squared error (prediction − target)².</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [MSE]
    public static partial double MSE(double prediction, double target, out double gradient);

    /// <summary>½d²/β where |d| &lt; β, else |d| − ½β.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="beta">Where the loss turns linear; at least 0.</param>
    /// <returns>The loss.</returns>
    [SmoothL1]
    public static partial float SmoothL1(float prediction, float target, float beta = 1);

    /// <summary>½d²/β where |d| &lt; β, else |d| − ½β.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="beta">Where the loss turns linear; at least 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [SmoothL1]
    public static partial float SmoothL1(float prediction, float target, float beta, out float gradient);

    /// <summary>½d²/β where |d| &lt; β, else |d| − ½β.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="beta">Where the loss turns linear; at least 0.</param>
    /// <returns>The loss.</returns>
    [SmoothL1]
    public static partial double SmoothL1(double prediction, double target, double beta = 1);

    /// <summary>½d²/β where |d| &lt; β, else |d| − ½β.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="beta">Where the loss turns linear; at least 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [SmoothL1]
    public static partial double SmoothL1(double prediction, double target, double beta, out double gradient);

    /// <summary>½d² where |d| ≤ δ, else δ(|d| − ½δ).</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="delta">Where the loss turns linear; greater than 0.</param>
    /// <returns>The loss.</returns>
    [Huber]
    public static partial float Huber(float prediction, float target, float delta = 1);

    /// <summary>½d² where |d| ≤ δ, else δ(|d| − ½δ).</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="delta">Where the loss turns linear; greater than 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [Huber]
    public static partial float Huber(float prediction, float target, float delta, out float gradient);

    /// <summary>½d² where |d| ≤ δ, else δ(|d| − ½δ).</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="delta">Where the loss turns linear; greater than 0.</param>
    /// <returns>The loss.</returns>
    [Huber]
    public static partial double Huber(double prediction, double target, double delta = 1);

    /// <summary>½d² where |d| ≤ δ, else δ(|d| − ½δ).</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="delta">Where the loss turns linear; greater than 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [Huber]
    public static partial double Huber(double prediction, double target, double delta, out double gradient);

    /// <summary>1 − IoU of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    [IoU]
    public static partial float IoU(Box<float> prediction, Box<float> target, float epsilon = 1e-7f);

    /// <summary>1 − IoU of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [IoU]
    public static partial float IoU(Box<float> prediction, Box<float> target, float epsilon, out Box<float> gradient);

    /// <summary>1 − IoU of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    [IoU]
    public static partial double IoU(Box<double> prediction, Box<double> target, double epsilon = 1e-7);

    /// <summary>1 − IoU of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [IoU]
    public static partial double IoU(Box<double> prediction, Box<double> target, double epsilon, out Box<double> gradient);

    /// <summary>(IoU − threshold)² of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="threshold">The IoU at which the loss is 0, in [0, 1].</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    [IoU(Form = IoUForm.Threshold)]
    public static partial float IoUThreshold(Box<float> prediction, Box<float> target, float threshold = 0.5f, float epsilon = 1e-6f);

    /// <summary>(IoU − threshold)² of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="threshold">The IoU at which the loss is 0, in [0, 1].</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [IoU(Form = IoUForm.Threshold)]
    public static partial float IoUThreshold(Box<float> prediction, Box<float> target, float threshold, float epsilon, out Box<float> gradient);

    /// <summary>(IoU − threshold)² of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="threshold">The IoU at which the loss is 0, in [0, 1].</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    [IoU(Form = IoUForm.Threshold)]
    public static partial double IoUThreshold(Box<double> prediction, Box<double> target, double threshold = 0.5, double epsilon = 1e-6);

    /// <summary>(IoU − threshold)² of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="threshold">The IoU at which the loss is 0, in [0, 1].</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [IoU(Form = IoUForm.Threshold)]
    public static partial double IoUThreshold(Box<double> prediction, Box<double> target, double threshold, double epsilon, out Box<double> gradient);

    /// <summary>−ln(max(IoU, ε)) of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    [IoU(Form = IoUForm.Log)]
    public static partial float IoULog(Box<float> prediction, Box<float> target, float epsilon = 1e-6f);

    /// <summary>−ln(max(IoU, ε)) of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [IoU(Form = IoUForm.Log)]
    public static partial float IoULog(Box<float> prediction, Box<float> target, float epsilon, out Box<float> gradient);

    /// <summary>−ln(max(IoU, ε)) of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    [IoU(Form = IoUForm.Log)]
    public static partial double IoULog(Box<double> prediction, Box<double> target, double epsilon = 1e-6);

    /// <summary>−ln(max(IoU, ε)) of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [IoU(Form = IoUForm.Log)]
    public static partial double IoULog(Box<double> prediction, Box<double> target, double epsilon, out Box<double> gradient);

    /// <summary>1 − IoU² of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    [IoU(Form = IoUForm.Square)]
    public static partial float IoUSquare(Box<float> prediction, Box<float> target, float epsilon = 1e-7f);

    /// <summary>1 − IoU² of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [IoU(Form = IoUForm.Square)]
    public static partial float IoUSquare(Box<float> prediction, Box<float> target, float epsilon, out Box<float> gradient);

    /// <summary>1 − IoU² of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    [IoU(Form = IoUForm.Square)]
    public static partial double IoUSquare(Box<double> prediction, Box<double> target, double epsilon = 1e-7);

    /// <summary>1 − IoU² of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [IoU(Form = IoUForm.Square)]
    public static partial double IoUSquare(Box<double> prediction, Box<double> target, double epsilon, out Box<double> gradient);

    /// <summary>The generalised IoU loss of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    [GIoU]
    public static partial float GIoU(Box<float> prediction, Box<float> target, float epsilon = 1e-7f);

    /// <summary>The generalised IoU loss of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [GIoU]
    public static partial float GIoU(Box<float> prediction, Box<float> target, float epsilon, out Box<float> gradient);

    /// <summary>The generalised IoU loss of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <returns>The loss.</returns>
    [GIoU]
    public static partial double GIoU(Box<double> prediction, Box<double> target, double epsilon = 1e-7);

    /// <summary>The generalised IoU loss of two boxes.</summary>
    /// <param name="prediction">The prediction.</param>
    /// <param name="target">The target.</param>
    /// <param name="epsilon">Added to the denominators; at least 0.</param>
    /// <param name="gradient">The derivative of the loss with respect to the prediction.</param>
    /// <returns>The loss.</returns>
    [GIoU]
    public static partial double GIoU(Box<double> prediction, Box<double> target, double epsilon, out Box<double> gradient);
}
