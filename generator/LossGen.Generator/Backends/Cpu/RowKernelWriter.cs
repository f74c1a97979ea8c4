using LossGen.Generator.Backends.Rows;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>
/// The kernel over rows: the order of its passes and phases, and the math of each that has any. A pass that only reduces an input is the
/// run-time part's own.
/// </summary>
internal sealed class RowKernelWriter
{
    /// <summary>Recomputing an exponential costs more than writing and reading it in the first-level cache.</summary>
    private const int SpillCost = 8;

    private readonly RowKernel _rows;

    public RowKernelWriter(Kernel kernel) => _rows = new RowKernel(kernel, SpillCost, seesParameters: false, scatters: true);

    public string Name => HintName.Kernel(_rows.Model);

    public RowKernel Rows => _rows;

    public IReadOnlyList<string> Shape =>
    [
        .. _rows.Describe(),
        "long rows along the row, short rows across, a vector of 512, 256 or 128 bits at a time; the last elements masked",
    ];

    private Scalar Scalar => _rows.Model.Scalar;

    private RowPlan Plan => _rows.Plan;

    public void Write(CodeWriter code)
    {
        string scalar = Scalar.Keyword();
        KernelFile.Open(code);
        string fields = string.Join(", ", _rows.Uniforms.Select(u => $"{scalar} {u}"));
        code.Open($"file readonly struct {Name}{(fields.Length > 0 ? $"({fields})" : "")} : IRowKernel<{scalar}>");
        code.Line($"public static int Inputs => {Literal.Of(_rows.Slots.Count(s => s.Role == Role.Input))};");
        code.Line($"public static ReadOnlySpan<byte> Slots => [{string.Join(", ", _rows.Slots.Select(s => $"(byte)RowSlot.{KindOf(s)}"))}];");
        code.Line($"public static bool HasLabels => {(_rows.HasLabels ? "true" : "false")};");
        code.Line($"public static int Items => {Literal.Of(Plan.Items.Count)};");
        code.Line($"public static int Spills => {Literal.Of(Plan.Spills.Count)};");
        code.Line($"public static int Sums => {Literal.Of(_rows.Kernel.Sums.Count)};");
        code.Line($"public static int Operations => {Literal.Of(Plan.Passes.Where((_, k) => Plan.Conditions[k].Count == 0).Sum(p => 1 + RowPassText.OperationsOf(p, Scalar)))};");
        code.Line().Open($"public void Run(in RowTile<{scalar}> tile, Span<double> sums)");
        var texts = new List<PassText>();
        for (int k = 0; k <= Plan.Passes.Count; k++)
        {
            RowPassText[] phases = [.. RowPassText.Phases(_rows, k)];
            texts.AddRange(phases.Select(p => p.Text).OfType<PassText>());
            foreach (RowPassText phase in phases)
                code.Line($"tile.Once({phase.Construction}, {phase.Sums});");
            if (k == Plan.Passes.Count)
                break;
            foreach (RowPick pick in Plan.Picks[k])
                code.Line(Gather(pick));
            WriteEach(code, k, texts);
        }

        code.Close().Close();
        foreach (PassText text in texts)
            new PassWriter(Scalar).Write(code.Line(), text, "IPass", []);
        code.Close();
    }

    private void WriteEach(CodeWriter code, int pass, List<PassText> texts)
    {
        RowPassText[] passes = [.. RowPassText.Passes(_rows, pass, false)];
        if (passes.Length == 0)
            return;
        bool isScattered = pass == Plan.Passes.Count - 1 && Plan.Scatters.Count > 0;
        if (Plan.Conditions[pass].Count > 0)
            code.Open($"if ({string.Join(" || ", Plan.Conditions[pass].Select(i => $"tile.HasAny({Literal.Of(i)})"))})");
        else if (isScattered)
            code.Open("if (tile.IsAcross)");
        Each(passes);
        if (Plan.Conditions[pass].Count > 0 || isScattered)
            code.Close();
        if (!isScattered)
            return;

        code.Open("else");
        Each([.. RowPassText.Passes(_rows, pass, true)]);
        foreach (RowScatter scatter in Plan.Scatters)
            code.Line($"tile.Scatter({Literal.Of(_rows.SlotOf(scatter.Output))}, {Literal.Of(scatter.Position)}, {Literal.Of(scatter.Value)});");
        code.Close();

        void Each(IReadOnlyList<RowPassText> written)
        {
            foreach (RowPassText text in written)
                code.Line($"tile.Each({text.Construction}, {Indices(text.Values)}, {Indices(text.Results)});");
            texts.AddRange(written.Select(p => p.Text).OfType<PassText>());
        }
    }

    private string KindOf(ParameterModel slot) => _rows.Model.ShapeOf(slot) switch
    {
        ItemShape.Row => "Row",
        ItemShape.Class => "Class",
        _ => "Item",
    };

    private string Gather(RowPick pick)
    {
        int slot = _rows.SlotOf(pick.Slot);
        string method = "Gather" + (_rows.IsRow(_rows.Slots[slot]) ? "" : "Shared") + (pick.Position < 0 ? "At" : "");
        string position = pick.Position < 0 ? Literal.Of((int)pick.Constant) : Literal.Of(pick.Position);
        return $"tile.{method}({Literal.Of(slot)}, {position}, {Literal.Of(pick.Item)});";
    }

    private static string Indices(IReadOnlyList<int> indices) => $"[{string.Join(", ", indices.Select(Literal.Of))}]";
}
