namespace Integration.Core.Storage;

/// <summary>How long the store keeps what.</summary>
public sealed class RetentionOptions
{
    /// <summary>Gets or sets how long every observation is kept; older ones are compacted to one peak per tenant and day.</summary>
    /// <value>The default is 100 days, longer than sources keep their events.</value>
    public TimeSpan Observations { get; set; } = TimeSpan.FromDays(100);

    /// <summary>Gets or sets how many years the daily peaks are kept.</summary>
    /// <value>The default is 10, as long as the journal whose evidence they are.</value>
    public int DailyPeakYears { get; set; } = 10;

    /// <summary>Gets or sets how many years ended journal entries and the prices of contract lines are kept.</summary>
    /// <value>The default is 10. Entries that have not ended, and those that a line's baseline follows from, are never removed.</value>
    public int JournalYears { get; set; } = 10;

    /// <summary>Gets or sets how long plans, runs, closed findings and finished episodes of alerts are kept.</summary>
    /// <value>The default is 400 days.</value>
    public TimeSpan Records { get; set; } = TimeSpan.FromDays(400);
}
