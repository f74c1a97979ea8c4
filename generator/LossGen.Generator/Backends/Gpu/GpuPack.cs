namespace LossGen.Generator.Backends.Gpu;

/// <summary>The values of the call on their way to a device: a pack, or packs of packs where there are more than one has fields for.</summary>
internal static class GpuPack
{
    private const string Runtime = "global::LossGen.Ilgpu.Runtime.";

    /// <summary>How many values a pack has.</summary>
    public const int Size = 16;

    /// <summary>The type of a pack of so many values.</summary>
    public static string TypeOf(string type, int count) => count <= Size ? $"Pack<{type}>" : TypeOf($"Pack<{type}>", Parents(count));

    /// <summary>The field that has a value.</summary>
    public static string Field(int index, int count) => count <= Size ? $"P{Literal.Of(index)}" : $"{Field(index / Size, Parents(count))}.P{Literal.Of(index % Size)}";

    /// <summary>An expression of the host that packs values.</summary>
    public static string Of(string type, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return $"default({Runtime}Pack<{type}>)";
        if (values.Count <= Size)
            return $"{Runtime}Pack.Of([{string.Join(", ", values)}])";
        IEnumerable<string> packs = Enumerable.Range(0, Parents(values.Count)).Select(k => Of(type, [.. values.Skip(k * Size).Take(Size)]));
        return Of(type, [.. packs]);
    }

    private static int Parents(int count) => (count + Size - 1) / Size;
}
