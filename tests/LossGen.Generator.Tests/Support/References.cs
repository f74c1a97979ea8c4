using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Support;

/// <summary>The assemblies that a user's project refers to.</summary>
internal static class References
{
    public static MetadataReference LossGen { get; } = MetadataReference.CreateFromFile(typeof(LossFunctionAttribute).Assembly.Location);

    public static IReadOnlyList<MetadataReference> Gpu { get; } =
    [
        LossGen,
        MetadataReference.CreateFromFile(typeof(ILGPU.Context).Assembly.Location),
    ];
}
