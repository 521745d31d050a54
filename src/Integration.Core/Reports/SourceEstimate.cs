namespace Integration.Core.Reports;

/// <summary>The source's estimate of its own bill for a tenant.</summary>
public sealed record SourceEstimate
{
    /// <summary>Gets the bare integer that the source says. Its unit is not documented.</summary>
    public required long Raw { get; init; }

    /// <summary>Gets the amount, when <see cref="Billing.EntitlementOptions"/> says what the integer means.</summary>
    /// <value>Unknown otherwise.</value>
    public Reading<decimal> Amount { get; init; }

    /// <summary>Gets the currency of <see cref="Amount"/>; null while that is Unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>Gets when the source calculated it; null when it does not say.</summary>
    public DateTimeOffset? CalculatedAt { get; init; }
}
