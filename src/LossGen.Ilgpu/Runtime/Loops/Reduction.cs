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

    internal static void LeavePartials(Pack<double> sums, int count, ArrayView<double> partials)
    {
        if (count > 0)
            LeavePartial(sums.P0, 0, partials);
        if (count > 1)
            LeavePartial(sums.P1, 1, partials);
        if (count > 2)
            LeavePartial(sums.P2, 2, partials);
        if (count > 3)
            LeavePartial(sums.P3, 3, partials);
        if (count > 4)
            LeavePartial(sums.P4, 4, partials);
        if (count > 5)
            LeavePartial(sums.P5, 5, partials);
        if (count > 6)
            LeavePartial(sums.P6, 6, partials);
        if (count > 7)
            LeavePartial(sums.P7, 7, partials);
        if (count > 8)
            LeavePartial(sums.P8, 8, partials);
        if (count > 9)
            LeavePartial(sums.P9, 9, partials);
        if (count > 10)
            LeavePartial(sums.P10, 10, partials);
        if (count > 11)
            LeavePartial(sums.P11, 11, partials);
        if (count > 12)
            LeavePartial(sums.P12, 12, partials);
        if (count > 13)
            LeavePartial(sums.P13, 13, partials);
        if (count > 14)
            LeavePartial(sums.P14, 14, partials);
        if (count > 15)
            LeavePartial(sums.P15, 15, partials);
    }

    /// <summary>The second pass: one of the sums divided by a number.</summary>
    internal static void Finish<T, TReal>(ArrayView<double> partials, int groups, double divisor, ArrayView<T> result)
        where T : unmanaged
        where TReal : struct, IReal<T>
    {
        double total = SumOf(partials, groups);
        if (Group.IdxX == 0)
            result[0] = TReal.Narrow(total / divisor);
    }

    /// <summary>The second pass: one of the sums divided by a number on the device, or 0 where that is 0 and the mean of nothing is.</summary>
    internal static void Divide<T, TReal>(ArrayView<double> partials, int groups, ArrayView<double> divisor, int emptyIsZero, ArrayView<T> result)
        where T : unmanaged
        where TReal : struct, IReal<T>
    {
        double total = SumOf(partials, groups);
        if (Group.IdxX == 0)
            result[0] = TReal.Narrow(Utilities.Select(divisor[0] == 0 & emptyIsZero != 0, 0, total / divisor[0]));
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
