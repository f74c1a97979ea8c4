using System.ComponentModel;
using System.Numerics;

namespace LossGen.Ilgpu.Runtime;

/// <summary>What is computed for each element of a row and written. Not meant to be implemented by hand.</summary>
/// <typeparam name="TRow">The row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowPass<TRow>
    where TRow : struct
{
    /// <summary>Computes an element.</summary>
    void Element(ref TRow row, int i);
}

/// <summary>What is computed for each element of a row and reduced. Not meant to be implemented by hand.</summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <typeparam name="TFound">The reductions.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowPass<TRow, TFound>
    where TRow : struct
    where TFound : struct, IRowReduction
{
    /// <summary>Computes an element.</summary>
    void Element(ref TRow row, int i, ref TFound found);
}

/// <summary>An input as it is.</summary>
internal readonly struct RowInput<T, TReal, TLabel, TSlot, TFound> : IRowPass<Row<T, TReal, TLabel>, TFound>
    where T : unmanaged, INumber<T>
    where TReal : struct, IReal<T>
    where TLabel : unmanaged
    where TSlot : ISlot
    where TFound : struct, IRowValue<T>
{
    public void Element(ref Row<T, TReal, TLabel> row, int i, ref TFound found) => found.Add(row.Load<TSlot>(i));
}
