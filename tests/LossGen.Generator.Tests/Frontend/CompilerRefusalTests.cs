using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Frontend;

/// <summary>What the compiler refuses by itself gets neither a file nor a second opinion.</summary>
public class CompilerRefusalTests
{
    [Theory]
    [InlineData("ReadOnlySpan<float> prediction, ReadOnlySpan<float> target", "")]
    [InlineData("ArrayView<float> prediction, ArrayView<float> target", "using System;")]
    [InlineData("Missing prediction, float target", "using System;")]
    [InlineData("ReadOnlySpan<Missing> prediction, Missing[] target", "using System;")]
    public Task A_type_that_does_not_exist_is_left_to_the_compiler(string parameters, string usings) => Verdict.ReportsFileAsync(
        usings + "using LossGen; partial class Losses { [L1] public static partial float M(" + parameters + "); }", [], "CS0246 CS8795");

    [Theory]
    [InlineData("float prediction, float prediction, float target", "CS0100 CS8795")]
    [InlineData("float prediction, float target, float beta, float beta", "CS0100 CS8795")]
    public Task Parameters_of_one_name_are_left_to_the_compiler(string parameters, string compiler) =>
        Verdict.ReportsAsync($"[SmoothL1] public static partial float M({parameters});", [], compiler);

    [Fact]
    public Task A_parameter_that_is_being_typed_is_left_to_the_compiler() =>
        Verdict.ReportsAsync("[L1] public static partial float M(float prediction, float );", [], "CS1001 CS8795");

    [Theory]
    [InlineData("[L1] public static partial float M(float prediction, float target);", "[L1] public static partial float M(float prediction, float target);", "CS0756 CS0111 CS8795")]
    [InlineData("[L1] public static partial float M(float prediction, float target);", "[L1] public static partial double M(float prediction, float target);", "CS0756 CS0111 CS8795")]
    [InlineData("[L1] public static partial float M(float prediction, float target);", "[SmoothL1] public static partial float M(float prediction, float target);", "CS0756 CS0111 CS8795")]
    [InlineData("[L1] public static partial float M(float prediction, float target);", "public static float M(float prediction, float target) => 0;", "CS0111 CS8795")]
    public Task Two_declarations_of_one_method_are_left_to_the_compiler(string one, string two, string compiler) =>
        Verdict.ReportsAsync(one + "\n" + two, [], compiler);
}
