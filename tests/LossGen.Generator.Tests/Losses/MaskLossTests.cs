using LossGen.Generator.Losses;

namespace LossGen.Generator.Tests.Losses;

/// <summary>Overlaps of empty masks, and the defaults of their forms.</summary>
public sealed class MaskLossTests
{
    [Theory]
    [InlineData("Dice.Probability", 0)]
    [InlineData("Dice.Probability", 1)]
    [InlineData("Tversky.Probability", 0)]
    public void Masks_of_nothing(string key, double form)
    {
        var data = new RowData { ["probability"] = [0, 0], ["target"] = [0, 0] };
        var written = new Dictionary<string, double> { ["Epsilon"] = 0, ["Form"] = form };
        RowData result = new RowKernel(key, data, written).Run(data, 2);
        Near.Check(1, result.One("loss"), 0, key);
        Near.Check([0, 0], result["probability"], 0, key);

        data = new RowData { ["probability"] = [1, 0, 1], ["target"] = [1, 0, 1] };
        Near.Check(0, new RowKernel(key, data, written).Run(data, 3).One("loss"), 0, key);
    }

    [Theory]
    [InlineData(0, 1e-3)]
    [InlineData(1, 1e-5)]
    public void A_form_of_the_dice_loss_has_its_own_epsilon(double form, double epsilon)
    {
        LossDefinition dice = LossCatalog.ByKey("Dice");
        Assert.Equal(epsilon, dice.Resolve(new WrittenSettings(new Dictionary<string, double> { ["Form"] = form }, []))["Epsilon"]);
        var written = new Dictionary<string, double> { ["Form"] = form, ["Epsilon"] = 0.5 };
        Assert.Equal(0.5, dice.Resolve(new WrittenSettings(written, []))["Epsilon"]);
        Assert.Equal(((DiceForm)form).ToString(), dice.NameOf("Form", form));
    }
}
