using LossGen.Generator.Backends.Rows;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>
/// The passes over a tile of rows at each vector width. The math of a pass stands once a width; the loops around it go along a row, or
/// across rows that are too short to fill a vector.
/// </summary>
internal sealed class RowVectorKernel
{
    /// <summary>Recomputing an exponential costs more than writing and reading it in the first-level cache.</summary>
    private const int SpillCost = 8;

    private static readonly int[] Widths = [512, 256, 128];

    private readonly RowKernel _rows;

    public RowVectorKernel(Kernel kernel) => _rows = new RowKernel(kernel, SpillCost, "s", seesParameters: false);

    public string Name => HintName.Kernel(_rows.Model);

    public RowKernel Rows => _rows;

    public IReadOnlyList<string> Shape =>
    [
        .. _rows.Describe(),
        "long rows along the row, a vector of their elements at a time; short rows across, a vector of rows at a time (512, 256, 128 bits);",
        "the last elements of a row in a masked vector; a row's loss is added in double",
    ];

    private Scalar Scalar => _rows.Model.Scalar;

    private RowPlan Plan => _rows.Plan;

    public void Write(CodeWriter code)
    {
        string scalar = Scalar.Keyword();
        code.Open("namespace LossGen.Generated");
        code.Line("using System;").Line("using System.Runtime.CompilerServices;").Line("using System.Runtime.Intrinsics;").Line("using LossGen.Runtime;").Line();
        string fields = string.Join(", ", _rows.Uniforms.Select(u => $"{scalar} {u}"));
        code.Open($"file readonly struct {Name}{(fields.Length > 0 ? $"({fields})" : "")} : IRowKernel<{scalar}>");
        Member(code, "int Inputs", Literal.Of(_rows.Slots.Count(s => s.Role == Role.Input)));
        Member(code, "ReadOnlySpan<byte> Slots", $"[{string.Join(", ", _rows.Slots.Select(s => Literal.Of(KindOf(s))))}]");
        Member(code, "bool HasLabels", _rows.HasLabels ? "true" : "false");
        Member(code, "int Items", Literal.Of(Plan.Items.Count));
        Member(code, "int Spills", Literal.Of(Plan.Spills.Count));
        Member(code, "int Sums", Literal.Of(_rows.Kernel.Sums.Count));
        Member(code, "int Operations", Literal.Of(Plan.Passes.Where((_, k) => Plan.Conditions[k].Count == 0).Sum(p => 1 + RowLoops.OperationsOf(p))));
        code.Open($"public void Run(in RowTile<{scalar}> tile, Span<double> sums)");
        code.Line("if (Vector512.IsHardwareAccelerated)").Line("    Run512(in tile, sums);");
        code.Line("else if (Vector256.IsHardwareAccelerated)").Line("    Run256(in tile, sums);");
        code.Line("else").Line("    Run128(in tile, sums);");
        code.Close();
        for (int k = 0; k < Plan.Picks.Count; k++)
            WritePicks(code, k);
        foreach (int bits in Widths)
            WriteWidth(code, new VectorSpelling(Scalar, bits));
        code.Close().Close();
    }

    private static void Member(CodeWriter code, string head, string value) => code.Line($"public static {head} => {value};").Line();

    /// <summary>The numbers of the run-time part's enumeration.</summary>
    private int KindOf(ParameterModel slot) => _rows.Model.ShapeOf(slot) switch
    {
        ItemShape.Row => 0,
        ItemShape.Class => 1,
        _ => 2,
    };

    private void WritePicks(CodeWriter code, int pass)
    {
        if (Plan.Picks[pass].Count == 0)
            return;
        code.Line().Open($"private static void Pick{Literal.Of(pass)}(in RowTile<{Scalar.Keyword()}> tile)");
        code.Open("for (nuint row = 0; row < tile.Rows; row++)");
        foreach (RowPick pick in Plan.Picks[pass])
        {
            int slot = _rows.SlotOf(pick.Slot);
            string position = pick.Position < 0 ? Literal.Of(pick.Constant, Scalar) : $"tile.Item({Literal.Of(pick.Position)}, row)";
            string call = _rows.IsRow(_rows.Slots[slot]) ? $"Pick({Literal.Of(slot)}, row, {position})" : $"PickShared({Literal.Of(slot)}, {position})";
            code.Line($"tile.Item({Literal.Of(pick.Item)}, row) = tile.{call};");
        }

        code.Close().Close();
    }

    private void WriteWidth(CodeWriter code, VectorSpelling spelling)
    {
        string bits = Literal.Of(spelling.Bits);
        string tile = $"in RowTile<{Scalar.Keyword()}> tile";
        code.Line().Open($"private void Run{bits}({tile}, Span<double> sums)");
        for (int k = 0; k <= Plan.Passes.Count; k++)
        {
            if (Plan.Phases[k].Outputs.Count > 0)
                code.Line($"Phase{Literal.Of(k)}At{bits}(in tile{(Adds(k) ? ", sums" : "")});");
            if (k == Plan.Passes.Count)
                break;
            if (Plan.Picks[k].Count > 0)
                code.Line($"Pick{Literal.Of(k)}(in tile);");
            if (Plan.Passes[k].Outputs.Count == 0)
                continue;
            bool isRare = Plan.Conditions[k].Count > 0;
            if (isRare)
                code.Open($"if ({string.Join(" || ", Plan.Conditions[k].Select(i => $"tile.HasAny({Literal.Of(i)})"))})");
            code.Line("if (tile.IsAcross)").Line($"    Pass{Literal.Of(k)}Across{bits}(in tile);");
            code.Line("else").Line($"    Pass{Literal.Of(k)}Along{bits}(in tile);");
            if (isRare)
                code.Close().Line();
        }

        code.Close();
        for (int k = 0; k <= Plan.Passes.Count; k++)
        {
            if (Plan.Phases[k].Outputs.Count > 0)
                WritePhase(code, k, spelling);
            if (k < Plan.Passes.Count && Plan.Passes[k].Outputs.Count > 0)
                new RowLoops(_rows, k, spelling).Write(code);
        }
    }

    /// <summary>What is computed once a row: for all rows of the tile in one vector.</summary>
    private void WritePhase(CodeWriter code, int phase, VectorSpelling spelling)
    {
        RowPart part = Plan.Phases[phase];
        Schedule schedule = _rows.ScheduleOf(part, _rows.Uniforms);
        code.Line().Open($"private void Phase{Literal.Of(phase)}At{Literal.Of(spelling.Bits)}(in RowTile<{Scalar.Keyword()}> tile{(Adds(phase) ? ", Span<double> sums" : "")})");
        foreach (int node in schedule.Uniforms)
            code.Line($"var {schedule.NameOf(node)} = {spelling.Class}.Create({_rows.UniformOf(part, node)});");
        string lanes = Literal.Of(spelling.Lanes);
        code.Open($"for (nuint row = 0; row < tile.Rows; row += {lanes})");
        if (part.Outputs.Any(o => o.Target == RowTarget.Output))
            code.Line($"nuint count = nuint.Min({lanes}, tile.Rows - row);");
        foreach (int node in schedule.Inputs)
            code.Line($"var {schedule.NameOf(node)} = {spelling.Class}.LoadUnsafe(ref tile.Item({Literal.Of(part.InputOf(node).Index)}, row));");
        foreach (int node in schedule.Locals)
            code.Line($"var {schedule.NameOf(node)} = {schedule.Definition(node, spelling).Text};");
        foreach (PartOutput output in part.Outputs)
        {
            Expression value = schedule.Output(output.Node, spelling);
            if (output.Target == RowTarget.Item)
                code.Line($"{value.Within(Precedence.Primary)}.StoreUnsafe(ref tile.Item({Literal.Of(output.Index)}, row));");
            else
                WriteOutput(code, output, value, spelling);
        }

        code.Close().Close();
    }

    private void WriteOutput(CodeWriter code, PartOutput output, Expression value, VectorSpelling spelling)
    {
        string receiver = output.Name == "loss" ? _rows.Model.Parameter(Role.Losses)?.Name ?? "" : output.Name;
        int slot = _rows.SlotOf(receiver);
        if (slot >= 0)
            code.Line($"Lanes.StoreFirst({value.Text}, ref Unsafe.Add(ref tile.First({Literal.Of(slot)}), row), Lanes.First{Literal.Of(spelling.Bits)}<{Scalar.Keyword()}>(count), count);");
        int sum = SumOf(output);
        if (sum >= 0)
            code.Line($"sums[{Literal.Of(sum)}] += {spelling.Class}.Sum(Lanes.Widen(Lanes.Keep({value.Text}, count)));");
    }

    private bool Adds(int phase) => Plan.Phases[phase].Outputs.Any(o => o.Target == RowTarget.Output && SumOf(o) >= 0);

    /// <summary>The sum over the batch that a value of the row is added to.</summary>
    private int SumOf(PartOutput output) => _rows.Kernel.Sums.ToList().FindIndex(s => output.Name == (s.IsLoss ? "loss" : s.Receiver!.Name));
}
