using System.Numerics;

namespace LossGen.Numeric.Tests.Rows.Support;

/// <summary>A loss over rows, its methods in one shape, and what it should come to.</summary>
internal sealed class RowLoss<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public required string Name { get; init; }

    /// <summary>The inputs, each with what is in it: <c>logits:real</c>.</summary>
    public required string[] Inputs { get; init; }

    /// <summary>The inputs that have a gradient.</summary>
    public required string[] Gradients { get; init; }

    /// <summary>What the methods take at run time.</summary>
    public (string Name, double Value)[] Constants { get; init; } = [];

    /// <summary>What the attribute says.</summary>
    public (string Name, double Value)[] Settings { get; init; } = [];

    public required string LengthName { get; init; }

    /// <summary>Whether a label of −100 does not count.</summary>
    public bool MayIgnore { get; init; }

    /// <summary>Whether the mean divides by the weights of the labels.</summary>
    public bool DividesByWeights { get; init; }

    public required Func<RowInputs<T>, RowVariable<T>> Reference { get; init; }

    /// <summary>Every parameter, nothing reduced.</summary>
    public required Action<RowBuffers<T>> Each { get; init; }

    /// <summary>Every parameter, and the mean.</summary>
    public required Func<RowBuffers<T>, T> Mean { get; init; }

    /// <summary>Every parameter, and the sum.</summary>
    public required Func<RowBuffers<T>, T> Sum { get; init; }

    /// <summary>The mean, without weights and gradients.</summary>
    public required Func<RowBuffers<T>, T> Forward { get; init; }

    /// <summary>The first input's gradient of that mean, and nothing else.</summary>
    public required Action<RowBuffers<T>> Gradient { get; init; }

    public bool HasLabels => Inputs.Contains("labels:label");

    public string First => Inputs[0].Split(':')[0];

    /// <summary>The inputs but for labels.</summary>
    public IEnumerable<string> Values => Inputs.Select(i => i.Split(':')[0]).Where(i => i != "labels");

    public string KindOf(string input) => Inputs.First(i => i.StartsWith(input + ":", StringComparison.Ordinal)).Split(':')[1];

    /// <summary>How many values an input has, or its gradient.</summary>
    public int LengthOf(string input, int rows, int classes) => input switch
    {
        "weight" => rows,
        "classWeight" => classes,
        _ => KindOf(input) is "sign" or "position" ? rows : rows * classes,
    };
}
