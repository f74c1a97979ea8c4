using ILGPU;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// What the threads of one row come to together: trees in shared memory, always in the same order. Called by every thread of a group, each
/// with neighbours that are a power of two in number. No barrier stands under a condition, not even where one thread has a row alone: some
/// compilers for OpenCL double the code at each.
/// </summary>
internal static class RowReduction
{
    /// <summary>The sum over the threads of a row.</summary>
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
    public static T Largest<T, TReal>(T value, int width)
        where T : unmanaged
        where TReal : struct, IReal<T>
    {
        ArrayView<T> shared = SharedMemory.Allocate<T>(LaunchPlan.GroupSize);
        int lane = Group.IdxX % width;
        shared[Group.IdxX] = value;
        Group.Barrier();
        for (int half = width / 2; half > 0; half /= 2)
        {
            if (lane < half)
                shared[Group.IdxX] = TReal.Maximum(shared[Group.IdxX], shared[Group.IdxX + half]);
            Group.Barrier();
        }

        T largest = shared[Group.IdxX - lane];
        Group.Barrier();
        return largest;
    }
}
