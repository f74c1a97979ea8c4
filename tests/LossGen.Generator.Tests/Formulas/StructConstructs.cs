namespace LossGen.Generator.Tests.Formulas;

/// <summary>Formulas with structs: how they come to be, what changes them, and what stands behind their properties.</summary>
internal static class StructConstructs
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>()
    {
        // Instance operators.
        ["instance operator"] = "struct P { public real A; public void operator +=(real o) { A += 2 * o; } } static real F(real x, real y) { P p = default; p.A = x; p += y; return p.A * x; }",
        ["instance operators of every kind"] = "struct P { public real A; public void operator -=(real o) => A -= o; public void operator *=(P o) => A *= o.A; public void operator /=(real o) { A /= 4 + o; } } static real F(real x, real y) { P p = new() { A = x }; p -= y; p *= p; p /= y; return p.A; }",
        ["instance increment"] = "struct P { public real A; public void operator ++() { A += 1; } public void operator --() => A *= 2; } static real F(real x, real y) { P p = default; p.A = x; ++p; P q = ++p; --p; p++; return p.A * q.A * y; }",
        ["checked instance operators"] = "struct P { public real A; public void operator +=(real o) { A += o; } public void operator checked +=(real o) { A += 2 * o; } public void operator ++() { A += 1; } public void operator checked ++() { A += 3; } } static real F(real x, real y) { P p = default; p.A = x; checked { p += y; ++p; } p += x; return p.A * x; }",
        ["instance operator that assigns this"] = "struct P { public real A, B; public void operator *=(real o) { this = new P { A = A * o, B = B }; B = A; } } static real F(real x, real y) { P p = new() { A = x, B = y }; p *= y; return p.A * p.B + x; }",
        ["instance operator with conditions"] = "struct P { public real A; public void operator +=(real o) { if (o < 0) return; for (int i = 0; i < 3; i++) { if (A > 4) break; A += o; } } } static real F(real x, real y) { P p = new() { A = x }; p += y; p += x; return p.A * x; }",
        ["instance operator as a value"] = "struct P { public real A; public void operator +=(real o) => A += o; } static real F(real x, real y) { P p = new() { A = x }; P q = p += y; q += x; return p.A * q.A; }",
        ["instance operator on a member"] = "struct P { public real A; public void operator +=(real o) => A += o; } struct Q { public P Inner; } static real F(real x, real y) { Q q = default; q.Inner += x; q.Inner += y; return q.Inner.A * x; }",
        ["instance operator after its operand"] = "struct P { public real A; public void operator +=(real o) => A += o; } static real F(real x, real y) { P p = new() { A = x }; p += p.A = y; return p.A * x; }",
        ["instance operator on a captured parameter"] = "struct P(real a) { public void operator +=(real o) { a += o; } public readonly real A => a; } static real F(real x, real y) { P p = new(x); p += y; return p.A * x; }",
        ["instance operator of an interface"] = "interface I<T> { void operator +=(real o); real A { get; } } struct P : I<P> { public real A { get; set; } public void operator +=(real o) { A += o; } } static real G<T>(T p, real o) where T : struct, I<T> { p += o; return p.A; } static real F(real x, real y) => G(new P { A = x }, y) * x;",
        ["instance operator in a loop under a condition"] = "struct P { public real A; public void operator ++() => A += 1; } static real F(real x, real y) { P p = new() { A = x }; for (int i = 0; i < 4; i++) if (p.A < y) p++; return p.A * y; }",
        ["static increment as a value"] = "readonly record struct P(real A) { public static P operator ++(P a) => new(a.A * 2); } static real F(real x, real y) { P p = new(x); P q = p++; return q.A * p.A * y; }",
        ["static checked operator"] = "readonly record struct P(real A) { public static P operator +(P a, P b) => new(a.A + b.A); public static P operator checked +(P a, P b) => new(a.A * b.A); } static real F(real x, real y) => checked(new P(x) + new P(y)).A + unchecked(new P(x) + new P(y)).A * x;",
        ["operator true"] = "readonly record struct B(real V) { public static bool operator true(B b) => b.V > 0; public static bool operator false(B b) => b.V <= 0; } static real F(real x, real y) { if (new B(x)) return x * y; return new B(y) ? x : y; }",

        // Accessors with field in their bodies.
        ["field in a setter"] = "struct P { public real V { get; init => field = Maths.Max(value, 0.5f); } } static real F(real x, real y) => new P { V = x }.V * y;",
        ["field in a getter"] = "struct P { public P() { } public real V { get => field * 2; set; } = 3; } static real F(real x, real y) { P p = new(); real a = p.V; p.V = x; return p.V * y + a * x; }",
        ["field in both"] = "struct P { public real V { get { return field + 1; } set { field = 2 * value; } } = 3; public P(real a) { V *= a; } } static real F(real x, real y) { P p = new(x); p.V += y; return p.V * y; }",
        ["field with its first value"] = "struct P { public real V { get => field + 1; set => field = 2 * value; } = 3; public P() { } } static real F(real x, real y) => new P().V * y * x;",
        ["field of a static property"] = "static real C { get => field * 2; } = 3; static real F(real x, real y) => C * x * y;",
        ["field in a record"] = "record struct P(real A) { public real A { get => field; init => field = Maths.Max(value, 0); } = A; } static real F(real x, real y) => new P(x).A * y + (new P(y) with { A = x }).A;",
        ["field in a record taken apart"] = "record struct P(real A, real B) { public real A { get => field * 2; init; } = A; } static real F(real x, real y) { var (a, b) = new P(x, y); return new P(y, x) is (> 0, var c) ? a * b * c : a; }",
        ["field under a condition"] = "struct P { public real V { get; set { if (value < 0) return; field = value; } } } static real F(real x, real y) { P p = default; p.V = x; p.V = y; return p.V * x; }",
        ["field with other members"] = "struct P { public real A; public real V { get => A * field; set { field = value; A += value; } } } static real F(real x, real y) { P p = default; p.V = x; p.V += y; return p.V; }",
        ["field written by a constructor"] = "struct P { public real V { get => field * 2; } public P(real a) { V = a; } } static real F(real x, real y) => new P(x).V * y;",
        ["field in an initialiser and with"] = "struct P { public real V { get; init { if (value > 1) field = 1; else field = value; } } } static real F(real x, real y) => (new P { V = x } with { V = y * x }).V * y;",

        // Properties.
        ["setter with a body"] = "struct P { private real a; public real A { get => a; set => a = value * 2; } } static real F(real x, real y) { P p = default; p.A = x; real v = p.A = y; return p.A * v * x; }",
        ["compound assignment of a property"] = "struct P { public real A { get; set; } } static real F(real x, real y) { P p = new() { A = x }; p.A *= y; p.A++; return p.A; }",
        ["partial property"] = "partial struct P { public partial real V { get; set; } } partial struct P { private real v; public partial real V { get => v * 2; set => v = value; } } static real F(real x, real y) { P p = default; p.V = x; return p.V * y; }",
        ["partial property with a getter"] = "readonly partial struct P(real a) { public partial real V { get; } } readonly partial struct P { public partial real V => a * a; } static real F(real x, real y) => new P(x).V * y;",
        ["partial property with field"] = "partial struct P { public partial real V { get; set; } } partial struct P { public partial real V { get => field * 2; set; } } static real F(real x, real y) { P p = default; p.V = x; return p.V * y; }",
        ["required members"] = "struct P { public required real A; public required real B { get; init; } } static real F(real x, real y) { var p = new P { A = x, B = y }; return p.A * p.B; }",
        ["property of an interface"] = "interface I { real A { get; } } readonly record struct P(real A) : I; static real G<T>(T p) where T : I => p.A; static real F(real x, real y) => G(new P(x)) * y;",
        ["explicit property of an interface"] = "interface I { real A { get; } } readonly record struct P(real A) : I { real I.A => 3 * A; } static real G<T>(T p) where T : I => p.A; static real F(real x, real y) => G(new P(x)) * y;",
        ["default property that a struct has"] = "interface I { real A { get; } real Twice => 2 * A; } readonly record struct P(real A) : I { public real Twice => 5 * A; } static real G<T>(T p) where T : I => p.Twice; static real F(real x, real y) => G(new P(x)) * y;",
        ["method of an interface"] = "interface I<T> { real Get(T o); } readonly record struct P(real A) : I<P> { public real Get(P o) => A * o.A; } static real G<T>(T p) where T : I<T> => p.Get(p); static real F(real x, real y) => G(new P(x)) * y;",
        ["extension members"] = "static real F(real x, real y) => x.Doubled(y) * x.Half + real.Plus(x, y); /*outside*/ public static class OwnOther { extension(real v) { public real Doubled(real o) => v * 2 + o; public real Half => v / 2; public static real Plus(real a, real b) => a + b; } }",
        ["extension members of a struct"] = "public readonly record struct P(real A); static real F(real x, real y) { P p = new(x); p += new P(y); return p.Twice * (p - new P(2)).A; } /*outside*/ public static class OwnOther { extension(Own.P p) { public real Twice => 2 * p.A; public static Own.P operator +(Own.P a, Own.P b) => new(a.A * b.A); public static Own.P operator -(Own.P a, Own.P b) => new(a.A - b.A); } }",

        // Construction.
        ["constructors that call each other"] = "readonly struct P { public readonly real A, B; public P(real a, real b) { A = a; B = b; } public P(real a) : this(a, a * a) { A += 1; } } static real F(real x, real y) => new P(x).B * new P(y).A;",
        ["constructor that calls the one without parameters"] = "struct P { public real A = 2; public P() { A = 3; } public P(real b) : this() { A *= b; } } static real F(real x, real y) => new P(x).A * y;",
        ["constructor that calls the default"] = "struct P { public real A; public P(real b) : this() { A += b; } } static real F(real x, real y) => new P(x).A * y;",
        ["constructor that calls a primary one"] = "readonly struct P(real a, real b) { public real S => a - b; public readonly real T = a * b; public P(real a) : this(a, 2 * a) { } } static real F(real x, real y) => new P(x).S * new P(y).T;",
        ["constructor without parameters"] = "struct P { public real A; public P() { A = 3; } } static real F(real x, real y) { P p = new(); P q = new() { A = x }; P d = default; return p.A * q.A * y + d.A; }",
        ["initialiser with a constructor without parameters"] = "struct P { public real A = 2; public P() { } } static real F(real x, real y) { P p = new(); P d = default; return p.A * x * y + d.A; }",
        ["partial constructor"] = "partial struct P { public real A; public partial P(real a); } partial struct P { public partial P(real a) { A = a * a; } } static real F(real x, real y) => new P(x).A * y;",
        ["field beside a parameter of its name"] = "struct P(real a) { private readonly real a = a * 2; public real A => a; } static real F(real x, real y) => new P(x).A * y;",
        ["record with a property of its own for a parameter"] = "readonly record struct P(real A) { public real A { get; init; } = A * 2; } static real F(real x, real y) => new P(x).A * y + (new P(y) with { A = x }).A;",
        ["record with a body for a parameter"] = "readonly record struct P(real A) { public real A => 7; } static real F(real x, real y) => new P(x).A * y * x;",
        ["record with a field for a parameter"] = "readonly record struct P(real A) { public readonly real A = A > 0 ? A : -A; } static real F(real x, real y) => new P(x).A * y;",
        ["record that drops a parameter"] = "record struct P(real A) { public real A { get; init; } } static real F(real x, real y) => new P(x).A + x * y;",
        ["ref struct"] = "ref struct P { public real A; } static real F(real x, real y) { P p = new() { A = x }; return p.A * y; }",
        ["equality of a struct"] = "struct P { public real A; public static bool operator ==(P a, P b) => a.A > b.A; public static bool operator !=(P a, P b) => !(a == b); } static real F(real x, real y) { P p = new() { A = x }; P q = new() { A = y }; return p == q ? x : y; }",
        ["equality of records with NaN"] = "readonly record struct P(real A); static real F(real x, real y) => new P(x / 0 - x / 0) == new P(real.NaN) ? x * y : y;",

        // Arguments.
        ["parameters by readonly reference"] = "static real G(in real a, ref readonly real b) => a * b; static real F(real x, real y) => G(x, in y) * G(in y, in x);",
        ["operand of a conversion that is whole"] = "readonly record struct D(real V) { public static implicit operator D(real v) => new(v / 2); } static real F(real x, real y) { D d = 3; return d.V * x * y; }",
    };
}
