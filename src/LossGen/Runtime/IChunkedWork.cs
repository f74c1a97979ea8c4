namespace LossGen.Runtime;

/// <summary>Work in chunks that depend on nothing but its size, so that any number of threads comes to the same bits.</summary>
internal interface IChunkedWork
{
    /// <summary>How many sums a chunk leaves.</summary>
    static abstract int Sums { get; }

    /// <summary>Does one chunk and sets its sums.</summary>
    void Run(nuint chunk, Span<double> sums);
}
