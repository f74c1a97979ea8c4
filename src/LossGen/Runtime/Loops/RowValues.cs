using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>
/// Values that a row, or a group of rows, has once, each as a vector. A pass reads them for every vector of elements: fields that the
/// compiler keeps in registers, since memory that is written beside might have changed them. Not meant to be used by hand.
/// </summary>
/// <typeparam name="TVector">The vector.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RowValues<TVector>
    where TVector : unmanaged
{
    /// <summary>How many there are.</summary>
    internal const int Count = 8;

    internal TVector F0, F1, F2, F3, F4, F5, F6, F7;
}

/// <summary>Names one of the values that a pass is run with. Not meant to be implemented by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowValue
{
    /// <summary>Its place among them.</summary>
    internal static abstract int Index { get; }

    /// <summary>The value.</summary>
    internal static abstract TVector Of<TVector>(in RowValues<TVector> values)
        where TVector : unmanaged;
}
