using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Formulas;

/// <summary>
/// Whatever stands in a generated file, and every keyword, as the name of each kind of parameter and of variables: all of it compiles. The
/// names are found in generated files, so that one that is new there is tried too.
/// </summary>
public sealed class EveryNameTests
{
    /// <summary>Names that nothing else has: what else an identifier with one of them has, the generator has added.</summary>
    private static readonly string[] s_own = ["Qa", "Qb", "Qc", "Qd", "Qe", "Qf", "Qg", "Qh"];

    /// <summary>From one formula to the next: half of its eight names are new, and all where a formula is long.</summary>
    private static int StepOf(string place) => place is "spans of rows" or "tensor spans" ? 8 : 4;

    /// <summary>Parameters of these names mean something to a loss.</summary>
    private static readonly string[] s_roles = ["gradient", "losses", "loss", "upstream", "rowLength", "classes", "features", "pixels", "weight"];

    private const string Element = """
        static float F(float {a}, float {b}, float {c}, float {g})
        {
            float {d} = {a} * {c} + {g};
            float {e} = {d} - {b};
            float {f} = {c} * {g} + {c};
            if ({e} > {f})
                {d} = {e} * {e} / (1 + {f} * {f});
            return {d} * {e} + {c} * {f};
        }
        """;

    private const string Rows = """
        static float F(global::LossGen.Row<float> {a}, global::LossGen.Row<float> {b}, float {c}, float {g}, int {h})
        {
            global::LossGen.Row<float> {d} = global::LossGen.Row.Softmax({a} * {c} + {b});
            float {e} = ({d} * {b}).Sum() * {g};
            float {f} = ({d} * {d} * {a}).Max() * {e};
            {d} = {d} * {d} - global::LossGen.Row.Exp({a} * {e});
            return {e} - {d}[{h}] + ({d} * {a}).Norm() * {c} + {f};
        }
        """;

    /// <summary>The members of the tensor spans that generated code calls.</summary>
    private const string Tensors = """
        namespace System.Numerics.Tensors;
        public readonly ref struct ReadOnlyTensorSpan<T>
        {
            public bool IsDense => true;
            public nint FlattenedLength => 0;
            public ReadOnlySpan<nint> Lengths => default;
            public ref readonly T GetPinnableReference() => ref System.Runtime.CompilerServices.Unsafe.NullRef<T>();
        }
        public readonly ref struct TensorSpan<T>
        {
            public bool IsDense => true;
            public nint FlattenedLength => 0;
            public ReadOnlySpan<nint> Lengths => default;
            public ref T GetPinnableReference() => ref System.Runtime.CompilerServices.Unsafe.NullRef<T>();
        }
        """;

    private static readonly Dictionary<string, string> s_places = new()
    {
        ["one item"] = Element + "[Loss(nameof(F))] public static partial float M(float {a}, float {b}, float {c}, float {g}, out float {a}Gradient, out float {c}Gradient);",
        ["spans"] = Element + "[Loss(nameof(F))] public static partial float M(ReadOnlySpan<float> {a}, ReadOnlySpan<float> {b}, float {c}, float {g}, Span<float> {a}Gradient, out float {c}Gradient, out float {g}Gradient, Span<float> losses);",
        ["views"] = Element + "[Loss(nameof(F))] public static partial void M(AcceleratorStream {h}, ArrayView<float> {a}, ArrayView<float> {b}, float {c}, float {g}, ArrayView<float> {a}Gradient, ArrayView<float> {c}Gradient, ArrayView<float> {g}Gradient, ArrayView<float> losses, ArrayView<float> loss);",
        ["spans of rows"] = Rows + "[Loss(nameof(F))] public static partial float M(ReadOnlySpan<float> {a}, ReadOnlySpan<float> {b}, float {c}, ReadOnlySpan<float> {g}, ReadOnlySpan<int> {h}, int classes, Span<float> {a}Gradient, out float {c}Gradient, Span<float> {g}Gradient, Span<float> losses);",
        ["tensor spans"] = Rows + "[Loss(nameof(F))] public static partial float M(in ReadOnlyTensorSpan<float> {a}, in ReadOnlyTensorSpan<float> {b}, float {c}, in ReadOnlyTensorSpan<float> {g}, in ReadOnlyTensorSpan<int> {h}, in TensorSpan<float> {a}Gradient, out float {c}Gradient);",
        ["views of rows"] = Rows + "[Loss(nameof(F))] public static partial void M(AcceleratorStream {s}, ArrayView<float> {a}, ArrayView<float> {b}, float {c}, ArrayView<float> {g}, ArrayView<int> {h}, int classes, ArrayView<float> {a}Gradient, ArrayView<float> {c}Gradient, ArrayView<float> {g}Gradient, ArrayView<float> losses, ArrayView<float> loss);",
    };

    public static TheoryData<string> Places => [.. s_places.Keys];

    [Theory]
    [MemberData(nameof(Places))]
    public void Any_name_will_do(string place)
    {
        string[] found = [.. Identifiers(Compile([Write(place, "Losses", s_own)])).Distinct()];
        string[] suffixes = [.. found.Where(n => s_own.Any(o => n.StartsWith(o, StringComparison.Ordinal))).Select(n => n[2..]).Where(n => n is not "" and not "Gradient").Distinct()];
        string[] names =
        [
            .. found.Where(n => !s_own.Any(o => n.Contains(o, StringComparison.Ordinal))),
            .. SyntaxFacts.GetReservedKeywordKinds().Concat(SyntaxFacts.GetContextualKeywordKinds()).Select(k => SyntaxFacts.GetText(k)).Where(SyntaxFacts.IsValidIdentifier),
            .. SyntaxFacts.GetReservedKeywordKinds().Select(k => SyntaxFacts.GetText(k)),
            "_", "__", "ä", "変数",
        ];
        names = [.. names.Where(n => n.Length > 0 && !n.EndsWith("Gradient", StringComparison.Ordinal)).Distinct()];
        Assert.True(names.Length > 100);

        // Each place begins elsewhere, so that a name is now one kind of parameter and now another.
        int step = StepOf(place);
        int first = s_places.Keys.ToList().IndexOf(place);
        int[] starts = [.. Enumerable.Range(0, (names.Length + step - 1) / step).Select(k => first + (k * step))];
        Compiled compiled = Compile(starts.Select((start, k) => Write(place, $"Losses{k}", Choose(names, suffixes, start, k))));
        Assert.Equal("", string.Join('\n', compiled.CompilerProblems().Where(d => d.Id != "CS8981").Take(8).Select(d => d + " | " + LineOf(d))));
        Assert.Equal(starts.Length, compiled.Files.Length);
    }

    /// <summary>Each name in each place as it moves on; the last variable has a name that is made of another one.</summary>
    private static string[] Choose(string[] names, string[] suffixes, int start, int k)
    {
        var chosen = new List<string>();
        for (int i = 0; chosen.Count < s_own.Length; i++)
        {
            string name = names[(start + i) % names.Length];
            if ((chosen.Count is 3 or 4 || !s_roles.Contains(name)) && !chosen.Contains(name) && name is not "F" and not "M")
                chosen.Add(name);
        }

        if (suffixes.Length > 0 && k % 2 == 0)
        {
            string made = chosen[(k / 2) % 3] + suffixes[(k / 2) % suffixes.Length];
            if (!chosen.Contains(made))
                chosen[5] = made;
        }

        return [.. chosen];
    }

    private static string Write(string place, string type, string[] names)
    {
        string text = s_places[place];
        string[] letters = ["{a}", "{b}", "{c}", "{d}", "{e}", "{f}", "{g}", "{h}"];
        for (int i = 0; i < letters.Length; i++)
            text = text.Replace(letters[i] + "Gradient", names[i] + "Gradient", StringComparison.Ordinal).Replace(letters[i], Escaped(names[i]), StringComparison.Ordinal);
        return $"static partial class {type}\n{{\n{text.Replace("{s}", Escaped(names[5]), StringComparison.Ordinal)}\n}}\n";
    }

    private static string Escaped(string name) => "@" + name;

    private static Compiled Compile(IEnumerable<string> classes)
    {
        Compiled compiled = Compiled.Sources(
            ["using System;\nusing System.Numerics.Tensors;\nusing LossGen;\nusing ILGPU;\nusing ILGPU.Runtime;\nnamespace Sample;\n" + string.Concat(classes), Tensors]);
        Assert.Null(compiled.Exception?.ToString());
        Assert.Equal("", string.Join('\n', compiled.Driver.GetRunResult().Diagnostics.Take(5)));
        return compiled;
    }

    private static IEnumerable<string> Identifiers(Compiled compiled) => compiled.Files.SelectMany(f => f.SyntaxTree.GetRoot().DescendantTokens())
        .Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText);

    private static string LineOf(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
}
