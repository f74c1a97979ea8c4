using System.Collections.Concurrent;
using System.Reflection;

namespace LossGen.Fuzz.Tests;

/// <summary>
/// Random formulas through the whole generator: scalar code against the formula called directly and finite differences, spans of every
/// vector width and the kernel on ILGPU's CPU accelerator against the scalar code.
/// </summary>
public sealed class FuzzTests(DeviceCheck device) : IClassFixture<DeviceCheck>
{
    private const int BatchSize = 40;

    [Fact]
    public async Task Random_formulas_agree_with_themselves_everywhere()
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
                byte[] image = FuzzAssembly.Compile([.. formulas.Select(f => (f.Name, FuzzSource.Of(f)))], token);
                await File.WriteAllBytesAsync(Path.Combine(folder, $"{formulas[0].Index}.dll"), image, token);
                Assembly assembly = Assembly.Load(image);
                foreach (RandomFormula formula in formulas)
                {
                    foreach (string failure in Check(formula, FuzzAssembly.TypeOf(assembly, formula.Name), ref compared))
                        failures.Add(failure);
                }
            });
            Assert.True(failures.IsEmpty, $"{failures.Count} failures:\n{string.Join("\n", failures.Take(10))}");
            Assert.True(compared > 10 * FuzzOptions.Count || !FuzzOptions.IsSample, $"Only {compared} derivatives could be compared with finite differences.");
            await FuzzProcess.RunAsync(folder, $"{typeof(FuzzTests).FullName}.{nameof(Spans_have_the_bits_of_single_items_at_this_width)}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What a process with other vector instructions runs; without the variables that it is given there is nothing to do.</summary>
    [Fact]
    public void Spans_have_the_bits_of_single_items_at_this_width()
    {
        if (FuzzProcess.Folder is not { } folder)
            return;
        FuzzProcess.AssertWidth();
        var failures = new List<string>();
        int checkedFormulas = 0;
        foreach (RandomFormula[] formulas in Formulas().Chunk(BatchSize))
        {
            Assembly assembly = Assembly.LoadFrom(Path.Combine(folder, $"{formulas[0].Index}.dll"));
            foreach (RandomFormula formula in formulas.Where(f => f.RunsAtEveryWidth))
            {
                Type type = FuzzAssembly.TypeOf(assembly, formula.Name);
                var points = new FormulaPoints(formula);
                failures.AddRange(BatchCheck.Run(new FormulaCalls<float>(type, formula, points)).Concat(BatchCheck.Run(new FormulaCalls<double>(type, formula, points))).Select(f => Show(formula, f)));
                checkedFormulas++;
            }
        }

        Assert.Equal(Formulas().Count(f => f.RunsAtEveryWidth), checkedFormulas);
        Assert.True(failures.Count == 0, string.Join("\n", failures.Take(10)));
    }

    private static IEnumerable<RandomFormula> Formulas() => Enumerable.Range(FuzzOptions.Seed, FuzzOptions.Count).Select(i => new FormulaMaker(i).Make(i));

    private IEnumerable<string> Check(RandomFormula formula, Type type, ref int compared)
    {
        var points = new FormulaPoints(formula);
        var check = new FormulaCheck(formula, type, points);
        List<string> failures = [.. check.Run()];
        Interlocked.Add(ref compared, check.Compared);
        if (formula.HasKernel)
            failures.AddRange(formula.BatchesAreSingle ? device.Run<float>(type, formula, points) : device.Run<double>(type, formula, points));
        return failures.Select(f => Show(formula, f));
    }

    private static string Show(RandomFormula formula, string failure) => $"LOSSGEN_FUZZ_SEED={formula.Index}: {failure}\n{FuzzSource.Of(formula)}";
}
