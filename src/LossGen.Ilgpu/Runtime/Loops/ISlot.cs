using System.ComponentModel;

namespace LossGen.Ilgpu.Runtime;

/// <summary>Names one value of a pack: the memory of an input or output, or one of the sums. Not meant to be implemented by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISlot
{
    /// <summary>The value.</summary>
    internal static abstract ref T In<T>(ref Pack<T> pack)
        where T : struct;
}
