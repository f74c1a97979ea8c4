using LossGen.Generator.Collections;
using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>A loss by a user's own formula.</summary>
internal sealed class FormulaLoss(FormulaModel formula) : LossDefinition
{
    /// <summary>The name of the attribute.</summary>
    public const string AttributeName = "Loss";

    /// <summary>What the parameter may be called that says how many values a row has.</summary>
    public static IReadOnlyList<string> RowLengths { get; } = ["classes", "features", "pixels"];

    public override string Name => AttributeName;

    public override ItemShape Shape { get; } =
        formula.Inputs.Any(i => i.Shape == ItemShape.Row) ? ItemShape.Row
        : formula.Inputs.Any(i => i.Shape == ItemShape.Box) ? ItemShape.Box
        : ItemShape.Element;

    public override IReadOnlyList<string> LengthNames => Shape == ItemShape.Row ? RowLengths : [];

    public override IReadOnlyList<string> Inputs { get; } = [.. formula.Inputs.Select(i => i.Name)];

    public override IReadOnlyList<LossParameter> Parameters { get; } =
        [.. formula.Constants.Select(c => new LossParameter(c.Name, double.NaN, c.Range) { Role = c.Name })];

    public override ItemShape ShapeOf(string input) =>
        formula.Inputs.Where(i => i.Name == input).Select(i => i.Shape).DefaultIfEmpty(ItemShape.Element).First();

    public override string Formula(LossSettings settings) =>
        $"{formula.Name}({string.Join(", ", Inputs.Concat(formula.Constants.Select(c => c.Name)))})";

    protected override LossSettings ResolveConstants(WrittenSettings written) =>
        new(formula.Constants.Select(c => new Setting(c.Name, null)).ToEquatableArray());

    public override Value Build(LossScope scope) => scope.Import(formula.Graph, input => ShapeOf(input) == ItemShape.Box);
}
