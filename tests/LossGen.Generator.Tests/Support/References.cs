using LossGen.Ilgpu.Runtime;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Support;

/// <summary>The assemblies that a user's project refers to.</summary>
internal static class References
{
    public static MetadataReference LossGen { get; } = MetadataReference.CreateFromFile(typeof(LossFunctionAttribute).Assembly.Location);

    /// <summary>What the package LossGen.Ilgpu adds to <see cref="LossGen"/> and ILGPU.</summary>
    public static MetadataReference LossGenIlgpu { get; } = MetadataReference.CreateFromFile(typeof(ViewGuard).Assembly.Location);

    public static IReadOnlyList<MetadataReference> Gpu { get; } =
    [
        LossGen,
        LossGenIlgpu,
        MetadataReference.CreateFromFile(typeof(ILGPU.Context).Assembly.Location),
    ];

    /// <summary>Libraries that users have beside LossGen, to compile against.</summary>
    public static IReadOnlyList<MetadataReference> Neighbours { get; } =
    [
        MetadataReference.CreateFromFile(Repository.Said("TorchSharp")),
        MetadataReference.CreateFromFile(Repository.Said("System.Numerics.Tensors")),
    ];
}
