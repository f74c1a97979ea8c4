using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>A row's label in a loss that may ignore rows and weigh classes.</summary>
internal sealed class LabelOf
{
    private readonly Mask? _isKept;
    private readonly Value _position;
    private readonly LossScope _scope;

    /// <param name="scope">The loss's.</param>
    /// <param name="mayIgnore">Whether the loss has a label that does not count.</param>
    public LabelOf(LossScope scope, bool mayIgnore = true)
    {
        _scope = scope;
        _position = scope.Element(RowLoss.Labels);
        if (mayIgnore)
        {
            Mask isKept = !_position.EqualTo(Ignored(scope.Settings));
            _isKept = isKept;

            // A row that does not count reads an element too; any will do.
            _position = Value.Select(isKept, _position, scope.Number(0)).Named("labelled");
        }

        Weight = scope.Has(RowLoss.ClassWeight) ? Of(scope.Row(RowLoss.ClassWeight)).Named("labelWeight") : scope.Number(1);
    }

    /// <summary>The option that says which label does not count, and PyTorch's default.</summary>
    public static (string Property, double Default) IgnoreIndex { get; } = ("IgnoreIndex", -100);

    /// <summary>The weight of the label's class; 1 where classes have none.</summary>
    public Value Weight { get; }

    /// <summary>The loss of a row times the weight of its label's class.</summary>
    public Value Weigh(Value loss) => _scope.Has(RowLoss.ClassWeight) ? Unwanted.IsNothing(Weight, loss, double.PositiveInfinity) : Weight * loss;

    /// <summary>What the row counts in the mean.</summary>
    public Value Share => WhereKept(Weight);

    public static double Ignored(LossSettings settings) => settings[IgnoreIndex.Property]!.Value;

    /// <summary>The label's element of a row.</summary>
    public Value Of(Value row) => Value.Pick(row, _position);

    /// <summary>Where a row's element is the label's.</summary>
    public Mask IsLabel => _scope.Position.EqualTo(_position);

    /// <summary>0, and without a gradient, in rows that do not count.</summary>
    public Value WhereKept(Value loss) => _isKept is { } isKept ? Value.Select(isKept, loss, _scope.Number(0)) : loss;
}
