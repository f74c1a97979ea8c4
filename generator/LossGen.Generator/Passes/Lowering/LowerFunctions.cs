using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes.Lowering;

/// <summary>
/// Writes every transcendental function out in arithmetic, selects and powers of two, so that every vector width, the tail, the scalar
/// code and the GPU compute the same bits. No step needs a fused multiply-add, and none is spoilt by one.
/// </summary>
internal static class LowerFunctions
{
    /// <param name="graph">What to lower.</param>
    /// <param name="scalar">The element type.</param>
    /// <param name="keepsExpSums">Whether a <see cref="Op.RowExpSum"/> stays: the back end finds it together with its largest element.</param>
    public static Graph Run(Graph graph, Scalar scalar, bool keepsExpSums = false) => Rewriter.Run(graph, (builder, node, map, _) =>
        node.IsLeaf ? builder.Add(node)
        : node.Op == Op.RowExpSum && !keepsExpSums ? SumOfExponentials(new Steps(builder, scalar), new Value(builder, map[node.A]), new Value(builder, map[node.B])).Index
        : node.Op == Op.Exp && IsRelativeToLargest(graph, node.A) ? Exponentials.ExpOfNegative(new Steps(builder, scalar), new Value(builder, map[node.A])).Index
        : node.Op == Op.LogP1 && IsUnit(graph, node.A) ? Logarithms.LogP1OfUnit(new Steps(builder, scalar), new Value(builder, map[node.A])).Index
        : Expand(new Steps(builder, scalar), node.Op, new Value(builder, map[node.A]), new Value(builder, node.B < 0 ? -1 : map[node.B]))?.Index
            ?? builder.Copy(node, map));

    /// <summary>exp(−|x|), as logarithms of sums of exponentials have it.</summary>
    public static bool IsUnit(Graph graph, int index) =>
        graph[index].Op == Op.Exp && graph[graph[index].A] is { Op: Op.Negate } minus && graph[minus.A].Op == Op.Abs;

    /// <summary>x − m, where m is the largest x of the row.</summary>
    public static bool IsRelativeToLargest(Graph graph, int index) => graph[index] is { Op: Op.Subtract } difference && IsAnchorOf(graph, difference.B, difference.A);

    /// <summary>What <see cref="Losses.SoftmaxOf"/> takes exponentials relative to.</summary>
    public static bool IsAnchorOf(Graph graph, int anchor, int row) =>
        graph[anchor] is { Op: Op.Select } choice && graph[choice.C] is { Op: Op.RowMax } largest && largest.A == row
        && graph[choice.B].IsConstant(0) && graph[choice.A] is { Op: Op.Equal } test && (test.A == choice.C || test.B == choice.C);

    private static Value SumOfExponentials(Steps steps, Value row, Value anchor) => Value.RowSum(Exponentials.ExpOfNegative(steps, row - anchor));

    /// <summary>A function by itself, of inputs x, y and low: what the library of functions is written from.</summary>
    public static Graph Function(Op op, Scalar scalar)
    {
        var builder = new GraphBuilder();
        var steps = new Steps(builder, scalar);
        Value? y = op == Op.Atan2 ? builder.Input("y") : null;
        Value x = builder.Input("x");
        builder.Output("result", op switch
        {
            Op.ExpNegative => Exponentials.ExpNegative(steps, x),
            Op.ShiftedExp => Exponentials.ShiftedExp(steps, x),
            Op.LogP1OfUnit => Logarithms.LogP1OfUnit(steps, x),
            Op.Atan2 => Angles.Atan2(steps, y!.Value, x),
            _ => Expand(steps, op, x, x)!.Value,
        });
        return Verifier.Verified(Simplify.Lowered(builder.ToGraph(), scalar));
    }

    /// <summary>A function written out; null where an operation is none.</summary>
    public static Value? Expand(Steps steps, Op op, Value a, Value b) => op switch
    {
        Op.Log => Logarithms.Log(steps, a),
        Op.LogP1 => Logarithms.LogP1(steps, a),
        Op.Exp => Exponentials.Exp(steps, a),
        Op.Exp2 => Exponentials.Exp2(steps, a),
        Op.ExpM1 => Exponentials.ExpM1(steps, a),
        Op.Cbrt => Powers.Cbrt(steps, a),
        Op.Sinh => Hyperbolics.Sinh(steps, a),
        Op.Cosh => Hyperbolics.Cosh(steps, a),
        Op.LogCosh => Hyperbolics.LogCosh(steps, a),
        Op.Tanh => Sigmoids.Tanh(steps, a),
        Op.Sigmoid => Sigmoids.Sigmoid(steps, a),
        Op.Softplus => Sigmoids.Softplus(steps, a),
        Op.Sin => Trigonometry.Sin(steps, a),
        Op.Cos => Trigonometry.Cos(steps, a),
        Op.Atan => Angles.Atan(steps, a),
        Op.Atan2 => Angles.Atan2(steps, a, b),
        Op.Power => Powers.Power(steps, a, b),
        _ => null,
    };
}
