using System.ComponentModel;
using ILGPU;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// What the threads of one row come to together: trees in shared memory, always in the same order. Called by every thread of a group, each
/// with neighbours that are a power of two in number. No barrier stands under a condition, not even where one thread has a row alone: some
/// compilers for OpenCL double the code at each. Not meant to be used by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RowReduction
{
    /// <summary>The sum over the threads of a row.</summary>
    public static float Sum(float value, int width)
    {
        ArrayView<float> shared = SharedMemory.Allocate<float>(LaunchPlan.GroupSize);
        int lane = Group.IdxX % width;
        shared[Group.IdxX] = value;
        Group.Barrier();
        for (int half = width / 2; half > 0; half /= 2)
        {
            if (lane < half)
                shared[Group.IdxX] += shared[Group.IdxX + half];
            Group.Barrier();
        }

        float total = shared[Group.IdxX - lane];
        Group.Barrier();
        return total;
    }

    /// <inheritdoc cref="Sum(float, int)"/>
    public static double Sum(double value, int width)
    {
        ArrayView<double> shared = SharedMemory.Allocate<double>(LaunchPlan.GroupSize);
        int lane = Group.IdxX % width;
        shared[Group.IdxX] = value;
        Group.Barrier();
        for (int half = width / 2; half > 0; half /= 2)
        {
            if (lane < half)
                shared[Group.IdxX] += shared[Group.IdxX + half];
            Group.Barrier();
        }

        double total = shared[Group.IdxX - lane];
        Group.Barrier();
        return total;
    }

    /// <summary>The largest value of the threads of a row; NaN when one is.</summary>
    public static float Largest(float value, int width)
    {
        ArrayView<float> shared = SharedMemory.Allocate<float>(LaunchPlan.GroupSize);
        int lane = Group.IdxX % width;
        shared[Group.IdxX] = value;
        Group.Barrier();
        for (int half = width / 2; half > 0; half /= 2)
        {
            if (lane < half)
                shared[Group.IdxX] = GpuMath.Maximum(shared[Group.IdxX], shared[Group.IdxX + half]);
            Group.Barrier();
        }

        float largest = shared[Group.IdxX - lane];
        Group.Barrier();
        return largest;
    }

    /// <inheritdoc cref="Largest(float, int)"/>
    public static double Largest(double value, int width)
    {
        ArrayView<double> shared = SharedMemory.Allocate<double>(LaunchPlan.GroupSize);
        int lane = Group.IdxX % width;
        shared[Group.IdxX] = value;
        Group.Barrier();
        for (int half = width / 2; half > 0; half /= 2)
        {
            if (lane < half)
                shared[Group.IdxX] = GpuMath.Maximum(shared[Group.IdxX], shared[Group.IdxX + half]);
            Group.Barrier();
        }

        double largest = shared[Group.IdxX - lane];
        Group.Barrier();
        return largest;
    }
}
