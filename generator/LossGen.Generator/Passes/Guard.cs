using LossGen.Generator.Collections;
using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>
/// The selects under which an adjoint counts, outermost first. An adjoint under a guard is carried unmasked and is selected only
/// where it meets another: multiplying a masked zero onwards could give 0 · ∞, and the untaken branch must contribute nothing.
/// </summary>
internal sealed record Guard(EquatableArray<(int Mask, bool Taken)> Path)
{
    public static Guard None { get; } = new(EquatableArray<(int, bool)>.Empty);

    public int Depth => Path.Length;

    public Guard With(int mask, bool taken) => new(Path.Append((mask, taken)).ToEquatableArray());

    public Guard Prefix(int depth) => new(Path.Take(depth).ToEquatableArray());

    /// <summary>The two sides of one select under the same path.</summary>
    public bool IsOppositeOf(Guard other) =>
        Depth > 0 && Depth == other.Depth && Prefix(Depth - 1).Equals(other.Prefix(Depth - 1))
        && Path[Depth - 1].Mask == other.Path[Depth - 1].Mask && Path[Depth - 1].Taken != other.Path[Depth - 1].Taken;

    public int CommonDepth(Guard other)
    {
        int depth = 0;
        while (depth < Depth && depth < other.Depth && Path[depth] == other.Path[depth])
            depth++;
        return depth;
    }

    /// <summary>The value where the path below <paramref name="depth"/> holds, else 0.</summary>
    public int Mask(GraphBuilder builder, int depth, int value)
    {
        for (int i = Depth - 1; i >= depth; i--)
        {
            int zero = builder.Constant(0).Index;
            (int mask, bool taken) = Path[i];
            value = taken ? builder.Operation(Op.Select, mask, value, zero) : builder.Operation(Op.Select, mask, zero, value);
        }

        return value;
    }
}
