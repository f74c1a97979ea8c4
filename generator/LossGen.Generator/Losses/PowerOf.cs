using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>A power of what is at least 0, by a constant of the loss.</summary>
internal static class PowerOf
{
    /// <summary>
    /// At 0 it has no gradient, where the rules would make 0 · ∞ of it: for exponents below 1, and for what is written with a root.
    /// </summary>
    public static Value Of(LossScope scope, Value x, string exponent)
    {
        Value y = scope.Constant(exponent);
        Value power = Value.Function(Op.Power, x, y);
        return scope.Settings[exponent] is 1 or >= 2 ? power : Value.Select(x.EqualTo(0), Value.Function(Op.Power, x.Builder.Constant(0), y), power);
    }
}
