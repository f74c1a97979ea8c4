using System.Numerics;

namespace LossGen.Numeric.Tests.Rows.Support;

/// <summary>What a reference computes a row's loss of.</summary>
internal sealed class RowInputs<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Dictionary<string, RowVariable<T>> _variables = [];
    private readonly Dictionary<string, double> _constants = [];

    public RowInputs(RowLoss<T> loss, RowData<T> data, int row)
    {
        var tape = new List<Action>();
        foreach (string input in loss.Values)
            _variables[input] = RowVariable<T>.Input(data.Of(loss, input, row), tape);

        // The methods compute with what the element type holds of a constant.
        foreach ((string name, double value) in loss.Constants.Concat(loss.Settings))
            _constants[name] = double.CreateChecked(T.CreateChecked(value));
        Label = loss.HasLabels ? data.Labels[row] : -1;
        Length = data.Classes;
    }

    public int Label { get; }

    public int Length { get; }

    /// <summary>What the label's class weighs.</summary>
    public RowVariable<T> LabelWeight => Has("classWeight") ? this["classWeight"].At(Label) : 1;

    public RowVariable<T> this[string input] => _variables[input];

    public bool Has(string input) => _variables.ContainsKey(input);

    public double Constant(string name, double absent = 0) => _constants.GetValueOrDefault(name, absent);
}
