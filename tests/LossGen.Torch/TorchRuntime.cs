using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace LossGen.Torch;

/// <summary>Loads libtorch, so that TorchSharp can be used. Call it before anything of TorchSharp's.</summary>
public static partial class TorchRuntime
{
    private const string Backend = "libLibTorchSharp.so";

    // Each library finds those before it by name, because they are loaded; LD_LIBRARY_PATH is then not needed.
    // (It could only be set before the process starts.)
    private static readonly string[] Torch = ["libc10.so", "libtorch_cpu.so", "libtorch.so"];

    private static readonly Lazy<string?> Problem = new(Load);

    private static nint _backend;

    /// <summary>Loads libtorch once a process.</summary>
    /// <exception cref="PlatformNotSupportedException">It cannot be loaded here; the message says why.</exception>
    public static void Initialize()
    {
        if (!TryInitialize(out var reason))
            throw new PlatformNotSupportedException(reason);
    }

    /// <summary>Loads libtorch once a process.</summary>
    /// <param name="reason">Why it cannot be loaded, for people to read.</param>
    public static bool TryInitialize([NotNullWhen(false)] out string? reason)
    {
        reason = Problem.Value;
        return reason is null;
    }

    /// <summary>
    /// Makes libtorch use the kernels without AVX, so that its results do not depend on the processor.
    /// Has an effect only before <see cref="Initialize"/>.
    /// </summary>
    public static void UsePortableKernels()
    {
        if (!IsSupported)
            return;

        // Environment.SetEnvironmentVariable changes .NET's copy only, which native code does not see.
        _ = SetVariable("ATEN_CPU_CAPABILITY", "default", 1);
        _ = SetVariable("MKL_CBWR", "COMPATIBLE", 1);
    }

    private static bool IsSupported => OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64;

    private static string? Load()
    {
        if (!IsSupported)
            return "libtorch is referenced for Linux on x64 only.";

        if (FindFolder() is not { } folder)
            return $"{Backend} and libtorch were not found beside the program.";

        try
        {
            foreach (var name in Torch)
                NativeLibrary.Load(Path.Combine(folder, name));
            _backend = LoadBackend(Path.Combine(folder, Backend));
            NativeLibrary.SetDllImportResolver(typeof(TorchSharp.torch).Assembly, Resolve);
            TorchSharp.torch.InitializeDeviceType(TorchSharp.DeviceType.CPU);
            return null;
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException or InvalidDataException or IOException
            or UnauthorizedAccessException or NotSupportedException or TypeInitializationException)
        {
            return "libtorch could not be loaded: " + e.Message;
        }
    }

    private static string? FindFolder()
    {
        // The host lists the folders of native assets that the program's deps.json names.
        var listed = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "";
        return listed.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Append(Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native"))
            .Append(AppContext.BaseDirectory)
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, Backend)) && File.Exists(Path.Combine(folder, Torch[0])));
    }

    private static nint LoadBackend(string path)
    {
        // The system's own loader is the judge of whether its libstdc++ is new enough.
        if (NativeLibrary.TryLoad(path, out var handle))
            return handle;

        var elf = File.ReadAllBytes(path);
        return WeakVersionNeed.Mend(elf, "GLIBCXX_3.4.32", "_ZSt21ios_base_library_initv")
            ? NativeLibrary.Load(WriteMended(elf))
            : NativeLibrary.Load(path);
    }

    private static string WriteMended(ReadOnlySpan<byte> elf)
    {
        // The name holds the content's hash, so a file of that name is always right, whichever package version is in use.
        var name = $"libLibTorchSharp.{Convert.ToHexStringLower(SHA256.HashData(elf))[..16]}.so";
        try
        {
            return Write(elf, AppContext.BaseDirectory, name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A fixed folder under the shared temporary folder could be prepared by another user; this one is fresh.
            return Write(elf, Directory.CreateTempSubdirectory("lossgen-torch-").FullName, name);
        }
    }

    private static string Write(ReadOnlySpan<byte> elf, string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (File.Exists(path))
            return path;

        // Written aside and renamed: several processes may start at once, and none may load half a file.
        var aside = Path.Combine(folder, Path.GetRandomFileName());
        File.WriteAllBytes(aside, elf);
        File.Move(aside, path, overwrite: true);
        return path;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == "LibTorchSharp" ? _backend : 0;

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetVariable(string name, string value, int overwrite);
}
