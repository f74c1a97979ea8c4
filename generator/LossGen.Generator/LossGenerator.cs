using LossGen.Generator.Backends;
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

    /// <summary>Step 2: the text of its file.</summary>
    public const string SourceStep = "Source";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (LossDefinition loss in LossCatalog.All)
        {
            IncrementalValuesProvider<LossModel> models = context.SyntaxProvider
                .ForAttributeWithMetadataName(loss.MetadataName, static (_, _) => true, static (match, cancellation) =>
                    match.TargetSymbol is IMethodSymbol method ? LossParser.Parse(method, match.SemanticModel.Compilation, cancellation).Model : null)
                .Where(static model => model is not null)
                .Select(static (model, _) => model!)
                .WithTrackingName(ModelStep);

            IncrementalValuesProvider<GeneratedFile> files = models
                .Select(static (model, _) => Emitter.Emit(model))
                .WithTrackingName(SourceStep);

            context.RegisterSourceOutput(files, static (output, file) => output.AddSource(file.HintName, file.Text));
        }
    }
}
