using System.Text.RegularExpressions;

namespace LossGen.Generator.Backends;

/// <summary>
/// The names of a kernel. A user may call parameters and variables what the kernel's own text calls its variables, members and types, or what
/// that makes of other names (<c>gradientRow</c>). No list says what these are: the kernel is written with names that nobody has, and what
/// stands in its text is known then.
/// </summary>
internal sealed class NameScope
{
    /// <summary>In the names that nobody has: a letter of a kind that no other name of a kernel contains.</summary>
    private const char Mark = '\u02B0';

    private static readonly Regex s_identifier = new(@"(?<!\w)@?[_\p{L}]\w*", RegexOptions.Compiled);

    /// <summary>The output that every graph of a loss has.</summary>
    private const string Loss = "loss";

    /// <summary>What nodes without a name are called, and nothing else: these find another name where a user has theirs.</summary>
    private static readonly Regex s_yielding = new(@"^(v|mask|position)\d*$", RegexOptions.Compiled);

    private readonly HashSet<string> _fixed;
    private readonly HashSet<string> _derived;
    private readonly HashSet<(string Before, string Behind)> _affixes = [];
    private readonly HashSet<string> _taken = [];

    private NameScope(string named, string written)
    {
        _fixed = [.. Identifiers(named).Where(n => n.IndexOf(Mark) < 0 && !s_yielding.IsMatch(n))];
        foreach (string name in Identifiers(named).Concat(Identifiers(written)).Where(n => n.IndexOf(Mark) >= 0))
        {
            int first = name.IndexOf(Mark);
            string before = name.Substring(0, first).TrimEnd('_');
            string behind = name.Substring(name.IndexOf(Mark, first + 1) + 1).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (before.Length + behind.Length > 0)
                _affixes.Add((before, behind));
        }

        // What a kernel calls nodes without a name, it makes further names of.
        string[] own = [.. Identifiers(written).Where(n => n.IndexOf(Mark) < 0 && !_fixed.Contains(n)).Distinct()];
        _derived = [.. own.SelectMany(stem => _affixes.Select(a => a.Before + stem + a.Behind)).Intersect(own)];
    }

    /// <summary>The kernel with names that its text has for nothing else.</summary>
    /// <param name="kernel">The kernel as the user's declaration has it.</param>
    /// <param name="write">Its text.</param>
    public static Kernel Apart(Kernel kernel, Func<Kernel, string> write)
    {
        string[] passed = [.. kernel.PassedNames.Distinct().Where(n => n != Loss)];
        string[] names = [.. passed, .. kernel.VariableNames.Distinct().Where(n => n != Loss).Except(passed)];
        Dictionary<string, string> marked = names.Select((n, k) => (Name: n, Mark: $"_{Mark}{Literal.Of(k)}{Mark}")).ToDictionary(n => n.Name, n => n.Mark);
        Kernel unknown = kernel.Renamed(n => NameIn(marked, n));
        var scope = new NameScope(write(unknown.WithEveryNodeNamed(k => $"_{Mark}n{Literal.Of(k)}{Mark}")), write(unknown));
        Dictionary<string, string> free = names.Select(n => (Name: n, Free: scope.Free(n))).ToDictionary(n => n.Name, n => n.Free);
        return kernel.Renamed(n => NameIn(free, n)) with { Taken = scope._fixed };
    }

    private static string NameIn(Dictionary<string, string> names, string name) => names.TryGetValue(name, out string? other) ? other : name;

    private static IEnumerable<string> Identifiers(string text) => s_identifier.Matches(text).Cast<Match>().Select(m => m.Value);

    /// <summary>A name, or the next best, so that neither it nor what the kernel makes of it stands for something else.</summary>
    private string Free(string name)
    {
        string plain = name.TrimStart('@');
        string stem = plain.Length < name.Length ? plain + "Value" : plain;
        string free = stem;
        for (int k = 2; !IsFree(free) || !_affixes.All(a => IsFree(a.Before + free + a.Behind)); k++)
            free = stem + Literal.Of(k);
        _taken.Add(free);
        foreach ((string before, string behind) in _affixes)
            _taken.Add(before + free + behind);
        return free;
    }

    private bool IsFree(string name) => !_taken.Contains(name) && !_derived.Contains(name) && !_fixed.Contains(name);
}
