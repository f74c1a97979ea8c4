using System.Diagnostics;
using LossGen.Benchmarks.Workloads;

namespace LossGen.Benchmarks.Quick;

/// <summary>
/// Times candidates in turn, A, B, C, C, B, A, …: what drifts (clock, temperature, neighbours) meets all of them, and the
/// median of the rounds' ratios is free of it.
/// </summary>
internal static class Sampler
{
    // Short enough for many rounds, long enough that the clock's steps and the loop around the calls do not show.
    private const double SampleSeconds = 1e-3;
    private const double WarmUpSeconds = 0.02;
    private const int FewestRounds = 3;
    private const int MostRounds = 41;

    /// <summary>Where results go, so that no call can be left out.</summary>
    public static float Sink { get; private set; }

    /// <summary>Lets the candidates take turns.</summary>
    /// <param name="candidates">Who takes turns.</param>
    /// <param name="budgetSeconds">About how long the rounds may take together; the fewest rounds are taken in any case.</param>
    public static Samples Measure(IReadOnlyList<Candidate> candidates, double budgetSeconds)
    {
        var calls = candidates.ToDictionary(c => c.Who, WarmUp);
        var samples = candidates.ToDictionary(c => c.Who, _ => new List<double>());
        var spent = Stopwatch.StartNew();
        for (var round = 0; round < MostRounds && (round < FewestRounds || spent.Elapsed.TotalSeconds < budgetSeconds); round++)
        {
            // There and back again, so that nobody always comes after the same one.
            foreach (var candidate in round % 2 == 0 ? candidates : candidates.Reverse())
            {
                candidate.Prepare();

                // Brings its code, its part of the caches and its threads back; not worth it where a call takes long.
                if (calls[candidate.Who] > 1)
                    Time(candidate, 1);
                samples[candidate.Who].Add(Time(candidate, calls[candidate.Who]));
                candidate.Rest();
            }
        }

        return new(samples.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()));
    }

    /// <summary>Lets the JIT compile each candidate's code to its last tier; its decisions need calls, and time between them.</summary>
    public static void Compile(IReadOnlyList<Candidate> candidates)
    {
        for (var round = 0; round < 3; round++)
        {
            foreach (var candidate in candidates)
            {
                candidate.Prepare();
                Time(candidate, 50);
                candidate.Rest();
            }

            Thread.Sleep(150);
        }
    }

    /// <returns>How many calls a sample needs.</returns>
    private static int WarmUp(Candidate candidate)
    {
        candidate.Prepare();
        var spent = Stopwatch.StartNew();
        var seconds = Time(candidate, 1);
        for (var calls = 1; spent.Elapsed.TotalSeconds < WarmUpSeconds; calls = Math.Min(2 * calls, 1 << 14))
            seconds = Math.Min(seconds, Time(candidate, calls));
        candidate.Rest();
        return (int)Math.Clamp(Math.Ceiling(SampleSeconds / seconds), 1, 1 << 20);
    }

    private static double Time(Candidate candidate, int calls)
    {
        var call = candidate.Call;
        var sink = 0f;
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
            sink += call();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Sink = sink;
        return seconds / calls;
    }
}
