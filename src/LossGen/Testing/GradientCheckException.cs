namespace LossGen;

/// <summary>A generated loss and the formula that it was generated from do not agree.</summary>
public sealed class GradientCheckException : Exception
{
    /// <summary>An exception without a message.</summary>
    public GradientCheckException()
    {
    }

    /// <summary>An exception with a message.</summary>
    /// <param name="message">Where the two differ, and by how much.</param>
    public GradientCheckException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">Where the two differ, and by how much.</param>
    /// <param name="innerException">The cause.</param>
    public GradientCheckException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal static void ThrowIfAny(List<string> failures)
    {
        const int Shown = 10;
        if (failures.Count == 0)
            return;
        string more = failures.Count > Shown ? $"{Environment.NewLine}  and {failures.Count - Shown} more" : "";
        throw new GradientCheckException(
            $"The generated loss does not agree with its formula:{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", failures.Take(Shown))}{more}");
    }
}
