using System.Globalization;
using LossGen.Generator.Collections;
using LossGen.Generator.Ir;
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
    public static Graph Compile(Graph formula)
    {
        Graph numbered = formula with
        {
            Names = Enumerable.Range(0, formula.Count).Select(i => (string?)i.ToString(CultureInfo.InvariantCulture)).ToEquatableArray(),
        };
        Graph forward = Simplify.Stabilize(numbered);
        Derivative[] derivatives = [.. formula.Inputs.Select((name, slot) => new Derivative(name, Probes.IsBox(formula, slot) ? 4 : 1, name))];
        return Simplify.Run(StopMarks.Remove(Gradient.Of(forward, derivatives, null)));
    }

    /// <summary>Whether a node computes the loss itself.</summary>
    public static bool IsForward(Graph compiled, int node) => compiled.Names[node] is { } name && !name.EndsWith(GradientSuffix, StringComparison.Ordinal);

    /// <summary>The node of the formula that is nearest to a node of the compiled graph, among those that it is computed from.</summary>
    public static int? Of(Graph compiled, int node)
    {
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
