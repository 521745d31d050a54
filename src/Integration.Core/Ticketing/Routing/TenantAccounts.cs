using Integration.Core.Mapping;

namespace Integration.Core.Ticketing;

/// <summary>Whose account a tenant's tickets go to. Links of every product count: ticketing needs no contract.</summary>
internal sealed class TenantAccounts(IEnumerable<Link> links)
{
    private readonly ILookup<TenantId, Link> links = links.ToLookup(link => link.Tenant);

    public TenantAccount Find(TenantId tenant)
    {
        List<Link> all = [.. links[tenant].OrderBy(link => link.Product, StringComparer.Ordinal)];
        if (all.Count == 0)
            return new TenantAccount(null, null, "The tenant has no link, so nobody knows whose ticket it would be.");

        List<Link> active = [.. all.Where(link => link.ExcludedBecause is null)];
        if (active.Count == 0)
            return new TenantAccount(null, $"The tenant's link is excluded: {all[0].ExcludedBecause}", null);

        AccountId[] accounts = [.. active.Select(link => link.Account).OfType<AccountId>().Distinct()];
        return accounts is [var account]
            ? new TenantAccount(account, null, null)
            : new TenantAccount(null, null, $"The tenant's links name {accounts.Length} accounts: {string.Join(", ", accounts.Order(ById))}.") { AreSeveral = true };
    }

    private static Comparer<AccountId> ById { get; } = Comparer<AccountId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));
}

/// <summary>The account of a tenant, or why there is none.</summary>
/// <param name="Account">The account; null when there is none.</param>
/// <param name="ExcludedBecause">Why the tenant is left out on purpose; null when it is not.</param>
/// <param name="HeldBecause">Why a person has to decide; null when nobody has to.</param>
internal sealed record TenantAccount(AccountId? Account, string? ExcludedBecause, string? HeldBecause)
{
    /// <summary>Gets a value indicating whether links name different accounts.</summary>
    public bool AreSeveral { get; init; }
}
