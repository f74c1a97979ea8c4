using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>Σ t (ln t − ln p) of logarithms that are given, where the mean divides by the number of rows.</summary>
internal sealed class KLDivergence : RowLoss
{
    /// <summary>The option that says that the target is a logarithm too.</summary>
    public const string LogTarget = "LogTarget";

    public override string Name => "KLDivergence";

    public override IReadOnlyList<LossDefinition> Variants => [this, SoftKLDivergence.Instance, Distillation.Instance];

    public override IReadOnlyList<string> Inputs { get; } = ["logProbability", "target"];

    protected override IReadOnlyList<(string Property, double Default)> Options { get; } = [(LogTarget, 0)];

    public override string Formula(LossSettings settings) => settings[LogTarget] == 0
        ? "sum(target (ln target - logProbability))"
        : "sum(exp(target) (target - logProbability))";

    public override string? NameOf(string option, double value) => NameOfFlag(option, value) ?? base.NameOf(option, value);

    public override (string Property, string Reason)? Contradiction(WrittenSettings written) => written.Mentions("Temperature")
        ? ("Temperature", "a temperature softens logits, and 'logProbability' is none; remove it, or name the input 'logits'")
        : null;

    public override Value Build(LossScope scope)
    {
        Target target = Target.Of(scope);
        return Value.RowSum(target.Times(target.Log - scope.Row("logProbability")));
    }

    public static string? NameOfFlag(string option, double value) => option == LogTarget ? (value == 0 ? "false" : "true") : null;

    /// <summary>A distribution, given itself or by its logarithm.</summary>
    /// <param name="Share">The probabilities.</param>
    /// <param name="Log">Their logarithms.</param>
    internal readonly record struct Target(Value Share, Value Log)
    {
        public static Target Of(LossScope scope)
        {
            Value target = scope.Row("target");
            return scope.Settings[LogTarget] == 0
                ? new Target(target, Value.Log(target))
                : new Target(Value.Function(Op.Exp, target).Named("share"), target);
        }

        /// <summary>What is not wanted at all adds nothing, not even to a gradient: not 0 · ∞.</summary>
        public Value Times(Value value) => WhereWanted(Share * value);

        /// <summary>The sum of the probabilities.</summary>
        public Value Sum => Value.RowSum(WhereWanted(Share));

        private Value WhereWanted(Value value) => Value.Select(Share.EqualTo(0), value.Builder.Constant(0), value);
    }
}
