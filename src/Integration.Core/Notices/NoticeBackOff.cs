namespace Integration.Core.Notices;

/// <summary>How long a notice waits after an attempt that failed.</summary>
internal static class NoticeBackOff
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    private static readonly TimeSpan[] Waits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1)];

    /// <param name="attempts">How many have failed.</param>
    /// <param name="asked">What the receiver asks for; null for nothing.</param>
    public static TimeSpan After(int attempts, TimeSpan? asked)
    {
        var wait = Waits[Math.Min(attempts, Waits.Length) - 1];
        return asked > Longest ? Longest : asked > wait ? asked.Value : wait;
    }
}
