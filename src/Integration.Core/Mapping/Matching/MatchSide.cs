namespace Integration.Core.Mapping;

/// <summary>The tenants or the accounts, in the order of their ids, with all that they are matched by.</summary>
internal sealed class MatchSide
{
    // What more have in common tells none of them from another; two would be enough to make it unsafe.
    private const int MostSharing = 50;

    private readonly Dictionary<string, List<int>> byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<int>> byDomain = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byKey = new(StringComparer.Ordinal);

    private MatchSide(IReadOnlyList<MatchRecord> all)
    {
        All = all;
        for (var i = 0; i < all.Count; i++)
        {
            Add(byId, all[i].ExternalIds, i);
            Add(byDomain, all[i].Domains, i);
            Add(byKey, all[i].Name.All.SelectMany(part => part.Keys), i);
        }
    }

    public IReadOnlyList<MatchRecord> All { get; }

    public static MatchSide Of(IEnumerable<Tenant> tenants, IReadOnlyCollection<string> ignored) => new([.. tenants
        .Select(tenant => MatchRecord.Of(tenant.Id.Value, tenant.Name, [tenant.Id.Value, .. tenant.ExternalIds], tenant.Domains, ignored))]);

    public static MatchSide Of(IEnumerable<Account> accounts, IReadOnlyCollection<string> ignored) => new([.. accounts
        .Select(account => MatchRecord.Of(account.Id.Value, account.Name, account.ExternalIds, account.Domains, ignored))]);

    /// <summary>The positions of the records that share an id, a domain or a name with a record of the other side.</summary>
    public IEnumerable<int> Sharing(MatchRecord other) =>
    [
        .. other.ExternalIds.SelectMany(id => byId.GetValueOrDefault(id, [])),
        .. other.Domains.SelectMany(domain => byDomain.GetValueOrDefault(domain, [])),
        .. other.Name.All.SelectMany(part => part.Keys).SelectMany(key => byKey.GetValueOrDefault(key, [])),
    ];

    private static void Add(Dictionary<string, List<int>> places, IEnumerable<string> keys, int at)
    {
        foreach (var key in keys.Distinct(places.Comparer))
        {
            if (!places.TryGetValue(key, out var list))
                places.Add(key, list = []);

            if (list.Count < MostSharing)
                list.Add(at);
        }
    }
}
