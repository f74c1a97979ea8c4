using System.Globalization;
using System.Text;

namespace LossGen.Fuzz.Tests.Rows;

/// <summary>A random formula over rows as a class: the formula, its losses over spans and views, and calls of them with plain arrays.</summary>
internal static class RowSource
{
    public static string Of(RowFormula formula)
    {
        var code = new StringBuilder();
        code.Append(CultureInfo.InvariantCulture, $"public static partial class {formula.Name}\n{{\n");
        foreach (string type in formula.Style == Style.Generic ? ["T"] : new[] { "float", "double" })
        {
            string tail = type == "T" ? "<T>" : "";
            string where = type == "T" ? " where T : unmanaged, IFloatingPointIeee754<T>" : "";
            code.Append(FuzzSource.Spell(formula.Helpers, type, type));
            code.Append(CultureInfo.InvariantCulture, $"    public static {type} Formula1{tail}({Parameters(formula, type)}){where}\n    {{\n{FuzzSource.Spell(formula.Body, type, type)}    }}\n");
        }

        foreach (string type in new[] { "float", "double" })
        {
            WriteDirect(code, formula, type);
            WriteSpans(code, formula, type);
            if (formula.HasKernel && formula.KernelIsSingle == (type == "float"))
                WriteViews(code, formula, type);
        }

        return code.Append("}\n").ToString();
    }

    private static string Parameters(RowFormula formula, string type) => string.Join(
        ", ", formula.Inputs.Select(i => $"{(i.Kind == RowInputKind.Row ? $"Row<{type}>" : type)} {i.Name}").Concat(formula.Label is { } label ? [label + " label"] : []));

    /// <summary>The formula itself for one row, whose values stand one after another.</summary>
    private static void WriteDirect(StringBuilder code, RowFormula formula, string type)
    {
        var values = new List<string>();
        string at = "0";
        foreach (RowInput input in formula.Inputs)
        {
            bool isRow = input.Kind == RowInputKind.Row;
            values.Add(isRow ? $"new Row<{type}>(v.AsSpan({at}, length))" : $"v[{at}]");
            at += isRow ? " + length" : " + 1";
        }

        if (formula.Label is { } label)
            values.Add($"({label})label");
        code.Append(CultureInfo.InvariantCulture, $"    public static {type} Direct({type}[] v, int length, long label) => Formula1({string.Join(", ", values)});\n");
    }

    private static void WriteSpans(StringBuilder code, RowFormula formula, string type)
    {
        var declared = new List<string>();
        var gradients = new List<string>();
        var passed = new List<string>();
        var received = new List<string>();
        var after = new StringBuilder();
        for (int k = 0; k < formula.Inputs.Count; k++)
        {
            RowInput input = formula.Inputs[k];
            bool isConstant = input.Kind == RowInputKind.Constant;
            declared.Add(isConstant ? $"{type} {input.Name}" : $"ReadOnlySpan<{type}> {input.Name}");
            gradients.Add(isConstant ? $"out {type} {input.Name}Gradient" : $"Span<{type}> {input.Name}Gradient");
            passed.Add(isConstant ? $"x[{k}][0]" : $"x[{k}]");
            received.Add(isConstant ? $"out {type} g{k}" : $"g[{k}]");
            if (isConstant)
                after.Append(CultureInfo.InvariantCulture, $" g[{k}][0] = g{k};");
        }

        if (formula.Label is { } label)
        {
            declared.Add($"ReadOnlySpan<{label}> label");
            passed.Add($"Array.ConvertAll(labels, l => ({label})l)");
        }

        code.Append(CultureInfo.InvariantCulture, $"    [Loss(nameof(Formula1), Reduction = LossReduction.Sum)] public static partial {type} Batch({string.Join(", ", declared)}, int classes, {string.Join(", ", gradients)}, Span<{type}> losses);\n");
        code.Append(CultureInfo.InvariantCulture, $"    public static {type} Columns({type}[][] x, long[] labels, int length, {type}[][] g, {type}[] losses) {{ {type} loss = Batch({string.Join(", ", passed)}, length, {string.Join(", ", received)}, losses);{after} return loss; }}\n");
    }

    private static void WriteViews(StringBuilder code, RowFormula formula, string type)
    {
        IEnumerable<string> declared = formula.Inputs.Select(i => i.Kind == RowInputKind.Constant ? $"{type} {i.Name}" : $"ArrayView<{type}> {i.Name}");
        IEnumerable<string> passed = formula.Inputs.Select((i, k) => i.Kind == RowInputKind.Constant ? $"c[{k}]" : $"x[{k}]");
        if (formula.Label is { } label)
        {
            declared = declared.Append($"ArrayView<{label}> label");
            passed = passed.Append(label == "int" ? "ints" : "longs");
        }

        string gradients = string.Join(", ", formula.Inputs.Select(i => $"ArrayView<{type}> {i.Name}Gradient"));
        string received = string.Join(", ", formula.Inputs.Select((_, k) => $"g[{k}]"));
        code.Append(CultureInfo.InvariantCulture, $"    [Loss(nameof(Formula1), Reduction = LossReduction.Sum)] public static partial void Batch(AcceleratorStream stream, {string.Join(", ", declared)}, int classes, {gradients}, ArrayView<{type}> loss, ArrayView<{type}> losses);\n");
        code.Append(CultureInfo.InvariantCulture, $"    public static void Device(AcceleratorStream stream, ArrayView<{type}>[] x, {type}[] c, ArrayView<int> ints, ArrayView<long> longs, int length, ArrayView<{type}>[] g, ArrayView<{type}> loss, ArrayView<{type}> losses) => Batch(stream, {string.Join(", ", passed)}, length, {received}, loss, losses);\n");
    }
}
