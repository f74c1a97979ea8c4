using System.Reflection;

namespace LossGen.Ilgpu.Tests;

/// <summary>What becomes of each kernel on an NVIDIA device: straight code over global memory, as wide as it gets.</summary>
public sealed class PtxTests
{
    /// <summary>Where to leave the PTX, for ptxas and for reading; nothing is written without it.</summary>
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("LOSSGEN_PTX");

    public static TheoryData<string> Names => [.. Ptx.Kernels().Select(k => k.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_kernel_has_no_calls_no_local_memory_and_wide_loads(string name)
    {
        foreach ((string _, MethodInfo method) in Ptx.Kernels().Where(k => k.Name == name))
        {
            string ptx = Ptx.Compile(method);
            if (s_folder is not null)
                File.WriteAllText(Path.Combine(Directory.CreateDirectory(s_folder).FullName, name + ".ptx"), ptx);

            Assert.DoesNotContain("call", ptx, StringComparison.Ordinal);
            Assert.DoesNotContain(".func", ptx, StringComparison.Ordinal);
            Assert.DoesNotContain(".local", ptx, StringComparison.Ordinal);
            Assert.DoesNotContain("atom.", ptx, StringComparison.Ordinal);
            if (name.EndsWith("Wide", StringComparison.Ordinal) && !ReadsNothing(name))
            {
                string width = name.Contains("float", StringComparison.Ordinal) ? "v4.f32" : "v2.f64";
                Assert.Contains("ld.global." + width, ptx, StringComparison.Ordinal);
                if (!name.StartsWith("Forward", StringComparison.Ordinal))
                    Assert.Contains("st.global." + width, ptx, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>The last of seventeen sums, in a kernel of its own, is that of the gradient of a constant that is only added.</summary>
    private static bool ReadsNothing(string name) => name.StartsWith("ForwardViews16KernelSums16", StringComparison.Ordinal);
}
