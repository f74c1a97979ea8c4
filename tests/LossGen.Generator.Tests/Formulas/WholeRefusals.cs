namespace LossGen.Generator.Tests.Formulas;

/// <summary>Whole numbers where C# throws.</summary>
internal static class WholeRefusals
{
    private const string Overflows = "it overflows, and C# throws there; use smaller numbers, or long";
    private const string NoValue = "it has no value for these numbers, and C# throws there";

    public static IReadOnlyDictionary<string, Refusal> All { get; } = new Dictionary<string, Refusal>()
    {
        ["checked sum"] = Refusal.Of("int n = 2; return checked({|LOSS0019:int.MaxValue + n|}) * x + y;", "int.MaxValue + n", Overflows),
        ["checked product of uint"] = Refusal.Of("uint n = 1u << 31; return checked({|LOSS0019:n * 2|}) * x + y;", "n * 2", Overflows),
        ["checked difference of long"] = Refusal.Of("long n = long.MinValue; return checked({|LOSS0019:n - 1|}) * x + y;", "n - 1", Overflows),
        ["checked negation"] = Refusal.Of("int n = int.MinValue; return checked({|LOSS0019:-n|}) * x + y;", "-n", Overflows),
        ["checked increment"] = Refusal.Of("int n = int.MaxValue; checked { {|LOSS0019:n++|}; } return n * x + y;", "n++", Overflows),
        ["checked decrement of byte"] = Refusal.Of("byte n = 0; checked { {|LOSS0019:n--|}; } return n * x + y;", "n--", Overflows),
        ["checked compound assignment"] = Refusal.Of("int n = int.MaxValue; checked { {|LOSS0019:n += 2|}; } return n * x + y;", "n += 2", Overflows),
        ["checked compound assignment of byte"] = Refusal.Of("byte n = 250; checked { {|LOSS0019:n += 10|}; } return n * x + y;", "n += 10", Overflows),
        ["checked shift of byte"] = Refusal.Of("byte n = 250; checked { {|LOSS0019:n <<= 1|}; } return n * x + y;", "n <<= 1", Overflows),
        ["checked conversion"] = Refusal.Of("int n = 300; return checked({|LOSS0019:(byte)n|}) * x + y;", "(byte)n", Overflows),
        ["checked conversion of a sign"] = Refusal.Of("int n = -1; return checked({|LOSS0019:(uint)n|}) * x + y;", "(uint)n", Overflows),
        ["checked conversion to an enumeration"] = Refusal.Of("int n = 300; E e = checked({|LOSS0019:(E)n|}); return e == 0 ? x : y;", "(E)n", Overflows, "enum E : byte { A }"),
        ["checked generic helper"] = Refusal.Of("return H(2000) * x + y;", "v * v * v", Overflows, "static T H<T>(T v) where T : System.Numerics.INumber<T> => checked({|LOSS0019:v * v * v|});"),
        ["created too large"] = Refusal.Of("int n = 300; return {|LOSS0019:byte.CreateChecked(n)|} * x + y;", "byte.CreateChecked(n)", Overflows),
        ["least int by minus one"] = Refusal.Of("int n = int.MinValue, m = -1; return x * ({|LOSS0019:n / m|}) + y;", "n / m", "it divides by 0, or leaves the range"),
        ["remainder of the least int"] = Refusal.Of("int n = int.MinValue, m = -1; return x * ({|LOSS0019:n % m|}) + y;", "n % m", "it divides by 0, or leaves the range"),
        ["least long by minus one"] = Refusal.Of("long n = long.MinValue; int m = -1; {|LOSS0019:n /= m|}; return x * n + y;", "n /= m", "it divides by 0, or leaves the range"),
        ["magnitude of the least int"] = Refusal.Of("int n = int.MinValue; return {|LOSS0019:Math.Abs(n)|} * x + y;", "Math.Abs(n)", NoValue),
        ["magnitude of the least sbyte"] = Refusal.Of("sbyte n = -128; return {|LOSS0019:sbyte.Abs(n)|} * x + y;", "sbyte.Abs(n)", NoValue),
        ["range upside down"] = Refusal.Of("int n = 3; return {|LOSS0019:Math.Clamp(n, 5, 2)|} * x + y;", "Math.Clamp(n, 5, 2)", NoValue),
        ["range of numbers upside down"] = Refusal.Of("return {|LOSS0019:Math.Clamp(x, 1f, -1f)|} * y;", "Math.Clamp(x, 1f, -1f)", "its least value is larger than its largest, and C# throws there"),
        ["native whole number"] = Refusal.Of("nint n = 3; return {|LOSS0019:n|} * x + y;", "n", "a formula has numbers of its own type, and int for counting; convert to no other type"),
        ["character"] = Refusal.Of("char c = {|LOSS0019:'a'|}; return x * y;", "'a'", "a formula has numbers, conditions, tuples and structs of them, and calls of static methods"),
        ["function of bits"] = Refusal.Of("int n = 10; return {|LOSS0020:int.Log2(n)|} * x + y;", "int.Log2(n)", Refusals.Unknown),
    };
}
