using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>What is not wanted at all adds nothing, however impossible it is, not even to a gradient: not 0 · ∞.</summary>
internal static class Unwanted
{
    /// <summary>A product that is 0 where the factor is 0 and the value infinite.</summary>
    /// <param name="factor">How much it is wanted.</param>
    /// <param name="value">What it is.</param>
    /// <param name="infinity">The infinity that the value may be.</param>
    public static Value IsNothing(Value factor, Value value, double infinity)
    {
        Mask isNothing = factor.EqualTo(0) & value.EqualTo(infinity);
        return Value.Select(isNothing, value.Builder.Constant(0), factor * value);
    }
}
