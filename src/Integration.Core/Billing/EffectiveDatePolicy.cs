namespace Integration.Core.Billing;

/// <summary>The date at which a change of units takes effect.</summary>
public enum EffectiveDatePolicy
{
    /// <summary>The day, in the link's zone, on which the mark rose. The target prorates, so a period bills less than mark × price.</summary>
    ChangeDate,

    /// <summary>The first day of the running period, once per period.</summary>
    PeriodStart,

    /// <summary>The first day of the next period, once per period.</summary>
    NextPeriodStart,
}
