using System.ComponentModel;
using System.Runtime.CompilerServices;
using ILGPU;
using ILGPU.Runtime;

namespace LossGen.Ilgpu.Runtime;

/// <summary>
/// The sum of the losses in two passes, without atomics: each group leaves one partial sum, and a single group adds these in an order
/// that never changes. Both passes add in double. Not meant to be used by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Reduction
{
    private static readonly ConditionalWeakTable<AcceleratorStream, MemoryBuffer1D<double, Stride1D.Dense>> s_partials = [];

    private static readonly KernelCache<Action<AcceleratorStream, KernelConfig, ArrayView<double>, int, double, ArrayView<float>>> s_finishFloat =
        new(static accelerator => accelerator.LoadKernel<ArrayView<double>, int, double, ArrayView<float>>(Finish));

    private static readonly KernelCache<Action<AcceleratorStream, KernelConfig, ArrayView<double>, int, double, ArrayView<double>>> s_finishDouble =
        new(static accelerator => accelerator.LoadKernel<ArrayView<double>, int, double, ArrayView<double>>(Finish));

    /// <summary>Room for one partial sum a group, kept for the life of the stream: calls on one stream run one after another.</summary>
    public static ArrayView<double> PartialsOf(AcceleratorStream stream) => s_partials.GetValue(
        stream, static s => s.Accelerator.Allocate1D<double>(LaunchPlan.MostGroups)).View;

    /// <summary>Adds up the threads of a group and leaves the sum where the second pass finds it. Called by every thread of a kernel.</summary>
    public static void LeavePartial(double sum, ArrayView<double> partials)
    {
        double total = GroupSum(sum);
        if (Group.IdxX == 0)
            partials[Grid.IdxX] = total;
    }

    /// <summary>Launches the second pass: <paramref name="loss"/> becomes the sum of the partial sums divided by a number.</summary>
    public static void Complete(AcceleratorStream stream, ArrayView<double> partials, int groups, double divisor, ArrayView<float> loss) =>
        s_finishFloat.For(stream)(stream, new KernelConfig(1, LaunchPlan.ThreadsOf(stream)), partials, groups, divisor, loss);

    /// <inheritdoc cref="Complete(AcceleratorStream, ArrayView{double}, int, double, ArrayView{float})"/>
    public static void Complete(AcceleratorStream stream, ArrayView<double> partials, int groups, double divisor, ArrayView<double> loss) =>
        s_finishDouble.For(stream)(stream, new KernelConfig(1, LaunchPlan.ThreadsOf(stream)), partials, groups, divisor, loss);

    /// <summary>The result of an empty batch.</summary>
    public static void CompleteEmpty(AcceleratorStream stream, double value, ArrayView<float> loss) =>
        Complete(stream, PartialsOf(stream), 0, double.IsNaN(value) ? 0 : 1, loss);

    /// <inheritdoc cref="CompleteEmpty(AcceleratorStream, double, ArrayView{float})"/>
    public static void CompleteEmpty(AcceleratorStream stream, double value, ArrayView<double> loss) =>
        Complete(stream, PartialsOf(stream), 0, double.IsNaN(value) ? 0 : 1, loss);

    private static void Finish(ArrayView<double> partials, int groups, double divisor, ArrayView<float> loss)
    {
        double total = SumOf(partials, groups);
        if (Group.IdxX == 0)
            loss[0] = (float)(total / divisor);
    }

    private static void Finish(ArrayView<double> partials, int groups, double divisor, ArrayView<double> loss)
    {
        double total = SumOf(partials, groups);
        if (Group.IdxX == 0)
            loss[0] = total / divisor;
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
