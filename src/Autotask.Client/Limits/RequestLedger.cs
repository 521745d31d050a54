using System.Globalization;

namespace Autotask.Client;

/// <summary>The requests of the last hour by minute, and what Autotask last said about the whole database.</summary>
internal sealed class RequestLedger
{
    private const int MinutesOfWindow = 60;

    // Another process may be about to record the reading that ends the wait.
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    private readonly SortedDictionary<long, int> taken = [];
    private long claimedAt;
    private int databaseCount;
    private int databaseLimit;
    private int sinceReading;
    private int sinceClaim;

    private DateTimeOffset ClaimedAt => DateTimeOffset.FromUnixTimeMilliseconds(claimedAt);

    /// <summary>True for the one caller that should ask Autotask now.</summary>
    public bool ClaimReading(DateTimeOffset now, TimeSpan interval)
    {
        if (interval == Timeout.InfiniteTimeSpan || now - ClaimedAt < interval)
            return false;

        claimedAt = now.ToUnixTimeMilliseconds();
        sinceClaim = 0;
        return true;
    }

    /// <summary>Takes Autotask's count as the truth; what was sent while it was asked may be missing from it, and is added.</summary>
    public bool Record(ThresholdInformation reading)
    {
        databaseCount = (int)(reading.CurrentTimeframeRequestCount ?? 0);
        databaseLimit = (int)(reading.ExternalRequestThreshold ?? 0);
        sinceReading = sinceClaim;
        return true;
    }

    /// <summary>Counts a request whatever the limits say.</summary>
    public bool Count(DateTimeOffset now)
    {
        var minute = MinuteOf(now);
        taken[minute] = taken.GetValueOrDefault(minute) + 1;
        sinceReading++;
        sinceClaim++;
        return true;
    }

    /// <summary>Takes back a count whose request will not be sent.</summary>
    /// <param name="counted">When it was counted.</param>
    public bool GiveBack(DateTimeOffset counted)
    {
        var minute = MinuteOf(counted);
        if (!taken.TryGetValue(minute, out var count))
            return false;

        if (count > 1)
            taken[minute] = count - 1;
        else
            taken.Remove(minute);

        sinceReading = Math.Max(0, sinceReading - 1);
        sinceClaim = Math.Max(0, sinceClaim - 1);
        return true;
    }

    /// <summary>The requests of the last hour that were counted here.</summary>
    public int Used(DateTimeOffset now)
    {
        Forget(MinuteOf(now) - MinutesOfWindow);
        return taken.Values.Sum();
    }

    /// <summary>Counts a request and returns zero, or returns how long to wait before asking again.</summary>
    public TimeSpan TryTake(DateTimeOffset now, AutotaskRequestBudgetOptions options)
    {
        Forget(MinuteOf(now) - MinutesOfWindow);
        var limit = databaseLimit > 0 ? databaseLimit : options.RequestsPerHour;
        if (taken.Count > 0 && taken.Values.Sum() >= Math.Floor(limit * options.HourlyShare))
            return DateTimeOffset.FromUnixTimeSeconds(60 * (taken.Keys.First() + MinutesOfWindow + 1)) - now;

        if (databaseLimit > 0 && databaseCount + sinceReading >= Math.Floor(limit * options.DatabaseShare))
            return ClaimedAt + options.ThresholdInterval - now is var next && next > ShortestWait ? next : ShortestWait;

        Count(now);
        return TimeSpan.Zero;
    }

    /// <summary>The ledger as text: one line of counters, one line a minute.</summary>
    public string Write() => string.Join('\n',
    [
        string.Create(CultureInfo.InvariantCulture, $"{claimedAt} {databaseCount} {databaseLimit} {sinceReading} {sinceClaim}"),
        .. taken.Select(minute => string.Create(CultureInfo.InvariantCulture, $"{minute.Key} {minute.Value}")),
    ]);

    /// <summary>Reads what <see cref="Write"/> wrote; a text that a crash cut short is an empty ledger.</summary>
    public static RequestLedger Read(string text)
    {
        var ledger = new RequestLedger();
        var lines = text.Split('\n');
        if (!TryNumbers(lines[0], 5, out var counters))
            return ledger;

        ledger.claimedAt = counters[0];
        ledger.databaseCount = (int)counters[1];
        ledger.databaseLimit = (int)counters[2];
        ledger.sinceReading = (int)counters[3];
        ledger.sinceClaim = (int)counters[4];
        foreach (var line in lines.Skip(1))
        {
            if (TryNumbers(line, 2, out var minute))
                ledger.taken[minute[0]] = (int)minute[1];
        }

        return ledger;
    }

    private static bool TryNumbers(string line, int count, out long[] numbers)
    {
        var words = line.Split(' ');
        numbers = new long[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            if (!long.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return false;
        }

        return words.Length == count;
    }

    private void Forget(long upTo)
    {
        while (taken.Count > 0 && taken.Keys.First() is var oldest && oldest < upTo)
            taken.Remove(oldest);
    }

    private static long MinuteOf(DateTimeOffset time) => time.ToUnixTimeSeconds() / 60;
}
