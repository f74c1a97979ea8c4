using System.Text;

namespace LossGen.Generator.Backends;

/// <summary>Text with indentation.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>What a writer of code leaves.</summary>
    public static string Write(Action<CodeWriter> write)
    {
        var code = new CodeWriter();
        write(code);
        return code.ToString();
    }

    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', 4 * _depth).Append(line);
        _text.Append('\n');
        return this;
    }

    public CodeWriter Lines(IEnumerable<string> lines)
    {
        foreach (string line in lines)
            Line(line);
        return this;
    }

    public CodeWriter Open(string head)
    {
        Line(head);
        return OpenBrace();
    }

    public CodeWriter OpenBrace()
    {
        Line("{");
        _depth++;
        return this;
    }

    public CodeWriter Close(string tail = "")
    {
        _depth--;
        return Line("}" + tail);
    }

    /// <summary>A call or a declaration: on one line if it fits, else one argument a line.</summary>
    public CodeWriter Call(string head, IReadOnlyList<string> arguments, string tail)
    {
        string line = $"{head}({string.Join(", ", arguments)}){tail}";
        if (line.Length + (4 * _depth) <= 140)
            return Line(line);
        Line(head + "(");
        _depth++;
        for (int i = 0; i < arguments.Count; i++)
            Line(arguments[i] + (i == arguments.Count - 1 ? ")" + tail : ","));
        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
