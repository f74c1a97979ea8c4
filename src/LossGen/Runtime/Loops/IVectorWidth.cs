namespace LossGen.Runtime;

/// <summary>What loops need of a vector width beyond the math of a pass.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TVector">A vector of elements.</typeparam>
/// <typeparam name="TDoubles">As many bits of doubles.</typeparam>
internal unsafe interface IVectorWidth<T, TVector, TDoubles> : IWidth<T, TVector>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
{
    /// <summary>0, 1, 2 and so on.</summary>
    static abstract TVector Indices { get; }

    static abstract TVector Broadcast(T value);

    static abstract TVector Add(TVector a, TVector b);

    static abstract TDoubles Add(TDoubles a, TDoubles b);

    /// <summary>The larger values; NaN where either is.</summary>
    static abstract TVector Maximum(TVector a, TVector b);

    /// <summary>The larger values; where one is NaN, either.</summary>
    static abstract TVector LargerNumber(TVector a, TVector b);

    /// <summary>The lanes as doubles, two and two of them added.</summary>
    static abstract TDoubles Widen(TVector lanes);

    static abstract double Sum(TDoubles lanes);

    /// <summary>The largest lane; NaN when one is.</summary>
    static abstract T Largest(TVector lanes);

    /// <summary>The largest lane; when one is NaN, any.</summary>
    static abstract T LargestNumber(TVector lanes);

    /// <summary>The first values of a vector; the other lanes are 0 and their memory is not read.</summary>
    static abstract TVector LoadFirst(T* source, nuint count);

    /// <summary>Writes the first lanes and nothing behind them.</summary>
    static abstract void StoreFirst(TVector lanes, T* destination, nuint count);

    /// <summary>The first lanes as they are, and those of another vector behind them.</summary>
    static abstract TVector KeepOr(TVector lanes, nuint count, TVector others);

    /// <summary>The same in the order that boxes have in registers.</summary>
    static abstract TVector KeepBoxesOr(TVector lanes, nuint count, TVector others);

    /// <summary>Boxes as they are in memory to a vector a coordinate.</summary>
    static abstract void TransposeBoxes(TVector a, TVector b, TVector c, TVector d, out TVector x1, out TVector y1, out TVector x2, out TVector y2);

    /// <summary>The way back.</summary>
    static abstract void TransposeBack(TVector x1, TVector y1, TVector x2, TVector y2, out TVector a, out TVector b, out TVector c, out TVector d);

    /// <summary>One value a box from the order of memory to that of registers.</summary>
    static abstract TVector ToBoxOrder(TVector lanes);

    /// <summary>The way back.</summary>
    static abstract TVector FromBoxOrder(TVector lanes);

    /// <summary>The unrolled step of a pass.</summary>
    static abstract void Step<TPass, TAt>(in TPass pass, ref TAt at, nuint i, ref Shares<TVector> a, ref Shares<TVector> b, ref Shares<TVector> c, ref Shares<TVector> d)
        where TPass : struct, IPass<T>
        where TAt : struct, IAccess<T, TVector>;
}
