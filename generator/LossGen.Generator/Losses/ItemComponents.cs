namespace LossGen.Generator.Losses;

/// <summary>How many numbers an item of an input has, and what each of several is called.</summary>
/// <param name="widthOf">How many an item of an input has, by the input's name.</param>
/// <param name="names">What each number of a box is called.</param>
internal sealed class ItemComponents(Func<string, int> widthOf, IReadOnlyList<string> names)
{
    /// <summary>Every input has one number an item.</summary>
    public static ItemComponents One { get; } = new(_ => 1, []);

    public int WidthOf(string input) => widthOf(input);

    public string NameOf(int component) => names[component];
}
