using LossGen.Generator.Backends;
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

    /// <summary>Step 1, for a declaration that cannot be built: what the generator itself has to say of it.</summary>
    public const string ProblemStep = "Problem";

    /// <summary>Step 2: the text of its file.</summary>
    public const string SourceStep = "Source";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (string attribute in LossCatalog.MetadataNames)
        {
            IncrementalValuesProvider<Declared> declared = context.SyntaxProvider
                .ForAttributeWithMetadataName(attribute, static (_, _) => true, static (match, cancellation) => Declared.Of(match, cancellation))
                .Where(static declared => declared is not null)
                .Select(static (declared, _) => declared!);

            IncrementalValuesProvider<LossModel> models = declared
                .Where(static declared => declared.Model is not null)
                .Select(static (declared, _) => declared.Model!)
                .WithTrackingName(ModelStep);

            IncrementalValuesProvider<ReportedProblem> problems = declared
                .SelectMany(static (declared, _) => declared.Problems)
                .WithTrackingName(ProblemStep);
            context.RegisterSourceOutput(
                problems.Combine(context.CompilationProvider),
                static (output, problem) => output.ReportDiagnostic(problem.Left.ToDiagnostic(problem.Right)));

            IncrementalValuesProvider<GeneratedFile> files = models
                .Select(static (model, _) => Emitter.Emit(model))
                .WithTrackingName(SourceStep);

            context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Text));
        }
    }
}
