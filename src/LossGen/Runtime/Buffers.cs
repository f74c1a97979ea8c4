using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Runtime;

/// <summary>The pinned memory of one call, slot by slot: inputs first, then outputs. Not meant to be used by hand.</summary>
/// <typeparam name="T">The element type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe struct Buffers<T>
    where T : unmanaged
{
    /// <summary>The most parameters with data that a method can have.</summary>
    internal const int Slots = 16;

    private Addresses _addresses;

    /// <summary>The value at an index of a slot.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ref T At(int slot, nuint index) => ref *(Address(slot) + index);

    internal readonly T* Address(int slot) => (T*)_addresses[slot];

    internal void Set(int slot, T* address) => _addresses[slot] = (nint)address;

    [InlineArray(Slots)]
    private struct Addresses
    {
        private nint _first;
    }
}
