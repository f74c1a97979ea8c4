using System.Globalization;

namespace LossGen.Fuzz.Tests;

/// <summary>Statements of what the language has besides arithmetic: structs that operators change, accessors with code, and whole numbers.</summary>
internal static class LanguageStatements
{
    private static readonly string[] s_steps = ["m = m * 3 + 1", "m -= 5", "m++", "m <<= 1", "m >>>= 1", "m = -m", "m ^= 9", "m = m / 2 - 3", "m %= 7"];
    private static readonly string[] s_types = ["byte", "sbyte", "short", "ushort", "uint", "long"];

    /// <summary>A struct with instance operators, and a property whose accessors have its field in their bodies.</summary>
    /// <param name="name">The variable that it becomes.</param>
    /// <param name="random">What chooses.</param>
    /// <param name="over">An expression of two others.</param>
    public static string StructOf(string name, Random random, Func<string, string, string> over)
    {
        string getter = random.Next(3) switch { 0 => "get;", 1 => "get => field + A;", _ => "get { return field * #(0.5); }" };
        string setter = random.Next(3) switch
        {
            0 => "set;",
            1 => $"set => field = {over("value", "A")};",
            _ => "set { if (value < A) { field = A; return; } field = value; }",
        };
        if (getter == "get;" && setter == "set;")
            setter = "init => field = value + #(1);";
        string add = random.Next(3) switch
        {
            0 => $"A = {over("A", "o")};",
            1 => "if (o < A) return; A += o * #(0.5);",
            _ => "for (int i = 0; i < 3; i++) { if (A > o) break; A += #(0.25); }",
        };
        return $"    private struct Count{name}#G#S {{ public #T A; public #T B {{ {getter} {setter} }} "
            + $"public void operator +=(#T o) {{ {add} }} public void operator checked +=(#T o) {{ A = o; }} public void operator ++() => A += #(1); }}\n";
    }

    public static IEnumerable<string> UsesOf(string name, Random random, Func<int, string> number)
    {
        yield return $"var s{name} = new Count{name}#G {{ A = {number(1)}, B = {number(1)} }};";
        yield return $"s{name} += {number(1)};";
        yield return random.Next(3) switch { 0 => $"s{name}++;", 1 => $"checked {{ s{name} += {number(0)}; }}", _ => $"var t{name} = ++s{name}; s{name} += t{name}.A;" };
        yield return $"#T {name} = s{name}.A + s{name}.B;";
    }

    /// <summary>Whole numbers of a type that holds few of them: they wrap where nothing checks, and are small where something does.</summary>
    public static IEnumerable<string> Wholes(string name, Random random, string leaf)
    {
        string type = s_types[random.Next(s_types.Length)];
        yield return $"int n{name} = {random.Next(100).ToString(CultureInfo.InvariantCulture)};";
        yield return $"checked {{ for (int j = 0; j < 3; j++) n{name} = n{name} * 3 - j; n{name}++; }}";
        for (int i = 0; i < 4; i++)
            yield return $"{s_steps[random.Next(s_steps.Length)].Replace("m", "n" + name, StringComparison.Ordinal)};";
        yield return $"{type} w{name} = unchecked(({type})n{name}); unchecked {{ w{name} += 100; w{name}++; w{name} >>>= 1; }}";
        yield return $"#T {name} = {leaf} * (#T.CreateChecked(w{name} % 16) + #T.CreateChecked(byte.CreateSaturating(n{name}) / 64) + #(1));";
    }
}
