using System.Globalization;
using System.Text;

namespace LossGen.BuildTime.Corpus;

/// <summary>A project of mixed losses: what is declared depends on their number alone.</summary>
internal static class LossProject
{
    /// <summary>The file that has no losses.</summary>
    public const string Unrelated = "Unrelated.cs";

    private const int LossesPerFile = 20;

    /// <summary>A project of as many losses, all kinds and forms in turn.</summary>
    /// <param name="count">How many losses.</param>
    /// <param name="isPartial">Whether the generator completes them; they have bodies otherwise.</param>
    public static IReadOnlyList<SourceFile> Mixed(int count, bool isPartial) =>
    [
        .. Enumerable.Range(0, count).Chunk(LossesPerFile).Select((losses, file) => LossFile(
            Invariant($"Losses{file}"), losses.Select(i => (Kind: KindOf(i), Form: FormOf(i), Number: i)), isPartial)),
        new SourceFile(Unrelated, UnrelatedText(1)),
    ];

    /// <summary>A project of one loss.</summary>
    public static IReadOnlyList<SourceFile> Single(LossKind kind) => [LossFile("Losses", [(kind, LossForm.SpanFused, 0)], isPartial: true)];

    /// <summary>The file without losses, after a keystroke.</summary>
    public static string UnrelatedText(int number) =>
        Invariant($"namespace Sample;\n\ninternal static class Unrelated\n{{\n    public static int Number => {number};\n}}\n");

    private static LossKind KindOf(int loss) => LossKind.All[loss % LossKind.All.Count];

    /// <summary>Three has no factor in common with the number of forms: a kind meets all of them.</summary>
    private static LossForm FormOf(int loss) => LossForm.All[((3 * (loss / LossKind.All.Count)) + (loss % LossKind.All.Count)) % LossForm.All.Count];

    private static SourceFile LossFile(string type, IEnumerable<(LossKind Kind, LossForm Form, int Number)> losses, bool isPartial)
    {
        var text = new StringBuilder("using System;\nusing ILGPU;\nusing ILGPU.Runtime;\nusing LossGen;\n\nnamespace Sample;\n\n");
        text.Append(CultureInfo.InvariantCulture, $"internal static partial class {type}\n{{\n");
        var formulas = new HashSet<string>();
        foreach ((LossKind kind, LossForm form, int number) in losses)
        {
            string constant = (0.1 + (0.0001 * number)).ToString(CultureInfo.InvariantCulture);
            string attribute = Typed(kind.Attribute, form.Element).Replace("#", constant, StringComparison.Ordinal);
            Append(text, $"[{attribute}]\n{form.Declare(kind, Invariant($"Loss{number}"), isPartial)}");
            if (kind.Formula is { } formula && formulas.Add(Typed(formula, form.Element)))
                Append(text, Typed(formula, form.Element));
        }

        return new SourceFile(type + ".cs", text.Append("}\n").ToString());
    }

    private static void Append(StringBuilder text, string member) =>
        text.Append("    ").Append(member.ReplaceLineEndings("\n").Replace("\n", "\n    ", StringComparison.Ordinal)).Append("\n\n");

    private static string Typed(string text, string element)
    {
        string typed = text
            .Replace("OfT", "Of" + (element == "float" ? "Float" : "Double"), StringComparison.Ordinal)
            .Replace("<T>", $"<{element}>", StringComparison.Ordinal)
            .Replace("T ", element + " ", StringComparison.Ordinal);
        return element == "float" ? typed.Replace("Math.", "MathF.", StringComparison.Ordinal) : typed;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
