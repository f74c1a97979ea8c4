namespace LossGen.Generator.Tests.Formulas;

/// <summary>
/// What the generator makes of each construct of the language, run: its value is what C# makes of it, its gradient what differences say,
/// and spans have the bits of single items.
/// </summary>
public sealed class ExecutionTests
{
    private static readonly Dictionary<string, string> s_constructs = new[] { Constructs.All, StructConstructs.All, WholeConstructs.All }.SelectMany(c => c).ToDictionary();

    private static readonly Lazy<FormulaAssembly> s_assembly = new(() => FormulaAssembly.Of(s_constructs));

    public static MatrixTheoryData<string, bool> Cases { get; } = new(s_constructs.Keys, [true, false]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_formula_is_what_it_is_in_CSharp(string construct, bool isFloat) =>
        Assert.Equal("", s_assembly.Value.Check(construct, isFloat));
}
