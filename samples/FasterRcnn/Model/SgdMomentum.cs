using System.Numerics.Tensors;

namespace LossGen.Samples.FasterRcnn;

/// <summary>Stochastic gradient descent with momentum: v ← m·v + g, w ← w − r·v.</summary>
internal sealed class SgdMomentum(IReadOnlyList<Parameter> parameters, float momentum)
{
    private readonly float[][] velocities = [.. parameters.Select(parameter => new float[parameter.Value.Length])];

    public void Step(float rate)
    {
        for (int i = 0; i < velocities.Length; i++)
        {
            float[] velocity = velocities[i], value = parameters[i].Value;
            TensorPrimitives.MultiplyAdd(velocity, momentum, parameters[i].Gradient, velocity);
            TensorPrimitives.MultiplyAdd(velocity, -rate, value, value);
        }
    }
}
