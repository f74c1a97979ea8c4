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
        Splits split => new Splits(split.When, split.Then.Arrived(kind), split.Else.Arrived(kind)),
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
