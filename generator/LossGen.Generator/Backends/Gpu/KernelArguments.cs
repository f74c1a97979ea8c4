using LossGen.Generator.Ir;

namespace LossGen.Generator.Backends.Gpu;

/// <summary>
/// What a kernel takes, in order: the views, the partial sums, the number of items, the uniforms. A launch is a delegate of sixteen
/// arguments, the stream and the grid among them; where there are more, views and uniforms travel in packs of eight.
/// </summary>
internal sealed class KernelArguments
{
    private const int MostArguments = 14;
    private const int PackSize = 8;

    /// <summary>The sums that the run-time part has room for without being told.</summary>
    private const int UsualSums = 16;

    private readonly List<(string Type, string Name, string Value)> _arguments = [];
    private readonly List<string> _unpacking = [];

    /// <param name="scalar">The element type.</param>
    /// <param name="views">The views of that type.</param>
    /// <param name="reduces">Whether the kernel leaves partial sums.</param>
    /// <param name="uniforms">What is the same for all items.</param>
    /// <param name="others">Arguments of other types, behind the views.</param>
    public KernelArguments(
        Scalar scalar, IReadOnlyList<string> views, bool reduces, IReadOnlyList<string> uniforms, IReadOnlyList<(string Type, string Name, string Value)>? others = null)
    {
        string element = scalar.Keyword();
        bool packs = views.Count + (others?.Count ?? 0) + (reduces ? 2 : 1) + uniforms.Count > MostArguments;
        Add($"ArrayView<{element}>", views, "views", packs);
        _arguments.AddRange(others ?? []);
        if (reduces)
            _arguments.Add(("ArrayView<double>", "partials", "partials.View"));
        _arguments.Add(("long", "items", "items"));
        Add(element, uniforms, "uniforms", packs);
    }

    public IEnumerable<string> Types => _arguments.Select(a => a.Type);

    public string[] Declarations => [.. _arguments.Select(a => $"{a.Type} {a.Name}")];

    /// <summary>What the launch passes.</summary>
    public IEnumerable<string> Values => _arguments.Select(a => a.Value);

    /// <summary>The first lines of the kernel: what was packed gets its own name again.</summary>
    public IEnumerable<string> Unpacking => _unpacking;

    /// <summary>The room for what a kernel leaves of its sums.</summary>
    public static string PartialsOf(int sums) => sums <= UsualSums ? "Partials.Of(stream)" : $"Partials.Of(stream, {Literal.Of(sums)})";

    private void Add(string type, IReadOnlyList<string> names, string pack, bool packs)
    {
        if (!packs)
        {
            _arguments.AddRange(names.Select(n => (type, n, n)));
            return;
        }

        for (int first = 0; first < names.Count; first += PackSize)
        {
            string name = first == 0 ? pack : pack + Literal.Of((first / PackSize) + 1);
            string[] members = [.. names.Skip(first).Take(PackSize)];
            IEnumerable<string> fields = members.Select((m, k) => $"P{Literal.Of(k)} = {m}");
            _arguments.Add(($"Pack<{type}>", name, $"new Pack<{type}> {{ {string.Join(", ", fields)} }}"));
            _unpacking.AddRange(members.Select((m, k) => $"{type} {m} = {name}.P{Literal.Of(k)};"));
        }
    }
}
