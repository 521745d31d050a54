namespace Integration.Core.Reports;

/// <summary>Whole numbers from bottom to top, with round ones to read them by. It begins at zero unless the values lie far above it and close together.</summary>
internal sealed record Axis(int Bottom, int Top, int Step)
{
    private const int Steps = 4;

    public IEnumerable<int> Ticks
    {
        get
        {
            for (long tick = Bottom; tick <= Top; tick += Step)
            {
                yield return (int)tick;
            }
        }
    }

    public static Axis Over(int least, int most)
    {
        var from = least > most / 2 ? least - Math.Max(1, (most - least) / 2) : 0;
        long step = StepOver(Math.Max(1L, (long)most - from));
        var bottom = from / step * step;
        var top = Math.Max(bottom + step, (most + step - 1) / step * step);
        return new Axis((int)bottom, (int)Math.Min(int.MaxValue, top), (int)step);
    }

    /// <summary>How far a value stands below the top, in hundredths of the height.</summary>
    public decimal At(int value) => 100m - (100m * (value - Bottom) / (Top - Bottom));

    private static long StepOver(long extent)
    {
        for (long power = 1; ; power *= 10)
        {
            foreach (var step in (ReadOnlySpan<long>)[power, 2 * power, 5 * power])
            {
                if (step * Steps >= extent)
                    return step;
            }
        }
    }
}
