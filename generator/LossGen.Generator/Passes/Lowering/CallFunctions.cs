using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes.Lowering;

/// <summary>
/// Turns functions into the ones that the run-time library has, each a call in generated code. The library is written from
/// <see cref="LowerFunctions"/>, so that every vector width, the scalar code and the GPU compute the same bits. The JIT inlines calls but does
/// not see what two of them have in common, nor what a constant makes of one: functions that share their reduction, and powers, are written
/// out in the graph, which does.
/// </summary>
internal static class CallFunctions
{
    /// <summary>The library's functions.</summary>
    public static IReadOnlyList<Op> All { get; } =
    [
        Op.Exp, Op.ExpNegative, Op.ShiftedExp, Op.Exp2, Op.ExpM1, Op.Log, Op.LogP1, Op.LogP1OfUnit,
        Op.Sinh, Op.Cosh, Op.Tanh, Op.LogCosh, Op.Sin, Op.Cos, Op.Atan, Op.Atan2,
    ];

    /// <param name="graph">What to lower.</param>
    /// <param name="scalar">The element type.</param>
    /// <param name="keepsExpSums">Whether a <see cref="Op.RowExpSum"/> stays: the back end finds it together with its largest element.</param>
    public static Graph Run(Graph graph, Scalar scalar, bool keepsExpSums = false) => Rewriter.Run(graph, (builder, node, map, index) =>
    {
        if (node.IsLeaf)
            return builder.Add(node);
        if (SharesItsReduction(graph, index) || node.Op is Op.Power or Op.Cbrt)
            return LowerFunctions.Expand(new Steps(builder, scalar), node.Op, new Value(builder, map[node.A]), new Value(builder, node.B < 0 ? -1 : map[node.B]))!.Value.Index;
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
            _ => null,
        };
        return value?.Index ?? builder.Copy(node, map);
    });

    private static bool SharesItsReduction(Graph graph, int index)
    {
        Node node = graph[index];
        Func<Op, bool>? partners = node.Op switch
        {
            Op.Sin or Op.Cos => static op => op is Op.Sin or Op.Cos,
            _ when IsHyperbolic(node.Op) => static op => IsHyperbolic(op) || op is Op.Exp or Op.Sigmoid or Op.Softplus,
            Op.Exp or Op.Sigmoid or Op.Softplus => IsHyperbolic,
            _ => null,
        };
        return partners is not null && !LowerFunctions.IsRelativeToLargest(graph, node.A)
            && Enumerable.Range(0, graph.Count).Any(i => i != index && partners(graph[i].Op) && BaseOf(graph, graph[i].A) == BaseOf(graph, node.A));
    }

    private static bool IsHyperbolic(Op op) => op is Op.Sinh or Op.Cosh or Op.ExpM1 or Op.Tanh or Op.LogCosh;

    /// <summary>An argument without its sign, its magnitude and constant factors.</summary>
    private static int BaseOf(Graph graph, int argument)
    {
        while (true)
        {
            Node node = graph[argument];
            if (node.Op is Op.Negate or Op.Abs)
                argument = node.A;
            else if (node.Op == Op.Multiply && graph[node.A].Op == Op.Constant)
                argument = node.B;
            else if (node.Op == Op.Multiply && graph[node.B].Op == Op.Constant)
                argument = node.A;
            else
                return argument;
        }
    }

    /// <summary>e^x for an x that is at most 0: the factor that keeps it a normal number is taken back where it costs least.</summary>
    private static Value Relative(Steps steps, Value x)
    {
        int shift = steps.Scalar.DenormalShift();
        return Value.Function(Op.ShiftedExp, x, steps.Constant(shift)) * steps.Constant(Math.Pow(2, -shift));
    }
}
