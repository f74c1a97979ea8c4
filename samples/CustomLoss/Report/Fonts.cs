using SkiaSharp;
using Spectre.Console;

namespace LossGen.Samples.CustomLoss;

/// <summary>A typeface for the plots: the first of the usual sans serifs that the machine has.</summary>
internal static class Fonts
{
    private static readonly string[] Preferred =
        ["DejaVu Sans", "Noto Sans", "Liberation Sans", "Segoe UI", "Helvetica Neue", "Arial"];

    public static string Family { get; } =
        Preferred.FirstOrDefault(SKFontManager.Default.FontFamilies.Contains) ?? SKTypeface.Default.FamilyName;

    public static void WarnWithout()
    {
        if (SKFontManager.Default.FontFamilyCount == 0)
            AnsiConsole.MarkupLine("[yellow]No font is installed: the plots have no text.[/]");
    }
}
