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
    public static Func<Value, Value>? Reduction(string name, Scalar scalar) => name switch
    {
        "Sum" => Value.RowSum,
        "Mean" => x => Value.RowSum(x) / x.Builder.RowLength(),
        "Max" => Value.RowMax,
        "Min" => x => -Value.RowMax(-x),
        "Norm" => x => RowNorm.Euclidean(scalar, x),
        "LogSumExp" => x => new SoftmaxOf(x).LogSumExp,
        _ => null,
    };
}
