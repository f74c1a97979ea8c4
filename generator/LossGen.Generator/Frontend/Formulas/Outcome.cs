using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>How a statement ends, as a tree over the conditions that decide it.</summary>
internal abstract record Outcome
{
    /// <summary>Goes on with the next statement.</summary>
    public static Outcome Next { get; } = new GoesOn();

    public bool GoesOnSomewhere => this switch
    {
        GoesOn => true,
        Splits split => split.Then.GoesOnSomewhere || split.Else.GoesOnSomewhere,
        _ => false,
    };

    /// <summary>
    /// Both sides of a condition. At most one leaf goes on: otherwise each statement after an <c>if</c> would stand at every one of them,
    /// and a loop with a <c>continue</c> would double with every turn.
    /// </summary>
    public static Outcome Either(Truth when, Outcome then, Outcome otherwise)
    {
        if (then == Next && otherwise == Next)
            return Next;
        if (!then.GoesOnSomewhere || !otherwise.GoesOnSomewhere)
            return new Splits(when, then, otherwise);
        Truth leaves = Conditions.Or(Conditions.And(when, then.Leaves), Conditions.And(Conditions.Not(when), otherwise.Leaves));
        Outcome left = then == Next ? otherwise.Leaving : otherwise == Next ? then.Leaving : new Splits(when, then.Leaving, otherwise.Leaving);
        return new Splits(leaves, left, Next);
    }

    /// <summary>When it does not go on.</summary>
    private Truth Leaves => this switch
    {
        GoesOn => Truth.Of(false),
        Splits split => Conditions.Or(Conditions.And(split.When, split.Then.Leaves), Conditions.And(Conditions.Not(split.When), split.Else.Leaves)),
        _ => Truth.Of(true),
    };

    /// <summary>How it ends where it does not go on; what it says elsewhere does not matter.</summary>
    private Outcome Leaving => this is not Splits split ? this
        : split.Then == Next ? split.Else.Leaving
        : split.Else == Next ? split.Then.Leaving
        : new Splits(split.When, split.Then.Leaving, split.Else.Leaving);

    /// <summary>The same where every leaf that goes on ends as another statement does.</summary>
    public Outcome FollowedBy(Outcome rest) => this switch
    {
        GoesOn => rest,
        Splits split => new Splits(split.When, split.Then.FollowedBy(rest), split.Else.FollowedBy(rest)),
        _ => this,
    };

    /// <summary>The same where jumps of one kind have arrived.</summary>
    public Outcome Arrived(JumpKind kind) => this switch
    {
        Jumps jump when jump.Kind == kind => Next,
        Splits split => Either(split.When, split.Then.Arrived(kind), split.Else.Arrived(kind)),
        _ => this,
    };

    private sealed record GoesOn : Outcome;
}

internal enum JumpKind : byte
{
    Break,
    Continue,
}

/// <summary>Leaves the formula, or the method that is inlined.</summary>
internal sealed record Returns(Datum Value) : Outcome;

/// <summary>Leaves a loop, or its turn, with these values.</summary>
internal sealed record Jumps(JumpKind Kind, ImmutableDictionary<ISymbol, Datum> Variables) : Outcome;

/// <summary>Depends on a mask.</summary>
internal sealed record Splits(Truth When, Outcome Then, Outcome Else) : Outcome;
