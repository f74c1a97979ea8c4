using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DiffEngine;

namespace LossGen.Generator.Tests.Support;

/// <summary>
/// Verify's conventions, by hand: the accepted text stands beside the tests as <c>Class.Method#Hint.verified.cs</c>; what differs is
/// left as <c>.received.cs</c> and shown by the diff tool there is. To accept it, rename the one to the other.
/// </summary>
internal static partial class Snapshot
{
    public static string Folder { get; } = Path.Combine(Repository.TestProject, "Snapshots");

    public static async Task VerifyAsync(object test, string text, string hint, string extension = "cs", [CallerMemberName] string method = "")
    {
        string name = Path.Combine(Folder, $"{test.GetType().Name}.{method}#{hint}");
        string verified = $"{name}.verified.{extension}";
        string received = $"{name}.received.{extension}";
        string actual = Scrub(text.ReplaceLineEndings("\n"));
        if (File.Exists(verified) && (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n") == actual)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, actual);
        await DiffRunner.LaunchAsync(received, verified);
        Assert.Fail($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}.");
    }

    /// <summary>The version of the generator says nothing about what it writes.</summary>
    private static string Scrub(string text) => GeneratorVersion.Replace(text, "{Version}");

    [GeneratedRegex("(?<=GeneratedCode\\(\"LossGen\", \")[^\"]+(?=\"\\))")]
    private static partial Regex GeneratorVersion { get; }
}
