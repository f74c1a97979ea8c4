using LossGen.Generator.Backends.Rows;
using LossGen.Generator.Ir;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>One pass at one vector width: its math, the loop along rows, and the loop across them.</summary>
internal sealed class RowLoops
{
    /// <summary>Floats that an accumulator adds up before it joins the others in double: six equal ones are at most 1e-7 off.</summary>
    private const int BlockVectors = 6;

    /// <summary>Doubles that are summed before their sum joins the others: two levels keep the sums of long rows exact to the last bits.</summary>
    private const int BlockDoubles = 1024;

    private readonly RowKernel _rows;
    private readonly RowPart _part;
    private readonly VectorSpelling _spelling;
    private readonly Schedule _schedule;
    private readonly string _name;
    private readonly string[] _values;
    private readonly int _unroll;

    public RowLoops(RowKernel rows, int pass, VectorSpelling spelling)
    {
        _rows = rows;
        _part = rows.Plan.Passes[pass];
        _spelling = spelling;
        _name = $"Pass{Literal.Of(pass)}";
        _values = [.. _part.Outputs.Select(ValueOf)];
        _schedule = rows.ScheduleOf(_part, [.. _values, .. _values.SelectMany(v => Enumerable.Range(0, 4).Select(k => v + Literal.Of(k)))]);

        // What is short does not fill the machine by itself.
        _unroll = OperationsOf(_part) switch
        {
            <= 8 => 4,
            <= 16 => 2,
            _ => 1,
        };
    }

    public static int OperationsOf(RowPart part) => part.Graph.Nodes.Count(n => n.Rank != Rank.Batch && !n.IsLeaf);

    private string Bits => Literal.Of(_spelling.Bits);

    private string Lanes => Literal.Of(_spelling.Lanes);

    private string Class => _spelling.Class;

    private Scalar Scalar => _spelling.Scalar;

    private string Element => $"{_name}Element{Bits}";

    private IEnumerable<int> Reductions => Enumerable.Range(0, _values.Length).Where(k => IsReduction(_part.Outputs[k]));

    /// <summary>Whether nothing is computed: what is reduced or copied is an input as it is.</summary>
    private bool IsInput => _values.Length == 1 && _schedule.Inputs.Contains(_part.Outputs[0].Node);

    private bool Sums => _part.Outputs.Any(o => o.Target == RowTarget.Sum);

    public void Write(CodeWriter code)
    {
        if (!IsInput)
            WriteElement(code);
        WriteAlong(code);
        WriteAcross(code);
    }

    private static bool IsReduction(PartOutput output) => output.Target == RowTarget.Sum || IsLargest(output);

    private static bool IsLargest(PartOutput output) => output.Target is RowTarget.Max or RowTarget.LargestNumber;

    private string ValueOf(PartOutput output) => output.Target switch
    {
        RowTarget.Sum or RowTarget.Max or RowTarget.LargestNumber => _rows.Plan.Items[output.Index].Name + "Share",
        RowTarget.Spill => "kept" + Literal.Of(output.Index),
        _ => output.Name + "Value",
    };

    /// <summary>The math of one vector: the first value is returned, the others are handed out.</summary>
    private void WriteElement(CodeWriter code)
    {
        code.Line().Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        IEnumerable<string> inputs = _schedule.Inputs.Concat(_schedule.Uniforms).Select(n => $"{_spelling.Type} {_schedule.NameOf(n)}");
        code.Call($"private static {_spelling.Type} {Element}", [.. inputs, .. _values.Skip(1).Select(v => $"out {_spelling.Type} {v}")], "");
        code.OpenBrace();
        foreach (int node in _schedule.Locals)
            code.Line($"var {_schedule.NameOf(node)} = {_schedule.Definition(node, _spelling).Text};");
        for (int k = 1; k < _values.Length; k++)
            code.Line($"{_values[k]} = {_schedule.Output(_part.Outputs[k].Node, _spelling).Text};");
        code.Line($"return {_schedule.Output(_part.Outputs[0].Node, _spelling).Text};");
        code.Close();
    }

    private void WriteAlong(CodeWriter code)
    {
        code.Line().Open($"private void {_name}Along{Bits}(in RowTile<{Scalar.Keyword()}> tile)");
        WriteUniforms(code);
        code.Line("nuint length = tile.Length;");
        code.Line($"nuint rest = length % {Lanes};");
        code.Line($"var inRow = Lanes.First{Bits}<{Scalar.Keyword()}>(rest);");
        WriteShared(code);
        code.Open("for (nuint row = 0; row < tile.Rows; row++)");
        WriteNames(code, "Row", "Spill", item => $"{Class}.Create({item})", $"{_spelling.Type}.Indices");
        foreach (int k in Reductions)
            code.Line($"var {Total(k)} = {(IsLargest(_part.Outputs[k]) ? Start(k) : $"{Class}<double>.Zero")};");
        code.Line("nuint i = 0;");
        WriteFull(code);
        code.Open("if (i < length)");
        code.Line(Call(n => SourceAlong(n, "i", true), ""));
        for (int k = 0; k < _values.Length; k++)
        {
            if (IsReduction(_part.Outputs[k]))
                code.Line(JoinTotal(k, $"Lanes.KeepOr({_values[k]}, inRow, {Neutral(k)})"));
            else
                code.Line($"Lanes.StoreFirst({_values[k]}, ref Unsafe.Add(ref {_values[k]}Row, i), inRow, rest);");
        }

        code.Close().Line();
        foreach (int k in Reductions)
        {
            string reduced = IsLargest(_part.Outputs[k]) ? "Lanes.Largest" : (Scalar == Scalar.Float ? "(float)" : "") + Class + ".Sum";
            code.Line($"tile.Item({Literal.Of(_part.Outputs[k].Index)}, row) = {reduced}({Total(k)});");
        }

        code.Close().Close();
    }

    /// <summary>Whole vectors: unrolled, and summed in blocks.</summary>
    private void WriteFull(CodeWriter code)
    {
        string step = Literal.Of(_unroll * _spelling.Lanes);
        if (_unroll > 1 || Sums)
        {
            code.Open($"while (i + {step} <= length)");
            foreach (int k in Reductions)
            {
                for (int u = 0; u < _unroll; u++)
                    code.Line($"var {PartOf(k, u)} = {Start(k)};");
            }

            string bound = _unroll * _spelling.Lanes == 1 ? "length" : $"length - {Literal.Of((_unroll * _spelling.Lanes) - 1)}";
            code.Line(Sums ? $"nuint end = nuint.Min(i + {Literal.Of(Scalar == Scalar.Float ? BlockVectors * _unroll * _spelling.Lanes : BlockDoubles)}, {bound});" : $"nuint end = {bound};");
            code.Open($"for (; i < end; i += {step})");
            for (int u = 0; u < _unroll; u++)
            {
                int unrolled = u;
                WriteStep(code, u == 0 ? "i" : $"i + {Literal.Of(u * _spelling.Lanes)}", Literal.Of(u), (k, value) => Join(k, PartOf(k, unrolled), value));
            }

            WriteAdvance(code, _unroll * _spelling.Lanes);
            code.Close().Line();
            foreach (int k in Reductions)
            {
                string[] parts = [.. Enumerable.Range(0, _unroll).Select(u => PartOf(k, u))];
                while (parts.Length > 1)
                    parts = [.. Enumerable.Range(0, parts.Length / 2).Select(h => Joined(k, parts[2 * h], parts[(2 * h) + 1]))];
                code.Line(JoinTotal(k, parts[0]));
            }

            code.Close().Line();
        }

        if (_unroll == 1 && Sums)
            return;
        code.Open($"for (; i + {Lanes} <= length; i += {Lanes})");
        WriteStep(code, "i", "", JoinTotal);
        WriteAdvance(code, _spelling.Lanes);
        code.Close().Line();
    }

    /// <summary>Positions are counted along: exact as long as rows are, and one addition where a conversion would be three steps.</summary>
    private void WriteAdvance(CodeWriter code, int count)
    {
        foreach (int node in _schedule.Inputs.Where(n => _part.InputOf(n).Source == RowSource.Position))
            code.Line($"{_schedule.NameOf(node)} += {Class}.Create({Literal.Of(count, Scalar)});");
    }

    private void WriteStep(CodeWriter code, string index, string suffix, Func<int, string, string> join)
    {
        code.Line(Call(n => SourceAlong(n, index, false), suffix));
        for (int k = 0; k < _values.Length; k++)
        {
            code.Line(IsReduction(_part.Outputs[k])
                ? join(k, _values[k] + suffix)
                : $"{_values[k]}{suffix}.StoreUnsafe(ref {_values[k]}Row, {index});");
        }
    }

    private void WriteAcross(CodeWriter code)
    {
        code.Line().Open($"private void {_name}Across{Bits}(in RowTile<{Scalar.Keyword()}> tile)");
        WriteUniforms(code);
        code.Line("nuint length = tile.Length;");
        WriteShared(code);
        code.Open($"for (nuint row = 0; row < tile.Rows; row += {Lanes})");
        WriteNames(code, "Columns", "SpillColumns", item => $"{Class}.LoadUnsafe(ref {item})");
        WriteTotals(code);
        code.Open("for (nuint i = 0; i < length; i++)");
        code.Line(Call(SourceAcross, ""));
        for (int k = 0; k < _values.Length; k++)
            code.Line(IsReduction(_part.Outputs[k]) ? Join(k, Total(k), _values[k]) : $"{_values[k]}.StoreUnsafe(ref {_values[k]}Row, {Lanes} * i);");
        code.Close().Line();
        foreach (int k in Reductions)
            code.Line($"{Total(k)}.StoreUnsafe(ref tile.Item({Literal.Of(_part.Outputs[k].Index)}, row));");
        code.Close().Close();
    }

    /// <summary>What a row, or a group of rows, reads and writes, by its names.</summary>
    /// <param name="code">Where to write.</param>
    /// <param name="elements">The tile's member that has a slot's elements.</param>
    /// <param name="spills">The tile's member that has what a pass keeps.</param>
    /// <param name="load">How an item becomes a vector.</param>
    /// <param name="positions">The first positions, where they are counted from there on; null where the loop's index is the position.</param>
    private void WriteNames(CodeWriter code, string elements, string spills, Func<string, string> load, string? positions = null)
    {
        string scalar = Scalar.Keyword();
        foreach (int node in _schedule.Inputs)
        {
            PartInput input = _part.InputOf(node);
            if (input.Source == RowSource.Element && IsOwn(input))
                code.Line($"ref {scalar} {RefOf(node)} = ref tile.{elements}({Literal.Of(_rows.SlotOf(input.Index))}, row);");
            else if (input.Source == RowSource.Spill)
                code.Line($"ref {scalar} {RefOf(node)} = ref tile.{spills}({Literal.Of(input.Index)}, row);");
            else if (input.Source == RowSource.Item)
                code.Line($"var {_schedule.NameOf(node)} = {load($"tile.Item({Literal.Of(input.Index)}, row)")};");
            else if (input.Source == RowSource.Position && positions is not null)
                code.Line($"var {_schedule.NameOf(node)} = {positions};");
        }

        for (int k = 0; k < _values.Length; k++)
        {
            if (_part.Outputs[k].Target == RowTarget.Spill)
                code.Line($"ref {scalar} {_values[k]}Row = ref tile.{spills}({Literal.Of(_part.Outputs[k].Index)}, row);");
            else if (_part.Outputs[k].Target == RowTarget.Output)
                code.Line($"ref {scalar} {_values[k]}Row = ref tile.{elements}({Literal.Of(_rows.SlotOf(_part.Outputs[k].Name))}, row);");
        }
    }

    private void WriteTotals(CodeWriter code)
    {
        foreach (int k in Reductions)
            code.Line($"var {Total(k)} = {Start(k)};");
    }

    private void WriteUniforms(CodeWriter code)
    {
        foreach (int node in _schedule.Uniforms)
            code.Line($"var {_schedule.NameOf(node)} = {Class}.Create({_rows.UniformOf(_part, node)});");
    }

    /// <summary>Inputs that all rows share.</summary>
    private void WriteShared(CodeWriter code)
    {
        foreach (int node in _schedule.Inputs.Where(n => _part.InputOf(n) is { Source: RowSource.Element } input && !IsOwn(input)))
            code.Line($"ref {Scalar.Keyword()} {RefOf(node)} = ref tile.First({Literal.Of(_rows.SlotOf(_part.InputOf(node).Index))});");
    }

    private string Call(Func<int, string> source, string suffix)
    {
        if (IsInput)
            return $"var {_values[0]}{suffix} = {source(_part.Outputs[0].Node)};";
        IEnumerable<string> arguments = _schedule.Inputs.Select(source)
            .Concat(_schedule.Uniforms.Select(_schedule.NameOf))
            .Concat(_values.Skip(1).Select(v => $"out var {v}{suffix}"));
        return $"var {_values[0]}{suffix} = {Element}({string.Join(", ", arguments)});";
    }

    private string SourceAlong(int node, string index, bool isEnd) => _part.InputOf(node).Source switch
    {
        RowSource.Item => _schedule.NameOf(node),
        RowSource.Position => index.Length == 1 ? _schedule.NameOf(node) : $"{_schedule.NameOf(node)} + {Class}.Create({Literal.Of(double.Parse(index.Substring(4), System.Globalization.CultureInfo.InvariantCulture), Scalar)})",
        _ when isEnd => $"Lanes.LoadFirst(ref Unsafe.Add(ref {RefOf(node)}, {index}), inRow, rest)",
        _ => $"{Class}.LoadUnsafe(ref {RefOf(node)}, {index})",
    };

    private string SourceAcross(int node)
    {
        PartInput input = _part.InputOf(node);
        return input.Source switch
        {
            RowSource.Item => _schedule.NameOf(node),
            RowSource.Position => $"{Class}.Create(({Scalar.Keyword()})(int)i)",
            RowSource.Element when !IsOwn(input) => $"{Class}.Create(Unsafe.Add(ref {RefOf(node)}, i))",
            _ => $"{Class}.LoadUnsafe(ref {RefOf(node)}, {Lanes} * i)",
        };
    }

    private bool IsOwn(PartInput input) => _rows.IsRow(_rows.Slots[_rows.SlotOf(input.Index)]);

    private string RefOf(int node) => _schedule.NameOf(node) + "Row";

    private string Total(int output) => _rows.Plan.Items[_part.Outputs[output].Index].Name + "Total";

    private string PartOf(int output, int unrolled) => _rows.Plan.Items[_part.Outputs[output].Index].Name + "Part" + Literal.Of(unrolled);

    private string Neutral(int output) => IsLargest(_part.Outputs[output]) ? $"{Scalar.Keyword()}.NegativeInfinity" : "0";

    private string Start(int output) => IsLargest(_part.Outputs[output]) ? $"{Class}.Create({Neutral(output)})" : $"{_spelling.Type}.Zero";

    private string Join(int output, string sum, string share) => IsLargest(_part.Outputs[output]) ? $"{sum} = {Joined(output, sum, share)};" : $"{sum} += {share};";

    /// <summary>What a row comes to is added in double, so that its length costs no digits.</summary>
    private string JoinTotal(int output, string share) => Join(output, Total(output), IsLargest(_part.Outputs[output]) ? share : $"Lanes.Widen({share})");

    private string Joined(int output, string a, string b) => IsLargest(_part.Outputs[output]) ? $"Lanes.{(_part.Outputs[output].Target == RowTarget.Max ? "Maximum" : "LargerNumber")}({a}, {b})" : $"({a} + {b})";
}
