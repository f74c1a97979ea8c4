using System.Globalization;
using System.Text;
using LossGen.Generator.Ir;

namespace LossGen.Generator.Backends;

/// <summary>Numbers and strings as C# text, whatever the culture of the compiler's process.</summary>
internal static class Literal
{
    public static string Of(double value, Scalar scalar)
    {
        string keyword = scalar.Keyword();
        double rounded = scalar == Scalar.Float ? (float)value : value;
        if (double.IsNaN(rounded))
            return $"{keyword}.NaN";
        if (double.IsInfinity(rounded))
            return rounded > 0 ? $"{keyword}.PositiveInfinity" : $"{keyword}.NegativeInfinity";
        string text = scalar == Scalar.Float
            ? ((float)value).ToString("R", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);

        // The .NET Framework's "R" has been known to lose the last digit.
        if (scalar == Scalar.Float ? float.Parse(text, CultureInfo.InvariantCulture) != (float)value : double.Parse(text, CultureInfo.InvariantCulture) != value)
            text = value.ToString(scalar == Scalar.Float ? "G9" : "G17", CultureInfo.InvariantCulture);
        if (scalar == Scalar.Float)
            return text + "f";
        return text.Any(c => c is '.' or 'E' or 'e') ? text : text + ".0";
    }

    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(string value)
    {
        var text = new StringBuilder("\"");
        foreach (char c in value)
            text.Append(c is '"' or '\\' ? $"\\{c}" : char.IsControl(c) || c is '\u2028' or '\u2029' || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString());
        return text.Append('"').ToString();
    }

    /// <summary>A number for people.</summary>
    public static string Plain(double value, Scalar scalar) => scalar == Scalar.Float
        ? ((float)value).ToString("R", CultureInfo.InvariantCulture)
        : value.ToString("R", CultureInfo.InvariantCulture);
}
