namespace LossGen.Fuzz.Tests;

/// <summary>
/// Functions whose arguments need care: powers with constant exponents and bases, of negative numbers too, roots, hyperbolic functions by name and as
/// users write them, sines.
/// </summary>
internal static class RandomFunctions
{
    private static readonly string[] Whole = ["2", "3", "4", "5", "6", "7", "9", "11"];
    private static readonly string[] Fractions = ["0.3", "1.6", "2.5", "-0.7", "-1.5"];

    /// <summary>A function of one number; a sine or cosine of one that it is computed for.</summary>
    public static string Call(string function, string functions, string a) =>
        function is "Sin" or "Cos" ? $"{functions}.{function}({functions}.Clamp({a}, #(-10000), #(10000)))" : $"{functions}.{function}({a})";

    /// <param name="random">Where chance comes from.</param>
    /// <param name="functions">The type that has the functions.</param>
    /// <param name="a">A number or a row.</param>
    public static string Make(Random random, string functions, string a)
    {
        string bounded = $"{functions}.Clamp({a}, #(-2), #(2))";
        return random.Next(8) switch
        {
            0 or 1 => $"{functions}.Pow({bounded}, #({Whole[random.Next(Whole.Length)]}))",
            2 => $"{functions}.Pow({functions}.Abs({a}) + #(0.5), #({Fractions[random.Next(Fractions.Length)]}))",
            3 => $"{functions}.Pow({functions}.Abs({a}) + #(0.5), #(-{Whole[random.Next(4)]}))",
            4 => $"{functions}.Pow(#({(random.Next(2) == 0 ? "10" : "0.3")}), {bounded})",
            5 => $"(({functions}.Exp({bounded}) {(random.Next(2) == 0 ? "+" : "-")} {functions}.Exp(-{bounded})) * #(0.5))",
            6 when functions != "Row" => $"{functions}.{(random.Next(2) == 0 ? "Cosh" : "Sinh")}({bounded})",

            // Of 0 its derivative is infinite, and the chain rule's 0 · ∞ is no number where the argument is 0 everywhere.
            7 when functions != "Row" => $"{functions}.Cbrt({bounded} + {functions}.CopySign(#(0.1), {a}))",
            _ => $"{functions}.Log({functions}.Exp({bounded}) + {functions}.Exp(-{bounded}))",
        };
    }
}
