using System.Collections.Immutable;
using System.Composition;
using LossGen.CodeFixes.Common;
using LossGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;

namespace LossGen.CodeFixes;

/// <summary>LOSS0004: renames a parameter to a role, with the arguments that callers pass by its name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameToRoleFix))]
[Shared]
public sealed class RenameToRoleFix : LossFixProvider
{
    private const string Key = "LossGen.RenameToRole.";
    private const string NearestKey = Key + "?";
    private const int MostCandidates = 3;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.UnknownRole];

    private protected override string TitleOfAll => "Rename parameters to the roles they mean";

    private protected override async Task<IReadOnlyList<Offer>> OffersAsync(Flagged flagged, CancellationToken cancellation)
    {
        if (await ParameterAsync(flagged, cancellation).ConfigureAwait(false) is not { } parameter)
            return [];
        var offers = new List<Offer>();
        string? nearest = flagged.Property(FixProperties.Nearest);
        if (nearest is not null)
            offers.Add(new Offer(Title(parameter, nearest), NearestKey));
        string[] candidates = (flagged.Property(FixProperties.Candidates) ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries);
        offers.AddRange(candidates.Where(c => c != nearest).Take(MostCandidates).Select(c => new Offer(Title(parameter, c), Key + c)));
        return offers;
    }

    private protected override async Task<Solution> FixAsync(
        Solution solution, IReadOnlyList<Flagged> flagged, string key, CancellationToken cancellation)
    {
        // Each renaming moves the text that the other diagnostics point at, but no method's documentation identifier.
        var renamings = new List<(ProjectId Project, string Method, int Ordinal, string From, string To)>();
        foreach (Flagged one in flagged)
        {
            if (await ParameterAsync(one, cancellation).ConfigureAwait(false) is { ContainingSymbol: { } method } parameter
                && method.GetDocumentationCommentId() is { } id
                && (key == NearestKey ? one.Property(FixProperties.Nearest) : key.Substring(Key.Length)) is { } role)
                renamings.Add((one.Document.Project.Id, id, parameter.Ordinal, parameter.Name, role));
        }

        foreach ((ProjectId project, string id, int ordinal, string from, string to) in renamings)
        {
            Compilation? compilation = await solution.GetProject(project)!.GetCompilationAsync(cancellation).ConfigureAwait(false);

            // A file that two projects share has been renamed with the first of them; and of two slips for one role, the second stays.
            if (DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation!) is IMethodSymbol method
                && method.Parameters[ordinal].Name == from
                && method.Parameters.All(p => p.Name != to))
                solution = await Renamer.RenameSymbolAsync(solution, method.Parameters[ordinal], new SymbolRenameOptions(), to, cancellation).ConfigureAwait(false);
        }

        return solution;
    }

    private static string Title(IParameterSymbol parameter, string role) => $"Rename '{parameter.Name}' to '{role}'";

    private static async Task<IParameterSymbol?> ParameterAsync(Flagged flagged, CancellationToken cancellation)
    {
        SemanticModel? model = await flagged.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return await Declarations.AtAsync<ParameterSyntax>(flagged, cancellation).ConfigureAwait(false) is { } parameter
            ? model!.GetDeclaredSymbol(parameter, cancellation)
            : null;
    }
}
