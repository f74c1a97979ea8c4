using LossGen.Generator.Losses;

namespace LossGen.Generator.Model;

/// <summary>
/// Where a method's data lives, which decides what is written for it: what parameters are in C#, which roles there are, and how results come
/// back. There is one object for each place.
/// </summary>
internal abstract class Place
{
    /// <summary>One item, by value.</summary>
    public static Place Scalar { get; } = new ScalarPlace();

    /// <summary>Spans and tensor spans: SIMD on the CPU.</summary>
    public static Place Span { get; } = new SpanPlace();

    /// <summary>ILGPU views: a kernel and its launch.</summary>
    public static Place View { get; } = new ViewPlace();

    /// <summary>All places, in the order in which messages name them.</summary>
    public static IReadOnlyList<Place> All { get; } = [Scalar, Span, View];

    /// <summary>A word for file names.</summary>
    public abstract string Key { get; }

    /// <summary>Data in this place: "a span".</summary>
    public abstract string Noun { get; }

    /// <summary>What a method is over: "over spans".</summary>
    public abstract string Extent { get; }

    /// <summary>Whether a method has many items.</summary>
    public abstract bool IsBatch { get; }

    /// <summary>Whether a device has the data: the host cannot look at it, and results of the whole batch are left there.</summary>
    public abstract bool IsOnDevice { get; }

    /// <summary>The results that a method may have, for people.</summary>
    public abstract string Results { get; }

    /// <summary>The roles that only some places have, by the parameters' names.</summary>
    public abstract IReadOnlyList<(string Name, Role Role)> OwnRoles { get; }

    /// <summary>The generic types that hold data here.</summary>
    public abstract IReadOnlyList<Container> Containers { get; }

    /// <summary>The type of the parameter that every method has to launch its work on; null where there is none.</summary>
    public abstract Container? Launcher { get; }

    /// <summary>Whether a loss over such items has methods here.</summary>
    public abstract bool Takes(ItemShape item);

    /// <summary>The type of an input.</summary>
    /// <param name="shape">What an item of it is.</param>
    /// <param name="element">The keyword of its element type.</param>
    public abstract string InputType(ItemShape shape, string element);

    /// <summary>An input of this place, without its element type: "a ReadOnlySpan".</summary>
    public abstract string InputNoun(ItemShape shape);

    /// <summary>The type of what receives a value or more for each item, with its modifier.</summary>
    /// <param name="shape">What an item of it is.</param>
    /// <param name="element">The keyword of its element type.</param>
    public abstract string OutputType(ItemShape shape, string element);

    /// <summary>The type of what receives one value for the whole batch, with its modifier.</summary>
    public abstract string SingleType(string element);

    /// <returns>Why a method cannot return the reduced loss; null where it can.</returns>
    public abstract string? WhyVoid(Reduction reduction);

    /// <summary>Does what belongs to this place.</summary>
    public abstract TResult Accept<TResult>(IPlaceVisitor<TResult> visitor);
}
