using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>What a pass adds up or looks for, one accumulator each: sums first, then largest values. Not meant to be used by hand.</summary>
/// <typeparam name="TVector">A vector.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1051, CA1815 // Accumulators: the compiler keeps fields in registers, and nothing compares them.
public struct Shares<TVector>
    where TVector : unmanaged
{
    /// <summary>The most reductions of one pass.</summary>
    internal const int Most = 4;

    /// <summary>The first accumulator.</summary>
    public TVector S0;

    /// <summary>The second accumulator.</summary>
    public TVector S1;

    /// <summary>The third accumulator.</summary>
    public TVector S2;

    /// <summary>The fourth accumulator.</summary>
    public TVector S3;
}
#pragma warning restore CA1051, CA1815
