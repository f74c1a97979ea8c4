using System.Text.RegularExpressions;
using LossGen.Generator.Tests.Support;

namespace LossGen.Generator.Tests.Structure;

/// <summary>The rooms of the generator and the arrows between them: downwards only, and Roslyn stays in the front end.</summary>
public sealed partial class ArrowTests
{
    /// <summary>What each room may use.</summary>
    private static readonly Dictionary<string, string[]> s_arrows = new()
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

    private static readonly string s_root = Path.Combine(Repository.Root, "generator", "LossGen.Generator");

    public static TheoryData<string> Rooms => [.. s_arrows.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_the_rooms_below_it(string room)
    {
        foreach (string file in Files(room))
        {
            foreach (Match match in RoomName().Matches(File.ReadAllText(file)))
            {
                string used = match.Groups[1].Value;
                Assert.True(used == room || s_arrows[room].Contains(used), $"{Path.GetFileName(file)} in {room} uses {used}.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Only_the_front_end_sees_Roslyn(string room)
    {
        if (room is "Frontend" or "Diagnostics")
            return;
        Assert.All(Files(room), f => Assert.DoesNotContain("Microsoft.CodeAnalysis", File.ReadAllText(f), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_folder_is_a_room() => Assert.Equal(
        s_arrows.Keys.Order(StringComparer.Ordinal),
        Directory.GetDirectories(s_root).Select(Path.GetFileName).Where(d => d is not ("bin" or "obj")).Order(StringComparer.Ordinal)!);

    private static string[] Files(string room)
    {
        string[] files = Directory.GetFiles(Path.Combine(s_root, room), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        return files;
    }

    [GeneratedRegex(@"LossGen\.Generator\.(Collections|Ir|Losses|Passes|Model|Lint|Backends|Diagnostics|Frontend)\b")]
    private static partial Regex RoomName();
}
