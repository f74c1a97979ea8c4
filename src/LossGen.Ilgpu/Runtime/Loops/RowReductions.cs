using System.ComponentModel;
using System.Numerics;
using ILGPU.Util;

namespace LossGen.Ilgpu.Runtime;

#pragma warning disable CA1815 // Nothing compares them.

/// <summary>The sum. Not meant to be used by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TReal">What the loops need of it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RowSum<T, TReal> : IRowValue<T>
    where T : unmanaged, INumber<T>
    where TReal : struct, IReal<T>
{
    private T _block;
    private double _total;

    /// <summary>What the row comes to.</summary>
    public T Value { get; private set; }

    static bool IRowReduction.AddsUp => true;

    void IRowReduction.Begin() => _total = 0;

    void IRowReduction.BeginBlock() => _block = T.Zero;

    /// <inheritdoc/>
    public void Add(T value) => _block += value;

    void IRowReduction.EndBlock() => _total += TReal.Widen(_block);

    void IRowReduction.Join(int width) => Value = TReal.Narrow(RowReduction.Sum(_total, width));
}

/// <summary>The largest element; NaN when one is. Not meant to be used by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TReal">What the loops need of it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RowLargest<T, TReal> : IRowValue<T>
    where T : unmanaged, INumber<T>
    where TReal : struct, IReal<T>
{
    /// <summary>What the row comes to.</summary>
    public T Value { get; private set; }

    static bool IRowReduction.AddsUp => false;

    void IRowReduction.Begin() => Value = TReal.NegativeInfinity;

    void IRowReduction.BeginBlock()
    {
    }

    /// <inheritdoc/>
    public void Add(T value) => Value = TReal.Maximum(Value, value);

    void IRowReduction.EndBlock()
    {
    }

    void IRowReduction.Join(int width) => Value = RowReduction.Largest<T, TReal>(Value, width);
}

/// <summary>The sum of exponentials, relative to the largest exponent. Not meant to be used by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TReal">What the loops need of it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RowExpSum<T, TReal> : IRowValue<T>
    where T : unmanaged, INumber<T>
    where TReal : struct, IReal<T>
{
    private T _before;
    private T _block;
    private double _total;

    /// <summary>The largest exponent.</summary>
    public T Largest { get; private set; }

    /// <summary>The sum, relative to the exponential of the largest exponent.</summary>
    public T Sum { get; private set; }

    static bool IRowReduction.AddsUp => true;

    void IRowReduction.Begin()
    {
        Largest = TReal.NegativeInfinity;
        _total = 0;
    }

    void IRowReduction.BeginBlock()
    {
        _block = T.Zero;
        _before = Largest;
    }

    /// <summary>One exponential an element: the sum so far, or the element, relative to the larger of the two.</summary>
    public void Add(T value)
    {
        bool isLarger = value > Largest;
        T power = Utilities.Select(value == TReal.NegativeInfinity, T.Zero, TReal.Exp(-TReal.Abs(value - Largest)));
        _block = Utilities.Select(isLarger, (_block * power) + T.One, _block + power);
        Largest = Utilities.Select(isLarger, value, Largest);
    }

    /// <summary>A sum of blocks is relative to the largest exponent before the last of them.</summary>
    void IRowReduction.EndBlock()
    {
        if (_before != TReal.NegativeInfinity & _before < Largest)
            _total *= TReal.Widen(TReal.Exp(_before - Largest));
        _total += TReal.Widen(_block);
    }

    void IRowReduction.Join(int width)
    {
        T own = Largest;
        Largest = RowReduction.Largest<T, TReal>(own, width);
        T anchor = Utilities.Select(Largest == TReal.NegativeInfinity, T.Zero, Largest);
        Sum = TReal.Narrow(RowReduction.Sum(_total * TReal.Widen(TReal.Exp(own - anchor)), width));
    }
}
#pragma warning restore CA1815
