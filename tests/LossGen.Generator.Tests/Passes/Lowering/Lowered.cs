using LossGen.Generator.Ir;
using LossGen.Generator.Passes;
using LossGen.Generator.Passes.Lowering;

namespace LossGen.Generator.Tests.Passes.Lowering;

/// <summary>One function as the back ends get it, run with every step rounded to the element type.</summary>
internal sealed class Lowered
{
    private readonly Func<double, double>? _round;

    public Lowered(Op op, Scalar scalar)
    {
        var builder = new GraphBuilder();
        Value x = builder.Input("x");
        builder.Output("loss", IsBinary(op) ? Value.Function(op, x, builder.Input("y")) : op == Op.RowExpSum ? x : Value.Function(op, x));
        Graph = op == Op.RowExpSum ? ExponentialOfNegative(scalar) : Simplify.Lowered(LowerFunctions.Run(builder.ToGraph(), scalar), scalar);
        Assert.Empty(Verifier.Check(Graph));
        _round = scalar == Scalar.Float ? static v => (float)v : null;
    }

    /// <summary>A sum over a row stands for the exponential that it is a sum of: that of numbers which are at most 0.</summary>
    public static Op[] Functions { get; } =
    [
        Op.Cbrt, Op.Log, Op.LogP1, Op.Exp, Op.Exp2, Op.ExpM1, Op.Sinh, Op.Cosh, Op.LogCosh, Op.Tanh, Op.Sigmoid, Op.Softplus, Op.Sin, Op.Cos, Op.Atan, Op.Atan2, Op.Power,
        Op.RowExpSum,
    ];

    public Graph Graph { get; }

    /// <summary>The argument, or where the function has no such one, its opposite.</summary>
    public static double Inside(Op op, double x) => op == Op.RowExpSum ? -Math.Abs(x) : x;

    private static Graph ExponentialOfNegative(Scalar scalar)
    {
        var builder = new GraphBuilder();
        builder.Output("y", Exponentials.ExpOfNegative(new Steps(builder, scalar), builder.Input("x")));
        return Simplify.Lowered(builder.ToGraph(), scalar);
    }

    public static Op Reference(Op op) => op == Op.RowExpSum ? Op.Exp : op;

    public static bool IsBinary(Op op) => op is Op.Atan2 or Op.Power;

    /// <summary>A lowered graph of one output, where every input is this number.</summary>
    public static double Run(Graph graph, Scalar scalar, double x) => Interpreter.Run(graph, (_, _) => x, null, scalar == Scalar.Float ? static v => (float)v : null)[0];

    public double At(double x, double y = 0) => Interpreter.Run(Graph, (name, _) => name == "x" ? x : y, null, _round)[0];
}
