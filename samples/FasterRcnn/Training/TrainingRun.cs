namespace LossGen.Samples.FasterRcnn;

/// <summary>One epoch: the means of the losses over its steps, and the held-out canvases after it.</summary>
internal sealed record EpochRecord(double ClassLoss, double BoxLoss, EvaluationResult HeldOut);

/// <summary>A head that was trained to the end.</summary>
internal sealed record TrainingRun(BoxObjective Objective, RoiHead Head, IReadOnlyList<EpochRecord> Epochs, StepTimes Times)
{
    public EpochRecord Last => Epochs[^1];
}
