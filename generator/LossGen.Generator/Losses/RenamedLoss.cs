using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>A loss whose inputs go by other names: what the text of its kernel calls them.</summary>
internal sealed class RenamedLoss(LossDefinition loss, Func<string, string> name) : LossDefinition
{
    private readonly Dictionary<string, string> _given = loss.AllInputs.Distinct().ToDictionary(name);

    public override string Name => loss.Name;

    public override string Key => loss.Key;

    public override ItemShape Shape => loss.Shape;

    public override IReadOnlyList<string> Inputs { get; } = [.. loss.Inputs.Select(name)];

    public override IEnumerable<string> AllInputs { get; } = [.. loss.AllInputs.Select(name)];

    public override string? LabelsOf { get; } = loss.LabelsOf is { } labels ? name(labels) : null;

    public override string Formula(LossSettings settings) => loss.Formula(settings);

    public override ItemShape ShapeOf(string input) => loss.ShapeOf(Given(input));

    public override double EmptyMean(LossSettings settings) => loss.EmptyMean(settings);

    public override bool IsPosition(string input) => loss.IsPosition(Given(input));

    public override Value Build(LossScope scope) => loss.Build(scope);

    private string Given(string input) => _given.TryGetValue(input, out string? given) ? given : input;
}
