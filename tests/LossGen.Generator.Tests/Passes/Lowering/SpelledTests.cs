using System.Reflection;
using System.Text;
using ILGPU;
using ILGPU.Backends.EntryPoints;
using ILGPU.Backends.PTX;
using ILGPU.Runtime;
using ILGPU.Runtime.CPU;
using ILGPU.Runtime.Cuda;
using LossGen.Generator.Backends;
using LossGen.Generator.Backends.Cpu;
using LossGen.Generator.Backends.Gpu;
using LossGen.Generator.Ir;
using LossGen.Generator.Losses;
using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Passes.Lowering;

/// <summary>
/// Every function in every spelling, compiled and run: scalar code, each vector width, and the GPU's text on the host give the bits
/// that the interpreter has.
/// </summary>
public sealed class SpelledTests
{
    private const int Count = 4096;

    private static readonly Lazy<Assembly> s_compiled = new(Compile);

    public static TheoryData<string> Names => [.. Lowered.Functions.Select(f => f.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public void Floats_have_the_same_bits_everywhere(string function)
    {
        Op op = Enum.Parse<Op>(function);
        var random = new Random(11);
        float[] x = [.. Enumerable.Range(0, Count).Select(i => i % 2 == 0
            ? BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue))
            : 40 * (random.NextSingle() - 0.5f)).Select(v => (float)Lowered.Inside(op, v))];
        float[] y = [.. Enumerable.Range(0, Count).Select(i => i % 4 == 0 ? x[(i * 7) % Count] : 20 * (random.NextSingle() - 0.5f))];
        float[][] results = Run(op, "float", x, y);
        var lowered = new Lowered(op, Scalar.Float);
        for (int i = 0; i < Count; i++)
        {
            float expected = (float)lowered.At(x[i], y[i]);
            foreach (float[] result in results)
                Assert.True(Same(expected, result[i]), $"{op}({x[i]:R}, {y[i]:R}) is {result[i]:R}, not {expected:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Doubles_have_the_same_bits_everywhere(string function)
    {
        Op op = Enum.Parse<Op>(function);
        var random = new Random(12);
        double[] x = [.. Enumerable.Range(0, Count).Select(i => i % 2 == 0
            ? BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))
            : 40 * (random.NextDouble() - 0.5)).Select(v => Lowered.Inside(op, v))];
        double[] y = [.. Enumerable.Range(0, Count).Select(i => i % 4 == 0 ? x[(i * 7) % Count] : 20 * (random.NextDouble() - 0.5))];
        double[][] results = Run(op, "double", x, y);
        var lowered = new Lowered(op, Scalar.Double);
        for (int i = 0; i < Count; i++)
        {
            double expected = lowered.At(x[i], y[i]);
            foreach (double[] result in results)
                Assert.True(Same(expected, result[i]), $"{op}({x[i]:R}, {y[i]:R}) is {result[i]:R}, not {expected:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_GPU_needs_no_calls_branches_or_local_memory_and_keeps_rounding_errors(string function)
    {
        using Context context = Context.Create(b => b.CPU(CPUDeviceKind.Default).Optimize(OptimizationLevel.O2));
        using var backend = new PTXBackend(
            context, new CudaCapabilityContext(CudaArchitecture.SM_90), CudaArchitecture.SM_90, CudaInstructionSet.ISA_78, null);
        foreach (string element in new[] { "float", "double" })
        {
            MethodInfo kernel = s_compiled.Value.GetType($"Spelled.{function}_{element}")!.GetMethod("Kernel")!;
            var entry = EntryPointDescription.FromExplicitlyGroupedKernel(kernel);
            string text = ((PTXCompiledKernel)backend.Compile(entry, new KernelSpecialization(256, null))).PTXAssembly;
            Assert.DoesNotContain("call", text, StringComparison.Ordinal);
            Assert.DoesNotContain(".local", text, StringComparison.Ordinal);
            Assert.DoesNotContain("bra", text, StringComparison.Ordinal);

            // x - x is what is left of a rounding error that a compiler has simplified away.
            Assert.DoesNotMatch(@"sub\.f\d\d\s+%\w+, (%\w+), \1;", text);
        }
    }

    private static bool Same(double a, double b) =>
        (double.IsNaN(a) && double.IsNaN(b)) || BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);

    private static T[][] Run<T>(Op op, string element, T[] x, T[] y)
    {
        T[][] results = [new T[Count], new T[Count], new T[Count], new T[Count], new T[Count]];
        s_compiled.Value.GetType($"Spelled.{op}_{element}")!.GetMethod("Run")!.Invoke(null, [x, y, results]);
        return results;
    }

    private static Assembly Compile()
    {
        var code = new StringBuilder("using System;\nusing System.Runtime.Intrinsics;\nusing ILGPU;\nusing ILGPU.Util;\nusing LossGen.Runtime;\n");
        code.Append("using LossGen.Ilgpu.Runtime;\nnamespace Spelled;\n");
        foreach (Op op in Lowered.Functions)
        {
            foreach (Scalar scalar in new[] { Scalar.Float, Scalar.Double })
                WriteClass(code, op, scalar);
        }

        using var image = new MemoryStream();
        var emitted = Compiled.Compilation([code.ToString()]).Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return Assembly.Load(image.ToArray());
    }

    private static void WriteClass(StringBuilder code, Op op, Scalar scalar)
    {
        string element = scalar.Keyword();
        code.Append($"public static class {op}_{element} {{\n");
        Graph graph = new Lowered(op, scalar).Graph;
        WriteFunction(code, graph, "Scalar", element, "bool", new ScalarSpelling(scalar));
        WriteFunction(code, graph, "Gpu", element, "bool", new GpuSpelling(scalar));
        foreach (int bits in new[] { 128, 256, 512 })
            WriteFunction(code, graph, $"Wide{bits}", $"Vector{bits}<{element}>", $"Vector{bits}<{element}>", new VectorSpelling(scalar, bits));
        code.Append($"public static void Kernel(ArrayView<{element}> a, ArrayView<{element}> b) {{\n");
        code.Append("long i = ((long)Grid.IdxX * Group.DimX) + Group.IdxX; a[i] = Gpu(a[i], b[i]); }\n");
        code.Append($"public static void Run({element}[] x, {element}[] y, {element}[][] r) {{ for (int i = 0; i < x.Length; i++) {{\n");
        code.Append("r[0][i] = Scalar(x[i], y[i]); r[1][i] = Gpu(x[i], y[i]);\n");
        foreach (int bits in new[] { 128, 256, 512 })
        {
            string v = $"Vector{bits}";
            code.Append($"if (i % {v}<{element}>.Count == 0) {v}.CopyTo(Wide{bits}({v}.Create(x, i), {v}.Create(y, i)), r[{(bits == 512 ? 4 : 1 + (bits / 128))}], i);\n");
        }

        code.Append("} } }\n");
    }

    private static void WriteFunction(StringBuilder code, Graph graph, string name, string type, string mask, Spelling spelling)
    {
        code.Append($"public static {type} {name}({type} x, {type} y) {{\n");
        var schedule = new Schedule(graph, ItemComponents.One, []);
        foreach (int input in schedule.Inputs)
        {
            if (schedule.NameOf(input) is var local && local != graph.Inputs[graph[input].Slot])
                code.Append($"{type} {local} = {graph.Inputs[graph[input].Slot]};\n");
        }

        foreach (int node in schedule.Locals)
            code.Append($"{(graph[node].IsMask ? mask : type)} {schedule.NameOf(node)} = {schedule.Definition(node, spelling).Text};\n");
        code.Append($"return {schedule.Output(graph.Outputs[0].Node, spelling).Text}; }}\n");
    }
}
