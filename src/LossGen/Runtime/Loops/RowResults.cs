namespace LossGen.Runtime;

/// <summary>Where what a pass reduces goes: values that rows have once.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="items">The first of a row's values.</param>
/// <param name="stride">How far apart they are.</param>
/// <param name="indices">Which of them receive results.</param>
internal readonly unsafe struct RowResults<T>(T* items, nuint stride, byte* indices)
    where T : unmanaged
{
    public T* At(int index) => items + (indices[index] * stride);
}
