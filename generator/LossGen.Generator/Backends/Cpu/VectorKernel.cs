using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>
/// The loop over one block, at each vector width: unrolled over independent accumulators, then single vectors, then one padded
/// vector through the same math.
/// </summary>
internal sealed class VectorKernel
{
    /// <summary>Values of one slot that are summed before the sum is widened.</summary>
    private const int BlockValues = 1024;

    private static readonly int[] Widths = [512, 256, 128];

    private readonly Kernel _kernel;
    private readonly int _unroll;
    private readonly string[] _refs;

    public VectorKernel(Kernel kernel)
    {
        _kernel = kernel;
        _refs = [.. kernel.Slots.Select(s => s.Name)];
        string[] reserved = [.. _refs, "i", "count", "buffers", "start", "items", "sum", "rest", "total", "end", "tail", "loss"];
        Schedule = new Schedule(kernel.Graph, kernel.Model.Definition.Shape.Width(), reserved);

        // Long bodies fill the machine by themselves, and the JIT inlines only so much into one method.
        _unroll = Cost.Operations(kernel.Graph) switch
        {
            <= 24 => 4,
            <= 48 => 2,
            _ => 1,
        };
    }

    public Schedule Schedule { get; }

    public string Name => HintName.Kernel(_kernel.Model);

    public IEnumerable<string> Uniforms => Schedule.Uniforms.Select(Schedule.NameOf);

    public IReadOnlyList<string> Shape
    {
        get
        {
            string lanes = string.Join(", ", Widths.Select(w => Literal.Of(w / 8 / Scalar.Size())));
            string plural = _kernel.Model.Definition.Shape.Plural();
            string sums = _kernel.Reduces ? ", an accumulator each" : "";
            string blocks = _kernel.Reduces ? "; sums are widened to double every 1024 values" : "";
            string unrolled = _unroll == 1 ? $"a vector of {lanes} {plural} an iteration (512, 256, 128 bits);"
                : $"{Literal.Of(_unroll)} vectors of {lanes} {plural} an iteration (512, 256, 128 bits){sums};";
            return [unrolled, $"then {(_unroll == 1 ? "" : "single vectors, then ")}one padded vector{blocks}"];
        }
    }

    private Scalar Scalar => _kernel.Model.Scalar;

    private bool IsBox => _kernel.Model.Definition.Shape == ItemShape.Box;

    private bool HasUniforms => Schedule.Uniforms.Count > 0;

    public void Write(CodeWriter code)
    {
        string scalar = Scalar.Keyword();
        code.Open("namespace LossGen.Generated");
        code.Line("using System;").Line("using System.Runtime.CompilerServices;").Line("using System.Runtime.Intrinsics;").Line("using LossGen.Runtime;").Line();
        string fields = string.Join(", ", Uniforms.Select(u => $"{scalar} {u}"));
        code.Open($"file readonly struct {Name}{(HasUniforms ? $"({fields})" : "")} : IBatchKernel<{scalar}>");
        code.Line($"public static int Inputs => {Literal.Of(_kernel.InputCount)};").Line();
        code.Line($"public static ReadOnlySpan<byte> Widths => [{string.Join(", ", _kernel.Slots.Select(s => Literal.Of(_kernel.Model.WidthOf(s))))}];").Line();
        code.Line($"public static int Widest => {Literal.Of(_kernel.Slots.Max(_kernel.Model.WidthOf))};").Line();
        code.Line($"public static int Values => {Literal.Of(_kernel.Slots.Sum(_kernel.Model.WidthOf))};").Line();
        WriteDispatch(code);
        foreach (int bits in Widths)
            WriteWidth(code, new VectorSpelling(Scalar, bits));
        code.Close().Close();
    }

    private void WriteDispatch(CodeWriter code)
    {
        code.Open($"public double Run(in Buffers<{Scalar.Keyword()}> buffers, nuint start, nuint count)");
        for (int i = 0; i < _refs.Length; i++)
        {
            int width = _kernel.Model.WidthOf(_kernel.Slots[i]);
            code.Line($"ref {Scalar.Keyword()} {_refs[i]} = ref buffers.At({Literal.Of(i)}, {(width == 1 ? "start" : $"{Literal.Of(width)} * start")});");
        }

        string arguments = string.Join(", ", _refs.Select(r => "ref " + r));
        code.Line("if (Vector512.IsHardwareAccelerated)").Line($"    return Run512({arguments}, count);");
        code.Line("if (Vector256.IsHardwareAccelerated)").Line($"    return Run256({arguments}, count);");
        code.Line($"return Run128({arguments}, count);");
        code.Close();
    }

    private void WriteWidth(CodeWriter code, VectorSpelling spelling)
    {
        code.Line();
        WriteRun(code, spelling);
        code.Line();
        WriteItem(code, spelling);
        code.Line();
        WriteTail(code, spelling);
    }

    private void WriteRun(CodeWriter code, VectorSpelling spelling)
    {
        string bits = Literal.Of(spelling.Bits);
        string lanes = Literal.Of(spelling.Lanes);
        string step = Literal.Of(_unroll * spelling.Lanes);
        bool sums = _kernel.Reduces;
        code.Call($"private double Run{bits}", [.. Refs(), "nuint count"], "");
        code.OpenBrace();
        foreach (string uniform in Uniforms)
            code.Line($"var {uniform}s = {spelling.Class}.Create({uniform});");
        if (sums)
            code.Line($"var total = {spelling.Class}<double>.Zero;");
        code.Line("nuint i = 0;");
        if (sums)
            WriteBlocks(code, spelling);
        else
            WriteUnrolled(code, spelling, $"for (; i + {step} <= count; i += {step})");
        code.Line();

        if (_unroll > 1)
        {
            if (sums)
                code.Line($"var rest = {spelling.Type}.Zero;");
            code.Line($"for (; i + {lanes} <= count; i += {lanes})");
            code.Line($"    {(sums ? "rest += " : "")}{ItemCall(bits, _refs, "i")};");
        }

        if (sums)
            code.Line($"double sum = {spelling.Class}.Sum({(_unroll > 1 ? "total + Lanes.Widen(rest)" : "total")});");
        code.Open("if (i < count)");
        IEnumerable<string> tail = _refs.Select((r, k) => $"ref Unsafe.Add(ref {r}, {Times(k, "i")})").Append("count - i").Concat(Uniforms.Select(u => u + "s"));
        code.Call($"{(sums ? "sum += " : "")}Tail{bits}", [.. tail], ";");
        code.Close().Line();
        code.Line($"return {(sums ? "sum" : "0")};");
        code.Close();
    }

    /// <summary>Sums stay in the element type for a block, which is short enough for them to stay exact to the last bits.</summary>
    private void WriteBlocks(CodeWriter code, VectorSpelling spelling)
    {
        int step = _unroll * spelling.Lanes;
        string block = Literal.Of(BlockValues / _kernel.Model.Definition.Shape.Width());
        code.Open($"while (i + {Literal.Of(step)} <= count)");
        for (int k = 0; k < _unroll; k++)
            code.Line($"var sum{Literal.Of(k)} = {spelling.Type}.Zero;");
        code.Line($"nuint end = nuint.Min(i + {block}, count - {Literal.Of(step - 1)});");
        WriteUnrolled(code, spelling, $"for (; i < end; i += {Literal.Of(step)})");
        string joined = _unroll switch
        {
            4 => "(sum0 + sum1) + (sum2 + sum3)",
            2 => "sum0 + sum1",
            _ => "sum0",
        };
        code.Line().Line($"total += Lanes.Widen({joined});");
        code.Close();
    }

    private void WriteUnrolled(CodeWriter code, VectorSpelling spelling, string loop)
    {
        code.Open(loop);
        for (int k = 0; k < _unroll; k++)
        {
            string index = k == 0 ? "i" : $"i + {Literal.Of(k * spelling.Lanes)}";
            code.Line($"{(_kernel.Reduces ? $"sum{Literal.Of(k)} += " : "")}{ItemCall(Literal.Of(spelling.Bits), _refs, index)};");
        }

        code.Close();
    }

    private void WriteItem(CodeWriter code, VectorSpelling spelling)
    {
        string bits = Literal.Of(spelling.Bits);
        code.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        code.Call(
            $"private static {(_kernel.Reduces ? spelling.Type : "void")} Item{bits}",
            [.. Refs(), "nuint i", .. Uniforms.Select(u => $"{spelling.Type} {u}")],
            "");
        code.OpenBrace();
        WriteLoads(code, spelling);
        foreach (int node in Schedule.Locals)
            code.Line($"var {Schedule.NameOf(node)} = {Schedule.Definition(node, spelling).Text};");
        foreach (ParameterModel gradient in _kernel.Model.Gradients)
            WriteStore(code, gradient, [.. _kernel.NodesOf(gradient).Select(n => Schedule.Output(n, spelling))]);
        if (_kernel.LossNode >= 0)
            WriteLoss(code, Schedule.Output(_kernel.LossNode, spelling));
        code.Close();
    }

    private void WriteLoads(CodeWriter code, VectorSpelling spelling)
    {
        foreach (ParameterModel input in _kernel.Model.Inputs)
        {
            int slot = _kernel.Graph.Inputs.ToList().IndexOf(input.Subject);
            var lanes = new string?[_kernel.Model.WidthOf(input)];
            foreach (int node in Schedule.Inputs.Where(n => _kernel.Graph[n].Slot == slot))
                lanes[_kernel.Graph[node].Component] = Schedule.NameOf(node);
            if (lanes.All(l => l is null))
                continue;
            if (lanes.Length > 1)
                code.Line($"Lanes.LoadBoxes(ref {input.Name}, 4 * i, {string.Join(", ", lanes.Select(l => l is null ? $"out {spelling.Type} _" : $"out {spelling.Type} {l}"))});");
            else if (IsBox)
                code.Line($"var {lanes[0]} = Lanes.LoadPerBox{Literal.Of(spelling.Bits)}(ref {input.Name}, i);");
            else
                code.Line($"var {lanes[0]} = {spelling.Class}.LoadUnsafe(ref {input.Name}, i);");
        }
    }

    private void WriteStore(CodeWriter code, ParameterModel output, Expression[] values)
    {
        if (values.Length > 1)
            code.Call("Lanes.StoreBoxes", [.. values.Select(v => v.Text), $"ref {output.Name}", "4 * i"], ";");
        else if (IsBox)
            code.Line($"Lanes.StorePerBox({values[0].Text}, ref {output.Name}, i);");
        else
            code.Line($"{values[0].Within(Precedence.Primary)}.StoreUnsafe(ref {output.Name}, i);");
    }

    private void WriteLoss(CodeWriter code, Expression loss)
    {
        if (_kernel.Model.Parameter(Role.Losses) is { } losses)
        {
            code.Line($"var loss = {loss.Text};");
            loss = Expression.Primary("loss");
            WriteStore(code, losses, [loss]);
        }

        if (_kernel.Reduces)
            code.Line($"return {loss.Text};");
    }

    /// <summary>Copies what is left into a whole vector's room, so that an element's result never depends on its index.</summary>
    private void WriteTail(CodeWriter code, VectorSpelling spelling)
    {
        string bits = Literal.Of(spelling.Bits);
        code.Call(
            $"private static {(_kernel.Reduces ? "double" : "void")} Tail{bits}",
            [.. Refs(), "nuint count", .. Uniforms.Select(u => $"{spelling.Type} {u}")],
            "");
        code.OpenBrace();
        int room = _kernel.Slots.Sum(_kernel.Model.WidthOf) * spelling.Lanes;
        code.Line($"Span<{Scalar.Keyword()}> tail = stackalloc {Scalar.Keyword()}[{Literal.Of(room)}];");
        var padded = new List<string>();
        int offset = 0;
        for (int k = 0; k < _refs.Length; k++)
        {
            padded.Add($"tail[{Literal.Of(offset)}]");
            if (k < _kernel.InputCount)
                code.Line($"Lanes.Copy(ref {_refs[k]}, ref tail[{Literal.Of(offset)}], {Count(k)});");
            offset += _kernel.Model.WidthOf(_kernel.Slots[k]) * spelling.Lanes;
        }

        string call = ItemCall(bits, padded, "0", "");
        code.Line(_kernel.Reduces ? $"var loss = {call};" : call + ";");
        for (int k = _kernel.InputCount; k < _refs.Length; k++)
            code.Line($"Lanes.Copy(ref {padded[k]}, ref {_refs[k]}, {Count(k)});");
        if (_kernel.Reduces)
            code.Line($"return {spelling.Class}.Sum(Lanes.Widen(Lanes.{(IsBox ? "KeepBoxes" : "Keep")}(loss, count)));");
        code.Close();
    }

    private string ItemCall(string bits, IEnumerable<string> refs, string index, string suffix = "s") =>
        $"Item{bits}({string.Join(", ", refs.Select(r => "ref " + r).Append(index).Concat(Uniforms.Select(u => u + suffix)))})";

    private string Count(int slot) => Times(slot, "count");

    private string Times(int slot, string what)
    {
        int width = _kernel.Model.WidthOf(_kernel.Slots[slot]);
        return width == 1 ? what : $"{Literal.Of(width)} * {what}";
    }

    private IEnumerable<string> Refs() => _refs.Select(r => $"ref {Scalar.Keyword()} {r}");
}
