using LossGen.Generator.Backends.Methods;
using LossGen.Generator.Collections;
using LossGen.Generator.Diagnostics;
using LossGen.Generator.Frontend;
using LossGen.Generator.Losses;
using LossGen.Generator.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generator;

/// <summary>The pipeline, step by step. Each step's output is compared by value, so that an edit redoes only what it reaches.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class LossGenerator : IIncrementalGenerator
{
    /// <summary>Step 1: a declared loss in plain values.</summary>
    public const string ModelStep = "Model";

    /// <summary>Step 1, for a declaration that cannot be built: what is written instead.</summary>
    public const string RejectionStep = "Rejection";

    /// <summary>The same: what the generator itself has to say of it.</summary>
    public const string ProblemStep = "Problem";

    /// <summary>Step 2: the text of its file.</summary>
    public const string SourceStep = "Source";

    private readonly LossSteps _steps;

    /// <summary>What the compiler calls.</summary>
    public LossGenerator()
        : this(LossSteps.Default)
    {
    }

    internal LossGenerator(LossSteps steps) => _steps = steps;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        LossSteps steps = _steps;
        IncrementalValuesProvider<Declared>[] attributes = [.. LossCatalog.MetadataNames.Select(attribute => context.SyntaxProvider
            .ForAttributeWithMetadataName(attribute, static (_, _) => true, (match, cancellation) => Declared.Of(match, steps, cancellation))
            .Where(static declared => declared is not null)
            .Select(static (declared, _) => declared!))];

        // Where the compiler stops at one declaration, no analyzer reports the others.
        IncrementalValueProvider<bool> stops = attributes
            .Select(static a => a.Where(static declared => declared.StopsTheCompiler).Collect().Select(static (found, _) => found.Length > 0))
            .Aggregate(static (a, b) => a.Combine(b).Select(static (either, _) => either.Left || either.Right));
        IncrementalValueProvider<bool> analyzers =
            context.AnalyzerConfigOptionsProvider.Select(static (options, _) => AnalyzerSwitches.AreOn(options.GlobalOptions));

        foreach (IncrementalValuesProvider<Declared> declared in attributes)
        {
            IncrementalValuesProvider<Written> written = declared
                .Where(static declared => declared.Loss is not null)
                .Select(static (declared, _) => declared.Loss!)
                .WithTrackingName(ModelStep)
                .Select((loss, _) => Written.Of(loss, steps))
                .WithTrackingName(SourceStep);
            context.RegisterSourceOutput(
                written.Where(static written => written.File is not null).Select(static (written, _) => written.File!),
                static (output, file) => output.AddSource(file.HintName, file.Text));

            Reject(context, declared.Where(static declared => declared.Rejection is not null).Select(static (declared, _) => declared.Rejection!), analyzers);
            Reject(context, written.Where(static written => written.Failure is not null).Select(static (written, _) => written.Failure!), analyzers);

            IncrementalValuesProvider<ReportedProblem> problems = declared
                .Combine(stops.Combine(analyzers))
                .SelectMany(static (declared, _) => declared.Left.ProblemsOfGenerator(declared.Right.Left, declared.Right.Right))
                .WithTrackingName(ProblemStep);
            context.RegisterSourceOutput(
                problems.Combine(context.CompilationProvider),
                static (output, problem) => output.ReportDiagnostic(problem.Left.ToDiagnostic(problem.Right)));
        }
    }

    /// <summary>Where the analyzer reports what is wrong, the file has nothing in it that an edit elsewhere would change.</summary>
    private static void Reject(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Rejection> rejections, IncrementalValueProvider<bool> analyzers) =>
        context.RegisterSourceOutput(
            rejections
                .Combine(analyzers)
                .Select(static (rejection, _) => rejection.Right
                    ? rejection.Left with { Errors = rejection.Left.Errors.Where(e => e.IsSilenced).ToEquatableArray() }
                    : rejection.Left)
                .WithTrackingName(RejectionStep)
                .Select(static (rejection, _) => RejectedMethod.Write(rejection)),
            static (output, file) => output.AddSource(file.HintName, file.Text));

    /// <summary>A file, or why there is none.</summary>
    private sealed record Written(GeneratedFile? File, Rejection? Failure)
    {
        public static Written Of(ParsedLoss loss, LossSteps steps) => InternalError.Contain(
            () => new Written(steps.Emit(loss.Model), null),
            exception =>
            {
                string reason = $"{Rules.InternalError.Id}: {InternalError.Describe(loss.Model.Method, exception)}";
                SourceError[] errors = [new(reason, "", default, default, loss.IsSilenced)];
                return new Written(null, new Rejection(loss.Model.Signature, reason, errors.ToEquatableArray()));
            });
    }
}
