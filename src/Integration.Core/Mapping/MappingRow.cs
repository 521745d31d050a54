namespace Integration.Core.Mapping;

/// <summary>One tenant's mapping for one product as a person writes it: a row of a file, or a choice on a command line.</summary>
/// <remarks>
/// Texts as they were given; they are checked against source and target before anything is saved. Tenant, account, contract and line are named by their
/// ids, or where the id is empty by their names, when exactly one has that name. A name beside the id of something else is refused. A setting of
/// the policy that is empty keeps what the link has, or takes the product's default.
/// </remarks>
public sealed record MappingRow
{
    /// <summary>Gets the tenant's id, or its name.</summary>
    public string? Tenant { get; init; }

    /// <summary>Gets the tenant's name: what it is called now or was when it was linked. It is looked for where <see cref="Tenant"/> is empty.</summary>
    public string? TenantName { get; init; }

    /// <summary>Gets the product.</summary>
    /// <value>Empty for the only one that is billed.</value>
    public string? Product { get; init; }

    /// <summary>Gets the <see cref="MappingState"/>.</summary>
    /// <value>Empty for Mapped, or Excluded when a <see cref="Reason"/> is given. A row that says Unmapped changes nothing.</value>
    public string? State { get; init; }

    /// <summary>Gets the account's id, or its name.</summary>
    public string? Account { get; init; }

    /// <summary>Gets the account's name: what it is called now or was when it was linked. It is looked for where <see cref="Account"/> is empty.</summary>
    public string? AccountName { get; init; }

    /// <summary>Gets the contract's id, or its name.</summary>
    /// <value>Empty for any contract of the account.</value>
    public string? Contract { get; init; }

    /// <summary>Gets the contract's name: what it is called now or was when it was linked. It is looked for where <see cref="Contract"/> is empty.</summary>
    public string? ContractName { get; init; }

    /// <summary>Gets the contract line's id, or the name of its service.</summary>
    /// <value>Empty for the only line that fits the product. Where none or several do, the link has an account only.</value>
    public string? Line { get; init; }

    /// <summary>Gets the name of the line's service: what it is called now or was when it was linked. It is looked for where <see cref="Line"/> is empty.</summary>
    public string? ServiceName { get; init; }

    /// <summary>Gets why the tenant is left out.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets <see cref="Billing.BillingPolicy.Counts"/>.</summary>
    public string? Counts { get; init; }

    /// <summary>Gets <see cref="Billing.BillingPolicy.Minimum"/>.</summary>
    public string? Minimum { get; init; }

    /// <summary>Gets <see cref="Billing.BillingPolicy.Excluded"/>: the units that are not billed.</summary>
    public string? NotBilled { get; init; }

    /// <summary>Gets <see cref="Billing.BillingPolicy.Summed"/>: true when the link shares its line with others on purpose.</summary>
    public string? Summed { get; init; }

    /// <summary>Gets <see cref="Billing.BillingPolicy.TimeZone"/>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Gets <see cref="Billing.BillingPolicy.Window"/>.</summary>
    public string? Window { get; init; }

    /// <summary>Gets <see cref="Billing.BillingPolicy.EffectiveDate"/>.</summary>
    public string? EffectiveDate { get; init; }

    /// <summary>Gets <see cref="Billing.BillingPolicy.CutOffDay"/>.</summary>
    /// <value>A number, or <c>none</c> for no day.</value>
    public string? CutOffDay { get; init; }

    /// <summary>Gets <see cref="Billing.BillingPolicy.UnitCost"/>.</summary>
    public string? UnitCost { get; init; }

    /// <summary>Gets <see cref="Billing.BillingPolicy.Drift"/>.</summary>
    public string? Drift { get; init; }
}
