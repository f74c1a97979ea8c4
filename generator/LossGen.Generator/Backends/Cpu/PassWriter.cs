using LossGen.Generator.Ir;

namespace LossGen.Generator.Backends.Cpu;

/// <summary>What becomes of a vector that a pass computes, where it is not written.</summary>
internal enum ShareKind : byte
{
    Sum,
    Maximum,
}

/// <summary>Values of a pass that one call writes.</summary>
/// <param name="Method">The method of the access, with its slot: <c>Store&lt;S2&gt;</c>.</param>
/// <param name="Before">The arguments before the values.</param>
/// <param name="Nodes">The values.</param>
internal readonly record struct PassStore(string Method, string Before, IReadOnlyList<int> Nodes);

/// <summary>A value of a pass that is reduced; sums come first.</summary>
/// <param name="Node">The value; −1 for an accumulator that this pass leaves at 0.</param>
/// <param name="Kind">How it is reduced.</param>
internal readonly record struct PassShare(int Node, ShareKind Kind);

/// <summary>One pass: how it reads, what it computes, and what becomes of that. The text is the same at every width but for the math.</summary>
/// <param name="Name">The struct's name.</param>
/// <param name="Graph">The math.</param>
/// <param name="Schedule">The names.</param>
/// <param name="Fields">The values of the call that it is made with.</param>
/// <param name="Loads">The lines that read.</param>
/// <param name="Stores">What is written.</param>
/// <param name="Shares">What is reduced.</param>
internal sealed record PassText(
    string Name,
    Graph Graph,
    Schedule Schedule,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Loads,
    IReadOnlyList<PassStore> Stores,
    IReadOnlyList<PassShare> Shares)
{
    /// <summary>The accumulators that a pass has.</summary>
    public const int MostShares = 4;

    /// <summary>
    /// Vectors in a step. What is short does not fill the machine by itself; long bodies do, and the JIT inlines only so much into one method.
    /// </summary>
    public int Unroll { get; init; } = 1;

    /// <summary>The values of a row that the pass reads.</summary>
    public int Values { get; init; }

    /// <summary>Whether the largest value of numbers and NaN may be either.</summary>
    public bool MayDropNaN { get; init; }

    /// <summary>The variables of a method that the JIT still inlines: one with more is never inlined, whatever its attributes say.</summary>
    private const int MostInlinedLocals = 32;

    /// <summary>Whether the loop can take the body in.</summary>
    public bool IsInlined => Schedule.Inputs.Count() + Schedule.Locals.Count <= MostInlinedLocals;

    public int Sums => Shares.Count(s => s.Kind == ShareKind.Sum);
}

/// <summary>Writes a pass as a struct that the run-time part's loops are generic over.</summary>
internal sealed class PassWriter(Scalar scalar)
{
    /// <summary>In bits.</summary>
    public static IReadOnlyList<int> Widths { get; } = [512, 256, 128];

    private const string Inlining = "[MethodImpl(MethodImplOptions.AggressiveInlining)]";

    private static readonly string[] s_accumulators = ["a", "b", "c", "d"];

    private string Element => scalar.Keyword();

    /// <param name="code">Where to write.</param>
    /// <param name="pass">The pass.</param>
    /// <param name="contract">The interface that its struct implements.</param>
    /// <param name="members">What that asks for besides.</param>
    public void Write(CodeWriter code, PassText pass, string contract, IEnumerable<string> members)
    {
        string fields = pass.Fields.Count == 0 ? "" : $"({string.Join(", ", pass.Fields.Select(f => $"{Element} {f}"))})";
        code.Open($"file readonly struct {pass.Name}{fields} : {contract}<{Element}>");
        code.Lines(members);
        if (pass.Unroll > 1)
            code.Line($"public static int Unroll => {Literal.Of(pass.Unroll)};");
        if (pass.Values > 0)
            code.Line($"public static int Values => {Literal.Of(pass.Values)};");
        if (pass.Sums > 0)
            code.Line($"public static int Sums => {Literal.Of(pass.Sums)};");
        if (pass.Sums < pass.Shares.Count)
            code.Line($"public static int Maxima => {Literal.Of(pass.Shares.Count - pass.Sums)};");
        if (pass.MayDropNaN)
            code.Line("public static bool MayDropNaN => true;");
        bool isFirst = !members.Any() && pass.Unroll == 1 && pass.Values == 0 && pass.Shares.Count == 0;
        if (pass.Unroll > 1)
            WriteStep(code.Line(), pass.Unroll);
        foreach (int bits in Widths)
        {
            if (!isFirst)
                code.Line();
            isFirst = false;
            WriteItem(code, pass, new VectorSpelling(scalar, bits));
        }

        code.Close();
    }

    private void WriteStep(CodeWriter code, int unroll)
    {
        code.Line(Inlining);
        IEnumerable<string> accumulators = s_accumulators.Select(a => $"ref Shares<TVector> {a}");
        code.Line($"void IPass<{Element}>.Step<TWidth, TVector, TAt>(ref TAt at, nuint i, {string.Join(", ", accumulators)})");
        code.OpenBrace();
        for (int k = 0; k < unroll; k++)
        {
            string index = k switch
            {
                0 => "i",
                1 => "i + TWidth.Lanes",
                _ => $"i + ({Literal.Of(k)} * TWidth.Lanes)",
            };
            code.Line($"TWidth.Item(in this, ref at, {index}, ref {s_accumulators[k]});");
        }

        code.Close();
    }

    private void WriteItem(CodeWriter code, PassText pass, VectorSpelling spelling)
    {
        // A method that is called is replaced by better code only after many calls, each of a vector in code that is not optimised.
        code.Line(pass.IsInlined ? Inlining : "[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        code.Open($"void IPass<{Element}>.Item{Literal.Of(spelling.Bits)}<TAt>(ref TAt at, nuint i, ref Shares<{spelling.Type}> sums)");
        code.Lines(pass.Loads);
        foreach (int node in pass.Schedule.Locals)
            code.Line($"var {pass.Schedule.NameOf(node)} = {spelling.Value(pass.Schedule.Definition(node, spelling)).Text};");
        foreach (PassStore store in pass.Stores)
            code.Call($"at.{store.Method}", [store.Before, .. store.Nodes.Select(n => Text(pass, n, spelling))], ";");
        for (int k = 0; k < pass.Shares.Count; k++)
        {
            if (pass.Shares[k].Node >= 0)
                code.Line(Reduce(pass, $"sums.S{Literal.Of(k)}", Text(pass, pass.Shares[k].Node, spelling), pass.Shares[k].Kind));
        }

        code.Close();
    }

    private static string Text(PassText pass, int node, VectorSpelling spelling) => spelling.Value(pass.Schedule.Output(node, spelling)).Text;

    private static string Reduce(PassText pass, string accumulator, string value, ShareKind kind) => kind == ShareKind.Sum
        ? $"{accumulator} += {value};"
        : $"{accumulator} = Lanes.{(pass.MayDropNaN ? "LargerNumber" : "Maximum")}({accumulator}, {value});";
}
