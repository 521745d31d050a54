using Integration.Core.Billing;

namespace Integration.Core.Reports;

/// <summary>A tenant whose use no contract line bills.</summary>
public sealed record UnmappedUsage
{
    /// <summary>Gets the tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Gets the tenant's name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the product.</summary>
    public required string Product { get; init; }

    /// <summary>Gets the account that a link without a line names; null when there is no link, or it names none.</summary>
    public AccountId? Account { get; init; }

    /// <summary>Gets the name of that account; null when there is none.</summary>
    public string? AccountName { get; init; }

    /// <summary>Gets a value indicating whether a person excluded the tenant.</summary>
    public required bool IsExcluded { get; init; }

    /// <summary>Gets why no line bills the tenant, as a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Gets the number of users when the report was made; tenants without a line are not observed, so this is not of a past month.</summary>
    public required Reading<int> Users { get; init; }

    /// <summary>Gets the number of devices when the report was made.</summary>
    public required Reading<int> Devices { get; init; }

    /// <summary>Gets the source's own mark of the month; Unknown when the source does not say.</summary>
    public required Reading<int> SourceMark { get; init; }

    /// <summary>Gets what the product counts: as the link's policy says, else that of the product.</summary>
    public UsageCount Counts { get; init; }

    /// <summary>Gets the cost of what <see cref="Counts"/> says of the tenant for a month, by the price list's own entry for it or for all.</summary>
    /// <value>Unknown when the list has no monthly entry or what is counted is not known. No revenue is estimated: the price that a customer would pay is not known.</value>
    public required Reading<decimal> MonthlyCost { get; init; }

    /// <summary>Gets the currency of <see cref="MonthlyCost"/>; null while that is Unknown.</summary>
    public string? Currency { get; init; }

    /// <summary>What a line would count of the tenant now.</summary>
    internal Reading<int> Counted => Counts switch
    {
        UsageCount.Users => Users,
        UsageCount.Devices => Devices,
        _ => Users.With(Devices, (users, devices) => Math.Max(users, devices)),
    };
}
