using System.Text.RegularExpressions;
using LossGen.Package.Tests.Support;

namespace LossGen.Package.Tests;

/// <summary>What the JIT makes of a step, in the optimised code of a program that uses the package.</summary>
public sealed partial class PackageTests
{
    /// <summary>
    /// What the JIT inlines into a loop is limited by the size of the functions. Up to 8 in float and 4 in double are inlined to the last part of
    /// them. Of 32 in one step most are called: that is how it is, and if it gets better, this test says so.
    /// </summary>
    [Fact]
    public async Task A_step_has_8_functions_inlined_in_float_and_4_in_double_and_calls_most_of_32()
    {
        Consumer consumer = feed.Use("Functions", "Functions.cs", "LossGen");
        (await consumer.BuildAsync()).Succeeded();

        foreach (string[] switches in (string[][])[[], ["EnableAVX512"], ["EnableAVX512", "EnableAVX2"]])
        {
            string width = $"With {string.Join(" and ", switches.DefaultIfEmpty("nothing"))} switched off";
            ILookup<string, string> calls = await CallsAsync(consumer, switches);

            foreach (string kernel in new[] { "Float1", "Float8", "Double1", "Double4" })
                Assert.True(calls[kernel].All(c => c.Length == 0) && calls[kernel].Any(), $"{width} {kernel} calls:\n{string.Join('\n', calls[kernel])}");
            foreach ((string kernel, int most) in new[] { ("Float32", 24), ("Double32", 28) })
            {
                int functions = calls[kernel].Count(c => c.StartsWith("VectorMath:", StringComparison.Ordinal));
                Assert.True(functions >= 1 && functions <= most, $"{width} {kernel} calls {functions} functions, where {most} were known.");
            }
        }
    }

    /// <summary>The functions of the library, and the parts of them, that the loops and steps of each kernel call; "" for a method that calls none.</summary>
    private static async Task<ILookup<string, string>> CallsAsync(Consumer consumer, string[] switches)
    {
        string file = Path.Combine(consumer.Folder, $"{Guid.NewGuid()}.asm");
        Dictionary<string, string> environment = switches.ToDictionary(s => "DOTNET_" + s, _ => "0");
        environment["DOTNET_TieredCompilation"] = "0";
        environment["DOTNET_JitStdOutFile"] = file;
        environment["DOTNET_JitDisasm"] = "*PassLoop*:* *Kernel:*Item*";
        await consumer.RunBuiltAsync(environment);
        return (await File.ReadAllTextAsync(file)).Split("; Assembly listing for method ").Skip(1)
            .SelectMany(method => Function().Matches(Comment().Replace(method, "")).Select(call => call.Groups[1].Value).DefaultIfEmpty("").Select(call => (Kernel().Match(method).Groups[1].Value, call)))
            .ToLookup(pair => pair.Value, pair => pair.call);
    }

    [GeneratedRegex(@"((?:Float|Double)\d+)Kernel")]
    private static partial Regex Kernel();

    /// <summary>By whatever instruction a processor calls it: where it is named, it is not inlined.</summary>
    [GeneratedRegex(@"LossGen\.Runtime\.((?:VectorMath|Lanes):\w+)")]
    private static partial Regex Function();

    /// <summary>A line of a listing that is no instruction.</summary>
    [GeneratedRegex(@"^;.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();
}
