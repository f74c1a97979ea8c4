using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>The first value. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct V0 : IRowValue
{
    static int IRowValue.Index => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector IRowValue.Of<TVector>(in RowValues<TVector> values) => values.F0;
}

/// <summary>The second value. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct V1 : IRowValue
{
    static int IRowValue.Index => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector IRowValue.Of<TVector>(in RowValues<TVector> values) => values.F1;
}

/// <summary>The third value. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct V2 : IRowValue
{
    static int IRowValue.Index => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector IRowValue.Of<TVector>(in RowValues<TVector> values) => values.F2;
}

/// <summary>The fourth value. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct V3 : IRowValue
{
    static int IRowValue.Index => 3;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector IRowValue.Of<TVector>(in RowValues<TVector> values) => values.F3;
}

/// <summary>The fifth value. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct V4 : IRowValue
{
    static int IRowValue.Index => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector IRowValue.Of<TVector>(in RowValues<TVector> values) => values.F4;
}

/// <summary>The sixth value. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct V5 : IRowValue
{
    static int IRowValue.Index => 5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector IRowValue.Of<TVector>(in RowValues<TVector> values) => values.F5;
}

/// <summary>The seventh value. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct V6 : IRowValue
{
    static int IRowValue.Index => 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector IRowValue.Of<TVector>(in RowValues<TVector> values) => values.F6;
}

/// <summary>The eighth value. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct V7 : IRowValue
{
    static int IRowValue.Index => 7;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static TVector IRowValue.Of<TVector>(in RowValues<TVector> values) => values.F7;
}
