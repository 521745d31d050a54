namespace Integration.Core.Journal;

/// <summary>Waits and sizes of applying a plan. All waits run on the monotonic clock.</summary>
public sealed class JournalOptions
{
    /// <summary>Gets or sets how long the target may still be working on a request that nobody waits for any more.</summary>
    /// <value>The default is 300 seconds, the longest limit of a supported target.</value>
    public TimeSpan ServerLimit { get; set; } = TimeSpan.FromSeconds(300);

    /// <summary>Gets or sets how long a write may take to show in reads.</summary>
    /// <value>The default is 60 seconds. No vendor publishes a figure.</value>
    public TimeSpan Settle { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets how old a precondition's reading may be when the write leaves.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan MaximumPreconditionAge { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how many lines are re-read, written and verified together.</summary>
    /// <value>The default is 25, which is also the most.</value>
    public int GroupSize { get; set; } = 25;

    /// <summary>Gets or sets the wait between two reads while a write does not show yet; it doubles up to sixteen-fold.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan VerifyInterval { get; set; } = TimeSpan.FromSeconds(1);
}
