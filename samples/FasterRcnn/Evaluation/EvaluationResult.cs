namespace LossGen.Samples.FasterRcnn;

/// <summary>How well a head does on a set.</summary>
/// <param name="MeanIoU">Of the predicted box with its digit's, over foreground proposals.</param>
/// <param name="Recall50">The share of digits that a detection of the right class overlaps by 0.5 or more.</param>
/// <param name="Recall75">The same for 0.75.</param>
/// <param name="ClassAccuracy">Over all proposals, the background included.</param>
/// <param name="Overlaps">The IoU of each foreground proposal's predicted box.</param>
/// <param name="Detections">What is left on each canvas after non-maximum suppression.</param>
internal sealed record EvaluationResult(
    double MeanIoU, double Recall50, double Recall75, double ClassAccuracy, double[] Overlaps, List<Detection>[] Detections);
