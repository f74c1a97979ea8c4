using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>Takes out of a sum over a row what all its elements share: once a row instead of once an element.</summary>
internal static class RowSums
{
    public static int? TakeOut(Matcher graph, Node node)
    {
        if (node.Op != Op.RowSum)
            return null;
        Node x = graph[node.A];
        return x.Op switch
        {
            Op.Negate => graph.Make(Op.Negate, graph.Make(Op.RowSum, x.A)),
            Op.Multiply when IsShared(x.A) => graph.Make(Op.Multiply, x.A, graph.Make(Op.RowSum, x.B)),
            Op.Multiply when IsShared(x.B) => graph.Make(Op.Multiply, graph.Make(Op.RowSum, x.A), x.B),
            Op.Divide when IsShared(x.B) => graph.Make(Op.Divide, graph.Make(Op.RowSum, x.A), x.B),
            Op.Select when IsShared(x.A) && (graph.Is(x.B, 0) || graph.Is(x.C, 0)) => graph.Make(Op.Select, x.A, Sum(x.B), Sum(x.C)),
            _ => null,
        };

        bool IsShared(int index) => graph[index].Rank != Rank.Element;

        int Sum(int index) => graph.Is(index, 0) ? index : graph.Make(Op.RowSum, index);
    }
}
