using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LossGen.Runtime;

namespace LossGen.Numeric.Tests;

/// <summary>What loops are made of, at every width, whether or not the machine has it.</summary>
public sealed unsafe class VectorWidthOperationTests
{
    [Fact]
    public void Boxes_survive_the_way_into_registers_and_back()
    {
        Boxes<float, Vector512<float>, Vector512<double>, Width512<float>>();
        Boxes<float, Vector256<float>, Vector256<double>, Width256<float>>();
        Boxes<float, Vector128<float>, Vector128<double>, Width128<float>>();
        Boxes<double, Vector512<double>, Vector512<double>, Width512<double>>();
        Boxes<double, Vector256<double>, Vector256<double>, Width256<double>>();
        Boxes<double, Vector128<double>, Vector128<double>, Width128<double>>();
    }

    [Fact]
    public void The_first_lanes_are_read_and_written_and_nothing_else()
    {
        First<float, Vector512<float>, Vector512<double>, Width512<float>>();
        First<float, Vector256<float>, Vector256<double>, Width256<float>>();
        First<float, Vector128<float>, Vector128<double>, Width128<float>>();
        First<double, Vector512<double>, Vector512<double>, Width512<double>>();
        First<double, Vector256<double>, Vector256<double>, Width256<double>>();
        First<double, Vector128<double>, Vector128<double>, Width128<double>>();
    }

    private static void Boxes<T, TVector, TDoubles, TWidth>()
        where T : unmanaged, INumber<T>
        where TVector : unmanaged
        where TDoubles : unmanaged
        where TWidth : IVectorWidth<T, TVector, TDoubles>
    {
        int lanes = (int)TWidth.Lanes;
        T[] boxes = [.. Enumerable.Range(0, 4 * lanes).Select(T.CreateChecked)];
        TWidth.TransposeBoxes(At<T, TVector>(boxes, 0), At<T, TVector>(boxes, lanes), At<T, TVector>(boxes, 2 * lanes), At<T, TVector>(boxes, 3 * lanes), out TVector x1, out TVector y1, out TVector x2, out TVector y2);
        for (int i = 0; i < lanes; i++)
        {
            T first = Lanes<T, TVector>(x1)[i];
            Assert.Equal((first + T.One, first + T.CreateChecked(2), first + T.CreateChecked(3)), (Lanes<T, TVector>(y1)[i], Lanes<T, TVector>(x2)[i], Lanes<T, TVector>(y2)[i]));
        }

        TWidth.TransposeBack(x1, y1, x2, y2, out TVector a, out TVector b, out TVector c, out TVector d);
        Assert.Equal<T[]>(boxes, [.. Lanes<T, TVector>(a), .. Lanes<T, TVector>(b), .. Lanes<T, TVector>(c), .. Lanes<T, TVector>(d)]);

        // One value a box comes in the order of the boxes.
        T[] numbers = [.. Enumerable.Range(0, lanes).Select(i => T.CreateChecked(4 * i))];
        TVector ordered = TWidth.ToBoxOrder(At<T, TVector>(numbers, 0));
        Assert.Equal(Lanes<T, TVector>(x1), Lanes<T, TVector>(ordered));
        Assert.Equal(numbers, Lanes<T, TVector>(TWidth.FromBoxOrder(ordered)));
        for (int count = 0; count <= lanes; count++)
        {
            T[] kept = Lanes<T, TVector>(TWidth.FromBoxOrder(TWidth.KeepBoxesOr(ordered, (nuint)count, TWidth.Broadcast(-T.One))));
            Assert.Equal<T[]>([.. numbers.Take(count), .. Enumerable.Repeat(-T.One, lanes - count)], kept);
        }
    }

    private static void First<T, TVector, TDoubles, TWidth>()
        where T : unmanaged, INumber<T>
        where TVector : unmanaged
        where TDoubles : unmanaged
        where TWidth : IVectorWidth<T, TVector, TDoubles>
    {
        int lanes = (int)TWidth.Lanes;
        T[] numbers = [.. Enumerable.Range(1, lanes).Select(T.CreateChecked)];
        for (int count = 0; count <= lanes; count++)
        {
            var room = new T[lanes];
            fixed (T* source = numbers, destination = room)
            {
                TVector first = TWidth.LoadFirst(source, (nuint)count);
                Assert.Equal<T[]>([.. numbers.Take(count), .. Enumerable.Repeat(T.Zero, lanes - count)], Lanes<T, TVector>(first));
                TWidth.StoreFirst(At<T, TVector>(numbers, 0), destination, (nuint)count);
            }

            Assert.Equal<T[]>([.. numbers.Take(count), .. Enumerable.Repeat(T.Zero, lanes - count)], room);
            Assert.Equal<T[]>([.. numbers.Take(count), .. Enumerable.Repeat(-T.One, lanes - count)], Lanes<T, TVector>(TWidth.KeepOr(At<T, TVector>(numbers, 0), (nuint)count, TWidth.Broadcast(-T.One))));
        }

        Assert.Equal(lanes * (lanes + 1) / 2.0, TWidth.Sum(TWidth.Widen(At<T, TVector>(numbers, 0))));
        Assert.Equal(T.CreateChecked(lanes), TWidth.Largest(At<T, TVector>(numbers, 0)));
    }

    private static TVector At<T, TVector>(T[] values, int index) => Unsafe.ReadUnaligned<TVector>(ref Unsafe.As<T, byte>(ref values[index]));

    private static T[] Lanes<T, TVector>(TVector vector)
        where T : unmanaged
        where TVector : unmanaged => new ReadOnlySpan<T>(&vector, sizeof(TVector) / sizeof(T)).ToArray();
}
