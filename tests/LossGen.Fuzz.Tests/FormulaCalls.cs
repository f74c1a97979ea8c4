using System.Numerics;

namespace LossGen.Fuzz.Tests;

/// <summary>The calls of one compiled formula over one element type, and its columns: the layout of spans and views.</summary>
internal sealed class FormulaCalls<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public FormulaCalls(Type type, RandomFormula formula, FormulaPoints points)
    {
        Direct = Method<Func<T[], T>>(type, "Direct");
        Item = Method<Func<T[], T[], T>>(type, "Item");
        Columns = formula.BatchesAreSingle == (typeof(T) == typeof(float)) ? Method<Func<T[][], T[][], T[], T>>(type, "Columns") : null;
        Points = [.. points.Points.Select(p => p.Select(T.CreateChecked).ToArray())];
        Inputs = formula.Inputs;
    }

    public Func<T[], T> Direct { get; }

    /// <summary>The loss of one item; the gradient goes into the second array.</summary>
    public Func<T[], T[], T> Item { get; }

    /// <summary>The loss of a batch of columns; gradients and losses go into the other arrays. Null where batches have the other type.</summary>
    public Func<T[][], T[][], T[], T>? Columns { get; }

    public T[][] Points { get; }

    private IReadOnlyList<RandomInput> Inputs { get; }

    public bool IsConstant(int input) => Inputs[input].Kind == InputKind.Constant;

    /// <summary>Where the components of an input begin in an item's row.</summary>
    public int Offset(int input) => Inputs.Take(input).Sum(i => i.Width);

    /// <summary>The inputs as the batch forms take them, for the first items.</summary>
    public T[][] ToColumns(int items) => Split(Points, items);

    /// <summary>Room for the gradients of that many items.</summary>
    public T[][] Room(int items) => [.. Inputs.Select(i => new T[i.Kind == InputKind.Constant ? 1 : items * i.Width])];

    /// <summary>Values of items, component by component, in columns; a constant's column has the first item's.</summary>
    public T[][] Split(T[][] rows, int items)
    {
        T[][] columns = Room(items);
        int at = 0;
        for (int k = 0; k < columns.Length; k++)
        {
            int width = Inputs[k].Width;
            for (int n = 0; n < columns[k].Length / width; n++)
                Array.Copy(rows[n], at, columns[k], n * width, width);
            at += width;
        }

        return columns;
    }

    private static TDelegate Method<TDelegate>(Type type, string name)
        where TDelegate : Delegate =>
        type.GetMethods().Single(m => m.Name == name && m.GetParameters()[0].ParameterType.ToString().StartsWith(typeof(T).FullName!, StringComparison.Ordinal))
            .CreateDelegate<TDelegate>();
}
