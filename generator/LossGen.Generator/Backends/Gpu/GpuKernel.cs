using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;

namespace LossGen.Generator.Backends.Gpu;

/// <summary>
/// The kernels of one loss: one that reads and writes four values at once, one for memory that is not aligned for that, and the launch
/// that chooses. Both call the same scalar math.
/// </summary>
internal sealed class GpuKernel
{
    private static readonly string[] Lanes = ["X1", "Y1", "X2", "Y2"];

    private readonly Kernel _kernel;

    public GpuKernel(Kernel kernel)
    {
        _kernel = kernel;
        string[] reserved =
        [
            .. kernel.Slots.SelectMany(s => new[] { s.Name, s.Name + "Quads", s.Name + "Quad" }),
            kernel.Model.Parameter(Role.Stream)!.Name,
            "i", "items", "quads", "stride", "sum", "part", "loss", "partials", "stream", "first",
        ];
        Schedule = new Schedule(kernel.Graph, kernel.Model.Definition.Shape.Width(), reserved);
    }

    public Schedule Schedule { get; }

    public string Name => HintName.Kernel(_kernel.Model);

    public IEnumerable<string> Uniforms => Schedule.Uniforms.Select(Schedule.NameOf);

    public IReadOnlyList<string> Shape => IsBox
        ?
        [
            "a thread a box, grid-stride; 128-bit loads and stores where the memory is aligned for them;",
            Sums,
        ]
        :
        [
            "a thread four elements, grid-stride; 128-bit loads and stores where the memory is aligned for them;",
            Sums,
        ];

    private string Sums => _kernel.Reduces ? "a tree in shared memory, then a second pass, both in double; no atomics" : "nothing is reduced";

    private Scalar Scalar => _kernel.Model.Scalar;

    private string Element => Scalar.Keyword();

    private string Quad => Scalar == Scalar.Float ? "FloatQuad" : "DoubleQuad";

    private string View => $"ArrayView<{Element}>";

    private bool IsBox => _kernel.Model.Definition.Shape == ItemShape.Box;

    private bool Reduces => _kernel.Reduces;

    public void Write(CodeWriter code)
    {
        code.Open("namespace LossGen.Generated");
        code.Line("using System;").Line("using ILGPU;").Line("using ILGPU.Runtime;").Line("using ILGPU.Util;").Line("using LossGen.Ilgpu.Runtime;").Line();
        code.Open($"file static class {Name}");
        WriteCaches(code);
        code.Line();
        WriteLaunch(code);
        code.Line();
        WriteWide(code);
        code.Line();
        WriteNarrow(code);
        code.Line();
        WriteItem(code);
        code.Close().Close();
    }

    /// <summary>What both kernels take, in order: the views, the partial sums, the number of items, the uniforms.</summary>
    private List<(string Type, string Name)> Parameters() =>
    [
        .. _kernel.Slots.Select(s => (View, s.Name)),
        .. Reduces ? [("ArrayView<double>", "partials")] : Array.Empty<(string, string)>(),
        ("long", "items"),
        .. Uniforms.Select(u => (Element, u)),
    ];

    private void WriteCaches(CodeWriter code)
    {
        string types = string.Join(", ", Parameters().Select(p => p.Type));
        foreach (string kernel in new[] { "Wide", "Narrow" })
        {
            if (kernel == "Narrow")
                code.Line();
            code.Line($"private static readonly KernelCache<Action<AcceleratorStream, KernelConfig, {types}>> s_{kernel.ToLowerInvariant()} =");
            code.Line($"    new(static accelerator => accelerator.LoadKernel<{types}>({kernel}));");
        }
    }

    private void WriteLaunch(CodeWriter code)
    {
        code.Call(
            "public static void Launch",
            ["AcceleratorStream stream", "long items", .. _kernel.Views.Select(v => $"{View} {v.Name}"), .. Uniforms.Select(u => $"{Element} {u}")],
            "");
        code.OpenBrace();
        IEnumerable<string> wide = _kernel.Slots.Where(s => !IsBox || _kernel.Model.WidthOf(s) == 4).Select(s => $"ViewGuard.IsAligned({s.Name})");
        code.Line($"bool aligned = {string.Join(" && ", wide)};");
        code.Line(IsBox
            ? "KernelConfig grid = LaunchPlan.For(stream, items);"
            : "KernelConfig grid = LaunchPlan.For(stream, (items + 3) / 4);");
        if (Reduces)
            code.Line("Partials partials = Partials.Of(stream);").Open("lock (partials)");
        string[] arguments = [.. Parameters().Select(p => p.Name == "partials" ? "partials.View" : p.Name)];
        code.Call("(aligned ? s_wide : s_narrow).For(stream)", ["stream", "grid", .. arguments], ";");
        if (_kernel.Model.Parameter(Role.Loss) is { } loss)
        {
            string divisor = _kernel.Model.Reduction == Model.Reduction.Mean ? "items" : "1.0";
            code.Line($"partials.Complete(stream, grid.GridDim.X, {divisor}, {loss.Name});").Close();
        }

        code.Close();
    }

    private void OpenKernel(CodeWriter code, string name, string bound)
    {
        code.Call($"private static void {name}", [.. Parameters().Select(p => $"{p.Type} {p.Name}")], "");
        code.OpenBrace();
        if (Reduces)
            code.Line("double sum = 0;");
        code.Line("long first = ((long)Grid.IdxX * Group.DimX) + Group.IdxX;");
        code.Line("long stride = (long)Grid.DimX * Group.DimX;");
        if (bound == "quads")
            code.Line("long quads = items / 4;");
    }

    private void CloseKernel(CodeWriter code)
    {
        if (Reduces)
            code.Line().Line("Reduction.LeavePartial(sum, partials);");
        code.Close();
    }

    private void WriteWide(CodeWriter code)
    {
        OpenKernel(code, "Wide", IsBox ? "items" : "quads");
        ParameterModel[] wide = [.. _kernel.Slots.Where(s => !IsBox || _kernel.Model.WidthOf(s) == 4)];
        foreach (ParameterModel slot in wide)
            code.Line($"ArrayView<{Quad}> {slot.Name}Quads = {slot.Name}.Cast<{Quad}>();");
        code.Open($"for (long i = first; i < {(IsBox ? "items" : "quads")}; i += stride)");
        foreach (ParameterModel slot in wide.Where(IsInput))
            code.Line($"{Quad} {slot.Name}Quad = {slot.Name}Quads[i];");
        if (IsBox)
            WriteBox(code);
        else
            WriteQuad(code);
        foreach (ParameterModel slot in wide.Where(s => !IsInput(s)))
            code.Line($"{slot.Name}Quads[i] = {slot.Name}Quad;");
        code.Close();
        if (!IsBox)
        {
            code.Line();
            code.Open("for (long i = (4 * quads) + first; i < items; i += stride)");
            WriteElement(code);
            code.Close();
        }

        CloseKernel(code);
    }

    private void WriteNarrow(CodeWriter code)
    {
        OpenKernel(code, "Narrow", "items");
        code.Open("for (long i = first; i < items; i += stride)");
        if (IsBox)
        {
            foreach (ParameterModel slot in _kernel.Slots.Where(s => IsInput(s) && _kernel.Model.WidthOf(s) == 4))
                code.Line($"{Quad} {slot.Name}Quad = new {Quad}({string.Join(", ", Enumerable.Range(0, 4).Select(k => At(slot, k)))});");
            WriteBox(code);
            foreach (ParameterModel slot in _kernel.Model.Gradients.Where(g => _kernel.Model.WidthOf(g) == 4))
            {
                for (int k = 0; k < 4; k++)
                    code.Line($"{At(slot, k)} = {slot.Name}Quad.{Lanes[k]};");
            }
        }
        else
        {
            WriteElement(code);
        }

        code.Close();
        CloseKernel(code);
    }

    private static string At(ParameterModel slot, int component) =>
        component == 0 ? $"{slot.Name}[4 * i]" : $"{slot.Name}[(4 * i) + {Literal.Of(component)}]";

    /// <summary>One box: values that are one a box are read and written where they are.</summary>
    private void WriteBox(CodeWriter code) => WriteCall(code, slot => _kernel.Model.WidthOf(slot) == 4
        ? IsInput(slot) ? slot.Name + "Quad" : $"out {Quad} {slot.Name}Quad"
        : IsInput(slot) ? slot.Name + "[i]" : $"out {slot.Name}[i]");

    private void WriteQuad(CodeWriter code)
    {
        foreach (ParameterModel slot in _kernel.Slots.Where(s => !IsInput(s)))
            code.Line($"{Quad} {slot.Name}Quad;");

        // Four items are added as they are before the sum is widened: doubles are slow on many devices.
        foreach (string lane in Lanes)
            WriteCall(code, slot => $"{(IsInput(slot) ? "" : "out ")}{slot.Name}Quad.{lane}", lane == Lanes[0] ? $"{Element} part = " : "part += ");
        if (Reduces)
            code.Line("sum += part;");
    }

    private void WriteElement(CodeWriter code) => WriteCall(code, slot => $"{(IsInput(slot) ? "" : "out ")}{slot.Name}[i]");

    private void WriteCall(CodeWriter code, Func<ParameterModel, string> argument, string sum = "sum += ") =>
        code.Call($"{(Reduces ? sum : "")}Item", [.. _kernel.Slots.Select(argument), .. Uniforms], ";");

    private void WriteItem(CodeWriter code)
    {
        IEnumerable<string> slots = _kernel.Slots.Select(s => $"{(IsInput(s) ? "" : "out ")}{(_kernel.Model.WidthOf(s) == 4 ? Quad : Element)} {s.Name}");
        code.Call($"private static {(Reduces ? Element : "void")} Item", [.. slots, .. Uniforms.Select(u => $"{Element} {u}")], "");
        code.OpenBrace();
        var spelling = new GpuSpelling(Scalar);
        ScalarBody.Write(code, _kernel, Schedule, spelling, Quad);
        string loss = _kernel.LossNode >= 0 ? Schedule.Output(_kernel.LossNode, spelling).Text : "";
        if (_kernel.Model.Parameter(Role.Losses) is { } losses)
        {
            code.Line($"{losses.Name} = {loss};");
            loss = losses.Name;
        }

        if (Reduces)
            code.Line($"return {loss};");
        code.Close();
    }

    private static bool IsInput(ParameterModel slot) => slot.Role == Role.Input;
}
