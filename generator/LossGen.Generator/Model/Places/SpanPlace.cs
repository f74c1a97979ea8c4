using LossGen.Generator.Losses;

namespace LossGen.Generator.Model;

internal sealed class SpanPlace : Place
{
    private const string Tensors = "System.Numerics.Tensors";

    public override string Key => "Cpu";

    public override string Noun => "a span";

    public override string Extent => "over spans";

    public override bool IsBatch => true;

    public override bool IsOnDevice => false;

    public override string Results => "a return value, a 'gradient' or 'losses'";

    public override IReadOnlyList<(string Name, Role Role)> OwnRoles { get; } = [("losses", Role.Losses)];

    public override IReadOnlyList<Container> Containers { get; } =
    [
        new("ReadOnlySpan", "System"),
        new("Span", "System"),
        new("ReadOnlyTensorSpan", Tensors) { Plain = "ReadOnlySpan", IsTensor = true },
        new("TensorSpan", Tensors) { Plain = "Span", IsTensor = true },
    ];

    public override Container? Launcher => null;

    public override bool Takes(ItemShape item) => true;

    public override string InputType(ItemShape shape, string element) => $"ReadOnlySpan<{element}>";

    public override string InputNoun(ItemShape shape) => "a ReadOnlySpan";

    public override string OutputType(ItemShape shape, string element) => $"Span<{element}>";

    public override string SingleType(string element) => "out " + element;

    public override string? WhyVoid(Reduction reduction) =>
        reduction == Reduction.None ? "since LossReduction.None has no reduced loss; each loss goes into 'losses'" : null;

    public override TResult Accept<TResult>(IPlaceVisitor<TResult> visitor) => visitor.Span();
}
