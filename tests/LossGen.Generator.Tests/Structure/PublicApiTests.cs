using LossGen.Generator.Tests.Support;
using LossGen.Ilgpu.Runtime;
using PublicApiGenerator;

namespace LossGen.Generator.Tests.Structure;

/// <summary>The public API of the libraries, what only generated code calls included: a change of it is seen in a diff.</summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions s_options = new() { IncludeAssemblyAttributes = false };

    [Theory]
    [InlineData(typeof(LossAttribute))]
    [InlineData(typeof(ViewGuard))]
    public Task Api(Type type) => Snapshot.VerifyAsync(this, type.Assembly.GeneratePublicApi(s_options), type.Assembly.GetName().Name!);
}
