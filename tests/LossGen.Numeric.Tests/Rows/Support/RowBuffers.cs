using System.Numerics;
using LossGen.Golden;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests.Rows.Support;

/// <summary>All parameters of every method of a loss over rows, each between zones that nobody may write.</summary>
internal sealed class RowBuffers<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Dictionary<string, GuardedSpan<T>> _inputs = [];
    private readonly Dictionary<string, GuardedSpan<T>> _gradients = [];
    private readonly Dictionary<string, double> _constants;
    private readonly int[] _labels;
    private readonly long[] _longLabels;

    public RowBuffers(RowLoss<T> loss, RowData<T> data, int misalignment = 0)
    {
        Loss = loss;
        Classes = data.Classes;
        Rows = data.Rows;
        _labels = [.. data.Labels];
        _longLabels = [.. data.Labels];
        _constants = loss.Constants.ToDictionary(c => c.Name, c => c.Value);
        int shift = misalignment;
        foreach (string input in loss.Values.Append("weight"))
            _inputs[input] = new(data[input], shift++ % 4);
        foreach (string input in loss.Gradients.Append("weight"))
            _gradients[input] = new(loss.LengthOf(input, Rows, Classes), shift++ % 4);
        LossesOwner = new(Rows, misalignment);
    }

    public RowLoss<T> Loss { get; }

    public int Classes { get; set; }

    public int Rows { get; }

    public T Upstream { get; set; } = T.One;

    public ReadOnlySpan<int> Labels => _labels.AsSpan(0, LabelCount ?? Rows);

    public ReadOnlySpan<long> LongLabels => _longLabels.AsSpan(0, LabelCount ?? Rows);

    /// <summary>A wrong number of labels.</summary>
    public int? LabelCount { get; set; }

    public Span<T> Losses => LossesOwner.Span;

    public GuardedSpan<T> LossesOwner { get; set; }

    public Span<T> Input(string name) => _inputs[name].Span;

    public T Constant(string name) => T.CreateChecked(_constants[name]);

    public Span<T> Gradient(string input) => IsInPlace && input != "weight" ? Input(input) : _gradients[input].Span;

    /// <summary>Whether each gradient of a whole row stands where its input does.</summary>
    public bool IsInPlace { get; init; }

    public void SetConstant(string name, double value) => _constants[name] = value;

    /// <summary>Puts torch's results in the place of ours.</summary>
    public void Overwrite(RowGoldenBatch<T> torch)
    {
        torch.Losses.CopyTo(Losses);
        torch.Losses.CopyTo(Gradient("weight"));
        foreach ((string input, T[] gradient) in torch.Gradients)
            gradient.CopyTo(Gradient(input));
    }

    public void SetLabel(int row, int label)
    {
        _labels[row] = label;
        _longLabels[row] = label;
    }

    public void Resize(string name, int difference) => _inputs[name] = new(_inputs[name].Span.Length + difference, 0);

    public void ResizeGradient(string name, int difference) => _gradients[name] = new(_gradients[name].Span.Length + difference, 0);

    public void AssertGuarded(string what)
    {
        foreach ((string name, GuardedSpan<T> gradient) in _gradients)
            gradient.AssertGuarded($"{what}: {name}Gradient");
        foreach ((string name, GuardedSpan<T> input) in _inputs)
            input.AssertGuarded($"{what}: {name}");
        LossesOwner.AssertGuarded($"{what}: losses");
    }

    public void AssertUntouched(string what)
    {
        foreach ((string name, GuardedSpan<T> gradient) in _gradients)
            gradient.AssertUntouched($"{what}: {name}Gradient");
        LossesOwner.AssertUntouched($"{what}: losses");
    }

    /// <summary>To the bit what another call gave.</summary>
    public void AssertSame(RowBuffers<T> expected, string what)
    {
        Bits.AssertSame<T>(expected.Losses, Losses, $"{what}: losses");
        foreach (string input in _gradients.Keys)
            Bits.AssertSame<T>(expected.Gradient(input), Gradient(input), $"{what}: {input}Gradient");
    }

    /// <summary>To the bit what another call gave for some of the same rows.</summary>
    public void AssertSameIn(RowBuffers<T> expected, int[] rows, string what)
    {
        foreach (int row in rows)
        {
            Bits.AssertSame(expected.Losses[row], Losses[row], $"{what}: loss of {row}");
            foreach (string input in _gradients.Keys)
            {
                int length = Loss.LengthOf(input, 1, Classes);
                Bits.AssertSame<T>(expected.Gradient(input).Slice(row * length, length), Gradient(input).Slice(row * length, length), $"{what}: {input}Gradient of {row}");
            }
        }
    }

    /// <summary>To the bit what a call over more rows gave for the same ones.</summary>
    public void AssertSameRows(RowBuffers<T> expected, int[] chosen, string what)
    {
        foreach (string input in _gradients.Keys)
        {
            int length = Loss.LengthOf(input, 1, Classes);
            for (int i = 0; i < chosen.Length; i++)
                Bits.AssertSame<T>(expected.Gradient(input).Slice(chosen[i] * length, length), Gradient(input).Slice(i * length, length), $"{what}: {input}Gradient of {i}");
        }

        for (int i = 0; i < chosen.Length; i++)
            Bits.AssertSame(expected.Losses[chosen[i]], Losses[i], $"{what}: loss of {i}");
    }
}
