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
    /// <param name="callsLibrary">Whether <see cref="LibraryFunctions"/> stay, as calls.</param>
    public static Graph Run(Graph graph, Scalar scalar, bool keepsExpSums = false, bool callsLibrary = false) => Rewriter.Run(graph, (builder, node, map, index) =>
    {
        if (node.IsLeaf)
            return builder.Add(node);
        var steps = new Steps(builder, scalar, callsLibrary && LibraryFunctions.IsCalledFor(graph, index));
        var a = new Value(builder, map[node.A]);
        var b = new Value(builder, node.B < 0 ? -1 : map[node.B]);
        Value? value = node.Op switch
        {
            Op.RowExpSum when !keepsExpSums => Value.RowSum(Exponentials.ExpOfNegative(steps, a - b)),
            Op.Exp when RowAnchor.IsRelative(graph, node.A) => Exponentials.ExpOfNegative(steps, a),
            Op.LogP1 when IsUnit(graph, node.A) => Logarithms.LogP1OfUnit(steps, a),
            _ => Expand(steps, node.Op, a, b),
        };
        return value?.Index ?? builder.Copy(node, map);
    });

    /// <summary>exp(−|x|), as logarithms of sums of exponentials have it.</summary>
    private static bool IsUnit(Graph graph, int index) =>
        graph[index].Op == Op.Exp && graph[graph[index].A] is { Op: Op.Negate } minus && graph[minus.A].Op == Op.Abs;

    /// <summary>A function by itself, of inputs x and y: what the library of functions is written from.</summary>
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

    /// <summary>A function written out; null where an operation is none, or is a call as it is.</summary>
    private static Value? Expand(Steps steps, Op op, Value a, Value b) => op switch
    {
        Op.Exp => Exponentials.Exp(steps, a),
        _ when steps.CallsLibrary && LibraryFunctions.All.Contains(op) => null,
        Op.Log => Logarithms.Log(steps, a),
        Op.LogP1 => Logarithms.LogP1(steps, a),
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
