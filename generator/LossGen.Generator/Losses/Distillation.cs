using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>
/// T² Σ q (ln q − ln p) with p = softmax(logits / T) and q = softmax(teacher / T). Both logarithms of sums, and the division by the
/// teacher's sum, are once a row.
/// </summary>
internal sealed class Distillation : RowLoss
{
    public static Distillation Instance { get; } = new();

    public override string Name => "KLDivergence";

    public override string Key => "KLDivergence.Teacher";

    public override IReadOnlyList<string> Inputs { get; } = ["logits", "teacher"];

    public override IReadOnlyList<LossParameter> Parameters { get; } = [Softening.Temperature];

    public override string Formula(LossSettings settings) => "T² sum(q (ln q - ln p)), p = softmax(logits / T), q = softmax(teacher / T)";

    public override (string Property, string Reason)? Contradiction(WrittenSettings written) => written.Mentions(KLDivergence.LogTarget)
        ? (KLDivergence.LogTarget, "a teacher gives logits, whose softmax is the target; remove LogTarget")
        : null;

    public override Value Build(LossScope scope)
    {
        var softening = new Softening(scope);
        SoftmaxOf student = softening.Softmax("logits");
        SoftmaxOf teacher = softening.Softmax("teacher");
        Value share = Value.Function(Op.Exp, teacher.Shifted).Named("share");

        // What the teacher excludes adds nothing, whatever the student says of it: not 0 · ∞.
        Value gap = Value.Select(share.EqualTo(0), scope.Number(0), share * (teacher.Shifted - student.Shifted));
        return softening.Restore((Value.RowSum(gap) / teacher.Sum) + (student.LogSum - teacher.LogSum));
    }
}
