namespace LossGen;

/// <summary>What a <see cref="DiceAttribute"/> divides the overlap of two masks by.</summary>
public enum DiceForm
{
    /// <summary>1 − 2Σpt / (Σp² + Σt² + 2ε): V-Net's and mmdetection's.</summary>
    Squared,

    /// <summary>1 − (2Σpt + ε) / (Σp + Σt + ε): MONAI's.</summary>
    Linear,
}
