using System.Numerics;
using LossGen.Golden;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>Losses and gradients against those of libtorch.</summary>
public abstract class GoldenTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    [Theory]
    [MemberData(nameof(GoldenTheory.Cases), MemberType = typeof(GoldenTheory))]
    public void Spans_give_what_torch_gives(string file)
    {
        GoldenCase<T> golden = GoldenCase<T>.Read(file);
        GoldenFile<T> torch = golden.File;
        var results = new Outputs<T>(torch.Count, torch.Width);
        golden.Loss.Each(torch.Prediction, torch.Target, golden.Constants, results.Gradient, results.TargetGradient, results.Losses);
        golden.AssertMatches(results);
    }

    [Theory]
    [MemberData(nameof(GoldenTheory.Cases), MemberType = typeof(GoldenTheory))]
    public void Scalars_give_what_torch_gives(string file)
    {
        GoldenCase<T> golden = GoldenCase<T>.Read(file);
        golden.AssertMatches(Outputs<T>.OfItems(golden.Loss, golden.File.Prediction, golden.File.Target, golden.Constants));
    }

    [Theory]
    [MemberData(nameof(GoldenTheory.Cases), MemberType = typeof(GoldenTheory))]
    public void Sums_and_means_are_those_of_torch(string file)
    {
        GoldenCase<T> golden = GoldenCase<T>.Read(file);
        GoldenFile<T> torch = golden.File;
        foreach (GoldenSection<T> section in torch.Sections.Where(s => T.IsFinite(s.Sum)))
        {
            ReadOnlySpan<T> prediction = GoldenFile<T>.Slice(section, torch.Prediction, torch.Width);
            ReadOnlySpan<T> target = GoldenFile<T>.Slice(section, torch.Target, torch.Width);
            var gradient = new T[prediction.Length];

            // Every item brings its own error, and torch's sum in T one rounding an item more.
            double scale = Reference.Batch(golden.Loss, prediction, target, golden.Constants)
                .Sum(i => i.Loss.Bound + (section.Count * Math.Abs(i.Loss.Value)));
            double tolerance = scale * Tracked<T>.Roundoff;
            string what = $"{file} {section.Name}";
            Close.AssertWithin(
                double.CreateChecked(section.Sum), golden.Loss.Sum(prediction, target, golden.Constants, gradient), tolerance, what + " sum");
            Close.AssertWithin(
                double.CreateChecked(section.Mean), golden.Loss.Forward(prediction, target, golden.Constants), tolerance / section.Count, what + " mean");
        }
    }

    [Fact]
    public void Every_loss_has_golden_files() => Assert.Equal(
        LossTable.Names.Order(), GoldenTheory.Names.Select(n => GoldenCase<T>.Read(n).Loss.Name).Distinct().Order());
}

public sealed class FloatGoldenTests : GoldenTests<float>;

public sealed class DoubleGoldenTests : GoldenTests<double>;
