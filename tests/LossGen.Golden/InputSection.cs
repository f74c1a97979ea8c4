namespace LossGen.Golden;

/// <summary>
/// Inputs of one kind. They are floats, and widened for double, so that both element types see the same numbers.
/// </summary>
/// <param name="Name">What kind.</param>
/// <param name="Prediction">The first input.</param>
/// <param name="Target">The second input, of the same length.</param>
internal sealed record InputSection(string Name, float[] Prediction, float[] Target);
