using LossGen.Generator.Backends.Library;
using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Library;

/// <summary>The functions that generated code calls stand in the run-time parts as the generator's lowering has them.</summary>
public sealed class FunctionLibraryTests
{
    /// <summary>Set, it writes the files anew instead of comparing them.</summary>
    private const string Accept = "LOSSGEN_WRITE_FUNCTIONS";

    public static TheoryData<string> Paths => [.. FunctionLibrary.Files().Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_is_what_the_generator_writes(string path)
    {
        string file = Path.Combine(Repository.Root, "src", path);
        string text = FunctionLibrary.Files().Single(f => f.Path == path).Text;
        if (Environment.GetEnvironmentVariable(Accept) is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file) == text, $"{path} is not what the generator writes; run this test with {Accept}=1 and look at what has changed.");
    }
}
