namespace LossGen.Generator.Ir;

/// <summary>The element type of a kernel. A graph is the same for all of them but for the constants of its lowerings.</summary>
internal enum Scalar : byte
{
    Float,
    Double,
}

internal static class ScalarExtensions
{
    public static string Keyword(this Scalar scalar) => scalar == Scalar.Float ? "float" : "double";

    public static int Size(this Scalar scalar) => scalar == Scalar.Float ? 4 : 8;

    /// <summary>The smallest normal number: 2⁻¹²⁶ or 2⁻¹⁰²².</summary>
    public static double SmallestNormal(this Scalar scalar) => Math.Pow(2, scalar == Scalar.Float ? -126 : -1022);

    /// <summary>A power of two that makes every denormal number normal.</summary>
    public static int DenormalShift(this Scalar scalar) => scalar == Scalar.Float ? 25 : 54;
}
