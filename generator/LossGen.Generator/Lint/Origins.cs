using System.Globalization;
using LossGen.Generator.Collections;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Lint;

/// <summary>
/// Keeps track of which node of a formula a node of its compiled graph comes from: names travel through the passes, so that each node is
/// named by its number.
/// </summary>
internal static class Origins
{
    private const string GradientSuffix = "Gradient";

    /// <summary>The formula with the gradients of all its inputs, as it is before functions are lowered.</summary>
    public static Graph Compile(Subject subject)
    {
        Graph forward = Simplify.Stabilize(Number(subject.Graph));
        Derivative[] derivatives = [.. subject.Graph.Inputs
            .Select((name, slot) => (Name: name, Slot: slot))
            .Where(i => subject.ShapeOf(i.Slot) != ItemShape.Label)
            .Select(i => new Derivative(i.Name, subject.WidthOf(i.Slot), i.Name))];
        return Simplify.Run(StopMarks.Remove(Gradient.Of(forward, derivatives, null)));
    }

    /// <summary>The same graph, its nodes named by their numbers.</summary>
    public static Graph Number(Graph graph) => graph with
    {
        Names = Enumerable.Range(0, graph.Count).Select(i => (string?)i.ToString(CultureInfo.InvariantCulture)).ToEquatableArray(),
    };

    /// <summary>Whether a node computes the loss itself.</summary>
    public static bool IsForward(Graph compiled, int node) => compiled.Names[node] is { } name && !name.EndsWith(GradientSuffix, StringComparison.Ordinal);

    /// <summary>The node of the formula that is nearest to a node of the compiled graph, among those that it is computed from.</summary>
    public static int? Of(Graph compiled, int node)
    {
        // The derivative of a power is a power of the same number, and does not depend on the one that it is the derivative of.
        if (compiled[node].Op == Op.Power && !IsForward(compiled, node))
        {
            int power = Enumerable.Range(0, compiled.Count).Where(i => compiled[i].Op == Op.Power && compiled[i].A == compiled[node].A && IsForward(compiled, i)).DefaultIfEmpty(-1).First();
            node = power < 0 ? node : power;
        }

        var next = new Queue<int>([node]);
        var seen = new HashSet<int>();
        while (next.Count > 0)
        {
            int at = next.Dequeue();
            if (!seen.Add(at))
                continue;
            if (IsForward(compiled, at))
                return int.Parse(compiled.Names[at]!, CultureInfo.InvariantCulture);
            foreach (int operand in compiled[at].Operands.Reverse())
                next.Enqueue(operand);
        }

        return null;
    }
}
