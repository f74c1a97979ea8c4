using System.ComponentModel;

namespace LossGen.Ilgpu.Runtime;

/// <summary>The first slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S0 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P0;
}

/// <summary>The second slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S1 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P1;
}

/// <summary>The third slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S2 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P2;
}

/// <summary>The fourth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S3 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P3;
}

/// <summary>The fifth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S4 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P4;
}

/// <summary>The sixth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S5 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P5;
}

/// <summary>The seventh slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S6 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P6;
}

/// <summary>The eighth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S7 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P7;
}

/// <summary>The ninth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S8 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P8;
}

/// <summary>The tenth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S9 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P9;
}

/// <summary>The eleventh slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S10 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P10;
}

/// <summary>The twelfth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S11 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P11;
}

/// <summary>The thirteenth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S12 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P12;
}

/// <summary>The fourteenth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S13 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P13;
}

/// <summary>The fifteenth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S14 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P14;
}

/// <summary>The sixteenth slot. Not meant to be used by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct S15 : ISlot
{
    static ref T ISlot.In<T>(ref Pack<T> pack) => ref pack.P15;
}
