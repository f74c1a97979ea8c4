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

    /// <summary>What names become with an s behind them, and must not.</summary>
    private static readonly HashSet<string> Keywords = ["as", "is", "this", "class", "params"];

    private readonly Kernel _kernel;
    private readonly int _unroll;
    private readonly string[] _refs;
    private readonly Sum[] _sums;

    public VectorKernel(Kernel kernel)
    {
        _kernel = kernel;
        _refs = [.. kernel.Slots.Select(s => s.Name)];
        _sums = [.. kernel.Sums.Select(s => new Sum(s.IsLoss ? "" : s.Receiver!.Name, s.Node))];
        Schedule = new Schedule(kernel.Graph, kernel.Model.Definition.WidthOf, [.. kernel.Names, .. kernel.Taken]);

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
            string sums = !_kernel.Reduces ? "" : _sums.Length == 1 ? ", an accumulator each" : $", {Literal.Of(_sums.Length)} accumulators each";
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
        code.Line($"public static int Sums => {Literal.Of(_sums.Length)};").Line();
        WriteDispatch(code);
        foreach (int bits in Widths)
            WriteWidth(code, new VectorSpelling(Scalar, bits));
        code.Close().Close();
    }

    private void WriteDispatch(CodeWriter code)
    {
        code.Open($"public void Run(in Buffers<{Scalar.Keyword()}> buffers, nuint start, nuint count, Span<double> sums)");
        for (int i = 0; i < _refs.Length; i++)
        {
            int width = _kernel.Model.WidthOf(_kernel.Slots[i]);
            code.Line($"ref {Scalar.Keyword()} {_refs[i]} = ref buffers.At({Literal.Of(i)}, {(width == 1 ? "start" : $"{Literal.Of(width)} * start")});");
        }

        string arguments = string.Join(", ", _refs.Select(r => "ref " + r).Append("count").Append("sums"));
        code.Line("if (Vector512.IsHardwareAccelerated)").Line($"    Run512({arguments});");
        code.Line("else if (Vector256.IsHardwareAccelerated)").Line($"    Run256({arguments});");
        code.Line("else").Line($"    Run128({arguments});");
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
        code.Call($"private void Run{bits}", [.. Refs(), "nuint count", "Span<double> sums"], "");
        code.OpenBrace();
        foreach (string uniform in Uniforms)
            code.Line($"var {Broadcast(uniform)} = {spelling.Class}.Create({uniform});");
        foreach (Sum sum in _sums)
            code.Line($"var {sum.In("total")} = {spelling.Class}<double>.Zero;");
        code.Line("nuint i = 0;");
        if (_sums.Length > 0)
            WriteBlocks(code, spelling);
        else
            WriteUnrolled(code, spelling, $"for (; i + {step} <= count; i += {step})");
        code.Line();

        if (_unroll > 1)
        {
            foreach (Sum sum in _sums)
                code.Line($"var {sum.In("rest")} = {spelling.Type}.Zero;");
            string loop = $"for (; i + {lanes} <= count; i += {lanes})";
            if (_sums.Length > 1)
                code.Open(loop);
            else
                code.Line(loop);
            string[] step1 = [.. Step(bits, "i", "", sum => sum.In("rest"))];
            code.Lines(_sums.Length > 1 ? step1 : step1.Select(l => "    " + l));
            if (_sums.Length > 1)
                code.Close();
        }

        for (int k = 0; k < _sums.Length; k++)
        {
            string total = _sums[k].In("total");
            code.Line($"sums[{Literal.Of(k)}] += {spelling.Class}.Sum({(_unroll > 1 ? $"{total} + Lanes.Widen({_sums[k].In("rest")})" : total)});");
        }

        IEnumerable<string> tail = _refs.Select((r, k) => $"ref Unsafe.Add(ref {r}, {Times(k, "i")})").Append("count - i").Concat(Uniforms.Select(Broadcast));
        code.Open("if (i < count)");
        code.Call($"Tail{bits}", [.. tail, .. _sums.Length > 0 ? ["sums"] : Array.Empty<string>()], ";");
        code.Close();
        code.Close();
    }

    /// <summary>Sums stay in the element type for a block, which is short enough for them to stay exact to the last bits.</summary>
    private void WriteBlocks(CodeWriter code, VectorSpelling spelling)
    {
        int step = _unroll * spelling.Lanes;
        string block = Literal.Of(BlockValues / _kernel.Model.Definition.Shape.Width());
        code.Open($"while (i + {Literal.Of(step)} <= count)");
        foreach (Sum sum in _sums)
        {
            for (int k = 0; k < _unroll; k++)
                code.Line($"var {sum.In("sum")}{Literal.Of(k)} = {spelling.Type}.Zero;");
        }

        code.Line($"nuint end = nuint.Min(i + {block}, count - {Literal.Of(step - 1)});");
        WriteUnrolled(code, spelling, $"for (; i < end; i += {Literal.Of(step)})");
        code.Line();
        foreach (Sum sum in _sums)
        {
            string name = sum.In("sum");
            string joined = _unroll switch
            {
                4 => $"({name}0 + {name}1) + ({name}2 + {name}3)",
                2 => $"{name}0 + {name}1",
                _ => $"{name}0",
            };
            code.Line($"{sum.In("total")} += Lanes.Widen({joined});");
        }

        code.Close();
    }

    private void WriteUnrolled(CodeWriter code, VectorSpelling spelling, string loop)
    {
        code.Open(loop);
        for (int k = 0; k < _unroll; k++)
        {
            string index = k == 0 ? "i" : $"i + {Literal.Of(k * spelling.Lanes)}";
            code.Lines(Step(Literal.Of(spelling.Bits), index, Literal.Of(k), sum => $"{sum.In("sum")}{Literal.Of(k)}"));
        }

        code.Close();
    }

    /// <summary>One vector of items: the call returns its share of the first sum, and hands out those of the others.</summary>
    private IEnumerable<string> Step(string bits, string index, string suffix, Func<Sum, string> accumulator)
    {
        string call = ItemCall(bits, _refs, index, Broadcast, _sums.Skip(1).Select(s => $"out var {s.In("share")}{suffix}"));
        yield return _sums.Length == 0 ? $"{call};" : $"{accumulator(_sums[0])} += {call};";
        foreach (Sum sum in _sums.Skip(1))
            yield return $"{accumulator(sum)} += {sum.In("share")}{suffix};";
    }

    private void WriteItem(CodeWriter code, VectorSpelling spelling)
    {
        string bits = Literal.Of(spelling.Bits);
        code.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        code.Call(
            $"private static {(_kernel.Reduces ? spelling.Type : "void")} Item{bits}",
            [.. Refs(), "nuint i", .. Uniforms.Select(u => $"{spelling.Type} {u}"), .. _sums.Skip(1).Select(s => $"out {spelling.Type} {s.In("share")}")],
            "");
        code.OpenBrace();
        WriteLoads(code, spelling);
        foreach (int node in Schedule.Locals)
            code.Line($"var {Schedule.NameOf(node)} = {Schedule.Definition(node, spelling).Text};");
        foreach (ParameterModel gradient in _kernel.Model.Gradients)
            WriteStore(code, gradient, [.. _kernel.NodesOf(gradient).Select(n => Schedule.Output(n, spelling))]);
        foreach (Sum sum in _sums.Skip(1))
            code.Line($"{sum.In("share")} = {Schedule.Output(sum.Node, spelling).Text};");
        WriteLoss(code, spelling);
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
                code.Line($"Lanes.LoadBoxes(ref {RefOf(input)}, 4 * i, {string.Join(", ", lanes.Select(l => l is null ? $"out {spelling.Type} _" : $"out {spelling.Type} {l}"))});");
            else if (IsBox)
                code.Line($"var {lanes[0]} = Lanes.LoadPerBox{Literal.Of(spelling.Bits)}(ref {RefOf(input)}, i);");
            else
                code.Line($"var {lanes[0]} = {spelling.Class}.LoadUnsafe(ref {RefOf(input)}, i);");
        }
    }

    private void WriteStore(CodeWriter code, ParameterModel output, Expression[] values)
    {
        if (values.Length > 1)
            code.Call("Lanes.StoreBoxes", [.. values.Select(v => v.Text), $"ref {RefOf(output)}", "4 * i"], ";");
        else if (IsBox)
            code.Line($"Lanes.StorePerBox({values[0].Text}, ref {RefOf(output)}, i);");
        else
            code.Line($"{values[0].Within(Precedence.Primary)}.StoreUnsafe(ref {RefOf(output)}, i);");
    }

    private void WriteLoss(CodeWriter code, VectorSpelling spelling)
    {
        string? loss = null;
        if (_kernel.Model.Parameter(Role.Losses) is { } losses)
        {
            loss = "loss";
            code.Line($"var loss = {Schedule.Output(_kernel.LossNode, spelling).Text};");
            WriteStore(code, losses, [Expression.Primary(loss)]);
        }

        if (_sums.Length > 0)
            code.Line($"return {(_sums[0].Node == _kernel.LossNode ? loss : null) ?? Schedule.Output(_sums[0].Node, spelling).Text};");
    }

    /// <summary>Copies what is left into a whole vector's room, so that an element's result never depends on its index.</summary>
    private void WriteTail(CodeWriter code, VectorSpelling spelling)
    {
        string bits = Literal.Of(spelling.Bits);
        code.Call(
            $"private static void Tail{bits}",
            [.. Refs(), "nuint count", .. Uniforms.Select(u => $"{spelling.Type} {u}"), .. _sums.Length > 0 ? ["Span<double> sums"] : Array.Empty<string>()],
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

        string call = ItemCall(bits, padded, "0", u => u, _sums.Skip(1).Select(s => $"out var {s.In("share")}"));
        code.Line(_sums.Length > 0 ? $"var {_sums[0].In("share")} = {call};" : call + ";");
        for (int k = _kernel.InputCount; k < _refs.Length; k++)
            code.Line($"Lanes.Copy(ref {padded[k]}, ref {_refs[k]}, {Count(k)});");
        for (int k = 0; k < _sums.Length; k++)
            code.Line($"sums[{Literal.Of(k)}] += {spelling.Class}.Sum(Lanes.Widen(Lanes.{(IsBox ? "KeepBoxes" : "Keep")}({_sums[k].In("share")}, count)));");
        code.Close();
    }

    private string ItemCall(string bits, IEnumerable<string> refs, string index, Func<string, string> uniform, IEnumerable<string> shares) =>
        $"Item{bits}({string.Join(", ", refs.Select(r => "ref " + r).Append(index).Concat(Uniforms.Select(uniform)).Concat(shares))})";

    /// <summary>The vector that holds a uniform in all its lanes.</summary>
    private string Broadcast(string uniform)
    {
        string name = uniform + "s";
        return Keywords.Contains(name) || _kernel.Taken.Contains(name) || _refs.Contains(name) || Uniforms.Contains(name) ? uniform + "Everywhere" : name;
    }

    private string RefOf(ParameterModel slot) => _refs[_kernel.Slots.ToList().IndexOf(slot)];

    private string Count(int slot) => Times(slot, "count");

    private string Times(int slot, string what)
    {
        int width = _kernel.Model.WidthOf(_kernel.Slots[slot]);
        return width == 1 ? what : $"{Literal.Of(width)} * {what}";
    }

    /// <summary>One sum of the loop; the first has the plain names.</summary>
    private readonly record struct Sum(string Prefix, int Node)
    {
        public string In(string role) => Prefix.Length == 0 ? role : Prefix + char.ToUpperInvariant(role[0]) + role.Substring(1);
    }

    private IEnumerable<string> Refs() => _refs.Select(r => $"ref {Scalar.Keyword()} {r}");
}
