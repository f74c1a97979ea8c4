namespace LossGen.Generator.Backends.Report;

/// <summary>
/// A report as XML documentation of the generated half of the method, which editors show where the pointer rests on the loss. It names
/// every parameter: the compiler warns where only some have a description.
/// </summary>
internal static class MethodDocumentation
{
    public static void Write(CodeWriter code, KernelReport report)
    {
        Line(code, $"<summary>{Escape(report.Title)}</summary>");
        Line(code, "<remarks><code>");

        // Some editors show the lines of code one after another where no element separates them.
        foreach (string line in ReportLines.OfComputation(report))
            Line(code, Escape(line) + "<br/>");
        Line(code, "</code></remarks>");
        foreach (ParameterReport parameter in report.Parameters)
            Line(code, $"<param name=\"{parameter.Name}\">{Escape(parameter.Text)}</param>");
        if (report.Returns is { } returns)
            Line(code, $"<returns>{Escape(returns)}</returns>");
    }

    private static void Line(CodeWriter code, string text) => code.Line("/// " + text);

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
