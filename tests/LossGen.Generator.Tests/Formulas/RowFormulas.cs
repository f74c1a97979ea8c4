using System.Globalization;
using System.Reflection;
using LossGen.Generator.Frontend;
using LossGen.Generator.Ir;
using LossGen.Generator.Passes;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace LossGen.Generator.Tests.Formulas;

/// <summary>Many formulas over rows in one project: the methods themselves, to be called, and their graphs.</summary>
internal sealed class RowFormulas
{
    private const string Head = "using System;\nusing System.Numerics;\nusing LossGen;\n";

    private const string Loss =
        "[Loss(nameof(F))] public static partial double M(ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<int> label, double c, int classes, Span<double> gradient);";

    private readonly List<string> _names;
    private readonly Assembly _assembly;
    private readonly CSharpCompilation _compilation;

    private RowFormulas(List<string> names, Assembly assembly, CSharpCompilation compilation)
    {
        _names = names;
        _assembly = assembly;
        _compilation = compilation;
    }

    public static RowFormulas Of(IReadOnlyDictionary<string, string> formulas, string helpers, string outside)
    {
        string[] bodies = [.. formulas.Values.Select((f, i) => $"public static partial class F{i}\n{{\n{helpers}\npublic static double F(Row<double> x, Row<double> y, int label, double c) {f}{(f.StartsWith("=>", StringComparison.Ordinal) ? ";" : "")}\n"
            + "public static double Direct(double[] x, double[] y, int label, double c) => F(new Row<double>(x), new Row<double>(y), label, c);\n}\n")];
        string callable = Head + string.Concat(bodies) + outside;

        // The losses themselves have no body until code is written for them.
        using var stream = new MemoryStream();
        EmitResult result = Compiled.Compilation([callable], gpu: false).Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        string losses = Head + string.Concat(bodies.Select((_, i) => $"public static partial class F{i} {{ {Loss} }}\n"));
        return new RowFormulas([.. formulas.Keys], Assembly.Load(stream.ToArray()), Compiled.Compilation([callable, losses], gpu: false));
    }

    public Func<double[], double[], int, double, double> Direct(string name) =>
        _assembly.GetType(TypeOf(name))!.GetMethod("Direct")!.CreateDelegate<Func<double[], double[], int, double, double>>();

    /// <summary>The formula's graph as the front end reads it.</summary>
    public Graph Graph(string name)
    {
        IMethodSymbol method = _compilation.GetTypeByMetadataName(TypeOf(name))!.GetMembers("M").OfType<IMethodSymbol>().Single();
        ParseResult result = LossParser.Parse(method, _compilation, TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', result.Problems.Select(p => string.Join(" ", p.Arguments))));
        Graph graph = result.Model!.Formula!.Graph;
        Assert.Empty(Verifier.Check(graph));
        return graph;
    }

    /// <summary>The loss, then the gradients of x, y and c, over rows of a length.</summary>
    public Graph Compile(string name, int length, ICollection<Rule>? applied = null)
    {
        Graph forward = Simplify.Stabilize(Graph(name), applied);
        Graph gradient = Simplify.Run(StopMarks.Remove(Gradient.Of(forward, [new("x", 1, "dx"), new("y", 1, "dy"), new("c", 1, "dc", true)], null)));
        Assert.Empty(Verifier.Check(gradient));
        return Unroll.Run(gradient, length, output => output is "dx" or "dy");
    }

    public static double[] Run(Graph unrolled, double[] x, double[] y, int label, double c) =>
        Interpreter.Run(unrolled, (input, k) => input == "x" ? x[k] : input == "y" ? y[k] : label, parameter => parameter == "c" ? c : x.Length);

    private string TypeOf(string name) => "F" + _names.IndexOf(name).ToString(CultureInfo.InvariantCulture);
}
