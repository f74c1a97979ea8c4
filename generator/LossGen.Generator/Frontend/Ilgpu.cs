using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>What a project needs before it can have GPU losses.</summary>
internal static class Ilgpu
{
    public static bool IsReferenced(Compilation compilation) => compilation.GetTypeByMetadataName("ILGPU.ArrayView`1") is not null;

    /// <returns>The assembly that is missing, or null.</returns>
    public static string? Missing(Compilation compilation) =>
        !IsReferenced(compilation) ? "ILGPU"
        : compilation.GetTypeByMetadataName("LossGen.Ilgpu.Runtime.KernelCache`1") is null ? "LossGen.Ilgpu"
        : null;
}
