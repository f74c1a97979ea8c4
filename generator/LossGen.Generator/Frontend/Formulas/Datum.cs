using System.Collections.Immutable;
using LossGen.Generator.Ir;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>What an expression of a formula stands for while it is read.</summary>
internal abstract record Datum
{
    /// <summary>What follows from a problem that has been reported already; nothing more is said of it.</summary>
    public static Datum Nothing { get; } = new Absent();

    /// <summary>A member of a struct that is a row, before it is given one.</summary>
    public static Datum Unset { get; } = new Missing();

    private sealed record Absent : Datum;

    private sealed record Missing : Datum;
}

/// <summary>A number of the formula's element type.</summary>
internal sealed record Number(Value Value) : Datum;

/// <summary>A whole number that is known while the formula is read: a loop's counter, a literal.</summary>
internal sealed record Whole(long Value) : Datum;

/// <summary>A whole number that depends on a condition: good for arithmetic with floating-point numbers, and for nothing else.</summary>
internal sealed record VaryingWhole(Value Value) : Datum;

/// <summary>A whole number that is known only when the loss runs: a label, the length of a row.</summary>
/// <param name="Value">What it is.</param>
/// <param name="IsLabel">Whether it is the label itself, and so a position in the row.</param>
internal sealed record LateWhole(Value Value, bool IsLabel) : Datum;

/// <summary>A condition: known while the formula is read, or a mask.</summary>
internal sealed record Truth(bool? Known, Mask Mask) : Datum
{
    public static Truth Of(bool known) => new(known, default);

    public static Truth Of(Mask mask) => new(null, mask);

    /// <summary>A condition with a problem in it: both of its sides are read, for problems of their own, and neither is chosen.</summary>
    public static Truth Unread { get; } = new(null, default);

    public bool IsUnread => Known is null && Mask.Builder is null;
}

/// <summary>A box, a tuple or a struct: values by the names of their members.</summary>
internal sealed record Fields(ITypeSymbol Type, ImmutableDictionary<string, Datum> Members) : Datum
{
    public Fields With(string member, Datum value) => this with { Members = Members.SetItem(member, value) };
}
