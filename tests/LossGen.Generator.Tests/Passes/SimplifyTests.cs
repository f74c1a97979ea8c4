using LossGen.Generator.Ir;
using LossGen.Generator.Passes;

namespace LossGen.Generator.Tests.Passes;

/// <summary>Each rule does what its line in the table says, and what must not be rewritten is not.</summary>
public sealed class SimplifyTests
{
    private static readonly Dictionary<string, (Func<Value, Value, Value> Before, string After)> s_rewrites = new()
    {
        ["x * 1"] = ((x, _) => x * x.Builder.Constant(1), "x"),
        ["x / 1"] = ((x, _) => x / x.Builder.Constant(1), "x"),
        ["x - 0"] = ((x, _) => x - 0, "x"),
        ["-(-x)"] = ((x, _) => -(-x), "x"),
        ["x * -1"] = ((x, _) => -1 * x, "(negate x)"),
        ["|-x|"] = ((x, _) => Value.Abs(-x), "(abs x)"),
        ["x + -y"] = ((x, y) => x + -y, "(subtract x y)"),
        ["x - -y"] = ((x, y) => x - -y, "(add x y)"),
        ["-x * y"] = ((x, y) => -x * y, "(negate (multiply x y))"),
        ["-x / y"] = ((x, y) => -x / y, "(negate (divide x y))"),
        ["m ? x : x"] = ((x, y) => Value.Select(x < y, x, x), "x"),
        ["m ? -x : -y"] = ((x, y) => Value.Select(x < y, -x, -y), "(negate (select (less x y) x y))"),
        ["m ? 0 : -y"] = ((x, y) => Value.Select(x < y, x.Builder.Constant(0), -y), "(negate (select (less x y) 0 y))"),
        ["x + x"] = ((x, _) => x + x, "(multiply x 2)"),
        ["x / 4"] = ((x, _) => x / x.Builder.Constant(4), "(multiply x 0.25)"),
        ["2 * (0.5 * x)"] = ((x, _) => 2 * (0.5 * x), "x"),
        ["½x * y + ½x * y"] = ((x, y) => (0.5 * x * y) + (0.5 * x * y), "(multiply x y)"),
        ["1 / 8 + 2"] = ((x, _) => x * (x.Builder.Constant(1) / x.Builder.Constant(8)), "(multiply x 0.125)"),
        ["1 <= |x| ? sign(x) : y"] = ((x, y) => Value.Select(x.Builder.Constant(1) <= Value.Abs(x), new Value(x.Builder, x.Builder.Operation(Op.Sign, x.Index)), y), "(select (lessorequal 1 (abs x)) (copysign 1 x) y)"),
    };

    private static readonly Dictionary<string, Func<Value, Value, Value>> s_untouched = new()
    {
        ["0 * x is NaN for ∞"] = (x, _) => 0 * x,
        ["x - x is NaN for ∞"] = (x, _) => x - x,
        ["x + 0 turns -0 into 0"] = (x, _) => x + 0,
        ["x / 3 rounds otherwise than x * (1/3)"] = (x, _) => x / x.Builder.Constant(3),
        ["(x + y) - y rounds"] = (x, y) => (x + y) - y,
        ["x * y / y rounds"] = (x, y) => (x * y) / y,
        ["0 <= |x| does not keep x from 0"] = (x, y) => Value.Select(x.Builder.Constant(0) <= Value.Abs(x), new Value(x.Builder, x.Builder.Operation(Op.Sign, x.Index)), y),
    };

    public static TheoryData<string> Rewrites => [.. s_rewrites.Keys];

    public static TheoryData<string> Untouched => [.. s_untouched.Keys];

    [Theory]
    [MemberData(nameof(Rewrites))]
    public void A_rule_applies(string rule)
    {
        (Func<Value, Value, Value> before, string after) = s_rewrites[rule];
        Graph graph = Simplify.Run(Build(before));
        Assert.Empty(Verifier.Check(graph));
        Assert.Equal(after, Show(graph, graph.Outputs[0].Node));
    }

    [Theory]
    [MemberData(nameof(Untouched))]
    public void What_is_not_exact_stays(string reason)
    {
        Graph graph = Build(s_untouched[reason]);
        Assert.Equal(Show(graph, graph.Outputs[0].Node), Show(Simplify.Run(graph), Simplify.Run(graph).Outputs[0].Node));
    }

    [Fact]
    public void Every_rule_says_what_it_does() =>
        Assert.All(Simplify.Rules.Concat(Hoist.Rules), r => Assert.True(r.Before.Length > 0 && r.After.Length > 0));

    private static Graph Build(Func<Value, Value, Value> expression)
    {
        var builder = new GraphBuilder();
        Value x = builder.Input("x");
        Value y = builder.Input("y");
        builder.Output("loss", expression(x, y));
        return builder.ToGraph();
    }

    private static string Show(Graph graph, int index)
    {
        Node node = graph[index];
        if (node.Op == Op.Input)
            return graph.Inputs[node.Slot];
        if (node.Op == Op.Constant)
            return node.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        IEnumerable<string> operands = new[] { node.A, node.B, node.C }.Where(o => o >= 0).Select(o => Show(graph, o));
        return $"({node.Op.ToString().ToLowerInvariant()} {string.Join(' ', operands)})";
    }
}
