namespace LossGen.Generator.Backends.Gpu;

/// <summary>The part of a file that has a kernel's structs.</summary>
internal static class GpuKernelFile
{
    /// <summary>Usings within the namespace: what a user's file has, global or not, does not reach what they name.</summary>
    public static void Open(CodeWriter code, params IEnumerable<string> aliases)
    {
        code.Open("namespace LossGen.Generated");
        code.Line("using System;").Line("using ILGPU;").Line("using ILGPU.Util;").Line("using LossGen.Ilgpu.Runtime;");
        code.Lines(aliases).Line();
    }
}
