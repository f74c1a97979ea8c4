using LossGen.Generator.Ir;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>The functions of the framework that a formula may call, by the names that Math, MathF, float, double and generic math share.</summary>
internal static class Functions
{
    public static Func<Value, Value>? Unary(string name) => name switch
    {
        "Abs" => Value.Abs,
        "Sqrt" => x => Value.Function(Op.Sqrt, x),
        "Exp" => x => Value.Function(Op.Exp, x),
        "Exp2" => x => Value.Function(Op.Exp2, x),
        "ExpM1" or "Expm1" => x => Value.Function(Op.ExpM1, x),
        "Log" => Value.Log,
        "LogP1" or "Log1P" => x => Value.Function(Op.LogP1, x),
        "Log2" => x => (1 / Math.Log(2)) * Value.Log(x),
        "Log10" => x => (1 / Math.Log(10)) * Value.Log(x),
        "Tanh" => x => Value.Function(Op.Tanh, x),
        "Sigmoid" => x => Value.Function(Op.Sigmoid, x),
        "Softplus" => x => Value.Function(Op.Softplus, x),
        "Sin" => x => Value.Function(Op.Sin, x),
        "Cos" => x => Value.Function(Op.Cos, x),
        "Tan" => x => Value.Function(Op.Sin, x) / Value.Function(Op.Cos, x),
        "Atan" => x => Value.Function(Op.Atan, x),
        "Asin" => x => Value.Function(Op.Atan2, x, Value.Function(Op.Sqrt, (1 - x) * (1 + x))),
        "Acos" => x => Value.Function(Op.Atan2, Value.Function(Op.Sqrt, (1 - x) * (1 + x)), x),
        "Sinh" => x => Value.Function(Op.Sinh, x),
        "Cosh" => x => Value.Function(Op.Cosh, x),
        "Cbrt" => x => Value.Function(Op.Cbrt, x),
        _ => null,
    };

    public static Func<Value, Value, Value>? Binary(string name) => name switch
    {
        "Min" => Value.Minimum,
        "Max" => Value.Maximum,
        "Pow" => (x, y) => Value.Function(Op.Power, x, y),
        "Atan2" => (y, x) => Value.Function(Op.Atan2, y, x),
        "CopySign" => (x, y) => Value.Function(Op.CopySign, x, y),
        "Hypot" => Hypot,
        "Log" => (x, b) => Value.Log(x) / Value.Log(b),
        _ => null,
    };

    public static Func<Value, Value, Value, Value>? Ternary(string name) => name switch
    {
        // The bounds are tested in the framework's order; at a bound the gradient passes, as PyTorch's clamp has it.
        "Clamp" => (x, low, high) => Value.Select(x < low, low, Value.Select(x > high, high, x)),
        "FusedMultiplyAdd" => (a, b, c) => (a * b) + c,
        "Lerp" => (a, b, t) => (a * (1 - t)) + (b * t),
        _ => null,
    };

    public static Func<Value, Mask>? Test(string name) => name switch
    {
        "IsNaN" => x => !x.EqualTo(x),
        "IsFinite" => x => Value.Abs(x) < double.PositiveInfinity,
        "IsInfinity" => x => Value.Abs(x).EqualTo(double.PositiveInfinity),
        "IsPositiveInfinity" => x => x.EqualTo(double.PositiveInfinity),
        "IsNegativeInfinity" => x => x.EqualTo(double.NegativeInfinity),
        _ => null,
    };

    public static string WhyUnknown(string name) => name switch
    {
        "Floor" or "Ceiling" or "Round" or "Truncate" or "Sign" => "its derivative is 0 wherever it has one, so that nothing is learned through it; use comparisons where a step is meant",
        "MaxNumber" or "MinNumber" or "MaxMagnitude" or "MinMagnitude" or "MaxMagnitudeNumber" or "MinMagnitudeNumber" => "use Max, Min and Abs",
        "ReciprocalEstimate" or "ReciprocalSqrtEstimate" => "divide by the number, or by its square root",
        _ => "it is not among the functions whose derivative is known: Abs, Min, Max, Clamp, Sqrt, Hypot, Pow, Exp, Exp2, ExpM1, Log, Log2, Log10, LogP1, Sin, Cos, Tan, Asin, Acos, "
            + "Atan, Atan2, Sinh, Cosh, Tanh, Cbrt, CopySign, FusedMultiplyAdd, Lerp, IsNaN, IsFinite, and those of LossGen.Formula",
    };

    /// <summary>The larger side is taken out, so that no square leaves the range.</summary>
    private static Value Hypot(Value x, Value y)
    {
        Value a = Value.Abs(x);
        Value b = Value.Abs(y);
        Value large = Value.Maximum(a, b);
        Value small = Value.Minimum(a, b);
        Mask none = large.EqualTo(0);
        Value ratio = small / Value.Select(none, x.Builder.Constant(1), large);
        return large * Value.Function(Op.Sqrt, 1 + (ratio * ratio));
    }
}
