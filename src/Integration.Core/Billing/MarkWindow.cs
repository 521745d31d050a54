namespace Integration.Core.Billing;

/// <summary>The stretch of time over which a high-water mark is taken.</summary>
public enum MarkWindow
{
    /// <summary>The calendar month in the link's time zone.</summary>
    CalendarMonth,

    /// <summary>The contract's billing period.</summary>
    BillingPeriod,
}
