using LossGen.Generator.Losses;

namespace LossGen.Generator.Model;

internal sealed class ScalarPlace : Place
{
    public override string Key => "Scalar";

    public override string Noun => "a value";

    public override string Extent => "over one item";

    public override bool IsBatch => false;

    public override bool IsOnDevice => false;

    public override string Results => "a return value or a 'gradient'";

    public override IReadOnlyList<(string Name, Role Role)> OwnRoles { get; } = [];

    public override IReadOnlyList<Container> Containers { get; } = [new("Box", "LossGen")];

    public override Container? Launcher => null;

    public override bool Takes(ItemShape item) => item != ItemShape.Row;

    public override string InputType(ItemShape shape, string element) => shape == ItemShape.Box ? $"Box<{element}>" : element;

    public override string InputNoun(ItemShape shape) => shape == ItemShape.Box ? "a Box" : "a scalar";

    public override string OutputType(ItemShape shape, string element) => "out " + InputType(shape, element);

    public override string SingleType(string element) => "out " + element;

    public override string? WhyVoid(Reduction reduction) => null;

    public override TResult Accept<TResult>(IPlaceVisitor<TResult> visitor) => visitor.Scalar();
}
