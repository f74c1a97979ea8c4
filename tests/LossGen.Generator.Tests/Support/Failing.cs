namespace LossGen.Generator.Tests.Support;

/// <summary>The steps of a generator with an error of its own at one loss.</summary>
internal static class Failing
{
    public const string Message = "a pass\r\nhas failed";

    public static LossSteps ToParse(string method, Exception? exception = null) => LossSteps.Default with
    {
        Parse = (symbol, compilation, cancellation) => symbol.Name == method
            ? throw exception ?? new InvalidOperationException(Message)
            : LossSteps.Default.Parse(symbol, compilation, cancellation),
    };

    public static LossSteps ToEmit(string method, Exception? exception = null) => LossSteps.Default with
    {
        Emit = model => model.Method == method ? throw exception ?? new InvalidOperationException(Message) : LossSteps.Default.Emit(model),
    };

    public static LossSteps ToLint(string method) => LossSteps.Default with
    {
        Lint = (symbol, result, compilation, cancellation) => symbol.Name == method
            ? throw new InvalidOperationException(Message)
            : LossSteps.Default.Lint(symbol, result, compilation, cancellation),
    };
}
