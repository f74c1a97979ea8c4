using System.Text.RegularExpressions;
using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Structure;

/// <summary>The layers of the generator and the dependencies between them: downwards only, and Roslyn stays in the front end.</summary>
public sealed partial class DependencyTests
{
    /// <summary>The entrance to the back ends: what chooses among them, and the only file above them in their folder.</summary>
    private const string Emitter = "Emitter";

    /// <summary>What is directly in the folder: what all back ends write with.</summary>
    private const string Shared = "";

    /// <summary>What each folder may use.</summary>
    private static readonly Dictionary<string, string[]> s_folders = new()
    {
        ["Collections"] = [],
        ["Ir"] = ["Collections"],
        ["Losses"] = ["Collections", "Ir"],
        ["Passes"] = ["Collections", "Ir", "Losses"],
        ["Model"] = ["Collections", "Ir", "Losses"],
        ["Lint"] = ["Collections", "Ir", "Losses", "Passes"],
        ["Backends"] = ["Collections", "Ir", "Losses", "Passes", "Model"],
        ["Diagnostics"] = ["Collections"],
        ["Frontend"] = ["Collections", "Ir", "Losses", "Lint", "Model", "Diagnostics"],
    };

    /// <summary>What each folder within Backends may use of the others, besides what they share.</summary>
    private static readonly Dictionary<string, string[]> s_backends = new()
    {
        [Shared] = [],
        ["Report"] = [],
        ["Rows"] = [],
        ["Methods"] = ["Report", "Rows"],
        ["Cpu"] = ["Rows", "Methods"],
        ["Gpu"] = ["Rows", "Methods"],
        ["Library"] = ["Cpu", "Gpu"],
        [Emitter] = ["Cpu", "Gpu"],
    };

    private static readonly string s_root = Path.Combine(Repository.Root, "generator", "LossGen.Generator");

    private static readonly string s_backendsRoot = Path.Combine(s_root, "Backends");

    public static TheoryData<string> Folders => [.. s_folders.Keys];

    public static TheoryData<string> BackendFolders => [.. s_backends.Keys];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_uses_only_the_folders_below_it(string folder) => AssertUses(Files(folder), folder, s_folders[folder], FolderName());

    [Theory]
    [MemberData(nameof(BackendFolders))]
    public void A_back_end_uses_only_what_is_below_it(string folder) => AssertUses(BackendFiles(folder), folder, s_backends[folder], BackendName());

    [Theory]
    [MemberData(nameof(Folders))]
    public void Only_the_front_end_sees_Roslyn(string folder)
    {
        if (folder is "Frontend" or "Diagnostics")
            return;
        Assert.All(Files(folder), f => Assert.DoesNotContain("Microsoft.CodeAnalysis", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_folder_has_its_dependencies_written_down()
    {
        Assert.Equal(s_folders.Keys.Order(StringComparer.Ordinal), Directories(s_root));
        Assert.Equal(s_backends.Keys.Where(k => k is not (Shared or Emitter)).Order(StringComparer.Ordinal), Directories(s_backendsRoot));
    }

    [Theory]
    [InlineData("using LossGen.Generator.Backends.Rows;", "Rows")]
    [InlineData("new Cpu.VectorSpelling(scalar, 256)", "Cpu")]
    [InlineData("Backends.Report.FileHeader.Write(code, report)", "Report")]
    [InlineData("vectors.Rows.Slots", null)]
    public void A_use_is_found_by_whatever_part_of_its_name_is_written(string text, string? folder) =>
        Assert.Equal(folder, BackendName().Match(text) is { Success: true } match ? match.Groups[1].Value : null);

    private static void AssertUses(string[] files, string folder, string[] allowed, Regex name)
    {
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            foreach (Match match in name.Matches(File.ReadAllText(file)))
            {
                string used = match.Groups[1].Value;
                Assert.True(used == folder || allowed.Contains(used), $"{Path.GetFileName(file)} in {folder} uses {used}.");
            }
        }
    }

    private static string[] Files(string folder) => Directory.GetFiles(Path.Combine(s_root, folder), "*.cs", SearchOption.AllDirectories);

    private static string[] BackendFiles(string folder) => folder switch
    {
        Emitter => [Path.Combine(s_backendsRoot, Emitter + ".cs")],
        Shared => [.. Directory.GetFiles(s_backendsRoot, "*.cs").Where(f => Path.GetFileNameWithoutExtension(f) != Emitter)],
        _ => Files(Path.Combine("Backends", folder)),
    };

    private static IEnumerable<string> Directories(string root) =>
        Directory.GetDirectories(root).Select(d => Path.GetFileName(d)).Where(d => d is not ("bin" or "obj")).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"LossGen\.Generator\.(Collections|Ir|Losses|Passes|Model|Lint|Backends|Diagnostics|Frontend)\b")]
    private static partial Regex FolderName();

    /// <summary>A folder's namespace, or the end of it before the name of a type: the rest is in scope.</summary>
    [GeneratedRegex(@"(?:\bBackends\.|(?<![.\w]))(Report|Rows|Methods|Cpu|Gpu|Library)(?=;|\.[A-Z])")]
    private static partial Regex BackendName();
}
