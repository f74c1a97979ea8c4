namespace LossGen.Generator.Backends.Gpu;

/// <summary>The values of the call on their way to a device: a pack, or packs of packs where there are more than one has fields for.</summary>
internal static class GpuPack
{
    private const string Runtime = "global::LossGen.Ilgpu.Runtime.";

    /// <summary>How many values a pack has.</summary>
    public const int Size = 16;

    /// <summary>The type of a pack of so many values.</summary>
    public static string TypeOf(string type, int count) => count <= Size ? $"Pack<{type}>" : TypeOf($"Pack<{type}>", Parents(count));

    /// <summary>The same where nothing of the run-time part is at hand.</summary>
    public static string QualifiedTypeOf(string type, int count) => TypeOf(type, count).Replace("Pack<", Runtime + "Pack<");

    /// <summary>The field that has a value.</summary>
    public static string Field(int index, int count) => count <= Size ? $"P{Literal.Of(index)}" : $"{Field(index / Size, Parents(count))}.P{Literal.Of(index % Size)}";

    /// <summary>An expression of the host that packs values.</summary>
    /// <param name="type">The type of the values.</param>
    /// <param name="values">The values.</param>
    /// <param name="count">For how many there is to be room.</param>
    public static string Of(string type, IReadOnlyList<string> values, int count)
    {
        if (count > Size)
        {
            IEnumerable<string> packs = Enumerable.Range(0, Parents(values.Count)).Select(k => Of(type, [.. values.Skip(k * Size).Take(Size)], Size));
            return Of(TypeOf(type, Size), [.. packs], Parents(count));
        }

        return values.Count == 0 ? $"default({QualifiedTypeOf(type, Size)})" : $"{Runtime}Pack.Of([{string.Join(", ", values)}])";
    }

    private static int Parents(int count) => (count + Size - 1) / Size;
}
