namespace LossGen.Generator.Tests.Documents;

public class LinkTests
{
    public static TheoryData<string> Paths { get; } = [.. RepositoryDocuments.Paths];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Relative_links_lead_to_a_file_and_a_heading(string document) =>
        Assert.Empty(Markdown.DeadLinks(document, RepositoryDocuments.Read));

    [Fact]
    public void A_link_to_nothing_is_noticed()
    {
        string? Read(string path) => path switch
        {
            "a.md" => "# One\n[good](#one), [bad](#two), [there](b/c.md#three-x), [gone](b/d.md), [out](https://example.org)\n```\n[code](e.md)\n```\n",
            "b/c.md" => "## Three, `x`\n[back](../a.md)\n",
            _ => null,
        };

        Assert.Equal(["a.md: '#two' leads to no heading", "a.md: 'b/d.md' leads to no file"], Markdown.DeadLinks("a.md", Read));
        Assert.Empty(Markdown.DeadLinks("b/c.md", Read));
    }
}
