namespace Integration.Core.Checks;

/// <summary>Settings of the preflight.</summary>
public sealed class PreflightOptions
{
    /// <summary>Gets or sets how long before its last day a contract is reported to end soon.</summary>
    /// <value>The default is 30 days, and 366 the most. Zero reports none before it has ended.</value>
    public TimeSpan ContractEndWarning { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Gets or sets how long after its last day a billing period may wait to be approved and posted before it is reported.</summary>
    /// <value>The default is 14 days, and 366 the most.</value>
    public TimeSpan PostingDelay { get; set; } = TimeSpan.FromDays(14);
}
