namespace LossGen;

/// <summary>How an <see cref="IoUAttribute"/> turns the intersection over union into a loss.</summary>
public enum IoUForm
{
    /// <summary>1 − IoU.</summary>
    Linear,

    /// <summary>(IoU − threshold)².</summary>
    Threshold,

    /// <summary>−ln(max(IoU, ε)).</summary>
    Log,

    /// <summary>1 − IoU².</summary>
    Square,
}
