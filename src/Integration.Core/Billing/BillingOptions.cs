using Integration.Core.Mapping;
using Integration.Core.Runs;

namespace Integration.Core.Billing;

/// <summary>Settings of the billing job.</summary>
public sealed class BillingOptions
{
    /// <summary>Gets or sets the products that are billed. A tenant has a link of its own for each.</summary>
    /// <value>The default is empty, to which a source's registration adds its own product; still empty at start, it is refused.</value>
    public IList<BillingProduct> Products { get; set; } = [];

    /// <summary>Gets or sets the policy that mapping gives to new links of products without a policy of their own.</summary>
    /// <value>The default is a <see cref="BillingPolicy"/> with its own defaults.</value>
    public BillingPolicy DefaultPolicy { get; set; } = new();

    /// <summary>Gets or sets how entitlement prices are to be read.</summary>
    /// <value>The default has neither currency nor minor unit.</value>
    public EntitlementOptions Entitlement { get; set; } = new();

    /// <summary>Gets or sets the user's own unit costs.</summary>
    /// <value>The default is empty.</value>
    public IList<PriceListEntry> PriceList { get; set; } = [];

    /// <summary>Gets or sets how many decimal places of a unit cost the target keeps. A cost is rounded to them, half away from zero, before it is compared and written.</summary>
    /// <value>The default is 4. How many Autotask keeps is not documented, and 4 is unverified: with more than it keeps, the same cost change is planned night after night.</value>
    public int UnitCostDigits { get; set; } = 4;

    /// <summary>Gets or sets how unit costs are written.</summary>
    /// <value>The default is <see cref="UnitCostWrite.OnItsOwn"/>.</value>
    public UnitCostWrite UnitCostWrite { get; set; } = UnitCostWrite.OnItsOwn;

    /// <summary>Gets or sets what must hold before a change is written without a person's approval.</summary>
    /// <value>The default has the limits that <see cref="GateOptions"/> documents.</value>
    public GateOptions Gates { get; set; } = new();

    /// <summary>Gets or sets how changes are approved.</summary>
    /// <value>The default is <see cref="ApprovalMode.ByHash"/>.</value>
    public ApprovalMode Approval { get; set; } = ApprovalMode.ByHash;

    /// <summary>Gets or sets which changes that pass every gate need no person where <see cref="Approval"/> is <see cref="ApprovalMode.Automatic"/>.</summary>
    /// <value>The default sets no bound of its own: every change that passes the gates.</value>
    public AutoApprovalOptions AutoApproval { get; set; } = new();

    /// <summary>Gets or sets how long a saved plan may be applied, and how long an approval holds for the same change in later plans.</summary>
    /// <value>The default is 24 hours.</value>
    public TimeSpan PlanLifetime { get; set; } = TimeSpan.FromHours(24);

    internal BillingProduct? FindProduct(string name) => Products.FirstOrDefault(product => product.Name == name);

    internal BillingPolicy PolicyOf(BillingProduct product) => product.Policy ?? DefaultPolicy;

    internal bool Bills(Link link) => FindProduct(link.Product) is not null;

    /// <summary>The same settings without those that only decide whether a plan needs a person.</summary>
    internal BillingOptions ForPlanning()
    {
        var copy = (BillingOptions)MemberwiseClone();
        (copy.Gates, copy.Approval, copy.AutoApproval, copy.PlanLifetime) = (new(), default, new(), default);
        return copy;
    }
}
