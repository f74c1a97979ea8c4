using System.ComponentModel;
using System.Reflection;
using LossGen.Ilgpu.Runtime;

namespace LossGen.Generator.Tests.Structure;

/// <summary>The public types of the libraries.</summary>
internal static class PublicTypes
{
    /// <summary>Those that an editor offers. The others are written by the generator alone.</summary>
    public static IReadOnlyList<Type> Offered { get; } =
    [
        .. new[] { typeof(LossAttribute).Assembly, typeof(ViewGuard).Assembly }.SelectMany(a => a.GetExportedTypes()).Where(IsOffered),
    ];

    private static bool IsOffered(Type type) =>
        type.GetCustomAttribute<EditorBrowsableAttribute>(inherit: false)?.State != EditorBrowsableState.Never && (type.DeclaringType is null || IsOffered(type.DeclaringType));
}
