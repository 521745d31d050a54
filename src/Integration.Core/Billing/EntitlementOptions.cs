namespace Integration.Core.Billing;

/// <summary>How the usage source's entitlement prices are to be read. A source that publishes neither unit nor currency leaves both to the user, so neither has a default.</summary>
public sealed class EntitlementOptions
{
    /// <summary>Gets or sets the currency of entitlement prices, such as <c>USD</c>.</summary>
    /// <value>The default is null: entitlement cost is not written.</value>
    public string? Currency { get; set; }

    /// <summary>Gets or sets how many decimal digits of the integer price are the minor unit: 2 for cents, 0 for whole units.</summary>
    /// <value>The default is null: entitlement cost is not written.</value>
    public int? MinorUnitDigits { get; set; }
}
