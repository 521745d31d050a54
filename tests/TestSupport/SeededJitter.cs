namespace TestSupport;

/// <summary>The same numbers from 0 to 1 in every run.</summary>
public sealed class SeededJitter(int seed)
{
    private readonly Lock sync = new();
    private readonly Random random = new(seed);

    public double Next()
    {
        lock (sync)
            return random.NextDouble();
    }
}
