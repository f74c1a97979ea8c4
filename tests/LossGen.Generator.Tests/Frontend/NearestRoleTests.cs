using LossGen.Generator.Frontend;

namespace LossGen.Generator.Tests.Frontend;

/// <summary>Which role a name is near to, and that most names are near to none.</summary>
public sealed class NearestRoleTests
{
    private static readonly string[] s_roles =
        ["prediction", "target", "weight", "gradient", "predictionGradient", "targetGradient", "weightGradient", "losses", "upstream", "beta", "epsilon"];

    [Theory]
    [InlineData("Prediction", "prediction")]
    [InlineData("pred", "prediction")]
    [InlineData("y_pred", "prediction")]
    [InlineData("output", "prediction")]
    [InlineData("predicton", "prediction")]
    [InlineData("y", "target")]
    [InlineData("y_true", "target")]
    [InlineData("label", "target")]
    [InlineData("targte", "target")]
    [InlineData("grad", "gradient")]
    [InlineData("dPrediction", "gradient")]
    [InlineData("gradients", "gradient")]
    [InlineData("target_gradient", "targetGradient")]
    [InlineData("dTarget", "targetGradient")]
    [InlineData("weights", "weight")]
    [InlineData("lossValues", "losses")]
    [InlineData("perItem", "losses")]
    [InlineData("loss", "losses")]
    [InlineData("eps", "epsilon")]
    [InlineData("bet", "beta")]
    [InlineData("x", null)]
    [InlineData("_", null)]
    [InlineData("", null)]
    [InlineData("count", null)]
    [InlineData("buffer", null)]
    [InlineData("cancellation", null)]
    [InlineData("eta2", null)]
    public void A_name_means_the_role_that_it_is_near_to(string name, string? role) => Assert.Equal(role, NearestRole.Of(name, s_roles));

    [Fact]
    public void A_role_that_is_taken_is_no_answer() => Assert.Null(NearestRole.Of("grad", ["prediction", "target"]));

    [Theory]
    [InlineData("pred", "logits")]
    [InlineData("y_true", "labels")]
    public void Losses_of_logits_have_other_words(string name, string role) => Assert.Equal(role, NearestRole.Of(name, ["logits", "labels"]));

    [Theory]
    [InlineData("x")]
    [InlineData("b")]
    public void Roles_of_one_letter_are_near_to_nothing(string name) => Assert.Null(NearestRole.Of(name, ["a", "c"]));
}
