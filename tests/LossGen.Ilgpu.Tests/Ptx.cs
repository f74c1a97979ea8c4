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

    /// <summary>The generated kernels of this assembly with the loops of the library around them, by loss, element type and form.</summary>
    public static IEnumerable<(string Name, MethodInfo Method)> Kernels() =>
        from type in typeof(Losses).Assembly.GetTypes()
        where type.Namespace == "LossGen.Generated"
        from form in FormsOf(type)
        select ($"{NameOf(type)}.{ElementOf(form.Method)}.{form.Name}", form.Method);

    private static IEnumerable<(string Name, MethodInfo Method)> FormsOf(Type type)
    {
        if (Contract(type, typeof(Runtime.IBatchKernel<,>)) is [Type scalar, Type uniforms])
        {
            Type real = scalar == typeof(float) ? typeof(Runtime.FloatReal) : typeof(Runtime.DoubleReal);
            Type ItemOf(Type item) => item.MakeGenericType(scalar, real);
            bool isOfBoxes = (bool)typeof(Runtime.BatchLaunch<,,,>).MakeGenericType(scalar, real, uniforms, type).GetProperty("IsOfBoxes", Private)!.GetValue(null)!;
            MethodInfo Loop(string name, Type last) => typeof(Runtime.BatchLoops).GetMethod(name)!.MakeGenericMethod(scalar, uniforms, type, last);
            yield return ("Wide", isOfBoxes ? Loop("Each", ItemOf(typeof(Runtime.WideBox<,>))) : Loop("Fours", real));
            yield return ("Narrow", Loop("Each", ItemOf(typeof(Runtime.NarrowItem<,>))));
        }

        if (Contract(type, typeof(Runtime.IRowKernel<,,>)) is [Type row, Type ofCall, Type sums])
        {
            Type[] types = [.. row.GetGenericArguments(), ofCall, sums, type];
            MethodInfo Loop(string name) => typeof(Runtime.RowLoops).GetMethod(name)!.MakeGenericMethod(types);
            bool isDivided = Contract(type, typeof(Runtime.IDividedRowKernel<,,,>)) is not null;
            yield return ("Rows", Loop(isDivided ? "EachDivided" : "Each"));
            if (isDivided)
                yield return ("Divisor", Loop("Divisor"));
        }
    }

    private static Type[]? Contract(Type type, Type contract) =>
        type.GetInterfaces().FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract)?.GetGenericArguments();

    /// <summary>A file's own types have its name in theirs.</summary>
    private static string NameOf(Type type)
    {
        string name = type.Name[(type.Name.LastIndexOf("__", StringComparison.Ordinal) + 2)..];
        return name.EndsWith("Kernel", StringComparison.Ordinal) ? name[..^6] : name;
    }

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
