using Microsoft.CodeAnalysis;

namespace LossGen.Generator.Diagnostics;

/// <summary>Every rule. Each has a page under docs/rules with the wrong code and the right.</summary>
internal static class Rules
{
    private const string Category = "LossGen";

    public static DiagnosticDescriptor NotPartial { get; } = Create(
        "LOSS0001", "A loss is a partial method", "'{0}' has a loss attribute but is not a partial method; declare it 'partial', without a body");

    public static DiagnosticDescriptor TypeNotPartial { get; } = Create(
        "LOSS0002", "The types around a loss are partial", "'{0}' contains the loss '{1}' but is not partial; declare it 'partial'");

    public static DiagnosticDescriptor AlreadyImplemented { get; } = Create(
        "LOSS0003", "A loss has no body of its own", "'{0}' is already implemented; remove its body, or the loss attribute");

    public static DiagnosticDescriptor UnknownRole { get; } = Create(
        "LOSS0004", "A parameter's name is its role", "'{0}' is no role of [{1}] {2}; its roles are {3}{4}");

    public static DiagnosticDescriptor MissingRole { get; } = Create(
        "LOSS0005", "A loss needs its inputs and something to compute", "'{0}' needs {1}");

    public static DiagnosticDescriptor WrongType { get; } = Create(
        "LOSS0006", "A parameter's type says where it lives", "'{0}' has the type '{1}'; here it must be {2}");

    public static DiagnosticDescriptor MixedElements { get; } = Create(
        "LOSS0007", "A loss has one element type", "'{0}' is of {1}, but '{2}' is of {3}; use one of the two for all parameters");

    public static DiagnosticDescriptor MixedPlaces { get; } = Create(
        "LOSS0008", "The data of a loss lives in one place", "'{0}' is {1}, but '{2}' is {3}; all data must live in one place");

    public static DiagnosticDescriptor OutOfRange { get; } = Create(
        "LOSS0009", "A constant of a loss has a range", "{0} is {1}; it must be {2}");

    public static DiagnosticDescriptor GivenTwice { get; } = Create(
        "LOSS0010", "A constant is given once", "{0} is given by the attribute and by the parameter '{1}'; remove one of the two");

    public static DiagnosticDescriptor TwoLosses { get; } = Create(
        "LOSS0011", "A method has one loss", "'{0}' has the loss attributes [{1}] and [{2}]; declare a method for each");

    public static DiagnosticDescriptor Unsupported { get; } = Create(
        "LOSS0012", "The declaration has a shape that is not supported", "'{0}' {1}");

    public static DiagnosticDescriptor WrongReturn { get; } = Create(
        "LOSS0013", "A loss returns its value or nothing", "'{0}' returns '{1}'; it must return {2}");

    public static DiagnosticDescriptor Contradiction { get; } = Create(
        "LOSS0014", "The properties of a loss contradict each other", "[{0}]: {1}");

    public static DiagnosticDescriptor MissingReference { get; } = Create(
        "LOSS0015", "GPU losses need ILGPU and LossGen.Ilgpu", "'{0}' is a GPU loss, but the project does not reference {1}; add the package LossGen.Ilgpu");

    public static DiagnosticDescriptor OldLanguage { get; } = Create(
        "LOSS0016", "Generated code needs C# 12", "'{0}' needs C# 12 or later, but the project's language version is {1}; raise LangVersion");

    public static DiagnosticDescriptor FormulaNotFound { get; } = Create(
        "LOSS0017", "A loss names its formula", "The loss '{0}' names the formula '{1}', but '{2}' has no method of this name; write one, or name another");

    public static DiagnosticDescriptor WrongFormula { get; } = Create(
        "LOSS0018", "A formula is a static method over numbers, rows and boxes", "'{0}' cannot be the formula of '{1}': {2}");

    public static DiagnosticDescriptor NotInFormulas { get; } = Create(
        "LOSS0019", "A formula is arithmetic", "'{0}' cannot be part of a formula: {1}");

    public static DiagnosticDescriptor UnknownCall { get; } = Create(
        "LOSS0020", "A formula calls what can be differentiated", "'{0}' cannot be part of a formula: {1}");

    public static DiagnosticDescriptor MutableState { get; } = Create(
        "LOSS0021", "A formula reads constants and its parameters", "'{0}' cannot be part of a formula: {1}");

    public static DiagnosticDescriptor LoopBounds { get; } = Create(
        "LOSS0022", "A formula's loops have constant bounds", "'{0}' cannot be part of a formula: {1}");

    public static DiagnosticDescriptor IntegerDivision { get; } = Create(
        "LOSS0023", "A division of whole numbers drops the fraction", "'{0}' cannot be part of a formula: {1}");

    public static DiagnosticDescriptor MixedPrecision { get; } = Create(
        "LOSS0024", "A formula has one precision", "'{0}' changes the precision of the formula: {1}");

    public static DiagnosticDescriptor FormulaTooLong { get; } = Create(
        "LOSS0025", "A formula has a length that can be compiled", "'{0}' makes the formula too long: {1}");

    public static DiagnosticDescriptor OtherGenerator { get; } = Create(
        "LOSS0026", "A loss needs nothing that another generator writes", "'{0}' was not built, since LossGen does not see what other generators write; without that, {1}");

    public static DiagnosticDescriptor GradientNotFinite { get; } = Create(
        "LOSS0030", "The gradient is finite where the loss is", "'{0}': at {1} {2}", DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor LogarithmOfNothing { get; } = Create(
        "LOSS0031", "A logarithm is taken of what can be 0 or less", "'{0}' is the logarithm of 0 or less: at {1} {2}", DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor DivisionByZero { get; } = Create(
        "LOSS0032", "A denominator can be 0", "'{0}' divides by 0: at {1} {2}", DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor Overflow { get; } = Create(
        "LOSS0033", "A value on the way leaves the range of the element type", "'{0}' leaves the range of numbers on the way: at {1} {2}", DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor GradientDisagrees { get; } = Create(
        "LOSS0034", "The gradient is what finite differences say", "'{0}': at {1} {2}", DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor InternalError { get; } = Create("LOSS0099", "LossGen has an error of its own", "{0}");

    /// <summary>An error cannot be switched off: the method that it is about has no code. A warning can.</summary>
    private static DiagnosticDescriptor Create(string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) => new(
        id,
        title,
        message,
        Category,
        severity,
        isEnabledByDefault: true,
        description: $"The wrong code and the right stand in docs/rules/{id}.md of LossGen's repository.",
        customTags: severity == DiagnosticSeverity.Error ? [WellKnownDiagnosticTags.NotConfigurable] : []);
}
