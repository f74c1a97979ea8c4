namespace LossGen.Numeric.Tests.Support;

/// <summary>Tests that set <see cref="LossThreads.Maximum"/>, count allocations or need much memory: nothing runs beside them.</summary>
[CollectionDefinition(nameof(OneAtATime), DisableParallelization = true)]
public sealed class OneAtATime;
