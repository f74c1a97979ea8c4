namespace LossGen.Numeric.Tests.Support;

/// <summary>Sets the number of threads and puts the old one back.</summary>
internal sealed class ThreadLimit : IDisposable
{
    private readonly int _before = LossThreads.Maximum;

    public ThreadLimit(int threads) => LossThreads.Maximum = threads;

    public void Dispose() => LossThreads.Maximum = _before;
}
