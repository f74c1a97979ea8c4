using System.Globalization;
using LossGen.BuildTime;
using LossGen.BuildTime.Corpus;
using LossGen.BuildTime.Measuring;

bool isQuick = args.Contains("--quick");
string? ValueOf(string option) => Array.IndexOf(args, option) is var index and >= 0 ? args.ElementAtOrDefault(index + 1) ?? "" : null;
int NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

int[] sizes = [.. (ValueOf("--losses") ?? (isQuick ? "50" : "200,1000")).Split(',').Select(NumberOf)];
int rounds = NumberOf(ValueOf("--rounds") ?? (isQuick ? "1" : "5"));
if (sizes.Contains(0) || rounds == 0)
{
    Console.Error.WriteLine("Usage: LossGen.BuildTime [--losses N,N] [--rounds N] [--whole] [--quick]");
    return 1;
}

int RoundsOf(int losses) => losses > 500 ? (rounds + 1) / 2 : rounds;

// The kinds come with an option; alone they are as the attribute has them without.
string LinesOf(string loss) =>
    Table.Of(InProcess.LinesOf(LossKind.All.First(k => k.Attribute.StartsWith(loss + "(", StringComparison.Ordinal)) with { Attribute = loss }));

Table.PrintMachine();
if (!isQuick)
    await InProcess.MeasureAsync(sizes.Min(), 1);

Table.Begin(
    "Compilations in this process, in seconds, medians of rounds with and without LossGen in turns",
    "losses", "by hand", "LossGen", "added", "generator", "analyzer", "keystroke", "lines");
foreach (int losses in sizes)
{
    InProcessResult result = await InProcess.MeasureAsync(losses, RoundsOf(losses));
    Table.Line(losses, [result.ByHand, result.WithLossGen, result.Added, result.Generator, result.Analyzer, result.Keystroke], result.Lines);
}

Console.WriteLine();
Console.WriteLine($"Generated lines over spans, with the gradient: SmoothL1 {LinesOf("SmoothL1")}, SoftmaxCrossEntropy {LinesOf("SoftmaxCrossEntropy")}.");

if (!args.Contains("--whole"))
    return 0;
Table.Begin("The same projects by dotnet build, analyzers included", "losses", "by hand", "LossGen", "added");
foreach (int losses in sizes)
{
    (double byHand, double withLossGen, double added) = WholeBuild.Measure(losses, RoundsOf(losses));
    Table.Line(losses, [byHand, withLossGen, added]);
}

return 0;
