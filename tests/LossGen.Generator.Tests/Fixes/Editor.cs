using System.Collections.Immutable;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LossGen.Generator.Tests.Fixes;

/// <summary>A solution as an editor has it open: the generator runs in it, the analyzer marks it, and its text changes by fixes alone.</summary>
internal sealed class Editor : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;

    private Editor(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        _analyzers = analyzers;
        Solution = _workspace.CurrentSolution;
    }

    public Solution Solution { get; private set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens projects of files. Every project after the first refers to that, or else all have the same files.</summary>
    public static Editor Open(string[][] projects, DiagnosticAnalyzer? analyzer = null, bool isShared = false)
    {
        var editor = new Editor(analyzer is null ? [new LossAnalyzer()] : [new LossAnalyzer(), analyzer]);
        ProjectId? first = null;
        for (int p = 0; p < projects.Length; p++)
        {
            var id = ProjectId.CreateNewId();
            editor.Solution = editor.Solution
                .AddProject(ProjectInfo.Create(
                    id,
                    VersionStamp.Default,
                    $"Project{p}",
                    $"Project{p}",
                    LanguageNames.CSharp,
                    compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                    parseOptions: Compiled.ParseOptions.WithDocumentationMode(DocumentationMode.Parse),
                    projectReferences: first is null || isShared ? [] : [new ProjectReference(first)],
                    metadataReferences: Compiled.AllReferences,
                    analyzerReferences: [new GeneratorReference()]));
            for (int d = 0; d < projects[p].Length; d++)
                editor.Solution = editor.Solution.AddDocument(DocumentId.CreateNewId(id), $"File{d}.cs", projects[p][d], filePath: isShared ? $"/Shared/File{d}.cs" : $"/Project{p}/File{d}.cs");
            first ??= id;
        }

        return editor;
    }

    /// <summary>Where the files are in the order in which they were opened.</summary>
    public Document Document(int project, int document) => Solution.GetProject(Solution.ProjectIds[project])!.Documents.ElementAt(document);

    public async Task<string[][]> TextsAsync()
    {
        var projects = new List<string[]>();
        foreach (Project project in Solution.Projects)
        {
            var texts = new List<string>();
            foreach (Document document in project.Documents)
                texts.Add((await document.GetTextAsync(Cancellation)).ToString());
            projects.Add([.. texts]);
        }

        return [.. projects];
    }

    /// <summary>What the analyzers mark, in order of place.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync(Cancellation))!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers(_analyzers).GetAnalyzerDiagnosticsAsync(Cancellation);
        Assert.DoesNotContain(found, d => d.Id.StartsWith("AD", StringComparison.Ordinal));
        return [.. found.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>The light bulb's lines for a diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> OffersAsync(CodeFixProvider provider, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        Document document = Solution.GetDocument(diagnostic.Location.SourceTree)!;
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), Cancellation));
        return offers;
    }

    /// <summary>Fix All, of what one offer for one diagnostic is known by.</summary>
    public async Task<CodeAction?> FixAllAsync(CodeFixProvider provider, Document document, FixAllScope scope, string key)
    {
        FixAllProvider all = provider.GetFixAllProvider()!;
        Assert.Contains(scope, all.GetSupportedFixAllScopes());
        return await all.GetFixAsync(new FixAllContext(
            document, provider, scope, key, provider.FixableDiagnosticIds, new Provider(this, provider.FixableDiagnosticIds), Cancellation));
    }

    public async Task ApplyAsync(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(Cancellation);
        Solution = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
    }

    /// <summary>That nothing is marked any more, and that all projects compile with what the generator writes.</summary>
    public async Task AssertIsCleanAsync()
    {
        foreach (Project project in Solution.Projects)
        {
            Compilation compilation = (await project.GetCompilationAsync(Cancellation))!;
            IEnumerable<Diagnostic> compiler = compilation.GetDiagnostics(Cancellation).Where(d => d.Severity >= DiagnosticSeverity.Warning);
            Assert.Equal("", string.Join('\n', (await DiagnosticsAsync(project)).Concat(compiler)));
        }
    }

    public void Dispose() => _workspace.Dispose();

    /// <summary>The generator as a project refers to it.</summary>
    private sealed class GeneratorReference : AnalyzerReference
    {
        // The workspace finds its way back from a generator by identity.
        private readonly ImmutableArray<ISourceGenerator> _generators = [new LossGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => typeof(LossGenerator);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
    }

    private sealed class Provider(Editor editor, ImmutableArray<string> ids) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await editor.DiagnosticsAsync(project)).Where(d => ids.Contains(d.Id));

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(d => document.Project.Solution.GetDocument(d.Location.SourceTree)?.Id == document.Id);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await GetAllDiagnosticsAsync(project, cancellationToken)).Where(d => d.Location.SourceTree is null);
    }
}
