namespace LossGen.Generator.Tests.Formulas;

/// <summary>Formulas with whole numbers of every type, and generic helpers that are called over them.</summary>
internal static class WholeConstructs
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>()
    {
        ["checked without an overflow"] = "static real F(real x, real y) { int n = int.MaxValue; byte b = 200; checked { n -= 2; n++; b += 55; return (byte)(b - 1) * x + (n - int.MaxValue) * y + -b; } }",
        ["unchecked in checked"] = "static real F(real x, real y) { int n = int.MaxValue; byte b = 250; checked { n = unchecked(n + 2); unchecked { b += 10; } return (n < 0 ? x : y) * x + b; } }",
        ["short types wrap"] = "static real F(real x, real y) { byte n = 255; n++; sbyte m = -128; m--; short s = 32767; s += 1; ushort u = 0; u--; byte c = 200; c <<= 1; return n * x + y * m + s + u * x + c; }",
        ["uint"] = "static real F(real x, real y) { uint n = 3; long m = -n; uint a = 0; a--; uint z = 0x80000000; return m * x + (a > 5 ? x * y : x) + ~n * y * 1e-9f + (z >> 31) * x + (z << 1) * y; }",
        ["conversions of whole numbers"] = "static real F(real x, real y) { int n = -1; long l = 1L << 40 | 5; return (uint)n * x * 1e-9f + (byte)n * y + (int)l * x + (ushort)(n - 1) * y; }",
        ["shifts"] = "static real F(real x, real y) { int n = -8; long l = -8; uint u = 0xF0000000; byte b = 200; b >>>= 1; return (n >>> 28) * x + (n >> 1) * y + (l >>> 60) * x + (u >>> 28) * y + (1 << 33) * x + (1L << 33) * y * 1e-9f + b + (n << -1); }",
        ["enumerations"] = "enum E : byte { A = 1, B = 255 } static real F(real x, real y) { E e = E.B; e++; int k = 300; E f = (E)k; return (e == 0 ? x : y) * (int)f + (E.A | E.B) switch { E.A => x, E.B => x * y, _ => 0 }; }",
        ["created whole numbers"] = "static real F(real x, real y) { int n = 300; return byte.CreateSaturating(n) * x + byte.CreateTruncating(n) * y + sbyte.CreateSaturating(-n) + long.CreateChecked(n); }",
        ["functions of whole numbers"] = "static real F(real x, real y) { int n = -3; return int.CopySign(4, n) * x + Math.Sign(n) * y + Math.Abs((short)n) + int.Clamp(n, -1, 1) * x + (real)long.Max(n, 2); }",
        ["generic helper over whole numbers"] = "static T Half<T>(T v) where T : INumber<T> => v / (T.One + T.One); static real F(real x, real y) { int n = 7; int h = Half(n); return h * x + Half(y); }",
        ["generic helper that overflows"] = "static T Cube<T>(T v) where T : INumber<T> => v * v * v; static real F(real x, real y) => (Cube(2000) < 0 ? x : y) * x + Cube((byte)10) * y + Cube(2000L) * 1e-9f;",
        ["generic helper that creates"] = "static T Two<T>() where T : INumber<T> => T.CreateChecked(2); static real F(real x, real y) { int q = Two<int>() / 4 + 1; return q * x + Two<real>() * y; }",
        ["generic default"] = "static T None<T>() where T : struct => default; readonly record struct P(real A); static real F(real x, real y) => None<P>().A + None<real>() + None<int>() + x * y;",
        ["generic struct of whole numbers"] = "readonly record struct Pair<T>(T A, T B) where T : INumber<T> { public T Half => A / B; } static real F(real x, real y) { int h = new Pair<int>(7, 2).Half; return h * x + new Pair<real>(x, 4).Half * y; }",
        ["generic method of a generic struct"] = "readonly record struct Pair<T>(T A) where T : INumber<T> { public U Get<U>(U b) where U : INumber<U> => b / (U.One + U.One); } static real F(real x, real y) { int h = new Pair<real>(x).Get(5); return new Pair<int>(7).Get(y) * x + h * y; }",
        ["generic local function"] = "static real F(real x, real y) { T G<T>(T v) where T : INumber<T> => v / (T.One + T.One); int h = G(5); return h * x + G(y) * x; }",
    };
}
