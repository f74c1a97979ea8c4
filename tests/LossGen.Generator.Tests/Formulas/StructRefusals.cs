namespace LossGen.Generator.Tests.Formulas;

/// <summary>What structs do that a formula does not have.</summary>
internal static class StructRefusals
{
    private const string Assigns = "only constructors, setters and instance operators assign members; return a new value";
    private const string AtRunTime = "which method it calls is known at run time only; call a static method";
    private const string Compared = "'P' is compared by code of its own; compare its members";
    private const string Mutable = "it may change while the program runs; make it const or static readonly, or a parameter";
    private const string NoReference = "a formula passes values, not references; return a tuple";
    private const string Parts = "a formula takes apart tuples, boxes and records; name the members of other structs";

    public static IReadOnlyDictionary<string, Refusal> All { get; } = new Dictionary<string, Refusal>()
    {
        ["mutating method"] = Refusal.Of("P p = default; p.A = x; p.Twice(); return p.A * y;", "A", Assigns, "struct P { public float A; public void Twice() { {|LOSS0019:A|} *= 2; } }"),
        ["mutating getter"] = Refusal.Of("P p = default; return p.V * x * y;", "field", Assigns, "struct P { public float V { get { {|LOSS0019:field|} += 1; return field; } } }"),
        ["mutating method of a constructor"] = Refusal.Of("return new P(x).A * y;", "A", Assigns, "struct P { public float A; public P(float a) { A = 0; Set(a); } private void Set(float a) { {|LOSS0019:A|} = a; } }"),
        ["method that assigns a captured parameter"] = Refusal.Of("return new P(x).Add(y);", "a", Assigns, "struct P(float a) { public float Add(float b) { {|LOSS0019:a|} += b; return a; } }"),
        ["method that assigns this"] = Refusal.Of("return new P().Add(y) * x;", "this", Assigns, "struct P { public float A; public float Add(float b) { {|LOSS0019:this|} = new P { A = b }; return A; } }"),
        ["static property that assigns its field"] = new(
            "return Own.C * x * y;",
            [$"'field' cannot be part of a formula: a formula changes its own variables only", $"'field' cannot be part of a formula: {Mutable}"],
            "static class Own { public static float C { get { {|LOSS0019:field|} = 3; return {|LOSS0021:field|}; } } }"),
        ["connective of its own"] = Refusal.Of(
            "if ({|LOSS0019:new B(x) && new B(y)|}) return x * y; return x;", "new B(x) && new B(y)", "a formula has && and || of bool alone; compare what decides",
            "readonly record struct B(float V) { public static bool operator true(B b) => b.V > 0; public static bool operator false(B b) => b.V <= 0; public static B operator &(B a, B b) => new(a.V * b.V); }"),
        ["static abstract operator"] = Refusal.Of(
            "return G(new P(x), new P(y)).A;", "a + b", AtRunTime,
            "interface I<T> where T : I<T> { static abstract T operator +(T a, T b); } readonly record struct P(float A) : I<P> { public static P operator +(P a, P b) => new(a.A * b.A); } static T G<T>(T a, T b) where T : I<T> => {|LOSS0020:a + b|};"),
        ["static virtual operator"] = Refusal.Of(
            "return G(new P(x), y);", "a + b", AtRunTime,
            "interface I<T> where T : I<T> { float A { get; } static virtual float operator +(T a, float b) => a.A + b; } readonly record struct P(float A) : I<P> { public static float operator +(P a, float b) => a.A * b; } static float G<T>(T a, float b) where T : I<T> => {|LOSS0020:a + b|};"),
        ["static abstract property"] = Refusal.Of(
            "return G<P>(x) * y;", "T.Scale", AtRunTime,
            "interface I { static abstract float Scale { get; } } readonly record struct P(float A) : I { public static float Scale => 3; } static float G<T>(float b) where T : I => {|LOSS0020:T.Scale|} * b;"),
        ["default member of an interface"] = Refusal.Of(
            "return G(new P(x)) * y;", "p.Twice", AtRunTime,
            "interface I { float A { get; } float Twice => 2 * A; } readonly record struct P(float A) : I; static float G<T>(T p) where T : I => {|LOSS0020:p.Twice|};"),
        ["operators of generic math"] = Refusal.Of(
            "return G(new P(x), new P(y)).A;", "a + b", "it is no number",
            "readonly record struct P(float A) : System.Numerics.IAdditionOperators<P, P, P> { public static P operator +(P a, P b) => new(a.A * b.A); } static T G<T>(T a, T b) where T : System.Numerics.IAdditionOperators<T, T, T> => {|LOSS0019:a + b|};"),
        ["record with its own Equals"] = Refusal.Of(
            "return {|LOSS0019:new P(x) == new P(y)|} ? x : y;", "new P(x) == new P(y)", Compared,
            "readonly record struct P(float A) { public bool Equals(P o) => A > o.A; public override int GetHashCode() => 0; }"),
        ["struct with its own equality in a tuple"] = Refusal.Of(
            "P p = default; return {|LOSS0019:(p, 1) == (p, 1)|} ? x : y;", "(p, 1) == (p, 1)", Compared,
            "struct P { public float A; public static bool operator ==(P a, P b) => a.A > b.A; public static bool operator !=(P a, P b) => !(a == b); public override bool Equals(object? o) => false; public override int GetHashCode() => 0; }"),
        ["record with its own Deconstruct"] = Refusal.Of(
            "var {|LOSS0019:(a, b)|} = new P(x, y); return a * b;", "(a, b)", Parts,
            "readonly record struct P(float A, float B) { public void Deconstruct(out float a, out float b) { a = 2 * A; b = B; } }"),
        ["record with its own Deconstruct in a pattern"] = Refusal.Of(
            "return new P(x, y) is {|LOSS0019:(var a, var b)|} ? a * b : x;", "(var a, var b)", Parts,
            "readonly record struct P(float A, float B) { public void Deconstruct(out float a, out float b) { a = 2 * A; b = B; } }"),
        ["fields in one place"] = Refusal.Of(
            "P p = {|LOSS0019:default|}; p.A = x; return p.B * y;", "default", "the fields of 'P' may lie in the same place; let each have its own",
            "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct P { [System.Runtime.InteropServices.FieldOffset(0)] public float A; [System.Runtime.InteropServices.FieldOffset(0)] public float B; }"),
        ["inline array"] = Refusal.Of(
            "P p = default; return {|LOSS0019:p[0]|} * x * y;", "p[0]", "a formula sees one item, and indexes nothing; make the value a parameter",
            "[System.Runtime.CompilerServices.InlineArray(2)] struct P { public float A; }"),
        ["reference in a struct"] = Refusal.Of("P p = new({|LOSS0019:ref x|}); return x * y;", "ref x", NoReference, "ref struct P { public ref float A; public P(ref float a) { A = ref a; } }"),
        ["nested initialiser"] = Refusal.Of(
            "Q q = new() { {|LOSS0019:Inner = { A = x }|} }; return q.Inner.A * y;", "Inner = { A = x }", "a formula has numbers, conditions, tuples and structs of them, and calls of static methods",
            "struct P { public float A; } struct Q { public P Inner; }"),
        ["parameter array"] = Refusal.Of("return {|LOSS0019:H(x, y)|} * x;", "H(x, y)", "a formula allocates nothing; use local variables, tuples and structs", "static float H(params float[] v) => 1;"),
        ["parameter span"] = Refusal.Of("return {|LOSS0019:H(x, y)|} * x;", "H(x, y)", "a formula allocates nothing; use local variables, tuples and structs", "static float H(params ReadOnlySpan<float> v) => 1;"),
        ["static value before its parts"] = Refusal.Of(
            "return Own.A * x + y;", "B", "it has no value yet where another one is made of it; declare it before that one",
            "static class Own { public static readonly float A = {|LOSS0021:B|} * 2; public static readonly float B = 3; }"),
        ["static constructor that changes a part"] = Refusal.Of(
            "return {|LOSS0021:Own.V|}.A * x * y;", "Own.V", "the static constructor changes it; write its value where it is declared",
            "struct P { public float A; } static class Own { public static readonly P V = new() { A = 2 }; static Own() { V.A = 3; } }"),
    };
}
