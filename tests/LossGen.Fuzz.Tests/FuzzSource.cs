using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LossGen.Fuzz.Tests;

/// <summary>A random formula as a class: the formula, its losses over one item, spans and views, and calls of them with plain arrays.</summary>
internal static partial class FuzzSource
{
    public const string Head = "using System;\nusing System.Numerics;\nusing LossGen;\nusing ILGPU;\nusing ILGPU.Runtime;\n#pragma warning disable\nnamespace Fuzz;\n";

    public static string Of(RandomFormula formula)
    {
        var code = new StringBuilder();
        code.Append(CultureInfo.InvariantCulture, $"public static partial class F{formula.Index}\n{{\n");
        if (formula.Style == Style.Generic)
        {
            code.Append(Spell(formula.Helpers, "T", "T"));
            code.Append(CultureInfo.InvariantCulture, $"    public static T Formula1<T>({Parameters(formula, "T")}) where T : unmanaged, IFloatingPointIeee754<T>\n    {{\n{Spell(formula.Body, "T", "T")}    }}\n");
        }
        else
        {
            foreach ((string type, string functions) in new[] { ("float", "float"), ("double", "double") })
            {
                code.Append(Spell(formula.Helpers, type, functions));
                code.Append(CultureInfo.InvariantCulture, $"    public static {type} Formula1({Parameters(formula, type)})\n    {{\n{Spell(formula.Body, type, functions)}    }}\n");
            }
        }

        foreach (string type in new[] { "float", "double" })
            WriteLosses(code, formula, type, (type == "float") == formula.BatchesAreSingle);
        return code.Append("}\n").ToString();
    }

    private static void WriteLosses(StringBuilder code, RandomFormula formula, string type, bool batch)
    {
        string outs = string.Join(", ", formula.Inputs.Select(i => $"out {(i.Kind == InputKind.Box ? $"Box<{type}>" : type)} {i.Name}Gradient"));
        code.Append(CultureInfo.InvariantCulture, $"    [Loss(nameof(Formula1){Format(formula)})] public static partial {type} One({Parameters(formula, type)}, {outs});\n");

        WriteItemCalls(code, formula, type);
        if (!batch)
            return;
        string spans = string.Join(", ", formula.Inputs.Select(i => i.Kind == InputKind.Constant ? $"{type} {i.Name}" : $"ReadOnlySpan<{type}> {i.Name}"));
        string gradients = string.Join(", ", formula.Inputs.Select(i => i.Kind == InputKind.Constant ? $"out {type} {i.Name}Gradient" : $"Span<{type}> {i.Name}Gradient"));
        code.Append(CultureInfo.InvariantCulture, $"    [Loss(nameof(Formula1){Format(formula)}, Reduction = LossReduction.Sum)] public static partial {type} Batch({spans}, {gradients}, Span<{type}> losses);\n");
        if (formula.HasKernel)
        {
            string views = string.Join(", ", formula.Inputs.Select(i => i.Kind == InputKind.Constant ? $"{type} {i.Name}" : $"ArrayView<{type}> {i.Name}"));
            string outputs = string.Join(", ", formula.Inputs.Select(i => $"ArrayView<{type}> {i.Name}Gradient"));
            code.Append(CultureInfo.InvariantCulture, $"    [Loss(nameof(Formula1){Format(formula)}, Reduction = LossReduction.Sum)] public static partial void Batch(AcceleratorStream stream, {views}, {outputs}, ArrayView<{type}> loss, ArrayView<{type}> losses);\n");
        }

        WriteBatchCalls(code, formula, type);
    }

    /// <summary>Calls with one layout for all formulas: the components of the inputs one after another.</summary>
    private static void WriteItemCalls(StringBuilder code, RandomFormula formula, string type)
    {
        var values = new List<string>();
        var corners = new List<string>();
        var stores = new StringBuilder();
        int at = 0;
        foreach (RandomInput input in formula.Inputs)
        {
            values.Add(input.Kind == InputKind.Box ? $"new Box<{type}>(v[{at}], v[{at + 1}], v[{at + 2}], v[{at + 3}])" : $"v[{at}]");
            corners.Add(input.Kind == InputKind.Box ? Corners(formula.Format, type, at) : $"v[{at}]");
            string[] members = input.Kind == InputKind.Box ? [".X1", ".Y1", ".X2", ".Y2"] : [""];
            foreach (string member in members)
                stores.Append(CultureInfo.InvariantCulture, $" g[{at++}] = g{input.Name}{member};");
        }

        string outs = string.Join(", ", formula.Inputs.Select(i => $"out var g{i.Name}"));
        code.Append(CultureInfo.InvariantCulture, $"    public static {type} Direct({type}[] v) => Formula1({string.Join(", ", corners)});\n");
        code.Append(CultureInfo.InvariantCulture, $"    public static {type} Item({type}[] v, {type}[] g) {{ {type} loss = One({string.Join(", ", values)}, {outs});{stores} return loss; }}\n");
    }

    private static string Format(RandomFormula formula) => formula.Format == BoxFormat.Xyxy ? "" : $", Format = BoxFormat.{formula.Format}";

    /// <summary>The box that a formula is given where its method has four numbers in a format.</summary>
    private static string Corners(BoxFormat format, string type, int at)
    {
        string a = $"v[{at}]", b = $"v[{at + 1}]", c = $"v[{at + 2}]", d = $"v[{at + 3}]";
        string half = type == "float" ? "0.5f" : "0.5";
        return format switch
        {
            BoxFormat.Cxcywh => $"new Box<{type}>({a} - {half} * {c}, {b} - {half} * {d}, {a} + {half} * {c}, {b} + {half} * {d})",
            BoxFormat.Xywh => $"new Box<{type}>({a}, {b}, {a} + {c}, {b} + {d})",
            _ => $"new Box<{type}>({a}, {b}, {c}, {d})",
        };
    }

    private static void WriteBatchCalls(StringBuilder code, RandomFormula formula, string type)
    {
        var columns = new List<string>();
        var gradients = new List<string>();
        var after = new StringBuilder();
        for (int k = 0; k < formula.Inputs.Count; k++)
        {
            bool isConstant = formula.Inputs[k].Kind == InputKind.Constant;
            columns.Add(isConstant ? $"x[{k}][0]" : $"x[{k}]");
            gradients.Add(isConstant ? $"out {type} g{k}" : $"g[{k}]");
            if (isConstant)
                after.Append(CultureInfo.InvariantCulture, $" g[{k}][0] = g{k};");
        }

        code.Append(CultureInfo.InvariantCulture, $"    public static {type} Columns({type}[][] x, {type}[][] g, {type}[] losses) {{ {type} loss = Batch({string.Join(", ", columns)}, {string.Join(", ", gradients)}, losses);{after} return loss; }}\n");
        if (!formula.HasKernel)
            return;
        string views = string.Join(", ", formula.Inputs.Select((input, k) => input.Kind == InputKind.Constant ? $"c[{k}]" : $"x[{k}]"));
        string results = string.Join(", ", formula.Inputs.Select((_, k) => $"g[{k}]"));
        code.Append(CultureInfo.InvariantCulture, $"    public static void Device(AcceleratorStream stream, ArrayView<{type}>[] x, {type}[] c, ArrayView<{type}>[] g, ArrayView<{type}> loss, ArrayView<{type}> losses) => Batch(stream, {views}, {results}, loss, losses);\n");
    }

    private static string Parameters(RandomFormula formula, string type) =>
        string.Join(", ", formula.Inputs.Select(i => $"{(i.Kind == InputKind.Box ? $"Box<{type}>" : type)} {i.Name}"));

    /// <summary>Over an element type, with functions of a type.</summary>
    public static string Spell(string text, string type, string functions)
    {
        bool generic = type == "T";
        text = Number().Replace(text, m => generic ? $"T.CreateChecked({m.Groups[1].Value})" : type == "float" ? $"({m.Groups[1].Value}f)" : $"({m.Groups[1].Value}d)");

        // A pattern takes constants only, which a type parameter has none of.
        text = Pattern().Replace(text, m => type == "float" ? m.Groups[1].Value + "f" : m.Groups[1].Value + "d");
        return text.Replace("#T", type, StringComparison.Ordinal)
            .Replace("#M", functions, StringComparison.Ordinal)
            .Replace("#N", generic ? "T.CreateChecked" : "", StringComparison.Ordinal)
            .Replace("#G", generic ? "<T>" : type == "float" ? "F" : "D", StringComparison.Ordinal)
            .Replace("#H", generic ? "<T>" : "", StringComparison.Ordinal)
            .Replace("#W", generic ? " where T : unmanaged, IFloatingPointIeee754<T>" : "", StringComparison.Ordinal)
            .Replace("#S", generic ? " where T : unmanaged, IFloatingPointIeee754<T>" : "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"#\((-?[0-9.]+)\)")]
    private static partial Regex Number();

    [GeneratedRegex(@"#c\((-?[0-9.]+)\)")]
    private static partial Regex Pattern();
}
