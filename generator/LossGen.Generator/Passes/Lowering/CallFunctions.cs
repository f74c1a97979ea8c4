using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes.Lowering;

/// <summary>
/// Turns functions into the ones that the run-time library has, each a call in generated code. The library is written from
/// <see cref="LowerFunctions"/>, so that every vector width, the scalar code and the GPU compute the same bits.
/// </summary>
internal static class CallFunctions
{
    /// <summary>The library's functions.</summary>
    public static IReadOnlyList<Op> All { get; } =
    [
        Op.Exp, Op.ExpNegative, Op.ShiftedExp, Op.Exp2, Op.ExpM1, Op.Log, Op.LogP1, Op.LogP1OfUnit, Op.Power, Op.PowerWithLow, Op.Cbrt,
        Op.Sinh, Op.Cosh, Op.Tanh, Op.LogCosh, Op.Sin, Op.Cos, Op.Atan, Op.Atan2,
    ];

    /// <param name="graph">What to lower.</param>
    /// <param name="scalar">The element type.</param>
    /// <param name="keepsExpSums">Whether a <see cref="Op.RowExpSum"/> stays: the back end finds it together with its largest element.</param>
    public static Graph Run(Graph graph, Scalar scalar, bool keepsExpSums = false) => Rewriter.Run(graph, (builder, node, map, _) =>
    {
        if (node.IsLeaf)
            return builder.Add(node);
        var steps = new Steps(builder, scalar, callsFunctions: true);
        var a = new Value(builder, map[node.A]);
        Value? value = node.Op switch
        {
            Op.RowExpSum when !keepsExpSums => Value.RowSum(Relative(steps, a - new Value(builder, map[node.B]))),
            Op.Exp when LowerFunctions.IsRelativeToLargest(graph, node.A) => Relative(steps, a),
            Op.Exp when Exponentials.IsNegative(a) => Value.Function(Op.ExpNegative, a),
            Op.LogP1 when LowerFunctions.IsUnit(graph, node.A) => Value.Function(Op.LogP1OfUnit, a),
            Op.Sigmoid => Sigmoids.Sigmoid(steps, a),
            Op.Softplus => Sigmoids.Softplus(steps, a),
            Op.Power when Powers.LowOf(steps, new Value(builder, map[node.B])) is { } low =>
                new Value(builder, builder.Operation(Op.PowerWithLow, map[node.A], map[node.B], low.Index)),
            _ => null,
        };
        return value?.Index ?? builder.Copy(node, map);
    });

    /// <summary>e^x for an x that is at most 0: the factor that keeps it a normal number is taken back where it costs least.</summary>
    private static Value Relative(Steps steps, Value x)
    {
        int shift = steps.Scalar.DenormalShift();
        return Value.Function(Op.ShiftedExp, x, steps.Constant(shift)) * steps.Constant(Math.Pow(2, -shift));
    }
}
