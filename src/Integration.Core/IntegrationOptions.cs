using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Checks;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Notices;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Integration.Core.Ticketing;

namespace Integration.Core;

/// <summary>Settings of one integration. They are read once, when its job is first resolved.</summary>
public sealed class IntegrationOptions
{
    /// <summary>Gets or sets the settings of the billing job.</summary>
    /// <value>The default has the defaults of <see cref="BillingOptions"/>.</value>
    public BillingOptions Billing { get; set; } = new();

    /// <summary>Gets or sets the settings of the ticketing job.</summary>
    /// <value>The default has the defaults of <see cref="TicketingOptions"/>: no rule, so no tickets.</value>
    public TicketingOptions Ticketing { get; set; } = new();

    /// <summary>Gets or sets the settings of the assets job.</summary>
    /// <value>The default has the defaults of <see cref="AssetOptions"/>.</value>
    public AssetOptions Assets { get; set; } = new();

    /// <summary>Gets or sets how accounts are suggested for tenants.</summary>
    /// <value>The default has the defaults of <see cref="MappingOptions"/>.</value>
    public MappingOptions Mapping { get; set; } = new();

    /// <summary>Gets or sets the waits and sizes of applying a plan.</summary>
    /// <value>The default has the defaults of <see cref="JournalOptions"/>.</value>
    public JournalOptions Journal { get; set; } = new();

    /// <summary>Gets or sets when the nightly service runs.</summary>
    /// <value>The default has the defaults of <see cref="NightlyOptions"/>.</value>
    public NightlyOptions Nightly { get; set; } = new();

    /// <summary>Gets or sets how long the store keeps what.</summary>
    /// <value>The default has the defaults of <see cref="RetentionOptions"/>.</value>
    public RetentionOptions Retention { get; set; } = new();

    /// <summary>Gets or sets what the preflight reports beyond what stops a run.</summary>
    /// <value>The default has the defaults of <see cref="PreflightOptions"/>.</value>
    public PreflightOptions Preflight { get; set; } = new();

    /// <summary>Gets or sets how people are told of findings.</summary>
    /// <value>The default has the defaults of <see cref="NoticeOptions"/>.</value>
    public NoticeOptions Notices { get; set; } = new();

    // Tickets need no product that is billed; a usage source's registration would have named one.
    internal bool IsWithoutBilling =>
        Billing.Products.Count == 0 && (Ticketing.Rules.Count > 0 || (HasAssetTarget && !HasUsageSource));

    /// <summary>Gets a value indicating whether bills are to be expected. A vendor's registration brings sources that nobody may use.</summary>
    internal bool ExpectsBilling => !IsWithoutBilling && (HasBillingTarget || !HasAssetTarget);

    /// <summary>Gets or sets a value indicating whether the integration has a target of bills.</summary>
    internal bool HasBillingTarget { get; set; }

    /// <summary>Gets or sets a value indicating whether the host synchronizes assets every night.</summary>
    internal bool RunsAssets { get; set; }

    /// <summary>Gets or sets a value indicating whether the integration has a target of assets.</summary>
    internal bool HasAssetTarget { get; set; }

    /// <summary>Gets or sets a value indicating whether the integration has a source of usage.</summary>
    internal bool HasUsageSource { get; set; }
}
