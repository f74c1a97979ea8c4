using System.Numerics;

namespace LossGen.Numeric.Tests.Support;

/// <summary>Memory for one parameter at a given misalignment, between two zones that nobody may write.</summary>
internal sealed class GuardedSpan<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const int Zone = 64;
    private static readonly T Canary = T.CreateChecked(-54321.5);

    private readonly T[] _memory;
    private readonly int _start;
    private readonly int _length;

    /// <param name="length">How many values the parameter has.</param>
    /// <param name="misalignment">How many values it is shifted.</param>
    public GuardedSpan(int length, int misalignment)
    {
        _memory = new T[Zone + misalignment + length + Zone];
        _start = Zone + misalignment;
        _length = length;
        _memory.AsSpan().Fill(Canary);
    }

    public GuardedSpan(ReadOnlySpan<T> values, int misalignment)
        : this(values.Length, misalignment) => values.CopyTo(Span);

    public Span<T> Span => _memory.AsSpan(_start, _length);

    public void AssertGuarded(string what)
    {
        if (_memory.AsSpan(0, _start).ContainsAnyExcept(Canary) || _memory.AsSpan(_start + _length).ContainsAnyExcept(Canary))
            Assert.Fail($"{what} was written outside its bounds");
    }

    public void AssertUntouched(string what)
    {
        if (_memory.AsSpan().ContainsAnyExcept(Canary))
            Assert.Fail($"{what} was written");
    }
}
