using System.Collections.Immutable;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static LossGen.Generator.Frontend.Formulas.Conditions;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>
/// Reads a formula by running it: over the compiler's own bound operations, with nodes of a graph in the place of numbers. What depends
/// on a number becomes a select of both sides; what does not (a loop's bounds, a constant condition) is decided here.
/// </summary>
internal sealed partial class FormulaInterpreter(
    GraphBuilder builder, Scalar scalar, Compilation compilation, List<Problem> problems, CancellationToken cancellation)
{
    /// <summary>Far more than any loss has; a formula beyond it would not compile in any useful time.</summary>
    private const int MostNodes = 4000;

    /// <summary>Expressions that are read, each as often as a loop or a call repeats it: a second or two of work.</summary>
    private const int MostSteps = 200_000;

    /// <summary>Expressions and calls within each other; the stack of the compiler's threads is not ours alone.</summary>
    private const int MostDepth = 200;

    private readonly List<SyntaxNode?> _origins = [];
    private readonly List<IMethodSymbol> _calls = [];
    private ImmutableDictionary<ISymbol, Datum> _variables = ImmutableDictionary.Create<ISymbol, Datum>(SymbolEqualityComparer.Default);
    private bool _isTooLong;
    private IOperation? _statement;
    private int _steps;
    private int _depth;

    /// <summary>The values that run-time scalars may have, where a loss that the formula calls has a range for them; by slot.</summary>
    public Dictionary<int, ValueRange> Ranges { get; } = [];

    /// <summary>Whether the formula does not compile, so that it may have no value and no problem of ours.</summary>
    public bool HasMetCompilerError { get; private set; }

    /// <summary>The expression that each node of the graph comes from.</summary>
    public IReadOnlyList<SyntaxNode?> Origins => _origins;

    /// <summary>The value that a finished method has.</summary>
    private Datum ValueOf(Outcome outcome) => outcome switch
    {
        Returns returned => returned.Value,
        Splits split => Merge(split.When, ValueOf(split.Then), ValueOf(split.Else)),
        _ => NoValue(),
    };

    /// <summary>The compiler lets no method end without a value.</summary>
    private Datum NoValue()
    {
        HasMetCompilerError = true;
        return Datum.Nothing;
    }

    internal Datum Fail(DiagnosticDescriptor rule, IOperation? site, string reason)
    {
        if (site is null || _isTooLong)
            return Datum.Nothing;

        // Of a statement with others in it the first word is enough.
        SyntaxNodeOrToken shown = site is ITryOperation or ILoopOperation or IUsingOperation or ILockOperation ? site.Syntax.GetFirstToken() : site.Syntax;
        if (shown.GetLocation() is { } location && problems.All(p => p.Location != location))
            problems.Add(new Problem(rule, location, Shorten(shown.ToString()), reason));
        return Datum.Nothing;
    }

    private Datum Refuse(IOperation site, string reason) => Fail(Rules.NotInFormulas, site, reason);

    /// <summary>Both ranges hold from now on.</summary>
    internal void Narrow(int slot, ValueRange range) => Ranges[slot] = Ranges.TryGetValue(slot, out ValueRange? other) ? other.Within(range) : range;

    /// <summary>Whether the formula is short enough to be read on; where it is not, that is said once, and all that follows is skipped.</summary>
    private bool MayRead(IOperation site)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_isTooLong)
            return false;
        string? reason = builder.Count > MostNodes ? $"by here it has more than {MostNodes} operations; shorten its loops"
            : ++_steps > MostSteps ? "by here its loops and calls, written out, have too many turns; shorten the loops"
            : _depth > MostDepth ? $"expressions and calls stand more than {MostDepth} deep in each other here; give parts of it names"
            : null;
        if (reason is null)
            return true;
        Fail(Rules.FormulaTooLong, _statement ?? site, reason);
        _isTooLong = true;
        return false;
    }

    internal static string Shorten(string code)
    {
        string line = string.Join(" ", code.Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 60 ? line : line.Substring(0, 57) + "...";
    }

    private Number Constant(double value) => new(builder.Constant(value));

    /// <summary>A number for arithmetic; where there is none, the problem has been reported, and any number will do.</summary>
    private Value NumberOf(Datum datum, IOperation site)
    {
        switch (datum)
        {
            case Number number:
                return number.Value;
            case Whole whole:
                return builder.Constant(whole.Value);
            case VaryingWhole whole:
                return whole.Value;
            case LateWhole whole:
                return whole.Value;
            case Truth or Fields:
                Refuse(site, "it is no number");
                break;
            case var _ when datum == Datum.Unset:
                Refuse(site, "it is the default of a row, which has no values; give it some first");
                break;
        }

        return builder.Constant(double.NaN);
    }

    private Truth TruthOf(Datum datum)
    {
        if (datum is Truth truth)
            return truth;
        HasMetCompilerError |= datum != Datum.Nothing && datum != Datum.Unset;
        return Truth.Unread;
    }

    /// <summary>One value where the condition holds and another where it does not.</summary>
    private Datum Merge(Truth when, Datum a, Datum b)
    {
        if (when.Known is { } known)
            return known ? a : b;
        return (a, b) switch
        {
            _ when a.Equals(b) => a,
            _ when when.IsUnread => Datum.Nothing,
            (Number x, Number y) => new Number(Value.Select(when.Mask, x.Value, y.Value)),
            (Whole or VaryingWhole or LateWhole, Whole or VaryingWhole or LateWhole) => new VaryingWhole(Value.Select(when.Mask, Plain(a), Plain(b))),
            (Truth x, Truth y) => Or(And(when, x), And(Not(when), y)),
            (Fields x, Fields y) when x.Members.Count == y.Members.Count =>
                x with { Members = x.Members.ToImmutableDictionary(m => m.Key, m => Merge(when, m.Value, y.Members.TryGetValue(m.Key, out Datum? other) ? other : Datum.Nothing)) },
            _ => Datum.Nothing,
        };

        Value Plain(Datum datum) => datum switch
        {
            Whole whole => builder.Constant(whole.Value),
            LateWhole late => late.Value,
            _ => ((VaryingWhole)datum).Value,
        };
    }

    /// <summary>Whatever nodes an expression has added come from it, unless a part of it has claimed them.</summary>
    private void Claim(SyntaxNode syntax)
    {
        while (_origins.Count < builder.Count)
            _origins.Add(syntax);
    }

    /// <summary>What statements add between expressions comes from what it is made of: a choice from its condition.</summary>
    private void ClaimByOperands()
    {
        while (_origins.Count < builder.Count)
            _origins.Add(builder[_origins.Count].A is >= 0 and var operand ? _origins[operand] : null);
    }
}
