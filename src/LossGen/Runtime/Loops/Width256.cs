using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Runtime;

/// <summary>Vectors of 256 bits. Not meant to be used by hand.</summary>
/// <typeparam name="T">float or double.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct Width256<T> : IVectorWidth<T, Vector256<T>, Vector256<double>>
    where T : unmanaged
{
    static nuint IWidth<T, Vector256<T>>.Lanes => (nuint)Vector256<T>.Count;

    static Vector256<T> IVectorWidth<T, Vector256<T>, Vector256<double>>.Indices => Vector256<T>.Indices;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<T> IVectorWidth<T, Vector256<T>, Vector256<double>>.Broadcast(T value) => Vector256.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<T> IVectorWidth<T, Vector256<T>, Vector256<double>>.Add(Vector256<T> a, Vector256<T> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<double> IVectorWidth<T, Vector256<T>, Vector256<double>>.Add(Vector256<double> a, Vector256<double> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<T> IVectorWidth<T, Vector256<T>, Vector256<double>>.Maximum(Vector256<T> a, Vector256<T> b) => Lanes.Maximum(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<double> IVectorWidth<T, Vector256<T>, Vector256<double>>.Widen(Vector256<T> lanes) => typeof(T) == typeof(float) ? Lanes.Widen(lanes.As<T, float>()) : lanes.As<T, double>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double IVectorWidth<T, Vector256<T>, Vector256<double>>.Sum(Vector256<double> lanes) => Vector256.Sum(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T IVectorWidth<T, Vector256<T>, Vector256<double>>.Largest(Vector256<T> lanes) => Lanes.Largest(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<T> IVectorWidth<T, Vector256<T>, Vector256<double>>.LargerNumber(Vector256<T> a, Vector256<T> b) => Lanes.LargerNumber(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T IVectorWidth<T, Vector256<T>, Vector256<double>>.LargestNumber(Vector256<T> lanes) => Lanes.LargestNumber(lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<T> IVectorWidth<T, Vector256<T>, Vector256<double>>.LoadFirst(T* source, nuint count) => typeof(T) == typeof(float)
        ? Lanes.LoadFirst(ref *(float*)source, Lanes.First256<float>(count), count).As<float, T>()
        : Lanes.LoadFirst(ref *(double*)source, Lanes.First256<double>(count), count).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<T> IVectorWidth<T, Vector256<T>, Vector256<double>>.KeepOr(Vector256<T> lanes, nuint count, Vector256<T> others) => Lanes.KeepOr(lanes, Lanes.First256<T>(count), others);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<T> IVectorWidth<T, Vector256<T>, Vector256<double>>.KeepBoxesOr(Vector256<T> lanes, nuint count, Vector256<T> others) => Lanes.KeepOr(lanes, Lanes.FirstBoxes256<T>(count), others);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<T> IVectorWidth<T, Vector256<T>, Vector256<double>>.ToBoxOrder(Vector256<T> lanes) => typeof(T) == typeof(float)
        ? Lanes.ToBoxOrder(lanes.As<T, float>()).As<float, T>()
        : Lanes.ToBoxOrder(lanes.As<T, double>()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<T> IVectorWidth<T, Vector256<T>, Vector256<double>>.FromBoxOrder(Vector256<T> lanes) => typeof(T) == typeof(float)
        ? Lanes.FromBoxOrder(lanes.As<T, float>()).As<float, T>()
        : Lanes.FromBoxOrder(lanes.As<T, double>()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVectorWidth<T, Vector256<T>, Vector256<double>>.StoreFirst(Vector256<T> lanes, T* destination, nuint count)
    {
        if (typeof(T) == typeof(float))
            Lanes.StoreFirst(lanes.As<T, float>(), ref *(float*)destination, Lanes.First256<float>(count), count);
        else
            Lanes.StoreFirst(lanes.As<T, double>(), ref *(double*)destination, Lanes.First256<double>(count), count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVectorWidth<T, Vector256<T>, Vector256<double>>.TransposeBoxes(
        Vector256<T> a, Vector256<T> b, Vector256<T> c, Vector256<T> d, out Vector256<T> x1, out Vector256<T> y1, out Vector256<T> x2, out Vector256<T> y2)
    {
        if (typeof(T) == typeof(float))
        {
            Lanes.Transpose(a.As<T, float>(), b.As<T, float>(), c.As<T, float>(), d.As<T, float>(), out Vector256<float> f0, out Vector256<float> f1, out Vector256<float> f2, out Vector256<float> f3);
            (x1, y1, x2, y2) = (f0.As<float, T>(), f1.As<float, T>(), f2.As<float, T>(), f3.As<float, T>());
        }
        else
        {
            Lanes.Transpose(a.As<T, double>(), b.As<T, double>(), c.As<T, double>(), d.As<T, double>(), out Vector256<double> d0, out Vector256<double> d1, out Vector256<double> d2, out Vector256<double> d3);
            (x1, y1, x2, y2) = (d0.As<double, T>(), d1.As<double, T>(), d2.As<double, T>(), d3.As<double, T>());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVectorWidth<T, Vector256<T>, Vector256<double>>.TransposeBack(
        Vector256<T> x1, Vector256<T> y1, Vector256<T> x2, Vector256<T> y2, out Vector256<T> a, out Vector256<T> b, out Vector256<T> c, out Vector256<T> d)
    {
        if (typeof(T) == typeof(float))
        {
            Lanes.TransposeBack(x1.As<T, float>(), y1.As<T, float>(), x2.As<T, float>(), y2.As<T, float>(), out Vector256<float> f0, out Vector256<float> f1, out Vector256<float> f2, out Vector256<float> f3);
            (a, b, c, d) = (f0.As<float, T>(), f1.As<float, T>(), f2.As<float, T>(), f3.As<float, T>());
        }
        else
        {
            Lanes.TransposeBack(x1.As<T, double>(), y1.As<T, double>(), x2.As<T, double>(), y2.As<T, double>(), out Vector256<double> d0, out Vector256<double> d1, out Vector256<double> d2, out Vector256<double> d3);
            (a, b, c, d) = (d0.As<double, T>(), d1.As<double, T>(), d2.As<double, T>(), d3.As<double, T>());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IWidth<T, Vector256<T>>.Item<TPass, TAt>(in TPass pass, ref TAt at, nuint i, ref Shares<Vector256<T>> sums) => pass.Item256(ref at, i, ref sums);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void IVectorWidth<T, Vector256<T>, Vector256<double>>.Step<TPass, TAt>(
        in TPass pass, ref TAt at, nuint i, ref Shares<Vector256<T>> a, ref Shares<Vector256<T>> b, ref Shares<Vector256<T>> c, ref Shares<Vector256<T>> d) =>
        pass.Step<Width256<T>, Vector256<T>, TAt>(ref at, i, ref a, ref b, ref c, ref d);
}
