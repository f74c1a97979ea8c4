namespace LossGen;

/// <summary>What the mean of no rows is: of an empty batch, and of one in which no row counts.</summary>
public enum EmptyMean
{
    /// <summary>Not a number, as PyTorch has it: a batch without labels is noticed.</summary>
    NaN,

    /// <summary>0, as mmdetection and Liger have it: a batch without labels changes nothing.</summary>
    Zero,
}
