using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Diagnostics;

/// <summary>
/// An error of ours about one loss becomes a problem of that loss: an exception that left the generator would take all other losses
/// with it, and one that left the analyzer would be a warning.
/// </summary>
internal static class InternalError
{
    /// <summary>Runs a step for one loss; what it throws becomes what the other function makes of it.</summary>
    public static T Contain<T>(Func<T> step, Func<Exception, T> otherwise)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return otherwise(exception);
        }
    }

    public static Problem Of(IMethodSymbol method, Exception exception) =>
        new(Rules.InternalError, method.Locations.FirstOrDefault(), Describe(method.Name, exception));

    /// <summary>The rule's message about a loss.</summary>
    public static string Describe(string loss, Exception exception) =>
        Describe(loss, $"{exception.GetType().FullName}: {exception.Message}");

    public static string Describe(string loss, string what) =>
        $"'{loss}' met an error within LossGen; report it, with the declaration and its formula, to the authors of LossGen: {OneLine(what)}";

    private static string OneLine(string text) => string.Join(" ", text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
