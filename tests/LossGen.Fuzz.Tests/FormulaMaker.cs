using System.Globalization;
using System.Text;

namespace LossGen.Fuzz.Tests;

/// <summary>
/// Makes random formulas from the whole language. Arguments are kept where functions are defined and of ordinary size, so that finite
/// differences mean something; what happens at the edges is tested elsewhere.
/// </summary>
internal sealed class FormulaMaker(int seed)
{
    private static readonly double[] Literals = [0.5, 1, 2, 3, 0.25, 1.5, 0.1, -1, -0.75, 4.685];
    private static readonly string[] Bounded = ["Tanh", "Sin", "Cos", "Atan", "Abs"];

    private readonly Random _random = new(seed);
    private readonly List<string> _numbers = [];
    private readonly StringBuilder _body = new();
    private readonly StringBuilder _helpers = new();
    private Style _style;
    private string[] _boxes = [];
    private int _names;
    private bool _stops;

    public RandomFormula Make(int index)
    {
        _numbers.Clear();
        _body.Clear();
        _helpers.Clear();
        _names = 0;
        _stops = false;
        _style = _random.Next(3) == 0 ? Style.Plain : Style.Generic;
        List<RandomInput> inputs = MakeInputs();
        _boxes = [.. inputs.Where(i => i.Kind == InputKind.Box).Select(i => i.Name)];
        _numbers.AddRange(inputs.Where(i => i.Kind != InputKind.Box).Select(i => i.Name));
        foreach (string box in _boxes)
            _numbers.AddRange([box + ".X1", box + ".Y2", box + ".Width", box + ".Area", box + ".Center.X"]);

        int statements = _random.Next(6);
        for (int i = 0; i < statements; i++)
            MakeStatement("        ");
        _body.Append("        return ").Append(Number(3)).Append(";\n");
        return new RandomFormula(index, _style, inputs, _body.ToString(), _helpers.ToString(), _stops);
    }

    private List<RandomInput> MakeInputs()
    {
        var inputs = new List<RandomInput>();
        string[] names = ["prediction", "target", "x", "i", "count", "weight2"];
        bool boxes = _random.Next(4) == 0;
        if (boxes)
            inputs.AddRange([new("boxA", InputKind.Box), new("boxB", InputKind.Box)]);
        int elements = _random.Next(boxes ? 2 : 3) + (boxes ? 0 : 1);
        for (int k = 0; k < elements; k++)
            inputs.Insert(_random.Next(inputs.Count + 1), new(names[k], InputKind.Element));
        int constants = _random.Next(3);
        for (int k = 0; k < constants; k++)
            inputs.Insert(_random.Next(inputs.Count + 1), new(k == 0 ? "c" : "scale", InputKind.Constant));
        return inputs;
    }

    private void MakeStatement(string indent)
    {
        string name = "v" + (++_names).ToString(CultureInfo.InvariantCulture);
        switch (_random.Next(11))
        {
            case 0:
                Line(indent, $"#T {name} = {Number(2)};");
                Line(indent, $"if ({Condition()}) {name} = {Number(2)};");
                break;
            case 1:
                Line(indent, $"#T {name} = {Number(1)};");
                Line(indent, $"if ({Condition()}) {{ {name} += {Number(2)}; }} else {{ {name} = {name} * {Literal()}; }}");
                break;
            case 2:
                Line(indent, $"if ({Condition()}) return {Number(2)};");
                return;
            case 3:
                Line(indent, $"#T {name} = {Number(1)};");
                string turns = (2 + _random.Next(3)).ToString(CultureInfo.InvariantCulture);
                string jump = _random.Next(2) == 0 ? $" if ({name} > #(2)) {(_random.Next(2) == 0 ? "break" : "continue")};" : "";
                Line(indent, $"for (int k{name} = 0; k{name} < {turns}; k{name}++) {{{jump} {name} = ({name} * #(0.5)) + {RandomFunctions.Call(Bounded[_random.Next(Bounded.Length)], "#M", $"{name} + {Number(0)}")}; }}");
                break;
            case 4:
                Line(indent, $"var ({name}, {name}b) = ({Number(2)}, {Number(1)});");
                Line(indent, $"({name}, {name}b) = ({name}b, {name});");
                _numbers.Add(name + "b");
                break;
            case 5 when _style == Style.Plain:
                Line(indent, $"#T {name} = {Number(1)} switch {{ < #c(0) => {Number(1)}, >= #c(1) => {Number(1)}, _ => {Number(1)} }};");
                break;
            case 5:
                Line(indent, $"#T {name} = ({Leaf()} > {Literal()}, {Leaf()} > {Leaf()}) switch {{ (true, _) => {Number(1)}, (_, true) => {Number(1)}, _ => {Number(1)} }};");
                break;
            case 6:
                _helpers.Append($"    private static #T Help{name}#H(#T a, #T b)#W => a > b ? {Over("a", "b")} : {Over("b", "a")};\n");
                Line(indent, $"#T {name} = Help{name}#H({Number(1)}, {Number(1)});");
                break;
            case 7:
                _helpers.Append($"    private readonly record struct Pair{name}#G(#T A, #T B)#S {{ public #T Sum => A + B; public static Pair{name}#G operator *(Pair{name}#G p, #T s) => new(p.A * s, p.B - s); }}\n");
                Line(indent, $"var p{name} = new Pair{name}#G({Number(1)}, {Number(1)}) * {Number(0)};");
                Line(indent, $"#T {name} = (p{name} with {{ A = {Number(1)} }}).Sum;");
                break;
            case 8:
                _helpers.Append(LanguageStatements.StructOf(name, _random, Over));
                Lines(indent, LanguageStatements.UsesOf(name, _random, Number));
                break;
            case 9:
                Lines(indent, LanguageStatements.Wholes(name, _random, Leaf()));
                break;
            default:
                Line(indent, $"#T {name} = {Number(3)};");
                break;
        }

        _numbers.Add(name);
    }

    private string Over(string a, string b) => _random.Next(3) switch
    {
        0 => $"({a} * #(0.5)) - {b}",
        1 => $"#M.Sqrt(({a} * {a}) + #(1)) + {b}",
        _ => $"#M.Max({a}, {b} * #(0.25))",
    };

    private void Lines(string indent, IEnumerable<string> texts)
    {
        foreach (string text in texts)
            Line(indent, text);
    }

    private void Line(string indent, string text) => _body.Append(indent).Append(text).Append('\n');

    private string Literal() => $"#({Literals[_random.Next(Literals.Length)].ToString(CultureInfo.InvariantCulture)})";

    private string Leaf() => _random.Next(4) == 0 ? Literal() : _numbers[_random.Next(_numbers.Count)];

    private string Condition() => _random.Next(5) switch
    {
        0 => $"{Number(1)} < {Number(1)}",
        1 => $"#M.Abs({Number(1)}) >= {Literal()}",
        2 => $"{Leaf()} > {Leaf()} && {Leaf()} <= {Literal()}",
        3 => $"!({Leaf()} > {Literal()}) || {Leaf()} < {Leaf()}",
        _ when _style == Style.Plain => $"{Leaf()} is > #c(-1) and < #c(1)",
        _ => $"{Leaf()} > {Leaf()} ^ {Leaf()} < {Literal()}",
    };

    /// <summary>A number; the depth is what is left of it.</summary>
    private string Number(int depth)
    {
        if (depth <= 0)
            return Leaf();
        string a = Number(depth - 1 - _random.Next(2));
        string b = Number(depth - 1 - _random.Next(2));
        switch (_random.Next(26))
        {
            case 0 or 1:
                return $"({a} + {b})";
            case 2 or 3:
                return $"({a} - {b})";
            case 4 or 5:
                return $"({a} * {b})";
            case 6:
                return $"({a} / (#M.Abs({b}) + #(0.5)))";
            case 7:
                return RandomFunctions.Call(Bounded[_random.Next(Bounded.Length)], "#M", a);
            case 8:
                return $"#M.{(_random.Next(2) == 0 ? "Min" : "Max")}({a}, {b})";
            case 9:
                return $"#M.Sqrt(#M.Abs({a}) + #(0.25))";
            case 10:
                return $"#M.Exp(#M.Min({a}, #(3)))";
            case 11:
                return $"#M.Log(#M.Abs({a}) + #(0.5))";
            case 12:
                return $"Formula.{(_random.Next(2) == 0 ? "Sigmoid" : "Softplus")}({a})";
            case 13:
                return $"Formula.{(_random.Next(2) == 0 ? "LogP1" : "ExpM1")}(#M.Abs({RandomFunctions.Call("Sin", "#M", a)}))";
            case 14:
                return $"#M.Clamp({a}, #(-2), #(2))";
            case 15:
                return $"({Condition()} ? {a} : {b})";
            case 16:
                return $"#M.Pow(#M.Abs({a}) + #(0.5), {(_random.Next(2) == 0 ? Literal() : $"#M.Tanh({b})")})";
            case 17:
                return $"#M.Atan2({a}, #M.Abs({b}) + #(0.5))";
            case 18:
                return $"#M.CopySign({a}, {Leaf()})";
            case 19:
                return $"Formula.{(_random.Next(2) == 0 ? "SmoothL1" : "Huber")}({a}, {b}, {"#(1.5)"})";
            case 20 when _boxes.Length > 0:
                return $"Formula.{(_random.Next(2) == 0 ? "GIoU" : "IoU")}({_boxes[0]}, {_boxes[1]})";
            case 20:
                return $"#M.Log(#(1) + #M.Exp({a}))";
            case 21 when _random.Next(3) == 0:
                _stops = true;
                return $"(Formula.StopGradient({a}) * {b})";
            case 22:
                return $"Formula.Select({Condition()}, {a}, {b})";
            case 23:
                return $"#M.Exp2(#M.Min({a}, #(3)))";
            case 24:
                return RandomFunctions.Make(_random, "#M", a);
            default:
                return $"(-{a})";
        }
    }
}
