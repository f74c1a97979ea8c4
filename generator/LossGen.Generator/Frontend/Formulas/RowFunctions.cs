using LossGen.Generator.Ir;
using LossGen.Generator.Losses;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>The functions of <c>Row</c> and the methods of <c>Row&lt;T&gt;</c>, by their names.</summary>
internal static class RowFunctions
{
    /// <summary>The functions of each element; those of <see cref="Functions"/> that the library has for rows.</summary>
    public static Func<Value, Value>? Unary(string name) => name switch
    {
        "Softmax" => x => new SoftmaxOf(x).Softmax,
        "LogSoftmax" => x => new SoftmaxOf(x).LogSoftmax,
        "LogSumExp" => x => new SoftmaxOf(x).LogSumExp,
        "StopGradient" => x => Value.Function(Op.StopGradient, x),
        _ => Functions.Unary(name),
    };

    /// <summary>What a row is reduced to.</summary>
    public static Func<Value, Value>? Reduction(string name) => name switch
    {
        "Sum" => Value.RowSum,
        "Mean" => x => Value.RowSum(x) / x.Builder.RowLength(),
        "Max" => Value.RowMax,
        "Min" => x => -Value.RowMax(-x),
        "Norm" => Norm,
        "LogSumExp" => x => new SoftmaxOf(x).LogSumExp,
        _ => null,
    };

    /// <summary>A root has no derivative at 0; of a norm 0 is a subgradient there.</summary>
    private static Value Norm(Value x)
    {
        Value square = Value.RowSum(x * x);
        return Value.Select(square.EqualTo(0), x.Builder.Constant(0), Value.Function(Op.Sqrt, square));
    }
}
