namespace Integration.Core.Billing;

/// <summary>Where a line's unit cost comes from.</summary>
public enum UnitCostSource
{
    /// <summary>Nowhere: cost is shown and never written.</summary>
    None,

    /// <summary>The usage source's entitlement. Its currency and minor unit must be set in <see cref="EntitlementOptions"/>.</summary>
    Entitlement,

    /// <summary>The price list of <see cref="BillingOptions.PriceList"/>.</summary>
    PriceList,
}
