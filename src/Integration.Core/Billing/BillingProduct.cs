namespace Integration.Core.Billing;

/// <summary>A product that is billed: a line on the contract of every tenant that uses it.</summary>
/// <remarks>Several products of one source differ in what they count: users on one line, devices on another.</remarks>
public sealed class BillingProduct
{
    /// <summary>Gets or sets the name by which links and the price list know the product. To change it unmaps every link of the product.</summary>
    /// <value>The default is empty, which is refused at start.</value>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the names under which the product's service stands in the target's catalogue.</summary>
    /// <value>
    /// The default is empty, which is refused at start. Mapping compares normalised names: a line matches when its service's name starts with one of
    /// these, and no other product has a longer name with which it starts too.
    /// </value>
    public IList<string> ServiceNames { get; set; } = [];

    /// <summary>Gets or sets the policy that mapping gives to new links of the product: what is counted, above all.</summary>
    /// <value>Null, the default, takes <see cref="BillingOptions.DefaultPolicy"/>.</value>
    public BillingPolicy? Policy { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
