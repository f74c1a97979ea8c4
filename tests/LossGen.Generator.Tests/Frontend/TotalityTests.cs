using System.Collections.Immutable;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Frontend;

/// <summary>
/// A declaration becomes a file that compiles, or is reported: never both, never neither. Parameter lists are drawn by chance,
/// nearer to right than to wrong, so that both outcomes are common.
/// </summary>
public class TotalityTests
{
    private const int Batch = 60;

    private static readonly string[] s_attributes =
    [
        "L1", "MSE", "SmoothL1", "SmoothL1(Beta = 0.5)", "Huber", "Huber(Delta = 0)", "IoU", "IoU(Threshold = 0.5)", "IoU(Form = IoUForm.Log)",
        "GIoU", "GIoU(Epsilon = 0)", "L1(Reduction = LossReduction.None)", "IoU(Reduction = LossReduction.None)", "Huber(Reduction = LossReduction.Sum)",
        "SmoothL1, L1",
    ];

    private static readonly string[] s_constants = ["beta", "delta", "threshold", "epsilon"];
    private static readonly string[] s_names = ["loss", "losses", "upstream", "stream", "gradients", .. s_constants];
    private static readonly string[] s_strayTypes = ["int", "float[]", "string", "Memory<float>", "AcceleratorStream", "Span<double>", "Box<double>", "double", "ref float"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task Each_declaration_becomes_code_or_is_reported(int seed)
    {
#pragma warning disable CA5394 // The same lists in every run: not a secret, a sample.
        var random = new Random(seed);
#pragma warning restore CA5394
        string[] declarations = [.. Enumerable.Range(0, Batch).Select(_ => Declaration(random))];
        string types = string.Join('\n', declarations.Select((d, i) => $"internal static partial class C{i} {{ {d} }}"));
        Compiled compiled = Compiled.Sources(["using System;\nusing LossGen;\nusing ILGPU;\nusing ILGPU.Runtime;\n" + types]);

        Assert.Null(compiled.Exception?.ToString());
        ImmutableArray<Diagnostic> reports = await compiled.AnalyzeAsync();
        Assert.Equal("", string.Join('\n', compiled.Stops()));
        Assert.Equal(reports.Select(d => d.ToString()), (await compiled.CommandLineAsync()).Select(d => d.ToString()));
        HashSet<string> reported = [.. reports.Select(d => TypeAt(d.Location))];
        HashSet<string> written = [.. compiled.Losses.Select(f => f.HintName.Split('.')[0])];
        for (int i = 0; i < Batch; i++)
        {
            string type = $"C{i}";
            Assert.True(reported.Contains(type) != written.Contains(type), $"{declarations[i]}\n{string.Join('\n', reports.Where(r => TypeAt(r.Location) == type))}");
        }

        // Both outcomes are common, or the sample shows little.
        Assert.InRange(written.Count, Batch / 6, Batch - (Batch / 6));
        IEnumerable<Diagnostic> unexpected = compiled.CompilerProblems().Where(p => !IsOfReported(p, reported));
        Assert.Equal("", string.Join('\n', unexpected.Take(3)));
    }

    private static bool IsOfReported(Diagnostic problem, HashSet<string> reported) =>
        problem.Location.SourceTree?.FilePath == "Sample0.cs" && reported.Contains(TypeAt(problem.Location));

    private static string TypeAt(Location location)
    {
        string line = location.SourceTree!.GetText(TestContext.Current.CancellationToken).Lines.GetLineFromPosition(location.SourceSpan.Start).ToString();
        return line.Split(' ').SkipWhile(w => w != "class").ElementAtOrDefault(1) ?? line;
    }

#pragma warning disable CA5394
    private static string Declaration(Random random)
    {
        string attribute = Pick(random, s_attributes);
        string element = random.Next(2) == 0 ? "float" : "double";
        int place = random.Next(3);
        bool box = attribute.Contains("IoU", StringComparison.Ordinal);
        string value = box ? $"Box<{element}>" : element;
        string input = place switch { 0 => value, 1 => $"ReadOnlySpan<{element}>", _ => $"ArrayView<{element}>" };
        string output = place switch { 0 => "out " + value, 1 => $"Span<{element}>", _ => $"ArrayView<{element}>" };

        var parameters = new List<(string Type, string Name)> { (input, "prediction"), (input, "target") };
        if (place == 2)
            parameters.Add(("AcceleratorStream", "stream"));
        if (random.Next(3) > 0)
            parameters.Add((output, random.Next(4) == 0 ? "predictionGradient" : "gradient"));
        if (random.Next(4) == 0)
            parameters.Add((output, "targetGradient"));
        if (random.Next(4) == 0)
            parameters.Add((place == 0 ? element : input, "weight"));
        if (random.Next(6) == 0)
            parameters.Add((place == 0 ? "out " + element : output, "weightGradient"));
        if (random.Next(2) == 0)
            parameters.Add((element, Pick(random, s_constants)));
        if (place == 2 && random.Next(2) == 0)
            parameters.Add((output, "loss"));
        if (place > 0 && random.Next(attribute.Contains("None", StringComparison.Ordinal) ? 4 : 2) > 0)
            parameters.Add((output, "losses"));
        if (random.Next(4) == 0)
            Spoil(random, parameters, output, element);

        string returns = place == 2 || random.Next(3) == 0 ? "void" : element;
        IEnumerable<string> list = parameters.DistinctBy(p => p.Name).OrderBy(_ => random.Next()).Select(p => $"{p.Type} {p.Name}");
        return $"[{attribute}] public static partial {returns} M({string.Join(", ", list)});";
    }

    /// <summary>One change, which may be wrong.</summary>
    private static void Spoil(Random random, List<(string Type, string Name)> parameters, string output, string element)
    {
        int victim = random.Next(parameters.Count);
        switch (random.Next(4))
        {
            case 0:
                parameters.RemoveAt(victim);
                break;
            case 1:
                parameters[victim] = (Pick(random, s_strayTypes), parameters[victim].Name);
                break;
            case 2:
                parameters[victim] = (parameters[victim].Type, Pick(random, s_names));
                break;
            default:
                parameters.Add((random.Next(2) == 0 ? output : element, Pick(random, s_names)));
                break;
        }
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
#pragma warning restore CA5394
}
