using LossGen.Generator.Backends;
using LossGen.Generator.Backends.Cpu;
using LossGen.Generator.Backends.Gpu;
using LossGen.Generator.Ir;

namespace LossGen.Generator.Tests.Structure;

/// <summary>Masks, roots and functions as each spelling writes them, with the parentheses that its operators need.</summary>
public sealed class SpellingTests
{
    [Fact]
    public void A_negated_comparison_is_in_parentheses()
    {
        Assert.Equal("!(x < y) && y <= x", Text(new ScalarSpelling(Scalar.Float), (x, y) => !(x < y) & y <= x));
        Assert.Equal("!(x < y) & y <= x", Text(new GpuSpelling(Scalar.Float), (x, y) => !(x < y) & y <= x));
        Assert.Equal(
            "~Vector256.LessThan(x, y) & Vector256.LessThanOrEqual(y, x)", Text(new VectorSpelling(Scalar.Float, 256), (x, y) => !(x < y) & y <= x));
    }

    [Fact]
    public void Parentheses_show_that_or_is_looser_than_and()
    {
        Assert.Equal("x < y || (y < x && x == y)", Text(new ScalarSpelling(Scalar.Float), (x, y) => x < y | (y < x & x.EqualTo(y))));
        Assert.Equal("(x < y || y < x) && x == y", Text(new ScalarSpelling(Scalar.Float), (x, y) => (x < y | y < x) & x.EqualTo(y)));
        Assert.Equal("(x < y | y < x) & x == y", Text(new GpuSpelling(Scalar.Double), (x, y) => (x < y | y < x) & x.EqualTo(y)));
        Assert.Equal("not (x < y or y < x)", Text(new MathSpelling(Scalar.Float), (x, y) => !(x < y | y < x)));
    }

    [Theory]
    [InlineData("Sqrt", "sqrt(x + y)")]
    [InlineData("LogP1", "ln(1 + x + y)")]
    [InlineData("ExpM1", "exp(x + y) - 1")]
    [InlineData("StopGradient", "stop(x + y)")]
    public void Comments_use_the_notation_of_paper(string op, string expected)
    {
        var spelling = new MathSpelling(Scalar.Float);
        Expression sum = spelling.Operation(Op.Add, Expression.Primary("x"), Expression.Primary("y"));
        Assert.Equal(expected, spelling.Operation(Enum.Parse<Op>(op), sum).Text);
    }

    [Theory]
    [InlineData("Scalar", "x == float.NegativeInfinity ? 0f : x")]
    [InlineData("Vector", "Vector256.ConditionalSelect(Vector256.Equals(x, Lanes.All256(float.NegativeInfinity)), Vector256<float>.Zero, x)")]
    [InlineData("Gpu", "Utilities.Select(x == float.NegativeInfinity, 0f, x)")]
    [InlineData("Math", "x == -Infinity ? 0 : x")]
    public void An_anchor_is_a_select_in_code_and_on_paper(string kind, string expected)
    {
        Spelling spelling = kind switch
        {
            "Scalar" => new ScalarSpelling(Scalar.Float),
            "Vector" => new VectorSpelling(Scalar.Float, 256),
            "Gpu" => new GpuSpelling(Scalar.Float),
            _ => new MathSpelling(Scalar.Float),
        };
        Assert.Equal(expected, spelling.Operation(Op.RowAnchor, Expression.Primary("x")).Text);
    }

    [Fact]
    public void Every_operation_has_a_notation()
    {
        var spelling = new MathSpelling(Scalar.Float);
        foreach (Op op in Enum.GetValues<Op>().Except([Op.Input, Op.Parameter, Op.Constant, Op.Position]))
            Assert.NotEmpty(spelling.Operation(op, Expression.Primary("x"), Expression.Primary("y"), Expression.Primary("z")).Text);
    }

    private static string Text(Spelling spelling, Func<Value, Value, Mask> mask)
    {
        var builder = new GraphBuilder();
        int root = mask(builder.Input("x"), builder.Input("y")).Index;
        return Write(builder, root, spelling).Text;
    }

    private static Expression Write(GraphBuilder builder, int index, Spelling spelling)
    {
        Node node = builder[index];
        return node.Op == Op.Input ? Expression.Primary(node.Slot == 0 ? "x" : "y")
            : spelling.Operation(node.Op, [.. node.Operands.Select(o => Write(builder, o, spelling))]);
    }
}
