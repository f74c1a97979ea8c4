using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>What a loss sees while it builds its graph: its inputs and its constants.</summary>
/// <param name="builder">What it adds nodes to.</param>
/// <param name="settings">The constants.</param>
/// <param name="scalar">The element type.</param>
/// <param name="given">The inputs that the method has; null for all that there are.</param>
internal class LossScope(GraphBuilder builder, LossSettings settings, Scalar scalar, IReadOnlyCollection<string>? given = null)
{
    public Scalar Scalar { get; } = scalar;

    public LossSettings Settings { get; } = settings;

    public virtual Value Element(string input) => builder.Input(input);

    /// <summary>An input with a value for each element of a row, its own or one that all rows share.</summary>
    public virtual Value Row(string input) => builder.Input(input, 0, Rank.Element);

    /// <summary>Whether the method has an optional input.</summary>
    public bool Has(string input) => given?.Contains(input) ?? true;

    /// <summary>How many elements a row has.</summary>
    public Value RowLength => builder.RowLength();

    /// <summary>Which element of its row an element is.</summary>
    public Value Position => builder.Position();

    /// <summary>The corners of a box, whichever numbers it is given by.</summary>
    public BoxValue Box(string input)
    {
        BoxValue box = Corners(input);
        box.Width.Named(input + "Width");
        box.Height.Named(input + "Height");
        return box;
    }

    /// <summary>The four numbers that a box is given by.</summary>
    protected virtual IReadOnlyList<Value> Numbers(string input) => [.. Enumerable.Range(0, 4).Select(k => builder.Input(input, k))];

    private BoxValue Corners(string input) => Settings.Format.ToCorners(Numbers(input), input);

    /// <summary>A constant of the loss: a number at build time, a run-time scalar where the method takes it.</summary>
    public virtual Value Constant(string property)
    {
        double? value = Settings[property];
        return value is null ? builder.Parameter(LossParameter.RoleOf(property)) : builder.Constant(value.Value);
    }

    public Value Number(double value) => builder.Constant(value);

    /// <summary>The loss of a graph that was built elsewhere: its inputs and run-time scalars by name.</summary>
    /// <param name="graph">The graph, in which a box has corners.</param>
    /// <param name="isBox">Whether an input is a box.</param>
    public Value Import(Graph graph, Func<string, bool> isBox)
    {
        var map = new int[graph.Count];
        for (int i = 0; i < graph.Count; i++)
        {
            Node node = graph[i];
            map[i] = node.Op switch
            {
                Op.Input when isBox(graph.Inputs[node.Slot]) => Corners(graph.Inputs[node.Slot]).Corners[node.Component].Index,
                Op.Input => builder.Input(graph.Inputs[node.Slot], node.Component, node.Rank).Index,
                Op.Parameter => builder.Parameter(graph.Parameters[node.Slot]).Index,
                _ => builder.Copy(node, map),
            };
            builder.Name(map[i], graph.Names[i]);
        }

        return new Value(builder, map[graph.Outputs.Single(o => o.Name == "loss").Node]);
    }
}
