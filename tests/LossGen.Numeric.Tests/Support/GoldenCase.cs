using System.Numerics;
using LossGen.Golden;

namespace LossGen.Numeric.Tests.Support;

/// <summary>A golden file and the loss that it is about.</summary>
internal sealed record GoldenCase<T>(string Name, GoldenFile<T> File, TestLoss<T> Loss, T[] Constants)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static GoldenCase<T> Read(string name)
    {
        GoldenFile<T> file = GoldenFile<T>.Read(Path.Combine(GoldenTheory.Folder, $"{name}.{GoldenFile<T>.TypeName}.golden"));
        string form = file.Parameters.TryGetValue("form", out string? value) ? value : "";
        TestLoss<T> loss = LossTable.Get<T>(file.Loss + form);
        return new(name, file, loss, [.. loss.ConstantNames.Select(c => T.CreateChecked(file.Parameter(c)))]);
    }

    public void AssertMatches(Outputs<T> results)
    {
        var failures = new List<string>();
        foreach (GoldenSection<T> section in File.Sections)
        {
            for (int item = section.Start; item < section.Start + section.Count; item++)
                AssertItem(section.Name, item, results, failures);
        }

        if (failures.Count > 0)
            Assert.Fail($"{failures.Count} differences:\n{string.Join("\n", failures.Take(60))}");
    }

    private void AssertItem(string section, int item, Outputs<T> results, List<string> failures)
    {
        int width = File.Width;
        T[] p = File.Prediction[(item * width)..((item + 1) * width)], t = File.Target[(item * width)..((item + 1) * width)];
        ReferenceItem<T> reference = Reference.Item(Loss, p, t, Constants);
        var check = new GoldenCheck<T>(Loss, p, t);
        Add("loss", check.Loss(File.Losses[item], results.Losses[item], reference.Loss));
        for (int k = 0; k < width; k++)
        {
            int i = (item * width) + k;
            Add($"gradient[{k}]", check.Gradient(File.Losses[item], File.PredictionGradient[i], results.Gradient[i], reference.Gradient[k]));
            Add($"targetGradient[{k}]", check.Gradient(File.Losses[item], File.TargetGradient[i], results.TargetGradient[i], reference.TargetGradient[k]));
        }

        void Add(string what, string? failure)
        {
            if (failure is not null)
                failures.Add($"{Name} {section} ({string.Join(' ', p)}) ({string.Join(' ', t)}) {what}: {failure}");
        }
    }
}
