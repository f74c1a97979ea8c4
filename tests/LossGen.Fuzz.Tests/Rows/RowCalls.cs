using System.Numerics;

namespace LossGen.Fuzz.Tests.Rows;

/// <summary>What a batch comes to.</summary>
internal sealed record RowResults<T>(T Sum, T[] Losses, T[][] Gradients);

/// <summary>The calls of one compiled formula over rows, over one element type.</summary>
internal sealed class RowCalls<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Func<T[], int, long, T> _direct;
    private readonly Func<T[][], long[], int, T[][], T[], T> _columns;
    private readonly RowFormula _formula;

    public RowCalls(Type type, RowFormula formula)
    {
        _formula = formula;
        _direct = Method<Func<T[], int, long, T>>(type, "Direct");
        _columns = Method<Func<T[][], long[], int, T[][], T[], T>>(type, "Columns");
    }

    /// <summary>The formula called directly, for one row.</summary>
    public T Direct(T[][] row, long label) => _direct([.. row.SelectMany(v => v)], row[_formula.Inputs.ToList().FindIndex(i => i.Kind == RowInputKind.Row)].Length, label);

    public RowResults<T> Run(T[][] columns, long[] labels, int length, bool inPlace = false)
    {
        T[][] from = [.. columns.Select(c => (T[])c.Clone())];
        T[][] gradients = [.. from.Select((c, k) => inPlace && _formula.Inputs[k].Kind != RowInputKind.Constant ? c : new T[c.Length])];
        var losses = new T[labels.Length];
        T sum = _columns(from, labels, length, gradients, losses);
        return new RowResults<T>(sum, losses, gradients);
    }

    public static T[][] Convert(double[][] columns) => [.. columns.Select(c => c.Select(T.CreateChecked).ToArray())];

    /// <summary>What one row has of columns.</summary>
    public TValue[][] RowOf<TValue>(TValue[][] columns, int row, int length) => [.. columns.Select((c, k) =>
        _formula.Inputs[k].Kind == RowInputKind.Constant ? c : c[(row * _formula.Inputs[k].Width(length))..((row + 1) * _formula.Inputs[k].Width(length))])];

    private static TDelegate Method<TDelegate>(Type type, string name)
        where TDelegate : Delegate =>
        type.GetMethods().Single(m => m.Name == name && m.GetParameters()[0].ParameterType.ToString().StartsWith(typeof(T).FullName!, StringComparison.Ordinal))
            .CreateDelegate<TDelegate>();
}
