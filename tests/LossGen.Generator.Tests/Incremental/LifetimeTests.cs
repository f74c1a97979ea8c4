using System.Runtime.CompilerServices;
using LossGen.Generator.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generator.Tests.Incremental;

/// <summary>The cache keeps values, not compilations.</summary>
public sealed class LifetimeTests
{
    [Fact]
    public void An_old_compilation_dies_when_the_next_has_run()
    {
        GeneratorDriver driver = Compiled.GeneratorDriverOf();
        WeakReference old = RunOnce(ref driver, "1");
        _ = RunOnce(ref driver, "2");
        for (int i = 0; i < 10 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(old.IsAlive);
        Assert.NotEmpty(driver.GetRunResult().GeneratedTrees);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference RunOnce(ref GeneratorDriver driver, string beta)
    {
        CSharpCompilation compilation = Compiled.Compilation(
        [
            $$"""
            using System;
            using LossGen;

            static partial class Losses
            {
                [SmoothL1(Beta = {{beta}})]
                public static partial float Loss(ReadOnlySpan<float> prediction, ReadOnlySpan<float> target);
            }
            """,
        ]);
        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        return new WeakReference(compilation);
    }
}
