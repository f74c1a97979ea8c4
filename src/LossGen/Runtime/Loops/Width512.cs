using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>Vectors of 512 bits. Not meant to be used by hand.</summary>
/// <typeparam name="T">float or double.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Width512<T> : IVectorWidth<T, Vector512<T>, Vector512<double>>
    where T : unmanaged
{
    static nuint IWidth<T, Vector512<T>>.Lanes => (nuint)Vector512<T>.Count;

    static Vector512<T> IVectorWidth<T, Vector512<T>, Vector512<double>>.Indices => Vector512<T>.Indices;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> IVectorWidth<T, Vector512<T>, Vector512<double>>.Broadcast(T value) => Vector512.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> IVectorWidth<T, Vector512<T>, Vector512<double>>.Add(Vector512<T> a, Vector512<T> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> IVectorWidth<T, Vector512<T>, Vector512<double>>.Add(Vector512<double> a, Vector512<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> IVectorWidth<T, Vector512<T>, Vector512<double>>.Maximum(Vector512<T> a, Vector512<T> b) => Lanes.Maximum(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<double> IVectorWidth<T, Vector512<T>, Vector512<double>>.Widen(Vector512<T> lanes) => typeof(T) == typeof(float) ? Lanes.Widen(lanes.As<T, float>()) : lanes.As<T, double>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double IVectorWidth<T, Vector512<T>, Vector512<double>>.Sum(Vector512<double> lanes) => Vector512.Sum(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T IVectorWidth<T, Vector512<T>, Vector512<double>>.Largest(Vector512<T> lanes) => Lanes.Largest(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> IVectorWidth<T, Vector512<T>, Vector512<double>>.LargerNumber(Vector512<T> a, Vector512<T> b) => Lanes.LargerNumber(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T IVectorWidth<T, Vector512<T>, Vector512<double>>.LargestNumber(Vector512<T> lanes) => Lanes.LargestNumber(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> IVectorWidth<T, Vector512<T>, Vector512<double>>.LoadFirst(T* source, nuint count) => typeof(T) == typeof(float)
        ? Lanes.LoadFirst(ref *(float*)source, Lanes.First512<float>(count), count).As<float, T>()
        : Lanes.LoadFirst(ref *(double*)source, Lanes.First512<double>(count), count).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> IVectorWidth<T, Vector512<T>, Vector512<double>>.KeepOr(Vector512<T> lanes, nuint count, Vector512<T> others) => Lanes.KeepOr(lanes, Lanes.First512<T>(count), others);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> IVectorWidth<T, Vector512<T>, Vector512<double>>.KeepBoxesOr(Vector512<T> lanes, nuint count, Vector512<T> others) => Lanes.KeepOr(lanes, Lanes.FirstBoxes512<T>(count), others);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> IVectorWidth<T, Vector512<T>, Vector512<double>>.ToBoxOrder(Vector512<T> lanes) => typeof(T) == typeof(float)
        ? Lanes.ToBoxOrder(lanes.As<T, float>()).As<float, T>()
        : Lanes.ToBoxOrder(lanes.As<T, double>()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<T> IVectorWidth<T, Vector512<T>, Vector512<double>>.FromBoxOrder(Vector512<T> lanes) => typeof(T) == typeof(float)
        ? Lanes.FromBoxOrder(lanes.As<T, float>()).As<float, T>()
        : Lanes.FromBoxOrder(lanes.As<T, double>()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVectorWidth<T, Vector512<T>, Vector512<double>>.StoreFirst(Vector512<T> lanes, T* destination, nuint count)
    {
        if (typeof(T) == typeof(float))
            Lanes.StoreFirst(lanes.As<T, float>(), ref *(float*)destination, Lanes.First512<float>(count), count);
        else
            Lanes.StoreFirst(lanes.As<T, double>(), ref *(double*)destination, Lanes.First512<double>(count), count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVectorWidth<T, Vector512<T>, Vector512<double>>.TransposeBoxes(
        Vector512<T> a, Vector512<T> b, Vector512<T> c, Vector512<T> d, out Vector512<T> x1, out Vector512<T> y1, out Vector512<T> x2, out Vector512<T> y2)
    {
        if (typeof(T) == typeof(float))
        {
            Lanes.Transpose(a.As<T, float>(), b.As<T, float>(), c.As<T, float>(), d.As<T, float>(), out Vector512<float> f0, out Vector512<float> f1, out Vector512<float> f2, out Vector512<float> f3);
            (x1, y1, x2, y2) = (f0.As<float, T>(), f1.As<float, T>(), f2.As<float, T>(), f3.As<float, T>());
        }
        else
        {
            Lanes.Transpose(a.As<T, double>(), b.As<T, double>(), c.As<T, double>(), d.As<T, double>(), out Vector512<double> d0, out Vector512<double> d1, out Vector512<double> d2, out Vector512<double> d3);
            (x1, y1, x2, y2) = (d0.As<double, T>(), d1.As<double, T>(), d2.As<double, T>(), d3.As<double, T>());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVectorWidth<T, Vector512<T>, Vector512<double>>.TransposeBack(
        Vector512<T> x1, Vector512<T> y1, Vector512<T> x2, Vector512<T> y2, out Vector512<T> a, out Vector512<T> b, out Vector512<T> c, out Vector512<T> d)
    {
        if (typeof(T) == typeof(float))
        {
            Lanes.TransposeBack(x1.As<T, float>(), y1.As<T, float>(), x2.As<T, float>(), y2.As<T, float>(), out Vector512<float> f0, out Vector512<float> f1, out Vector512<float> f2, out Vector512<float> f3);
            (a, b, c, d) = (f0.As<float, T>(), f1.As<float, T>(), f2.As<float, T>(), f3.As<float, T>());
        }
        else
        {
            Lanes.TransposeBack(x1.As<T, double>(), y1.As<T, double>(), x2.As<T, double>(), y2.As<T, double>(), out Vector512<double> d0, out Vector512<double> d1, out Vector512<double> d2, out Vector512<double> d3);
            (a, b, c, d) = (d0.As<double, T>(), d1.As<double, T>(), d2.As<double, T>(), d3.As<double, T>());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IWidth<T, Vector512<T>>.Item<TPass, TAt>(in TPass pass, ref TAt at, nuint i, ref Shares<Vector512<T>> sums) => pass.Item512(ref at, i, ref sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVectorWidth<T, Vector512<T>, Vector512<double>>.Step<TPass, TAt>(
        in TPass pass, ref TAt at, nuint i, ref Shares<Vector512<T>> a, ref Shares<Vector512<T>> b, ref Shares<Vector512<T>> c, ref Shares<Vector512<T>> d) =>
        pass.Step<Width512<T>, Vector512<T>, TAt>(ref at, i, ref a, ref b, ref c, ref d);
}
