using LossGen.Generator.Losses;

namespace LossGen.Generator.Model;

internal sealed class ViewPlace : Place
{
    public override string Key => "Gpu";

    public override string Noun => "an ILGPU view";

    public override string Extent => "over views";

    public override bool IsBatch => true;

    public override bool IsOnDevice => true;

    public override string Results => "a 'loss', a 'gradient' or 'losses'";

    public override IReadOnlyList<(string Name, Role Role)> OwnRoles { get; } = [("losses", Role.Losses), ("loss", Role.Loss)];

    public override IReadOnlyList<Container> Containers { get; } = [new("ArrayView", "ILGPU") { MayBeUnreferenced = true }];

    public override Container? Launcher { get; } = new("AcceleratorStream", "ILGPU.Runtime") { MayBeUnreferenced = true };

    public override bool Takes(ItemShape item) => true;

    public override string InputType(ItemShape shape, string element) => $"ArrayView<{element}>";

    public override string InputNoun(ItemShape shape) => "an ArrayView";

    public override string OutputType(ItemShape shape, string element) => $"ArrayView<{element}>";

    public override string SingleType(string element) => $"ArrayView<{element}>";

    public override string? WhyVoid(Reduction reduction) => "and the reduced loss goes into a view 'loss' of length 1";

    public override TResult Accept<TResult>(IPlaceVisitor<TResult> visitor) => visitor.View();
}
