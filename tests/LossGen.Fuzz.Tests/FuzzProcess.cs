using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;

namespace LossGen.Fuzz.Tests;

/// <summary>Runs a test again in processes with other vector instructions, over assemblies that were compiled before.</summary>
internal static class FuzzProcess
{
    private const string WidthVariable = "LOSSGEN_FUZZ_WIDTH";
    private const string FolderVariable = "LOSSGEN_FUZZ_FOLDER";

    /// <summary>Where the assemblies lie that this process is to run; null where it is no child.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable(FolderVariable);

    public static void AssertWidth() =>
        Assert.Equal(Environment.GetEnvironmentVariable(WidthVariable), Width().ToString(CultureInfo.InvariantCulture));

    /// <summary>At each width but this process's own.</summary>
    public static async Task RunAsync(string folder, string test)
    {
        await RunWidth(folder, test, 256, "EnableAVX512");
        await RunWidth(folder, test, 128, "EnableAVX512", "EnableAVX2");
        await RunWidth(folder, test, 0, "EnableHWIntrinsic");
    }

    private static int Width() => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    private static async Task RunWidth(string folder, string test, int width, params string[] switches)
    {
        string assembly = typeof(FuzzProcess).Assembly.GetName().Name!;
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? assembly + ".exe" : assembly)) { RedirectStandardOutput = true };
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add(test);
        start.Environment[FolderVariable] = folder;
        start.Environment[WidthVariable] = Math.Min(width, Width()).ToString(CultureInfo.InvariantCulture);
        foreach (string name in switches)
            start.Environment[$"DOTNET_{name}"] = "0";
        using Process child = Process.Start(start)!;
        string output = await child.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await child.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(child.ExitCode == 0, $"At {width} bits:\n{output}");
    }
}
