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
    internal static void LeavePartial(double sum, int index, ArrayView<double> partials)
    {
        double total = GroupSum(sum);
        if (Group.IdxX == 0)
            partials[(index * Grid.DimX) + Grid.IdxX] = total;
    }

    /// <summary>Leaves so many sums.</summary>
    public static void LeavePartials(in Pack<double> sums, int count, ArrayView<double> partials) => LeavePartials(in sums, 0, count, partials);

    /// <inheritdoc cref="LeavePartials(in Pack{double}, int, ArrayView{double})"/>
    public static void LeavePartials(in Pack<Pack<double>> sums, int count, ArrayView<double> partials)
    {
        LeavePartials(in sums.P0, 0, count, partials);
        LeavePartials(in sums.P1, 16, count, partials);
        LeavePartials(in sums.P2, 32, count, partials);
        LeavePartials(in sums.P3, 48, count, partials);
        LeavePartials(in sums.P4, 64, count, partials);
        LeavePartials(in sums.P5, 80, count, partials);
        LeavePartials(in sums.P6, 96, count, partials);
        LeavePartials(in sums.P7, 112, count, partials);
        LeavePartials(in sums.P8, 128, count, partials);
        LeavePartials(in sums.P9, 144, count, partials);
        LeavePartials(in sums.P10, 160, count, partials);
        LeavePartials(in sums.P11, 176, count, partials);
        LeavePartials(in sums.P12, 192, count, partials);
        LeavePartials(in sums.P13, 208, count, partials);
        LeavePartials(in sums.P14, 224, count, partials);
        LeavePartials(in sums.P15, 240, count, partials);
    }

    private static void LeavePartials(in Pack<double> sums, int first, int count, ArrayView<double> partials)
    {
        if (count > first)
            LeavePartial(sums.P0, first, partials);
        if (count > first + 1)
            LeavePartial(sums.P1, first + 1, partials);
        if (count > first + 2)
            LeavePartial(sums.P2, first + 2, partials);
        if (count > first + 3)
            LeavePartial(sums.P3, first + 3, partials);
        if (count > first + 4)
            LeavePartial(sums.P4, first + 4, partials);
        if (count > first + 5)
            LeavePartial(sums.P5, first + 5, partials);
        if (count > first + 6)
            LeavePartial(sums.P6, first + 6, partials);
        if (count > first + 7)
            LeavePartial(sums.P7, first + 7, partials);
        if (count > first + 8)
            LeavePartial(sums.P8, first + 8, partials);
        if (count > first + 9)
            LeavePartial(sums.P9, first + 9, partials);
        if (count > first + 10)
            LeavePartial(sums.P10, first + 10, partials);
        if (count > first + 11)
            LeavePartial(sums.P11, first + 11, partials);
        if (count > first + 12)
            LeavePartial(sums.P12, first + 12, partials);
        if (count > first + 13)
            LeavePartial(sums.P13, first + 13, partials);
        if (count > first + 14)
            LeavePartial(sums.P14, first + 14, partials);
        if (count > first + 15)
            LeavePartial(sums.P15, first + 15, partials);
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
