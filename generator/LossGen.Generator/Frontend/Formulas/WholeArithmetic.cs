using System.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generator.Frontend.Formulas;

/// <summary>Whole numbers as C# computes them: in the type of the operation, with what overflow leaves, or none where it throws.</summary>
internal static class WholeArithmetic
{
    /// <summary>The type that holds a whole number, of an enumeration the one beneath it; <see cref="SpecialType.None"/> for all that formulas do not count in.</summary>
    public static SpecialType TypeOf(ITypeSymbol? type) => ((type as INamedTypeSymbol)?.EnumUnderlyingType ?? type)?.SpecialType is { } whole
        && (IsShort(whole) || whole is SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64) ? whole : SpecialType.None;

    /// <summary>What a conversion to a type leaves of a number.</summary>
    public static long Wrap(BigInteger value, SpecialType type)
    {
        long low = unchecked((long)(ulong)(value & ulong.MaxValue));
        return unchecked(type switch
        {
            SpecialType.System_Int32 => (int)low,
            SpecialType.System_UInt32 => (uint)low,
            SpecialType.System_Int16 => (short)low,
            SpecialType.System_UInt16 => (ushort)low,
            SpecialType.System_SByte => (sbyte)low,
            SpecialType.System_Byte => (byte)low,
            _ => low,
        });
    }

    public static bool Holds(SpecialType type, BigInteger value) => value >= Least(type) && value <= Most(type);

    /// <summary>The nearest number that a type holds.</summary>
    public static long Saturate(long value, SpecialType type) =>
        Math.Max(Least(type), Math.Min(value, Most(type)));

    /// <summary>The value of an operation whose result has this type; null where C# throws.</summary>
    public static long? Compute(BinaryOperatorKind kind, long a, long b, SpecialType type, bool isChecked)
    {
        // What is shorter than an int is computed as one, and converted back where it is assigned.
        SpecialType computed = IsShort(type) ? SpecialType.System_Int32 : type;
        if (kind is BinaryOperatorKind.Divide or BinaryOperatorKind.Remainder && (b == 0 || (b == -1 && a == Least(computed))))
            return null;
        BigInteger exact = Exact(kind, a, b, computed);
        if (isChecked && !Holds(computed, exact))
            return null;
        long value = Wrap(exact, computed);
        return isChecked && !Holds(type, value) ? null : Wrap(value, type);
    }

    /// <summary>Calls a function of whole numbers.</summary>
    /// <param name="name">Its name in the framework.</param>
    /// <param name="x">The arguments.</param>
    /// <param name="value">The result, which its type need not hold; null where C# throws.</param>
    /// <returns>Whether there is such a function.</returns>
    public static bool TryCall(string name, long[] x, out BigInteger? value)
    {
        value = (name, x.Length) switch
        {
            ("Abs", 1) => BigInteger.Abs(x[0]),
            ("Min", 2) => Math.Min(x[0], x[1]),
            ("Max", 2) => Math.Max(x[0], x[1]),
            ("Clamp", 3) when x[1] <= x[2] => Math.Max(x[1], Math.Min(x[0], x[2])),
            ("CopySign", 2) => x[1] < 0 ? -BigInteger.Abs(x[0]) : BigInteger.Abs(x[0]),
            ("Sign", 1) => Math.Sign(x[0]),
            _ => null,
        };
        return value is not null || (name == "Clamp" && x.Length == 3);
    }

    private static BigInteger Exact(BinaryOperatorKind kind, long a, long b, SpecialType type)
    {
        int bits = type == SpecialType.System_Int64 ? 64 : 32;
        int shift = (int)b & (bits - 1);
        return kind switch
        {
            BinaryOperatorKind.Add => new BigInteger(a) + b,
            BinaryOperatorKind.Subtract => new BigInteger(a) - b,
            BinaryOperatorKind.Multiply => new BigInteger(a) * b,
            BinaryOperatorKind.Divide => a / b,
            BinaryOperatorKind.Remainder => a % b,
            BinaryOperatorKind.And => a & b,
            BinaryOperatorKind.Or => a | b,
            BinaryOperatorKind.ExclusiveOr => a ^ b,

            // No shift is checked.
            BinaryOperatorKind.LeftShift => Wrap(new BigInteger(a) << shift, type),
            BinaryOperatorKind.RightShift => a >> shift,
            BinaryOperatorKind.UnsignedRightShift => Wrap((a < 0 ? a + (BigInteger.One << bits) : a) >> shift, type),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static bool IsShort(SpecialType type) =>
        type is SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_UInt16;

    private static long Least(SpecialType type) => type switch
    {
        SpecialType.System_Int32 => int.MinValue,
        SpecialType.System_Int16 => short.MinValue,
        SpecialType.System_SByte => sbyte.MinValue,
        SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 => 0,
        _ => long.MinValue,
    };

    private static long Most(SpecialType type) => type switch
    {
        SpecialType.System_Int32 => int.MaxValue,
        SpecialType.System_Int16 => short.MaxValue,
        SpecialType.System_SByte => sbyte.MaxValue,
        SpecialType.System_Byte => byte.MaxValue,
        SpecialType.System_UInt16 => ushort.MaxValue,
        SpecialType.System_UInt32 => uint.MaxValue,
        _ => long.MaxValue,
    };
}
