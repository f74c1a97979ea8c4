using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>
/// The memory that a loop works on, an address a slot. Fields rather than an array: the compiler then keeps the addresses that a pass uses in
/// registers, and hoists its constants out of the loop. Not meant to be used by hand.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct Slots<T>
    where T : unmanaged
{
    /// <summary>How many there are.</summary>
    internal const int Count = 32;

#pragma warning disable CS0649 // They are set by their places.
    internal T* P0, P1, P2, P3, P4, P5, P6, P7, P8, P9, P10, P11, P12, P13, P14, P15, P16, P17, P18, P19, P20, P21, P22, P23, P24, P25, P26, P27, P28, P29, P30, P31;
#pragma warning restore CS0649

    internal readonly T* Address(int slot) => ((T**)Unsafe.AsPointer(ref Unsafe.AsRef(in this)))[slot];

    internal void Set(int slot, T* address) => ((T**)Unsafe.AsPointer(ref this))[slot] = address;
}

/// <summary>Names one of the slots. Not meant to be implemented by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface ISlot
{
    /// <summary>The slot's address.</summary>
    internal static abstract T* Of<T>(in Slots<T> slots)
        where T : unmanaged;
}
