using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>Vectors of 128 bits. Not meant to be used by hand.</summary>
/// <typeparam name="T">float or double.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Width128<T> : IVectorWidth<T, Vector128<T>, Vector128<double>>
    where T : unmanaged
{
    static nuint IWidth<T, Vector128<T>>.Lanes => (nuint)Vector128<T>.Count;

    static Vector128<T> IVectorWidth<T, Vector128<T>, Vector128<double>>.Indices => Vector128<T>.Indices;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<T> IVectorWidth<T, Vector128<T>, Vector128<double>>.Broadcast(T value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<T> IVectorWidth<T, Vector128<T>, Vector128<double>>.Add(Vector128<T> a, Vector128<T> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<double> IVectorWidth<T, Vector128<T>, Vector128<double>>.Add(Vector128<double> a, Vector128<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<T> IVectorWidth<T, Vector128<T>, Vector128<double>>.Maximum(Vector128<T> a, Vector128<T> b) => Lanes.Maximum(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<double> IVectorWidth<T, Vector128<T>, Vector128<double>>.Widen(Vector128<T> lanes) => typeof(T) == typeof(float) ? Lanes.Widen(lanes.As<T, float>()) : lanes.As<T, double>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double IVectorWidth<T, Vector128<T>, Vector128<double>>.Sum(Vector128<double> lanes) => Vector128.Sum(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T IVectorWidth<T, Vector128<T>, Vector128<double>>.Largest(Vector128<T> lanes) => Lanes.Largest(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<T> IVectorWidth<T, Vector128<T>, Vector128<double>>.LargerNumber(Vector128<T> a, Vector128<T> b) => Lanes.LargerNumber(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T IVectorWidth<T, Vector128<T>, Vector128<double>>.LargestNumber(Vector128<T> lanes) => Lanes.LargestNumber(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<T> IVectorWidth<T, Vector128<T>, Vector128<double>>.LoadFirst(T* source, nuint count) => typeof(T) == typeof(float)
        ? Lanes.LoadFirst(ref *(float*)source, Lanes.First128<float>(count), count).As<float, T>()
        : Lanes.LoadFirst(ref *(double*)source, Lanes.First128<double>(count), count).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<T> IVectorWidth<T, Vector128<T>, Vector128<double>>.KeepOr(Vector128<T> lanes, nuint count, Vector128<T> others) => Lanes.KeepOr(lanes, Lanes.First128<T>(count), others);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<T> IVectorWidth<T, Vector128<T>, Vector128<double>>.KeepBoxesOr(Vector128<T> lanes, nuint count, Vector128<T> others) => Lanes.KeepOr(lanes, Lanes.FirstBoxes128<T>(count), others);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<T> IVectorWidth<T, Vector128<T>, Vector128<double>>.ToBoxOrder(Vector128<T> lanes) => typeof(T) == typeof(float)
        ? Lanes.ToBoxOrder(lanes.As<T, float>()).As<float, T>()
        : Lanes.ToBoxOrder(lanes.As<T, double>()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector128<T> IVectorWidth<T, Vector128<T>, Vector128<double>>.FromBoxOrder(Vector128<T> lanes) => typeof(T) == typeof(float)
        ? Lanes.FromBoxOrder(lanes.As<T, float>()).As<float, T>()
        : Lanes.FromBoxOrder(lanes.As<T, double>()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVectorWidth<T, Vector128<T>, Vector128<double>>.StoreFirst(Vector128<T> lanes, T* destination, nuint count)
    {
        if (typeof(T) == typeof(float))
            Lanes.StoreFirst(lanes.As<T, float>(), ref *(float*)destination, Lanes.First128<float>(count), count);
        else
            Lanes.StoreFirst(lanes.As<T, double>(), ref *(double*)destination, Lanes.First128<double>(count), count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVectorWidth<T, Vector128<T>, Vector128<double>>.TransposeBoxes(
        Vector128<T> a, Vector128<T> b, Vector128<T> c, Vector128<T> d, out Vector128<T> x1, out Vector128<T> y1, out Vector128<T> x2, out Vector128<T> y2)
    {
        if (typeof(T) == typeof(float))
        {
            Lanes.Transpose(a.As<T, float>(), b.As<T, float>(), c.As<T, float>(), d.As<T, float>(), out Vector128<float> f0, out Vector128<float> f1, out Vector128<float> f2, out Vector128<float> f3);
            (x1, y1, x2, y2) = (f0.As<float, T>(), f1.As<float, T>(), f2.As<float, T>(), f3.As<float, T>());
        }
        else
        {
            Lanes.Transpose(a.As<T, double>(), b.As<T, double>(), c.As<T, double>(), d.As<T, double>(), out Vector128<double> d0, out Vector128<double> d1, out Vector128<double> d2, out Vector128<double> d3);
            (x1, y1, x2, y2) = (d0.As<double, T>(), d1.As<double, T>(), d2.As<double, T>(), d3.As<double, T>());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVectorWidth<T, Vector128<T>, Vector128<double>>.TransposeBack(
        Vector128<T> x1, Vector128<T> y1, Vector128<T> x2, Vector128<T> y2, out Vector128<T> a, out Vector128<T> b, out Vector128<T> c, out Vector128<T> d)
    {
        if (typeof(T) == typeof(float))
        {
            Lanes.TransposeBack(x1.As<T, float>(), y1.As<T, float>(), x2.As<T, float>(), y2.As<T, float>(), out Vector128<float> f0, out Vector128<float> f1, out Vector128<float> f2, out Vector128<float> f3);
            (a, b, c, d) = (f0.As<float, T>(), f1.As<float, T>(), f2.As<float, T>(), f3.As<float, T>());
        }
        else
        {
            Lanes.TransposeBack(x1.As<T, double>(), y1.As<T, double>(), x2.As<T, double>(), y2.As<T, double>(), out Vector128<double> d0, out Vector128<double> d1, out Vector128<double> d2, out Vector128<double> d3);
            (a, b, c, d) = (d0.As<double, T>(), d1.As<double, T>(), d2.As<double, T>(), d3.As<double, T>());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IWidth<T, Vector128<T>>.Item<TPass, TAt>(in TPass pass, ref TAt at, nuint i, ref Shares<Vector128<T>> sums) => pass.Item128(ref at, i, ref sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVectorWidth<T, Vector128<T>, Vector128<double>>.Step<TPass, TAt>(
        in TPass pass, ref TAt at, nuint i, ref Shares<Vector128<T>> a, ref Shares<Vector128<T>> b, ref Shares<Vector128<T>> c, ref Shares<Vector128<T>> d) =>
        pass.Step<Width128<T>, Vector128<T>, TAt>(ref at, i, ref a, ref b, ref c, ref d);
}
