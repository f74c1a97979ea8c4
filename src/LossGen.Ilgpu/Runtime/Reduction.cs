using System.ComponentModel;
using ILGPU;
using ILGPU.Util;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// The kernels' side of the reduction, without atomics: each group leaves one partial sum, and a single group adds these in an order that
/// never changes. Both passes add in double. Not meant to be used by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Reduction
{
    /// <summary>Adds up the threads of a group and leaves one of the sums where the second pass finds it. Called by every thread of a kernel.</summary>
    public static void LeavePartial(double sum, int index, ArrayView<double> partials)
    {
        double total = GroupSum(sum);
        if (Group.IdxX == 0)
            partials[(index * Grid.DimX) + Grid.IdxX] = total;
    }

    internal static void Finish(ArrayView<double> partials, int groups, double divisor, ArrayView<float> loss)
    {
        double total = SumOf(partials, groups);
        if (Group.IdxX == 0)
            loss[0] = (float)(total / divisor);
    }

    internal static void Finish(ArrayView<double> partials, int groups, double divisor, ArrayView<double> loss)
    {
        double total = SumOf(partials, groups);
        if (Group.IdxX == 0)
            loss[0] = total / divisor;
    }

    internal static void Divide(ArrayView<double> partials, int groups, ArrayView<double> divisor, int emptyIsZero, ArrayView<float> loss)
    {
        double total = SumOf(partials, groups);
        if (Group.IdxX == 0)
            loss[0] = (float)Utilities.Select(divisor[0] == 0 & emptyIsZero != 0, 0, total / divisor[0]);
    }

    internal static void Divide(ArrayView<double> partials, int groups, ArrayView<double> divisor, int emptyIsZero, ArrayView<double> loss)
    {
        double total = SumOf(partials, groups);
        if (Group.IdxX == 0)
            loss[0] = Utilities.Select(divisor[0] == 0 & emptyIsZero != 0, 0, total / divisor[0]);
    }

    private static double SumOf(ArrayView<double> partials, int groups)
    {
        double sum = 0;
        for (int i = Group.IdxX; i < groups; i += Group.DimX)
            sum += partials[i];
        return GroupSum(sum);
    }

    /// <summary>A tree in shared memory; the first thread has the result.</summary>
    private static double GroupSum(double value)
    {
        ArrayView<double> shared = SharedMemory.Allocate<double>(LaunchPlan.GroupSize);
        shared[Group.IdxX] = value;
        Group.Barrier();
        for (int half = Group.DimX / 2; half > 0; half /= 2)
        {
            if (Group.IdxX < half)
                shared[Group.IdxX] += shared[Group.IdxX + half];
            Group.Barrier();
        }

        return shared[0];
    }
}
