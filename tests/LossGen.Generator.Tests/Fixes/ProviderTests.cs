using System.Reflection;
using LossGen.CodeFixes;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LossGen.Generator.Tests.Fixes;

/// <summary>That editors find the fixes, and readers the pages of their rules.</summary>
public sealed class ProviderTests
{
    public static TheoryData<string> Providers => [.. typeof(MakePartialFix).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(CodeFixProvider))).Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Providers))]
    public void A_provider_is_exported_under_its_name_for_one_language(string type)
    {
        Type provider = typeof(MakePartialFix).Assembly.GetType(type)!;
        ExportCodeFixProviderAttribute export = provider.GetCustomAttribute<ExportCodeFixProviderAttribute>()!;

        Assert.Equal(provider.Name, export.Name);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.True(provider.IsPublic);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_pages_of_its_rules_speak_of_the_fix(string type)
    {
        var provider = (CodeFixProvider)Activator.CreateInstance(typeof(MakePartialFix).Assembly.GetType(type)!)!;

        Assert.NotEmpty(provider.FixableDiagnosticIds);
        Assert.NotNull(provider.GetFixAllProvider());
        foreach (string rule in provider.FixableDiagnosticIds.Intersect(new LossAnalyzer().SupportedDiagnostics.Select(r => r.Id)))
            Assert.Contains("A code fix ", File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", rule + ".md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LOSS0001", typeof(MakePartialFix))]
    [InlineData("LOSS0002", typeof(MakePartialFix))]
    [InlineData("LOSS0004", typeof(RenameToRoleFix), "Rename 'grad' to 'gradient'")]
    public Task The_fix_makes_the_right_code_of_the_wrong(string rule, Type provider, string? title = null) => Fix.ChangesAllAsync(
        (CodeFixProvider)Activator.CreateInstance(provider)!,
        FixAllScope.Document,
        [[Sample(rule, "wrong")]],
        [[Sample(rule, "right")]],
        title);

    [Fact]
    public void The_assembly_of_the_fixes_needs_no_other_of_ours() => Assert.DoesNotContain(
        typeof(MakePartialFix).Assembly.GetReferencedAssemblies(), a => a.Name!.StartsWith("LossGen", StringComparison.Ordinal));

    [Fact]
    public void The_assembly_that_the_compiler_loads_needs_no_workspaces() => Assert.DoesNotContain(
        typeof(LossAnalyzer).Assembly.GetReferencedAssemblies(), a => a.Name!.Contains("Workspaces", StringComparison.Ordinal));

    private static string Sample(string rule, string kind)
    {
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", rule + ".md")).ReplaceLineEndings("\n");
        string sample = page.Split($"```csharp {kind}\n")[1].Split("```")[0];
        return Fix.Head + (sample.Contains(" class ", StringComparison.Ordinal) ? sample : "internal static partial class Losses\n{\n" + sample + "}\n");
    }
}
