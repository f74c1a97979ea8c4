using LossGen.Generator.Ir;

namespace LossGen.Generator.Tests.Passes;

/// <summary>The table of operations has an entry for each, and what it says of them is so.</summary>
public sealed class OperationTests
{
    private static readonly double[] s_numbers = [double.NegativeInfinity, -2, -0.0, 0, 0.5, 1, 3, double.PositiveInfinity, double.NaN];

    public static TheoryData<string> Names => [.. Enum.GetNames<Op>()];

    [Fact]
    public void Every_operation_is_in_the_table_once_in_the_order_of_their_declaration() =>
        Assert.Equal(Enum.GetValues<Op>(), Operations.All.Select(o => o.Op));

    [Theory]
    [MemberData(nameof(Names))]
    public void An_entry_is_complete(string name)
    {
        OperationInfo info = Operations.Of(Enum.Parse<Op>(name));
        Assert.Equal(info.Rule == RankRule.Leaf, info.Arity == 0);
        Assert.Equal(info.Rule == RankRule.Leaf, info.Notation is null);
        Assert.Equal(info.Rule == RankRule.Elementwise, info.Meaning is not null);
        Assert.InRange(info.Arity, 0, 3);
    }

    [Fact]
    public void An_operation_that_is_not_in_the_table_is_an_error() =>
        Assert.Throws<InvalidOperationException>(() => Operations.Of((Op)(Operations.All.Count + 1)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_commutative_operation_has_the_same_bits_with_its_operands_exchanged(string name)
    {
        OperationInfo info = Operations.Of(Enum.Parse<Op>(name));
        if (!info.IsCommutative)
            return;
        Assert.Equal(2, info.Arity);
        double[] operands = info.Operands[0] == ValueKind.Mask ? [0, 1] : s_numbers;
        foreach (double a in operands)
        {
            foreach (double b in operands)
                Assert.Equal(info.Meaning!(a, b, 0), info.Meaning(b, a, 0));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_mask_is_0_or_1(string name)
    {
        OperationInfo info = Operations.Of(Enum.Parse<Op>(name));
        if (info.Result != ValueKind.Mask)
            return;
        double[] operands = info.Operands[0] == ValueKind.Mask ? [0, 1] : s_numbers;
        foreach (double a in operands)
            Assert.All(operands, b => Assert.True(info.Meaning!(a, b, 0) is 0 or 1));
    }

    [Fact]
    public void An_anchor_is_the_largest_element_or_0_where_that_is_negative_infinity()
    {
        Assert.Equal(0, ReferenceMath.Evaluate(Op.RowAnchor, double.NegativeInfinity, 0));
        Assert.Equal(-3, ReferenceMath.Evaluate(Op.RowAnchor, -3, 0));
        Assert.Equal(double.PositiveInfinity, ReferenceMath.Evaluate(Op.RowAnchor, double.PositiveInfinity, 0));
        Assert.Equal(double.NaN, ReferenceMath.Evaluate(Op.RowAnchor, double.NaN, 0));
    }
}
