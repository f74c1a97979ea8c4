using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>The first slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S0 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P0;
}

/// <summary>The second slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S1 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P1;
}

/// <summary>The third slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S2 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P2;
}

/// <summary>The fourth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S3 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P3;
}

/// <summary>The fifth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S4 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P4;
}

/// <summary>The sixth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S5 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P5;
}

/// <summary>The seventh slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S6 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P6;
}

/// <summary>The eighth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S7 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P7;
}

/// <summary>The ninth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S8 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P8;
}

/// <summary>The tenth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S9 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P9;
}

/// <summary>The eleventh slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S10 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P10;
}

/// <summary>The twelfth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S11 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P11;
}

/// <summary>The thirteenth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S12 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P12;
}

/// <summary>The fourteenth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S13 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P13;
}

/// <summary>The fifteenth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S14 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P14;
}

/// <summary>The sixteenth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S15 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P15;
}

/// <summary>The seventeenth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S16 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P16;
}

/// <summary>The eighteenth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S17 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P17;
}

/// <summary>The nineteenth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S18 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P18;
}

/// <summary>The twentieth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S19 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P19;
}

/// <summary>The 21st slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S20 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P20;
}

/// <summary>The 22nd slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S21 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P21;
}

/// <summary>The 23rd slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S22 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P22;
}

/// <summary>The 24th slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S23 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P23;
}

/// <summary>The 25th slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S24 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P24;
}

/// <summary>The 26th slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S25 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P25;
}

/// <summary>The 27th slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S26 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P26;
}

/// <summary>The 28th slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S27 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P27;
}

/// <summary>The 29th slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S28 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P28;
}

/// <summary>The 30th slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S29 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P29;
}

/// <summary>The 31st slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S30 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P30;
}

/// <summary>The 32nd slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct S31 : ISlot
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* ISlot.Of<T>(in Slots<T> slots) => slots.P31;
}
