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
    private readonly BatchSum[] _sums;
    private readonly KernelArguments _arguments;

    public GpuKernel(Kernel kernel)
    {
        _kernel = kernel;
        _sums = [.. kernel.Sums];
        Schedule = new Schedule(kernel.Graph, kernel.Model.Components, [.. kernel.Names, .. kernel.Taken], inputsAreValues: true);
        _arguments = new KernelArguments(Scalar, [.. kernel.Slots.Select(NameOf)], Reduces, [.. Uniforms]);
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

    private void WriteCaches(CodeWriter code)
    {
        string types = string.Join(", ", _arguments.Types);
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
            ["AcceleratorStream stream", "long items", .. _kernel.Views.Select(v => $"{View} {NameOf(v)}"), .. Uniforms.Select(u => $"{Element} {u}")],
            "");
        code.OpenBrace();
        IEnumerable<string> wide = _kernel.Slots.Where(s => !IsBox || _kernel.Model.WidthOf(s) == 4).Select(s => $"ViewGuard.IsAligned({NameOf(s)})");
        code.Line($"bool aligned = {string.Join(" && ", wide)};");
        code.Line(IsBox
            ? "KernelConfig grid = LaunchPlan.For(stream, items);"
            : "KernelConfig grid = LaunchPlan.For(stream, (items + 3) / 4);");
        if (Reduces)
            code.Line($"Partials partials = {KernelArguments.PartialsOf(_sums.Length)};").Open("lock (partials)");
        code.Call("(aligned ? s_wide : s_narrow).For(stream)", ["stream", "grid", .. _arguments.Values], ";");
        for (int k = 0; k < _sums.Length; k++)
        {
            string divisor = _sums[k].IsLoss && _kernel.Model.Reduction == Model.Reduction.Mean ? "items" : "1.0";
            code.Line($"partials.Complete(stream, {Literal.Of(k)}, grid.GridDim.X, {divisor}, {NameOf(_sums[k].Receiver!)});");
        }

        if (Reduces)
            code.Close();
        code.Close();
    }

    private void OpenKernel(CodeWriter code, string name, string bound)
    {
        code.Call($"private static void {name}", _arguments.Declarations, "");
        code.OpenBrace();
        code.Lines(_arguments.Unpacking);
        foreach (BatchSum sum in _sums)
            code.Line($"double {In(sum, "sum")} = 0;");
        code.Line("long first = ((long)Grid.IdxX * Group.DimX) + Group.IdxX;");
        code.Line("long stride = (long)Grid.DimX * Group.DimX;");
        if (bound == "quads")
            code.Line("long quads = items / 4;");
    }

    private void CloseKernel(CodeWriter code)
    {
        if (Reduces)
            code.Line();
        for (int k = 0; k < _sums.Length; k++)
            code.Line($"Reduction.LeavePartial({In(_sums[k], "sum")}, {Literal.Of(k)}, partials);");
        code.Close();
    }

    private void WriteWide(CodeWriter code)
    {
        OpenKernel(code, "Wide", IsBox ? "items" : "quads");
        ParameterModel[] wide = [.. _kernel.Slots.Where(s => !IsBox || _kernel.Model.WidthOf(s) == 4)];
        foreach (ParameterModel slot in wide)
            code.Line($"ArrayView<{Quad}> {NameOf(slot)}Quads = {NameOf(slot)}.Cast<{Quad}>();");
        code.Open($"for (long i = first; i < {(IsBox ? "items" : "quads")}; i += stride)");
        foreach (ParameterModel slot in wide.Where(IsInput))
            code.Line($"{Quad} {NameOf(slot)}Quad = {NameOf(slot)}Quads[i];");
        if (IsBox)
            WriteBox(code);
        else
            WriteQuad(code);
        foreach (ParameterModel slot in wide.Where(s => !IsInput(s)))
            code.Line($"{NameOf(slot)}Quads[i] = {NameOf(slot)}Quad;");
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
                code.Line($"{Quad} {NameOf(slot)}Quad = new {Quad}({string.Join(", ", Enumerable.Range(0, 4).Select(k => At(slot, k)))});");
            WriteBox(code);
            foreach (ParameterModel slot in _kernel.Model.Gradients.Where(g => _kernel.Model.WidthOf(g) == 4))
            {
                for (int k = 0; k < 4; k++)
                    code.Line($"{At(slot, k)} = {NameOf(slot)}Quad.{Lanes[k]};");
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
        component == 0 ? $"{NameOf(slot)}[4 * i]" : $"{NameOf(slot)}[(4 * i) + {Literal.Of(component)}]";

    /// <summary>One box: values that are one a box are read and written where they are.</summary>
    private void WriteBox(CodeWriter code) => WriteItemCall(code, slot => _kernel.Model.WidthOf(slot) == 4
        ? IsInput(slot) ? NameOf(slot) + "Quad" : $"out {Quad} {NameOf(slot)}Quad"
        : IsInput(slot) ? NameOf(slot) + "[i]" : $"out {NameOf(slot)}[i]");

    private void WriteQuad(CodeWriter code)
    {
        foreach (ParameterModel slot in _kernel.Slots.Where(s => !IsInput(s)))
            code.Line($"{Quad} {NameOf(slot)}Quad;");

        // Four items are added as they are before the sum is widened: doubles are slow on many devices.
        foreach (string lane in Lanes)
        {
            bool isFirst = lane == Lanes[0];
            string sum = !Reduces ? "" : isFirst ? $"{Element} {In(_sums[0], "part")} = " : $"{In(_sums[0], "part")} += ";
            WriteCall(code, sum, slot => $"{(IsInput(slot) ? "" : "out ")}{NameOf(slot)}Quad.{lane}", isFirst);
            foreach (BatchSum other in _sums.Skip(1))
                code.Line(isFirst ? $"{Element} {In(other, "part")} = {In(other, "share")};" : $"{In(other, "part")} += {In(other, "share")};");
        }

        foreach (BatchSum sum in _sums)
            code.Line($"{In(sum, "sum")} += {In(sum, "part")};");
    }

    private void WriteElement(CodeWriter code) => WriteItemCall(code, slot => $"{(IsInput(slot) ? "" : "out ")}{NameOf(slot)}[i]");

    private void WriteItemCall(CodeWriter code, Func<ParameterModel, string> argument)
    {
        WriteCall(code, Reduces ? $"{In(_sums[0], "sum")} += " : "", argument, true);
        foreach (BatchSum other in _sums.Skip(1))
            code.Line($"{In(other, "sum")} += {In(other, "share")};");
    }

    /// <summary>One item: the call returns its share of the first sum, and hands out those of the others.</summary>
    private void WriteCall(CodeWriter code, string sum, Func<ParameterModel, string> argument, bool declares)
    {
        IEnumerable<string> shares = _sums.Skip(1).Select(s => $"out {(declares ? Element + " " : "")}{In(s, "share")}");
        code.Call($"{sum}Item", [.. _kernel.Slots.Select(argument), .. Uniforms, .. shares], ";");
    }

    private void WriteItem(CodeWriter code)
    {
        IEnumerable<string> slots = _kernel.Slots.Select(s => $"{(IsInput(s) ? "" : "out ")}{(_kernel.Model.WidthOf(s) == 4 ? Quad : Element)} {NameOf(s)}");
        code.Call($"private static {(Reduces ? Element : "void")} Item", [.. slots, .. Uniforms.Select(u => $"{Element} {u}"), .. _sums.Skip(1).Select(s => $"out {Element} {In(s, "share")}")], "");
        code.OpenBrace();
        var spelling = new GpuSpelling(Scalar);
        ScalarBody.Write(code, _kernel, Schedule, spelling, Quad, NameOf);
        foreach (BatchSum sum in _sums.Skip(1))
            code.Line($"{In(sum, "share")} = {Schedule.Output(sum.Node, spelling).Text};");
        string? loss = null;
        if (_kernel.Model.Parameter(Role.Losses) is { } losses)
        {
            loss = NameOf(losses);
            code.Line($"{loss} = {Schedule.Output(_kernel.LossNode, spelling).Text};");
        }

        if (Reduces)
            code.Line($"return {(_sums[0].Node == _kernel.LossNode ? loss : null) ?? Schedule.Output(_sums[0].Node, spelling).Text};");
        code.Close();
    }

    private static string NameOf(ParameterModel parameter) => parameter.Name;

    /// <summary>The variables of the first sum have the plain names.</summary>
    private string In(BatchSum sum, string role)
    {
        if (sum == _sums[0])
            return role;
        string prefix = NameOf(sum.Receiver!);
        return prefix + char.ToUpperInvariant(role[0]) + role.Substring(1);
    }

    private static bool IsInput(ParameterModel slot) => slot.Role == Role.Input;
}
