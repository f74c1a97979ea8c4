using System.Globalization;
using System.Text;

namespace LossGen.Fuzz.Tests.Rows;

/// <summary>Makes random formulas over rows, with arguments that are kept where functions are defined and of ordinary size.</summary>
internal sealed class RowFormulaMaker(int seed)
{
    private const int MostReductions = 3;

    private static readonly double[] Literals = [0.5, 1, 2, 0.25, 1.5, 0.1, -1, -0.75];
    private static readonly string[] Bounded = ["Tanh", "Sin", "Cos", "Abs"];

    private readonly Random _random = new(unchecked(seed * 7919));
    private readonly List<(string Name, int Level)> _rows = [];
    private readonly List<(string Name, int Level)> _numbers = [];
    private readonly StringBuilder _body = new();
    private readonly StringBuilder _helpers = new();
    private bool _hasLabel;
    private bool _stops;
    private int _least = 1;
    private int _names;

    public RowFormula Make(int index)
    {
        var inputs = new List<RowInput>();
        string[] rows = ["x", "target", "i"];
        foreach (string name in rows.Take(1 + _random.Next(3)))
            inputs.Insert(_random.Next(inputs.Count + 1), new RowInput(name, RowInputKind.Row));
        foreach (string name in new[] { "w", "count" }.Take(_random.Next(3)))
            inputs.Insert(_random.Next(inputs.Count + 1), new RowInput(name, RowInputKind.Number));
        foreach (string name in new[] { "c", "length" }.Take(_random.Next(3)))
            inputs.Insert(_random.Next(inputs.Count + 1), new RowInput(name, RowInputKind.Constant));
        _hasLabel = _random.Next(3) > 0;
        _rows.AddRange(inputs.Where(i => i.Kind == RowInputKind.Row).Select(i => (i.Name, 0)));
        _numbers.AddRange(inputs.Where(i => i.Kind != RowInputKind.Row).Select(i => (i.Name, 0)));

        int statements = _random.Next(5);
        for (int k = 0; k < statements; k++)
            MakeStatement();
        _body.Append("        return ").Append(Number(3, MostReductions)).Append(";\n");
        string? label = !_hasLabel ? null : _random.Next(2) == 0 ? "int" : "long";
        Style style = _random.Next(2) == 0 ? Style.Plain : Style.Generic;
        return new RowFormula(index, style, inputs, label, _body.ToString(), _helpers.ToString(), _least, _stops);
    }

    private void MakeStatement()
    {
        string name = "v" + (++_names).ToString(CultureInfo.InvariantCulture);
        int level = 1 + _random.Next(2);
        switch (_random.Next(7))
        {
            case 0 or 1:
                Line($"Row<#T> {name} = {Row(2, level)};");
                _rows.Add((name, level));
                break;
            case 2:
                Line($"#T {name} = {Number(2, level)};");
                _numbers.Add((name, level));
                break;
            case 3:
                Line($"Row<#T> {name} = {Row(1, level)};");
                Line($"if ({Condition(level)}) {name} = {Row(1, level)}; else {name} *= {Number(1, level)};");
                _rows.Add((name, level));
                break;
            case 4:
                _helpers.Append(CultureInfo.InvariantCulture, $"    private static Row<#T> Help{name}#H(Row<#T> a, #T b)#W => {(_random.Next(2) == 0 ? "a * b - #(0.5)" : "Row.Sqrt(a * a + #(0.5)) + b")};\n");
                Line($"Row<#T> {name} = Help{name}#H({Row(1, level)}, {Number(1, level)});");
                _rows.Add((name, level));
                break;
            case 5:
                Line($"Row<#T> {name} = {Row(1, level)};");
                Line($"for (int k{name} = 0; k{name} < 2; k{name}++) {name} = {name} * #(0.5) + {RandomFunctions.Call(Bounded[_random.Next(Bounded.Length)], "Row", Row(1, level))};");
                _rows.Add((name, level));
                break;
            default:
                Line($"if ({Condition(level)}) return {Number(1, level)};");
                break;
        }
    }

    private void Line(string text) => _body.Append("        ").Append(text).Append('\n');

    private string Literal() => $"#({Literals[_random.Next(Literals.Length)].ToString(CultureInfo.InvariantCulture)})";

    /// <summary>A number a row without reductions of its own.</summary>
    private string NumberLeaf(int level)
    {
        string[] known = [.. _numbers.Where(n => n.Level <= level).Select(n => n.Name)];
        return _random.Next(6) switch
        {
            0 => Literal(),
            1 when _hasLabel => "(#(0.1) * #N(label))",
            2 when _random.Next(4) == 0 => "(#(0.1) * #N(" + RowLeaf(level) + ".Length))",
            _ when known.Length > 0 => known[_random.Next(known.Length)],
            _ => Literal(),
        };
    }

    private string RowLeaf(int level)
    {
        string[] known = [.. _rows.Where(n => n.Level <= level).Select(n => n.Name)];
        string row = known[_random.Next(known.Length)];
        return _random.Next(10) switch
        {
            0 when _hasLabel => row + ".OneHot(label)",
            0 => row + ".OneHot(0)",
            1 => $"({row}.Position * #(0.1))",
            _ => row,
        };
    }

    /// <summary>What is left of the depth, and of the reductions within reductions.</summary>
    private string Row(int depth, int level)
    {
        if (depth <= 0)
            return RowLeaf(level);
        string a = Row(depth - 1 - _random.Next(2), level);
        string Other() => Row(depth - 1 - _random.Next(2), level);
        string Scalar() => Number(depth - 1 - _random.Next(2), level);
        string Either() => _random.Next(2) == 0 ? Other() : Scalar();
        switch (_random.Next(28))
        {
            case 0 or 1:
                return $"({a} + {Either()})";
            case 2:
                return $"({a} - {Either()})";
            case 3:
                return $"({Scalar()} - {a})";
            case 4 or 5:
                return $"({a} * {Either()})";
            case 6:
                return $"({a} / (Row.Abs({Other()}) + #(0.5)))";
            case 7:
                return $"({a} / (#M.Abs({Scalar()}) + #(0.5)))";
            case 8:
                return $"({Scalar()} / (Row.Abs({a}) + #(0.5)))";
            case 9:
                return RandomFunctions.Call(Bounded[_random.Next(Bounded.Length)], "Row", a);
            case 10:
                return $"Row.{(_random.Next(2) == 0 ? "Sigmoid" : "Softplus")}({a})";
            case 11:
                return $"Row.Exp(Row.Min({a}, #(2)))";
            case 12:
                return $"Row.Log(Row.Abs({a}) + #(0.5))";
            case 13:
                return $"Row.Sqrt(Row.Abs({a}) + #(0.25))";
            case 14:
                return $"Row.{(_random.Next(2) == 0 ? "LogP1" : "ExpM1")}(Row.Abs({RandomFunctions.Call("Sin", "Row", a)}))";
            case 15:
                return $"Row.Pow(Row.Abs({a}) + #(0.5), {(_random.Next(2) == 0 ? Literal() : $"Row.Tanh({Other()})")})";
            case 16:
                return $"Row.{(_random.Next(2) == 0 ? "Min" : "Max")}({a}, {Either()})";
            case 17:
                return $"Row.Clamp({a}, #(-2), #(2))";
            case 18 or 19:
                return $"Row.Select({Mask(depth - 1, level)}, {a}, {Either()})";
            case 20:
                return $"Row.Select({Condition(level)}, {a}, {Either()})";
            case 21 or 22 when level > 0:
                return $"Row.{(_random.Next(2) == 0 ? "Softmax" : "LogSoftmax")}({Row(depth - 1, level - 1)})";
            case 23 when level > 0:
                string naive = Row(0, level - 1);
                return $"(Row.Exp({naive}) / Row.Exp({naive}).Sum())";
            case 24 when _random.Next(3) == 0:
                _stops = true;
                return $"(Row.StopGradient({a}) * {Other()})";
            case 25 or 26:
                return RandomFunctions.Make(_random, "Row", a);
            default:
                return $"(-{a})";
        }
    }

    private string Mask(int depth, int level) => _random.Next(5) switch
    {
        0 => $"{Row(depth, level)} < {Row(depth - 1, level)}",
        1 => $"{Row(depth, level)} >= {Number(depth - 1, level)}",
        2 => $"!({RowLeaf(level)} <= {Literal()}) & {RowLeaf(level)} < {RowLeaf(level)}",
        3 => $"{Number(0, level)} > {Row(depth, level)} | {RowLeaf(level)} > {Literal()}",
        _ => $"{RowLeaf(level)}.Position < {Literal()} | {Row(depth, level)} > {Number(0, level)}",
    };

    private string Condition(int level) => _random.Next(4) switch
    {
        0 when _hasLabel => $"label {(_random.Next(2) == 0 ? "==" : ">")} {_random.Next(3).ToString(CultureInfo.InvariantCulture)}",
        1 => $"#M.Abs({Number(1, level)}) >= {Literal()}",
        2 => $"{NumberLeaf(level)} > {Number(1, level)} && {NumberLeaf(level)} <= {Literal()}",
        _ => $"{Number(1, level)} < {Number(1, level)}",
    };

    private string Number(int depth, int level)
    {
        if (depth <= 0)
            return NumberLeaf(level);
        if (level > 0 && _random.Next(2) == 0)
            return Reduction(depth - 1, level - 1);
        string a = Number(depth - 1 - _random.Next(2), level);
        string Other() => Number(depth - 1 - _random.Next(2), level);
        return _random.Next(16) switch
        {
            0 or 1 => $"({a} + {Other()})",
            2 => $"({a} - {Other()})",
            3 or 4 => $"({a} * {Other()})",
            5 => $"({a} / (#M.Abs({Other()}) + #(0.5)))",
            6 => RandomFunctions.Call(Bounded[_random.Next(Bounded.Length)], "#M", a),
            7 => $"#M.{(_random.Next(2) == 0 ? "Min" : "Max")}({a}, {Other()})",
            8 => $"#M.Sqrt(#M.Abs({a}) + #(0.25))",
            9 => $"#M.Exp(#M.Min({a}, #(2)))",
            10 => $"#M.Log(#M.Abs({a}) + #(0.5))",
            11 => $"Formula.{(_random.Next(2) == 0 ? "Sigmoid" : "Softplus")}({a})",
            12 => $"({Condition(level)} ? {a} : {Other()})",
            13 => $"Formula.Huber({a}, {Other()}, #(1.5))",
            14 => $"#M.Pow(#M.Abs({a}) + #(0.5), {Literal()})",
            _ => $"(-{a})",
        };
    }

    private string Reduction(int depth, int level)
    {
        string row = Row(depth, level);
        switch (_random.Next(12))
        {
            case 0 or 1:
                return $"({row}.Sum() * #(0.25))";
            case 2:
                return $"{row}.Mean()";
            case 3:
                return $"{row}.Max()";
            case 4:
                return $"{row}.Min()";
            case 5:
                return $"{row}.Dot({Row(depth, level)})";
            case 6:
                return $"{row}.Norm()";
            case 7:
                return $"{row}.LogSumExp()";
            case 8 when _random.Next(2) == 0:
                int at = _random.Next(4);
                _least = Math.Max(_least, at + 1);
                return $"{row}[{at.ToString(CultureInfo.InvariantCulture)}]";
            case 9 when _random.Next(3) == 0:
                return $"#M.Log(Row.Exp({row}).{(_random.Next(2) == 0 ? "Sum" : "Mean")}())";
            default:
                return _hasLabel ? $"{row}[label]" : $"{row}.Mean()";
        }
    }
}
