using System.Reflection;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.PTX;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;

namespace LossGen.Ilgpu.Tests;

/// <summary>Compiles generated kernels to PTX for an H100, without a device.</summary>
internal static class Ptx
{
    private const BindingFlags Private = BindingFlags.Static | BindingFlags.NonPublic;

    /// <summary>Every generated kernel of this assembly, by loss, element type and form.</summary>
    public static IEnumerable<(string Name, MethodInfo Method)> Kernels() =>
        from type in typeof(Losses).Assembly.GetTypes()
        where type.Namespace == "LossGen.Generated" && type.Name.EndsWith("Kernel", StringComparison.Ordinal)
        from form in new[] { "Wide", "Narrow", "Rows", "Divisor" }
        let method = type.GetMethod(form, Private)
        where method is not null
        select ($"{type.Name[(type.Name.LastIndexOf("__", StringComparison.Ordinal) + 2)..^6]}.{ElementOf(method)}.{form}", method);

    public static string Compile(MethodInfo method)
    {
        using Context context = Context.Create(b => b.CPU(CPUDeviceKind.Default).Optimize(OptimizationLevel.O2));
        using var backend = new PTXBackend(
            context, new CudaCapabilityContext(CudaArchitecture.SM_90), CudaArchitecture.SM_90, CudaInstructionSet.ISA_78, null);
        var entry = EntryPointDescription.FromExplicitlyGroupedKernel(method);
        return ((PTXCompiledKernel)backend.Compile(entry, new KernelSpecialization(256, null))).PTXAssembly;
    }

    /// <summary>The first parameter is a view, or a pack of views.</summary>
    private static string ElementOf(MethodInfo method)
    {
        Type type = method.GetParameters()[0].ParameterType;
        while (type.IsGenericType)
            type = type.GetGenericArguments()[0];
        return type == typeof(float) ? "float" : "double";
    }
}
