namespace LossGen.Generator.Tests.Formulas;

/// <summary>A formula for each thing that the language does not have: marked where it is reported, and the messages in order.</summary>
internal sealed record Refusal(string Body, string[] Messages, string Members = "")
{
    public static Refusal Of(string body, string shown, string reason, string members = "") =>
        new(body, [$"'{shown}' cannot be part of a formula: {reason}"], members);
}

internal static class Refusals
{
    private const string Allocates = "a formula allocates nothing; use local variables, tuples and structs";
    private const string Flat = "its derivative is 0 wherever it has one, so that nothing is learned through it; use comparisons where a step is meant";
    private const string NoSource = "its source is not in this project, so that its derivative is not known; write it out, or use the functions of Math, MathF, T and LossGen.Formula";
    internal const string Unknown = "it is not among the functions whose derivative is known: Abs, Min, Max, Clamp, Sqrt, Hypot, Pow, Exp, Exp2, ExpM1, Log, Log2, Log10, LogP1, Sin, Cos, Tan, Asin, Acos, "
        + "Atan, Atan2, Sinh, Cosh, Tanh, Cbrt, CopySign, FusedMultiplyAdd, Lerp, IsNaN, IsFinite, and those of LossGen.Formula";

    private const string OtherType = "a formula has numbers of its own type, and int for counting; convert to no other type";
    private const string Fraction = "it is a division of whole numbers, which drops the fraction; make one of the two a floating-point number, such as 1f";
    private const string Bounds = "it is not known while the formula is compiled; let constants decide how often a loop runs, and break out of it where a number says so";
    private const string Mutable = "it may change while the program runs; make it const or static readonly, or a parameter";
    private const string NoReference = "a formula passes values, not references; return a tuple";
    private const string Recursion = "it calls itself; write a loop with constant bounds";
    private const string AtRunTime = "which method it calls is known at run time only; call a static method";
    private const string General = "a formula has numbers, conditions, tuples and structs of them, and calls of static methods";

    public static IReadOnlyDictionary<string, Refusal> All { get; } = new[] { Basics(), StructRefusals.All, WholeRefusals.All }.SelectMany(r => r).ToDictionary();

    private static Dictionary<string, Refusal> Basics() => new()
    {
        // LOSS0019: no arithmetic.
        ["array"] = Refusal.Of("var a = {|LOSS0019:new float[2]|}; return x;", "new float[2]", Allocates),
        ["array initialiser"] = Refusal.Of("float[] a = {|LOSS0019:{ x, y }|}; return x;", "{ x, y }", Allocates),
        ["collection"] = Refusal.Of("ReadOnlySpan<float> a = {|LOSS0019:[x, y]|}; return y;", "[x, y]", Allocates),
        ["stackalloc"] = Refusal.Of("Span<float> a = {|LOSS0019:stackalloc float[2]|}; return y;", "stackalloc float[2]", General),
        ["object"] = Refusal.Of("var a = {|LOSS0019:new Version()|}; return y;", "new Version()", "a formula allocates nothing; use a tuple or a struct"),
        ["anonymous object"] = Refusal.Of("var a = {|LOSS0019:new { x }|}; return y;", "new { x }", Allocates),
        ["interpolation"] = Refusal.Of("string s = {|LOSS0019:$\"{x}\"|}; return y;", "$\"{x}\"", Allocates),
        ["string"] = Refusal.Of("string s = {|LOSS0019:\"a\"|}; return y;", "\"a\"", General),
        ["lambda"] = Refusal.Of("Func<float, float> f = {|LOSS0019:v => v|}; return y;", "v => v", "a formula has no delegates; write a static method and call it"),
        ["method group"] = Refusal.Of("Func<float, float> f = {|LOSS0019:MathF.Abs|}; return y;", "MathF.Abs", "a formula has no delegates; write a static method and call it"),
        ["throw"] = Refusal.Of("if (x > 0) {|LOSS0019:throw new Exception();|} return x;", "throw new Exception();", "a formula throws nothing; return a number, such as NaN"),
        ["throw expression"] = Refusal.Of("return x > 0 ? x : {|LOSS0019:throw new Exception()|};", "throw new Exception()", "a formula throws nothing; use a number, such as NaN"),
        ["index"] = Refusal.Of("return x * {|LOSS0019:s_table[1]|};", "s_table[1]", "a formula sees one item, and indexes nothing; make the value a parameter", "static readonly float[] s_table = [1, 2];"),
        ["indexer"] = Refusal.Of("return x * {|LOSS0019:s_list[1]|};", "s_list[1]", "a formula sees one item, and indexes nothing; make the value a parameter", "static readonly System.Collections.Generic.List<float> s_list = [1, 2];"),
        ["try"] = Refusal.Of("{|LOSS0019:try|} { return x; } catch (Exception) { return y; }", "try", "a formula throws nothing and catches nothing; remove the try"),
        ["foreach"] = Refusal.Of("float v = x; {|LOSS0019:foreach|} (float w in s_table) v += w; return v;", "foreach", "it has no constant bounds; write a for loop over whole numbers", "static readonly float[] s_table = [1, 2];"),
        ["lock"] = Refusal.Of("{|LOSS0019:lock|} (s_gate) { return x; }", "lock", "a formula is arithmetic alone, and holds no resources; remove it", "static readonly object s_gate = new();"),
        ["using"] = Refusal.Of("{|LOSS0019:using|} (s_gate) { return x; }", "using", "a formula is arithmetic alone, and holds no resources; remove it", "static readonly System.IO.MemoryStream s_gate = new();"),
        ["goto"] = Refusal.Of("if (x > 0) {|LOSS0019:goto end;|} x += y; end: return x;", "goto end;", "goto cannot be differentiated; write if and else"),
        ["type test"] = Refusal.Of("return {|LOSS0019:x is int|} ? 1 : y;", "x is int", General),
        ["remainder"] = Refusal.Of("return {|LOSS0019:x % y|};", "x % y", "a remainder jumps, and its derivative does not say so; use Sin and Cos for angles"),
        ["remainder assignment"] = Refusal.Of("x = y; {|LOSS0019:x %= 2|}; return x;", "x %= 2", "a remainder jumps, and its derivative does not say so; use Sin and Cos for angles"),
        ["rounding"] = Refusal.Of("int n = {|LOSS0019:(int)x|}; return y;", "(int)x", "rounding has no useful derivative; keep the number as it is"),
        ["rounding by a method"] = Refusal.Of("int n = {|LOSS0019:int.CreateTruncating(x)|}; return y;", "int.CreateTruncating(x)", "rounding has no useful derivative; keep the number as it is"),
        ["boxing"] = Refusal.Of("object o = {|LOSS0019:x|}; return y;", "x", OtherType),
        ["nullable"] = Refusal.Of("float? o = {|LOSS0019:x|}; return y;", "x", OtherType),
        ["unsigned long"] = Refusal.Of("int i = 3; ulong n = {|LOSS0019:(ulong)i|}; return y;", "(ulong)i", OtherType),
        ["whole number by a condition"] = Refusal.Of("int n = x > 0 ? 1 : 2; return {|LOSS0019:n * n|};", "n * n", "a whole number here depends on a condition; make it a floating-point number"),
        ["division by zero"] = Refusal.Of("int n = 0; int k = {|LOSS0019:1 / n|}; return x;", "1 / n", "it divides by 0, or leaves the range"),
        ["reference"] = Refusal.Of("ref float {|LOSS0019:r = ref x|}; return y;", "r = ref x", "a formula has values, not references; copy the value"),
        ["passed by reference"] = Refusal.Of("float v = x; H({|LOSS0019:ref v|}); return v;", "ref v", NoReference, "static void H(ref float v) => v *= 2;"),
        ["passed out"] = Refusal.Of("return Formula.L1(x, y, {|LOSS0019:out float g|});", "out float g", NoReference),
        ["variable of the outer method"] = Refusal.Of("float v = x; float A(float a) { {|LOSS0019:v|} = a; return a; } return A(y) + v;", "v", "a local function changes its own variables only; return the value"),
        ["assigned indexer"] = Refusal.Of("P p = default; {|LOSS0019:p[1]|} = x; return p.A;", "p[1]", "a formula changes its own variables only", "struct P { public float A; public float this[int i] { get => A; set => A = value; } }"),
        ["assigned static"] = Refusal.Of("{|LOSS0019:s_last|} = x; return y;", "s_last", "a formula changes its own variables only", "static float s_last;"),
        ["assigning method"] = Refusal.Of("P p = default; p.Set(x); return x;", "A", "only constructors, setters and instance operators assign members; return a new value", "struct P { public float A; public float Set(float v) { {|LOSS0019:A|} = v; return v; } }"),
        ["deconstructed struct"] = Refusal.Of("var {|LOSS0019:(a, b)|} = new P(); return x;", "(a, b)", "a formula takes apart tuples, boxes and records; name the members of other structs", "struct P { public float A; public void Deconstruct(out float a, out float b) => a = b = A; }"),
        ["assignment in a connective"] = Refusal.Of("float v = 0; if (x > 0 && {|LOSS0019:(v = y) > 1|}) return v; return x;", "(v = y) > 1", "it changes a variable only where the left side lets it; write an if"),
        ["class"] = Refusal.Of("Version? v = {|LOSS0019:default|}; return x;", "default", "a formula has no values of the type 'Version?'"),

        // LOSS0020: calls.
        ["floor"] = Refusal.Of("return {|LOSS0020:MathF.Floor(x)|} + y;", "MathF.Floor(x)", Flat),
        ["round"] = Refusal.Of("return {|LOSS0020:float.Round(x)|} + y;", "float.Round(x)", Flat),
        ["sign"] = Refusal.Of("return {|LOSS0020:MathF.Sign(x)|} * y;", "MathF.Sign(x)", Flat),
        ["max magnitude"] = Refusal.Of("return {|LOSS0020:MathF.MaxMagnitude(x, y)|};", "MathF.MaxMagnitude(x, y)", "use Max, Min and Abs"),
        ["estimate"] = Refusal.Of("return {|LOSS0020:MathF.ReciprocalSqrtEstimate(x)|};", "MathF.ReciprocalSqrtEstimate(x)", "divide by the number, or by its square root"),
        ["function without a derivative"] = Refusal.Of("return {|LOSS0020:MathF.ScaleB(x, 2)|};", "MathF.ScaleB(x, 2)", Unknown),
        ["method of a number"] = Refusal.Of("return {|LOSS0020:x.CompareTo(y)|};", "x.CompareTo(y)", Unknown),
        ["library"] = Refusal.Of("return x * {|LOSS0020:BitConverter.SingleToInt32Bits(y)|};", "BitConverter.SingleToInt32Bits(y)", NoSource),
        ["output"] = Refusal.Of("{|LOSS0020:Console.WriteLine(x)|}; return y;", "Console.WriteLine(x)", NoSource),
        ["random"] = Refusal.Of("return x * {|LOSS0020:Random.Shared.NextSingle()|};", "Random.Shared.NextSingle()", "a formula has no objects; call a static method"),
        ["property of a library"] = Refusal.Of("return x * {|LOSS0020:Environment.TickCount|};", "Environment.TickCount", NoSource),
        ["decimal"] = Refusal.Of("return {|LOSS0019:(float)(decimal)x|};", "(float)(decimal)x", OtherType),
        ["recursion"] = Refusal.Of("return H(x);", "H(v - 1)", Recursion, "static float H(float v) => v > 1 ? {|LOSS0020:H(v - 1)|} : v;"),
        ["mutual recursion"] = Refusal.Of("return H(x);", "H(v - 1)", Recursion, "static float H(float v) => I(v); static float I(float v) => {|LOSS0020:H(v - 1)|};"),
        ["recursive local function"] = Refusal.Of("float H(float v) => v > 1 ? {|LOSS0020:H(v - 1)|} : v; return H(x);", "H(v - 1)", Recursion),
        ["recursive property"] = Refusal.Of("return x * H;", "H", Recursion, "static float H => 2 * {|LOSS0020:H|};"),
        ["delegate"] = Refusal.Of("return {|LOSS0020:s_f(x)|};", "s_f(x)", AtRunTime, "static readonly Func<float, float> s_f = v => v;"),
        ["abstract method"] = Refusal.Of("return H<P>(x);", "T.Apply(v)", AtRunTime, "interface I { static abstract float Apply(float v); } struct P : I { public static float Apply(float v) => v; } static float H<T>(float v) where T : I => {|LOSS0020:T.Apply(v)|};"),
        ["loss with more than its inputs"] = new(
            "return {|LOSS0020:Own(x, y)|};",
            ["'Own(x, y)' cannot be part of a formula: only a loss over single items can be part of a formula; call the overload over numbers or boxes", "'Own' needs a gradient for 'upstream' to multiply"],
            "[L1] public static partial float {|LOSS0005:Own|}(float prediction, float target, float upstream = 1);"),

        // LOSS0009: the range of a constant of a loss.
        ["constant out of range"] = new("return Formula.Huber(x, y, {|LOSS0009:0|});", ["delta is 0; it must be greater than 0 and finite"]),

        // LOSS0021: state.
        ["static field"] = Refusal.Of("return x * {|LOSS0021:s_scale|};", "s_scale", Mutable, "static float s_scale = 1;"),
        ["static property"] = Refusal.Of("return x * {|LOSS0021:Scale|};", "Scale", "it may change while the program runs; remove its setter, or make it a parameter", "static float Scale { get; set; }"),
        ["static readonly without a value"] = Refusal.Of("return x * {|LOSS0021:Other.Scale|};", "Other.Scale", "its value is not written where it is declared; make it const, or a parameter", "static class Other { public static readonly float Scale; static Other() { Scale = 2; } }"),
        ["static readonly that is changed"] = Refusal.Of("return x * {|LOSS0021:Other.Scale|};", "Other.Scale", "the static constructor changes it; write its value where it is declared", "static class Other { public static readonly float Scale = 1; static Other() { Scale *= 2; } }"),
        ["static readonly of itself"] = Refusal.Of("return x * s_a;", "s_a", "its value is made of itself; write it out", "static readonly float s_a = s_b * 2; static readonly float s_b = {|LOSS0021:s_a|} + 1;"),
        ["static readonly of a library"] = Refusal.Of("return x * {|LOSS0021:string.Empty|}.Length;", "string.Empty", "its value is not written where it is declared; make it const, or a parameter"),

        // LOSS0022: loops.
        ["for to a number"] = Refusal.Of("float v = 0; for (int i = 0; {|LOSS0022:i < x|}; i++) v += y; return v;", "i < x", Bounds),
        ["while over a number"] = Refusal.Of("while ({|LOSS0022:x > 1|}) x *= 0.5f; return x;", "x > 1", Bounds),
        ["do over a number"] = Refusal.Of("do { x *= 0.5f; } while ({|LOSS0022:x > 1|}); return x;", "x > 1", Bounds),
        ["too many turns"] = Refusal.Of("float v = 0; for (int i = 0; {|LOSS0022:i < 1000|}; i++) v += x; return v;", "i < 1000", "the loop runs more than 256 times; loops are written out, turn by turn"),
        ["endless loop"] = Refusal.Of("{|LOSS0022:for|} (;;) { if (x > 9) break; x += y; } return x;", "for", "the loop runs more than 256 times; loops are written out, turn by turn"),
        ["endless while"] = Refusal.Of("while ({|LOSS0022:true|}) { if (x > 9) break; x += y; } return x;", "true", "the loop runs more than 256 times; loops are written out, turn by turn"),

        // LOSS0023: divisions of whole numbers.
        ["half as wholes"] = Refusal.Of("return {|LOSS0023:1 / 2|} * x;", "1 / 2", Fraction),
        ["half of a counter"] = Refusal.Of("float v = 0; for (int i = 0; i < 3; i++) v += x * ({|LOSS0023:i / 2|}); return v;", "i / 2", Fraction),
        ["division in a constant"] = Refusal.Of("const float c = 2 * ({|LOSS0023:1 / 3|}) + 1f; return x * c + s_c * y;", "1 / 3", Fraction, "const float s_c = 1;"),
        ["division under a cast"] = Refusal.Of("int n = 3; return (float)({|LOSS0023:n / 2|} + 1) * x;", "n / 2", Fraction),

        // LOSS0024: precision.
        ["double function"] = new("return (float)Math.Exp({|LOSS0024:x|});", [Precision("x")]),
        ["double literal"] = new("return (float)(0.5 * {|LOSS0024:x|});", [Precision("x")]),
        ["double variable"] = new("double d = {|LOSS0024:x * y|}; return (float)d;", [Precision("x * y")]),
        ["double helper"] = new("return (float)H({|LOSS0024:x|});", [Precision("x")], "static double H(double v) => v * v;"),
        ["double in a loop"] = new("double s = 0; for (int i = 0; i < 3; i++) s += (float)({|LOSS0024:x|} * 0.1) + 1; return (float)s;", [Precision("x")]),
        ["generic helper over double"] = new("return (float)H<double>({|LOSS0024:x|});", [Precision("x")], "static T H<T>(T v) where T : System.Numerics.INumber<T> => v * v;"),

        // LOSS0025: length.
        ["many operations"] = new(
            "float v = x; for (int i = 0; i < 100; i++) for (int j = 0; j < 100; j++) {|LOSS0025:v = v * y + i;|} return v;",
            ["'v = v * y + i;' makes the formula too long: by here it has more than 4000 operations; shorten its loops"]),
        ["many turns"] = new(
            "int n = 0; for (int i = 0; i < 200; i++) for (int j = 0; j < 200; j++) for (int k = 0; k < 200; k++) {|LOSS0025:n++;|} return x * n;",
            ["'n++;' makes the formula too long: by here its loops and calls, written out, have too many turns; shorten the loops"]),
    };

    private static string Precision(string shown) =>
        $"'{shown}' changes the precision of the formula: the formula is over float; write the functions of MathF and literals such as 0.5f, or a formula over double";
}
