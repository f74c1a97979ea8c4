using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>What a loss sees while it builds its graph: its inputs and its constants.</summary>
internal sealed class LossScope(GraphBuilder builder, LossSettings settings, Scalar scalar)
{
    public Scalar Scalar { get; } = scalar;

    public LossSettings Settings { get; } = settings;

    public Value Element(string input) => builder.Input(input);

    public BoxValue Box(string input)
    {
        var box = new BoxValue(builder.Input(input, 0), builder.Input(input, 1), builder.Input(input, 2), builder.Input(input, 3));
        box.Width.Named(input + "Width");
        box.Height.Named(input + "Height");
        return box;
    }

    /// <summary>A constant of the loss: a number at build time, a run-time scalar where the method takes it.</summary>
    public Value Constant(string property)
    {
        double? value = Settings[property];
        return value is null ? builder.Parameter(LossParameter.RoleOf(property)) : builder.Constant(value.Value);
    }

    public Value Number(double value) => builder.Constant(value);
}
