using LossGen.Generator.Ir;

namespace LossGen.Generator.Losses;

/// <summary>Logits divided by a temperature, and the factor that keeps the size of their gradient.</summary>
internal sealed class Softening
{
    private readonly LossScope _scope;
    private readonly Value _temperature;

    public Softening(LossScope scope)
    {
        _scope = scope;

        // The reciprocal of anything smaller may be infinite.
        _temperature = Value.Maximum(scope.Constant(Temperature.Property), scope.Number(scope.Scalar.SmallestNormal())).Named("temperature");
    }

    public static LossParameter Temperature { get; } = new("Temperature", 1, ValueRange.Positive);

    public SoftmaxOf Softmax(string input) => new((_scope.Row(input) * (1 / _temperature).Named("inverse")).Named("soft"));

    /// <summary>A divergence of what is softened, times T².</summary>
    public Value Restore(Value divergence) => (_temperature * _temperature).Named("square") * divergence;
}
