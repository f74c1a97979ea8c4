namespace LossGen.Samples.FasterRcnn;

/// <summary>What a box loss compares.</summary>
internal enum BoxForm
{
    /// <summary>Encoded deltas.</summary>
    Deltas,

    /// <summary>Decoded boxes, xyxy.</summary>
    Boxes,

    /// <summary>A distribution for each delta with where the delta lies in it.</summary>
    Distributions,
}
