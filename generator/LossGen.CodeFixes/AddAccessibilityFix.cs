using System.Collections.Immutable;
using System.Composition;
using LossGen.CodeFixes.Common;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.CodeFixes;

/// <summary>LOSS0012 for want of an accessibility: writes the one that the method has anyway.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddAccessibilityFix))]
[Shared]
public sealed class AddAccessibilityFix : LossFixProvider
{
    private const string Key = "LossGen.AddAccessibility";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Unsupported];

    private protected override string TitleOfAll => "Write the accessibility of losses";

    private protected override async Task<IReadOnlyList<Offer>> OffersAsync(Flagged flagged, CancellationToken cancellation) =>
        flagged.Property(FixProperties.Missing) == FixProperties.Accessibility
        && await Declarations.AtAsync<MethodDeclarationSyntax>(flagged, cancellation).ConfigureAwait(false) is { } method
            ? [new Offer($"Make '{method.Identifier.ValueText}' {UnwrittenAccessibility.Of(method)}", Key)]
            : [];

    private protected override async Task<Solution> FixAsync(
        Solution solution, IReadOnlyList<Flagged> flagged, string key, CancellationToken cancellation)
    {
        var edits = new Edits();
        foreach (Flagged one in flagged)
        {
            if (await Declarations.AtAsync<MethodDeclarationSyntax>(one, cancellation).ConfigureAwait(false) is { } method)
                edits.Insert(one.Document.Id, method.Modifiers[0].SpanStart, UnwrittenAccessibility.Of(method) + " ");
        }

        return await edits.ApplyAsync(solution, cancellation).ConfigureAwait(false);
    }
}
