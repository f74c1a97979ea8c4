using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>
/// The softmax of a row in parts that neither overflow nor cancel: everything is relative to the largest element, and the logarithm of
/// the sum is added last. The largest element itself has no gradient; it cancels.
/// </summary>
internal sealed class SoftmaxOf
{
    private readonly Value _anchor;

    public SoftmaxOf(Value row)
    {
        _anchor = Value.Function(Op.RowAnchor, Value.RowMax(row).Named("largest")).Named("anchor");
        Shifted = row - _anchor;
        Sum = Value.Function(Op.RowExpSum, row, _anchor).Named("sum");
        LogSum = Value.Log(Sum).Named("logSum");
    }

    /// <summary>x − max x: at most 0.</summary>
    public Value Shifted { get; }

    /// <summary>Σ exp(x − max x): from 1 to the number of elements.</summary>
    public Value Sum { get; }

    /// <summary>ln Σ exp(x − max x): at least 0.</summary>
    public Value LogSum { get; }

    /// <summary>ln Σ exp(x).</summary>
    public Value LogSumExp => _anchor + LogSum;

    public Value Softmax => Value.Function(Op.Exp, Shifted) * (1 / Sum).Named("inverse");

    public Value LogSoftmax => Shifted - LogSum;
}
