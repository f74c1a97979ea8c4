using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Passes;
using LossGen.Generator.Passes.Lowering;

namespace LossGen.Generator.Lint;

/// <summary>
/// Tries a formula and its gradient at many points, with every result rounded to the element type as the generated code has it, and
/// looks for what is not finite though the inputs are, and for the expression that is to blame.
/// </summary>
internal sealed class NumericalLint
{
    private readonly Subject _subject;
    private readonly Graph _formula;
    private readonly Graph _compiled;
    private readonly Scalar _scalar;
    private readonly IReadOnlyList<Probe> _probes;
    private readonly List<Finding> _findings = [];

    private NumericalLint(Subject subject, Scalar scalar)
    {
        _subject = subject;
        _formula = subject.Graph;
        _scalar = scalar;
        _compiled = Origins.Compile(subject);
        _probes = Probes.Of(subject);
    }

    public static IReadOnlyList<Finding> Check(FormulaModel formula, Scalar scalar, CancellationToken cancellation)
    {
        var lint = new NumericalLint(Subject.Of(formula), scalar);
        foreach (Probe probe in lint._probes)
        {
            cancellation.ThrowIfCancellationRequested();
            lint.Try(probe);
        }

        lint.Compare(cancellation);
        lint.LookForJumps(cancellation);
        return [.. lint._findings.Select(f => f with { Node = lint._subject.OriginOf(f.Node) })];
    }

    private void Try(Probe probe)
    {
        double[] rounded = Evaluate(_compiled, probe, true);
        if (IsFinite(_compiled, rounded))
            return;
        double[] exact = Evaluate(_compiled, probe, false);
        bool isRange = IsFinite(_compiled, exact);
        if (isRange && _compiled.Outputs.Any(o => Math.Abs(exact[o.Node]) > Largest))
            return;
        double[] values = isRange ? rounded : exact;
        if (Blame.Find(_compiled, values) is not var (culprit, operand))
            return;

        // What is too large for any number is an answer; what is no number at all is not.
        Hazard hazard = HazardOf(culprit, values);
        bool isNaN = _compiled.Outputs.Any(o => double.IsNaN(values[o.Node]));
        if (hazard == Hazard.Overflow && !isRange && !isNaN)
            return;
        Add(hazard, culprit, operand, probe, values);
    }

    private double Largest => _scalar == Scalar.Float ? float.MaxValue : double.MaxValue;

    private Hazard HazardOf(int culprit, double[] values)
    {
        Node node = _compiled[culprit];
        bool isForward = Origins.IsForward(_compiled, culprit);
        return node.Op switch
        {
            _ when !isForward => Hazard.GradientNotFinite,
            Op.Log or Op.LogP1 => Hazard.Logarithm,
            Op.Divide when values[node.B] == 0 => Hazard.Division,
            Op.Sqrt or Op.Power => Hazard.GradientNotFinite,
            _ => Hazard.Overflow,
        };
    }

    private void Add(Hazard hazard, int culprit, int operand, Probe probe, double[] values)
    {
        int origin = Origins.Of(_compiled, culprit) ?? _formula.Outputs[0].Node;
        if (_findings.Any(f => f.Node == origin))
            return;
        Output worst = _compiled.Outputs.First(o => !Blame.IsFinite(values[o.Node]));
        string what = worst.Name == "loss" ? "the loss" : $"the gradient with respect to {worst.Name}";
        string result = $"{what} is {(double.IsNaN(values[worst.Node]) ? "NaN" : "infinite")}";
        _findings.Add(new Finding(hazard, origin, probe.Describe(_formula), result, IsNeverNegative(operand)));
    }

    private bool IsNeverNegative(int operand) => operand >= 0 && _probes.All(p => !(Evaluate(_compiled, p, false)[operand] < 0));

    /// <summary>Where a formula is smooth, its gradient is what finite differences say, or something is wrong with one of the two.</summary>
    private void Compare(CancellationToken cancellation)
    {
        const int Points = 40;
        if (_formula.Nodes.Any(n => n.Op == Op.StopGradient))
            return;
        foreach (Probe probe in Probes.Ordinary(_subject, Points))
        {
            cancellation.ThrowIfCancellationRequested();
            double[] values = Evaluate(_compiled, probe, false);
            foreach (Output output in _compiled.Outputs.Where(o => o.Name != "loss"))
            {
                int slot = _formula.Inputs.ToList().IndexOf(output.Name);
                if (Slope(probe, slot, output.Component) is not { } slope || Agree(slope, values[output.Node], 1e-3))
                    continue;
                string result = $"the gradient with respect to {output.Name} is {values[output.Node]:R}, but finite differences say {slope:R}";
                _findings.Add(new Finding(Hazard.Disagreement, _formula.Outputs[0].Node, probe.Describe(_formula), result, false));
                return;
            }
        }
    }

    /// <summary>
    /// Where two branches do not meet, a finite difference grows without bound, and the gradient shows nothing of it. The first input is
    /// the one that learns; that a loss jumps between labels is nothing unusual.
    /// </summary>
    private void LookForJumps(CancellationToken cancellation)
    {
        const double Step = 1e-7;
        if (_formula.Inputs.Length == 0 || !_formula.Nodes.Any(n => n.Op == Op.Select))
            return;
        int components = _subject.WidthOf(0);
        foreach (Probe probe in _probes)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int component = 0; component < components; component++)
            {
                double x = probe.Input(0, component);
                double scale = Math.Max(1e-3, Math.Abs(x));
                double near = Jump(probe, component, x, Step * scale, out double[] below, out double[] above);
                double wide = Jump(probe, component, x, 100 * Step * scale, out _, out _);
                double loss = Math.Abs(above[_formula.Outputs[0].Node]);
                if (!Blame.IsFinite(near) || !(near > 1e-4 * (1 + loss)) || !(near > 0.5 * wide) || Switch(below, above) is not { } select)
                    continue;
                if (_findings.All(f => f.Node != select))
                    _findings.Add(new Finding(Hazard.Disagreement, select, probe.Describe(_formula), $"the loss jumps by {near:G3}, which its gradient does not show", false));
                return;
            }
        }
    }

    private double Jump(Probe probe, int component, double x, double step, out double[] below, out double[] above)
    {
        below = Evaluate(_formula, probe.Moved(0, component, x - step), false);
        above = Evaluate(_formula, probe.Moved(0, component, x + step), false);
        int loss = _formula.Outputs[0].Node;
        return Math.Abs(above[loss] - below[loss]);
    }

    /// <summary>The select that is taken on one side of a point and not on the other.</summary>
    private int? Switch(double[] below, double[] above)
    {
        for (int i = _formula.Count - 1; i >= 0; i--)
        {
            if (_formula[i].Op == Op.Select && below[_formula[i].A] != above[_formula[i].A])
                return i;
        }

        return null;
    }

    /// <summary>The derivative by differences of two widths; null where they disagree, at a kink or a jump.</summary>
    private double? Slope(Probe probe, int slot, int component)
    {
        double x = probe.Input(slot, component);
        double At(double step) => Evaluate(_formula, probe.Moved(slot, component, x + step), false)[_formula.Outputs[0].Node];
        const double Step = 1e-4;
        double wide = (At(Step) - At(-Step)) / (2 * Step);
        double narrow = (At(Step / 4) - At(-Step / 4)) / (Step / 2);
        double left = (At(0) - At(-Step / 4)) / (Step / 4);
        double right = (At(Step / 4) - At(0)) / (Step / 4);
        return Agree(wide, narrow, 1e-5) && Agree(left, right, 1e-2) ? narrow : null;
    }

    private static bool Agree(double a, double b, double tolerance) => Math.Abs(a - b) <= tolerance * (1e-2 + Math.Abs(a) + Math.Abs(b));

    private double[] Evaluate(Graph graph, Probe probe, bool rounds)
    {
        string[] inputs = [.. _formula.Inputs];
        string[] parameters = [.. _formula.Parameters];
        return Interpreter.Values(
            graph,
            (name, component) => probe.Input(Array.IndexOf(inputs, name), component),
            name => probe.Parameter(Array.IndexOf(parameters, name)),
            rounds && _scalar == Scalar.Float ? static x => (float)x : null,
            rounds ? Generated : null);
    }

    /// <summary>What generated code makes of an operation where that is not what the operation means.</summary>
    private double Generated(Op op, double a, double b, double c) =>
        op is Op.Sin or Op.Cos && Math.Abs(a) >= Trigonometry.Limit(_scalar) ? double.NaN : ReferenceMath.Evaluate(op, a, b, c);

    private static bool IsFinite(Graph graph, double[] values) => graph.Outputs.All(o => Blame.IsFinite(values[o.Node]));
}
