namespace LossGen;

/// <summary>How many threads a large batch may use. Results have the same bits for any number.</summary>
public static class LossThreads
{
    private static int s_maximum = Environment.ProcessorCount;

    /// <summary>
    /// The most threads that one call uses, the calling one included; at least 1. The default is the number of processors.
    /// Small batches always run on the calling thread.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public static int Maximum
    {
        get => Volatile.Read(ref s_maximum);
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            Volatile.Write(ref s_maximum, value);
        }
    }
}
