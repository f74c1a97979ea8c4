using LossGen.Generator.Ir;

namespace LossGen.Generator.Passes;

/// <summary>A contribution to an adjoint, and where it counts.</summary>
internal readonly record struct Term(Guard Guard, int Value)
{
    /// <summary>Adds up the contributions that one node has received.</summary>
    public static Term Merge(GraphBuilder builder, IEnumerable<Term> terms)
    {
        var merged = new List<Term>();
        foreach (Term term in terms)
            AddTo(merged, builder, term);
        while (JoinSides(merged, builder))
        {
        }

        if (merged.Count == 1)
            return merged[0];
        int depth = merged.Skip(1).Min(t => merged[0].Guard.CommonDepth(t.Guard));
        int sum = merged.Select(t => t.Guard.Mask(builder, depth, t.Value)).Aggregate((a, b) => builder.Operation(Op.Add, a, b));
        return new Term(merged[0].Guard.Prefix(depth), sum);
    }

    private static void AddTo(List<Term> merged, GraphBuilder builder, Term term)
    {
        int same = merged.FindIndex(t => t.Guard.Equals(term.Guard));
        if (same < 0)
            merged.Add(term);
        else
            merged[same] = new Term(term.Guard, builder.Operation(Op.Add, merged[same].Value, term.Value));
    }

    /// <summary>Makes one select of the two sides of one, under the guard that is left.</summary>
    private static bool JoinSides(List<Term> merged, GraphBuilder builder)
    {
        foreach (Term term in merged)
        {
            int opposite = merged.FindIndex(t => t.Guard.IsOppositeOf(term.Guard));
            if (opposite < 0)
                continue;
            (int mask, bool taken) = term.Guard.Path[term.Guard.Depth - 1];
            Term other = merged[opposite];
            int joined = taken
                ? builder.Operation(Op.Select, mask, term.Value, other.Value)
                : builder.Operation(Op.Select, mask, other.Value, term.Value);
            merged.Remove(term);
            merged.Remove(other);
            AddTo(merged, builder, new Term(term.Guard.Prefix(term.Guard.Depth - 1), joined));
            return true;
        }

        return false;
    }
}
