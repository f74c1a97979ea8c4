using System.Globalization;
using System.Numerics;
using LossGen.Numeric.Tests.Support;

namespace LossGen.Numeric.Tests;

/// <summary>Bad arguments are told exactly, and before anything is written.</summary>
public abstract class ArgumentTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Count = 5;

    [Theory]
    [MemberData(nameof(LossTheory.BadConstants), MemberType = typeof(LossTheory))]
    public void A_constant_out_of_range_is_named_and_nothing_is_written(string name, string constant, double value)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        T[] constants = [.. loss.Constants];
        constants[Array.IndexOf(loss.ConstantNames, constant)] = T.CreateSaturating(value);
        var call = new CallBuffers<T>(loss, Count) { Constants = constants };
        foreach (Action run in (Action[])[call.Forward, call.Fused, call.Full, call.Each, call.Weighted, call.Item])
        {
            ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(run);
            Assert.Equal(constant, error.ParamName);
        }

        call.AssertUntouched();
    }

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void A_length_that_does_not_fit_is_told_with_both_lengths(string name)
    {
        TestLoss<T> loss = LossTable.Get<T>(name);
        foreach (int difference in (int[])[-1, 1, -(Count - 1), Count])
        {
            AssertLength(loss, "target", difference * loss.Width, c => c.Target = CallBuffers<T>.Resized(c.Target, difference * loss.Width));
            AssertLength(loss, "target", difference, c => c.Target = CallBuffers<T>.Resized(c.Target, difference));
            AssertLength(loss, "gradient", difference, c => c.Gradient = CallBuffers<T>.Resized(c.Gradient, difference));
            AssertLength(loss, "targetGradient", difference, c => c.TargetGradient = CallBuffers<T>.Resized(c.TargetGradient, difference));
            AssertLength(loss, "losses", difference, c => c.Losses = CallBuffers<T>.Resized(c.Losses, difference));
            AssertLength(loss, "weight", difference, c => c.Weight = CallBuffers<T>.Resized(c.Weight, difference));
            AssertLength(loss, "weightGradient", difference, c => c.WeightGradient = CallBuffers<T>.Resized(c.WeightGradient, difference));
        }
    }

    [Theory]
    [MemberData(nameof(LossTheory.Boxes), MemberType = typeof(LossTheory))]
    public void Values_that_are_no_whole_boxes_are_refused(string name)
    {
        for (int extra = 1; extra < 4; extra++)
        {
            var call = new CallBuffers<T>(LossTable.Get<T>(name), Count);
            call.Prediction = CallBuffers<T>.Resized(call.Prediction, extra);
            call.Target = CallBuffers<T>.Resized(call.Target, extra);
            call.Gradient = CallBuffers<T>.Resized(call.Gradient, extra);
            ArgumentException error = Assert.Throws<ArgumentException>(call.Fused);
            Assert.Equal("prediction", error.ParamName);
            Assert.Contains($"{(4 * Count) + extra} values", error.Message, StringComparison.Ordinal);
            call.AssertUntouched();
        }
    }

    [Theory]
    [MemberData(nameof(LossTheory.All), MemberType = typeof(LossTheory))]
    public void An_empty_prediction_with_other_data_is_refused(string name)
    {
        var call = new CallBuffers<T>(LossTable.Get<T>(name), Count) { Prediction = new(0, 0) };
        Assert.Equal("target", Assert.Throws<ArgumentException>(call.Fused).ParamName);
        call.AssertUntouched();
    }

    private static void AssertLength(TestLoss<T> loss, string parameter, int difference, Action<CallBuffers<T>> spoil)
    {
        var call = new CallBuffers<T>(loss, Count);
        spoil(call);
        bool perBox = loss.IsBox && parameter is "losses" or "weight" or "weightGradient";
        int expected = Count * (parameter is "losses" or "weight" or "weightGradient" ? 1 : loss.Width);
        List<Action> runs = parameter switch
        {
            "target" => [call.Forward, call.Fused, call.GradientAlone, call.Sum, call.Full, call.Each, call.Weighted, call.EachWeighted],
            "gradient" => [call.Fused, call.GradientAlone, call.Sum, call.Full, call.Each, call.Weighted, call.EachWeighted],
            "targetGradient" or "losses" => [call.Full, call.Each, call.Weighted, call.EachWeighted],
            _ => [call.Weighted, call.EachWeighted],
        };
        foreach (Action run in runs)
        {
            ArgumentException error = Assert.Throws<ArgumentException>(run);
            Assert.Equal(parameter, error.ParamName);
            Assert.Contains($"'{parameter}' has {Text(expected + difference)} values", error.Message, StringComparison.Ordinal);
            Assert.Contains($"'prediction' has {Text(Count * loss.Width)}", error.Message, StringComparison.Ordinal);
            if (perBox && loss.IsBox)
                Assert.Contains($"{Text(Count)} boxes", error.Message, StringComparison.Ordinal);
        }

        call.AssertUntouched();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

public sealed class FloatArgumentTests : ArgumentTests<float>;

public sealed class DoubleArgumentTests : ArgumentTests<double>;
