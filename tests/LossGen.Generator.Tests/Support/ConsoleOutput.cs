using System.Text;

namespace LossGen.Generator.Tests.Support;

/// <summary>What a piece of code writes to the console, while other tests write to it as ever.</summary>
internal sealed class ConsoleOutput : TextWriter
{
    private static readonly AsyncLocal<StringBuilder?> s_captured = new();

    private readonly TextWriter _console = Console.Out;

    static ConsoleOutput() => Console.SetOut(new ConsoleOutput());

    private ConsoleOutput()
    {
    }

    public override Encoding Encoding => _console.Encoding;

    /// <summary>The lines that an action writes, itself and in what it starts.</summary>
    public static IReadOnlyList<string> Of(Action action)
    {
        var text = new StringBuilder();
        s_captured.Value = text;
        try
        {
            action();
        }
        finally
        {
            s_captured.Value = null;
        }

        return text.Length == 0 ? [] : text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    public override void Write(char value)
    {
        if (s_captured.Value is { } text)
            text.Append(value);
        else
            _console.Write(value);
    }

    public override void Write(string? value)
    {
        if (s_captured.Value is { } text)
            text.Append(value);
        else
            _console.Write(value);
    }
}
