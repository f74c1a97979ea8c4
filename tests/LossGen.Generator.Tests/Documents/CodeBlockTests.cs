using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Tests.Documents;

/// <summary>
/// All C# that the documents show is a file that builds in a fresh project as it stands, and a program prints what its comments say
/// (<c>// prints 0.25</c>). The pages of the rules have code that is wrong on purpose: <see cref="Diagnostics.RulePagesTests"/>.
/// </summary>
public class CodeBlockTests
{
    private static readonly Dictionary<string, CodeBlock> s_blocks =
        CodeBlock.OfDocuments.Where(b => b.Kind.Length == 0).Concat(CodeBlock.OfMembers).ToDictionary(b => b.Place);

    public static TheoryData<string> Places { get; } = [.. s_blocks.Keys];

    [Fact]
    public void Code_is_found_in_all_kinds_of_documents() => Assert.All(
        new[] { "README.md", "docs/formulas.md", "samples/FasterRcnn/README.md", "T:LossGen.LossAttribute", "T:LossGen.GradientCheck" },
        d => Assert.Contains(s_blocks.Keys, p => p.StartsWith(d, StringComparison.Ordinal)));

    [Fact]
    public void Only_the_pages_of_rules_have_code_of_another_kind() => Assert.All(
        CodeBlock.OfDocuments.Where(b => b.Kind.Length > 0), b => Assert.Matches("^docs/rules/LOSS[0-9]{4}.md.*(wrong|right)$", b.Place + b.Kind));

    [Theory]
    [MemberData(nameof(Places))]
    public async Task It_compiles_alone_without_a_word_and_prints_what_it_says(string place)
    {
        CodeBlock block = s_blocks[place];
        Compiled compiled = Compiled.Run(FreshProject.With(block.Code), Compiled.GeneratorDriverOf());

        Assert.Null(compiled.Exception);
        Assert.NotEmpty(compiled.Files);
        Assert.Equal("", string.Join('\n', (await compiled.CommandLineAsync()).Concat(compiled.CompilerProblems())));
        Assert.Equal(block.Prints, FreshProject.IsProgram(compiled.Input) ? FreshProject.Run(compiled.Output) : []);
    }

    /// <summary>Without its usings the first example is not a file that builds: the project it is tried in must not lend it any.</summary>
    [Fact]
    public void A_missing_using_is_noticed()
    {
        string code = s_blocks.First(b => b.Key.StartsWith("README.md", StringComparison.Ordinal)).Value.Code;
        Compiled compiled = Compiled.Run(FreshProject.With(code.Replace("using LossGen;", "", StringComparison.Ordinal)), Compiled.GeneratorDriverOf());

        Assert.Contains(compiled.CompilerProblems(), d => d.Id == "CS0246");
    }
}
