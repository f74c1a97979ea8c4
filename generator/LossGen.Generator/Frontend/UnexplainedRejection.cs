using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Frontend;

/// <summary>
/// A method that throws must not be shipped without an error that says so. The analyzer sees more than the generator did: what other
/// generators wrote, and what happened after the parse.
/// </summary>
internal static class UnexplainedRejection
{
    /// <summary>For a loss with which nothing is wrong.</summary>
    public static Problem? Of(IMethodSymbol method, CancellationToken cancellation)
    {
        if (GeneratedPart.RejectionOf(method, cancellation) is not { } reason)
            return null;
        string internalError = Rules.InternalError.Id + ": ";
        return reason.StartsWith(internalError, StringComparison.Ordinal)
            ? new Problem(Rules.InternalError, Locations.NameOf(method), reason.Substring(internalError.Length))
            : new Problem(Rules.OtherGenerator, Locations.NameOf(method), method.Name, reason);
    }

    /// <summary>For a loss that the compiler alone refuses: it has to have an error.</summary>
    public static Problem? OfSilence(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        if (GeneratedPart.RejectionOf(method, cancellation) is null)
            return null;
        SyntaxTree? home = method.Locations.FirstOrDefault()?.SourceTree;
        return compilation.SyntaxTrees.OrderBy(t => t == home ? 0 : 1).Any(t => CompilerRefusal.Refuses(t, compilation, cancellation))
            ? null
            : new Problem(Rules.InternalError, Locations.NameOf(method), InternalError.Describe(method.Name, "the loss is refused without a reason"));
    }
}
