using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes.Lowering;

/// <summary>
/// The functions that the run-time libraries have, each a call in generated code. They are written from <see cref="LowerFunctions"/>, so that
/// every vector width, the scalar code and the GPU compute the same bits. The JIT inlines calls but does not see what two of them have in
/// common, nor what a constant makes of one: functions that share their reduction, and powers, are written out in the graph, which does.
/// </summary>
internal static class LibraryFunctions
{
    public static IReadOnlyList<Op> All { get; } =
    [
        Op.Exp, Op.ExpNegative, Op.ShiftedExp, Op.Exp2, Op.ExpM1, Op.Log, Op.LogP1, Op.LogP1OfUnit,
        Op.Sinh, Op.Cosh, Op.Tanh, Op.LogCosh, Op.Sin, Op.Cos, Op.Atan, Op.Atan2,
    ];

    /// <summary>Whether an operation of a graph is to call the library where that has it.</summary>
    public static bool IsCalledFor(Graph graph, int index) =>
        graph[index].Op is not (Op.Power or Op.Cbrt) && !SharesItsReduction(graph, graph[index], index);

    private static bool SharesItsReduction(Graph graph, Node node, int index)
    {
        Func<Op, bool>? partners = node.Op switch
        {
            Op.Sin or Op.Cos => static op => op is Op.Sin or Op.Cos,
            _ when IsHyperbolic(node.Op) => static op => IsHyperbolic(op) || op is Op.Exp or Op.Sigmoid or Op.Softplus,
            Op.Exp or Op.Sigmoid or Op.Softplus => IsHyperbolic,
            _ => null,
        };
        return partners is not null && !RowAnchor.IsRelative(graph, node.A)
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
}
