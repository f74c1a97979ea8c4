namespace LossGen.Runtime;

/// <summary>
/// What becomes of the accumulators of a pass. It is a type, not a number, so that the JIT sees from the start what there is to do: most passes
/// have one sum or none, and code for more would be compiled for nothing.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TVector">A vector of elements.</typeparam>
/// <typeparam name="TDoubles">As many bits of doubles.</typeparam>
/// <typeparam name="TWidth">The width.</typeparam>
internal unsafe interface IReduction<T, TVector, TDoubles, TWidth>
    where T : unmanaged
    where TVector : unmanaged
    where TDoubles : unmanaged
    where TWidth : IVectorWidth<T, TVector, TDoubles>
{
    /// <summary>Accumulators of nothing.</summary>
    static abstract Shares<TVector> None { get; }

    static abstract void Join(ref Shares<TVector> a, in Shares<TVector> b);

    /// <summary>Takes back what the last vector has added in the lanes that are not there.</summary>
    static abstract void Keep(ref Shares<TVector> a, in Shares<TVector> before, nuint count, bool isBoxes);

    /// <summary>Takes a block's accumulators: sums are added in double, largest values join those of the rest.</summary>
    static abstract void Take(in Shares<TVector> block, ref Shares<TDoubles> total, ref Shares<TVector> rest);

    /// <summary>Adds what the sums come to.</summary>
    static abstract void AddTo(Span<double> sums, in Shares<TDoubles> total, in Shares<TVector> rest);

    /// <summary>Writes what a row comes to.</summary>
    static abstract void Write(RowResults<T> results, in Shares<TDoubles> total, in Shares<TVector> rest);

    /// <summary>Leaves accumulators in memory.</summary>
    static abstract void Store(TVector* room, in Shares<TVector> a);

    /// <summary>The way back.</summary>
    static abstract Shares<TVector> Load(TVector* room);
}
