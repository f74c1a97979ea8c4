using System.Globalization;
using System.Numerics;
using LossGen.Numeric.Tests.Rows.Support;

namespace LossGen.Numeric.Tests.Rows;

/// <summary>Bad arguments are told exactly, and before anything is written.</summary>
public abstract class RowArgumentTests<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Rows = 37;
    private const int Classes = 5;

    [Theory]
    [MemberData(nameof(RowTheory.OfLabels), MemberType = typeof(RowTheory))]
    public void A_label_that_is_no_class_is_told_with_its_row(string name)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        int[] wrong = [-1, Classes, -101, 1 << 24, int.MaxValue, int.MinValue, .. loss.MayIgnore ? Array.Empty<int>() : [RowData<T>.Ignored]];
        foreach (int row in (int[])[0, 1, 15, 16, Rows - 1])
        {
            foreach (int label in wrong)
            {
                RowBuffers<T> call = Call(loss);
                call.SetLabel(row, label);

                // The first of several is the one that is told.
                call.SetLabel(Rows - 1, label);
                foreach (Action run in Runs(loss, call))
                {
                    ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(run);
                    Assert.Equal("labels", error.ParamName);
                    Assert.Contains($"label {Text(label)} in row {Text(row)};", error.Message, StringComparison.Ordinal);
                    Assert.Contains($"less than {Text(Classes)}", error.Message, StringComparison.Ordinal);
                }

                call.AssertUntouched($"label {label} in row {row}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(RowTheory.All), MemberType = typeof(RowTheory))]
    public void A_length_of_rows_that_cannot_be_is_refused(string name)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        foreach (int classes in (int[])[0, -1, int.MinValue, Classes - 1, Classes + 1, (Rows * Classes) + 1, int.MaxValue])
        {
            RowBuffers<T> call = Call(loss);
            call.Classes = classes;
            foreach (Action run in Runs(loss, call))
            {
                ArgumentException error = Assert.ThrowsAny<ArgumentException>(run);
                if (classes <= 0)
                    Assert.Equal(loss.LengthName, error.ParamName);
                else
                    Assert.True(error.ParamName == loss.First || error.ParamName == loss.LengthName, $"{classes}: {error.Message}");
            }

            call.AssertUntouched($"{classes} classes");
        }
    }

    [Theory]
    [MemberData(nameof(RowTheory.All), MemberType = typeof(RowTheory))]
    public void A_number_of_values_that_does_not_fit_is_told(string name)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        foreach (int difference in (int[])[-1, 1, -Classes, Classes])
        {
            foreach (string input in loss.Values.Append("weight"))
            {
                RowBuffers<T> call = Call(loss);
                call.Resize(input, difference);
                AssertRefused(loss, call, input == loss.First && Math.Abs(difference) == Classes ? null : input);
            }

            foreach (string input in loss.Gradients.Append("weight"))
            {
                RowBuffers<T> call = Call(loss);
                call.ResizeGradient(input, difference);
                AssertRefused(loss, call, input == loss.First ? "gradient" : input + "Gradient");
            }

            RowBuffers<T> losses = Call(loss);
            losses.LossesOwner = new(Rows + difference, 0);
            AssertRefused(loss, losses, "losses");
            if (!loss.HasLabels || difference > 0)
                continue;
            RowBuffers<T> labels = Call(loss);
            labels.LabelCount = Rows + difference;
            AssertRefused(loss, labels, "labels");
        }
    }

    [Theory]
    [MemberData(nameof(RowTheory.Constants), MemberType = typeof(RowTheory))]
    public void A_constant_out_of_range_is_named(string name, string constant, double value)
    {
        RowLoss<T> loss = RowTable.Get<T>(name);
        RowBuffers<T> call = Call(loss);
        call.SetConstant(constant, value);
        foreach (Action run in Runs(loss, call))
            Assert.Equal(constant, Assert.Throws<ArgumentOutOfRangeException>(run).ParamName);
        call.AssertUntouched($"{constant} = {value}");
    }

    [Fact]
    public void A_position_outside_of_its_row_is_told()
    {
        RowLoss<T> loss = RowTable.Get<T>("DistributionFocal");
        foreach (double position in (double[])[-0.5, Classes - 0.75, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e30])
        {
            RowBuffers<T> call = Call(loss);
            call.Input("target")[20] = T.CreateChecked(position);
            foreach (Action run in Runs(loss, call))
            {
                ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(run);
                Assert.Equal("target", error.ParamName);
                Assert.Contains("in row 20;", error.Message, StringComparison.Ordinal);
            }

            call.AssertUntouched($"position {position}");
        }
    }

    private static RowBuffers<T> Call(RowLoss<T> loss) => new(loss, RowData<T>.Draw(loss, Rows, Classes, seed: 3));

    private static Action[] Runs(RowLoss<T> loss, RowBuffers<T> call) =>
        [() => loss.Each(call), () => loss.Mean(call), () => loss.Sum(call), () => loss.Forward(call), () => loss.Gradient(call)];

    /// <param name="loss">The loss.</param>
    /// <param name="call">The parameters, one of them spoilt.</param>
    /// <param name="parameter">Who is blamed; null where all the others are.</param>
    private static void AssertRefused(RowLoss<T> loss, RowBuffers<T> call, string? parameter)
    {
        foreach (Action run in (Action[])[() => loss.Each(call), () => loss.Mean(call), () => loss.Sum(call)])
        {
            ArgumentException error = Assert.Throws<ArgumentException>(run);
            if (parameter is not null)
                Assert.Equal(parameter, error.ParamName);
        }

        call.AssertUntouched(parameter ?? loss.First);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

public sealed class FloatRowArgumentTests : RowArgumentTests<float>;

public sealed class DoubleRowArgumentTests : RowArgumentTests<double>;
