using System.Collections.Concurrent;
using System.Reflection;

namespace LossGen.Fuzz.Tests.Rows;

/// <summary>
/// Random formulas over rows through the whole generator: spans of every vector width against the formula called directly and finite
/// differences of it, and the kernel on ILGPU's CPU accelerator against the spans.
/// </summary>
public sealed class RowFuzzTests(RowDeviceCheck device) : IClassFixture<RowDeviceCheck>
{
    private const int BatchSize = 20;

    [Fact]
    public async Task Random_formulas_over_rows_agree_with_themselves_everywhere()
    {
        if (FuzzProcess.Folder is not null)
            return;
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string folder = Directory.CreateTempSubdirectory("lossgen-fuzz").FullName;
        try
        {
            var failures = new ConcurrentBag<string>();
            int compared = 0;
            await Parallel.ForEachAsync(Formulas().Chunk(BatchSize), cancellation, async (formulas, token) =>
            {
                byte[] image = FuzzAssembly.Compile([.. formulas.Select(f => (f.Name, RowSource.Of(f)))], token);
                await File.WriteAllBytesAsync(Path.Combine(folder, formulas[0].Name + ".dll"), image, token);
                Assembly assembly = Assembly.Load(image);
                foreach (RowFormula formula in formulas)
                {
                    Type type = FuzzAssembly.TypeOf(assembly, formula.Name);
                    var check = new RowCheck(formula, type);
                    IEnumerable<string> found = check.Run();
                    Interlocked.Add(ref compared, check.Compared);
                    if (formula.HasKernel)
                        found = found.Concat(formula.KernelIsSingle ? device.Run<float>(type, formula) : device.Run<double>(type, formula));
                    foreach (string failure in found)
                        failures.Add(Show(formula, failure));
                }
            });
            Assert.True(failures.IsEmpty, $"{failures.Count} failures:\n{string.Join("\n", failures.Take(10))}");
            Assert.True(compared > 30 * FuzzOptions.Count || !FuzzOptions.IsSample, $"Only {compared} derivatives could be compared with finite differences.");
            await FuzzProcess.RunAsync(folder, $"{typeof(RowFuzzTests).FullName}.{nameof(Formulas_over_rows_agree_at_this_width)}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What a process with other vector instructions runs.</summary>
    [Fact]
    public void Formulas_over_rows_agree_at_this_width()
    {
        if (FuzzProcess.Folder is not { } folder)
            return;
        FuzzProcess.AssertWidth();
        var failures = new List<string>();
        int checkedFormulas = 0;
        foreach (RowFormula[] formulas in Formulas().Chunk(BatchSize))
        {
            Assembly assembly = Assembly.LoadFrom(Path.Combine(folder, formulas[0].Name + ".dll"));
            foreach (RowFormula formula in formulas.Where(f => f.RunsAtEveryWidth))
            {
                failures.AddRange(new RowCheck(formula, FuzzAssembly.TypeOf(assembly, formula.Name)).Run().Select(f => Show(formula, f)));
                checkedFormulas++;
            }
        }

        Assert.Equal(Formulas().Count(f => f.RunsAtEveryWidth), checkedFormulas);
        Assert.True(failures.Count == 0, string.Join("\n", failures.Take(10)));
    }

    private static IEnumerable<RowFormula> Formulas() => Enumerable.Range(FuzzOptions.Seed, FuzzOptions.Count).Select(i => new RowFormulaMaker(i).Make(i));

    private static string Show(RowFormula formula, string failure) => $"LOSSGEN_FUZZ_SEED={formula.Index}: {failure}\n{RowSource.Of(formula)}";
}
