using System.Globalization;

namespace Integration.Core.Mapping;

/// <summary>
/// Suggests accounts for tenants: by a shared external id, a domain, the same name, and likeness, the strongest first, and says which are safe to accept unseen.
/// </summary>
internal sealed class TenantMatcher
{
    private const int MostAlike = 24;

    private readonly MatchInput input;
    private readonly Tenant[] tenants;
    private readonly Account[] accounts;
    private readonly MatchSide tenantSide;
    private readonly MatchSide accountSide;

    private TenantMatcher(MatchInput input)
    {
        this.input = input;
        string[] ignored = [.. input.Options.IgnoredDomains.Select(WebDomain.Find).OfType<string>()];
        tenants = Sorted(TenantDomains.Add(input.Tenants, input.Options), tenant => (tenant.Id.Value, tenant.Name));
        accounts = Sorted(input.Accounts, account => (account.Id.Value, account.Name));
        tenantSide = MatchSide.Of(tenants, ignored);
        accountSide = MatchSide.Of(accounts, ignored);
    }

    /// <summary>Makes the suggestions: by tenant in the order of ids, for each the best first.</summary>
    public static IReadOnlyList<MappingSuggestion> Suggest(MatchInput input) => new TenantMatcher(input).Suggest();

    private List<MappingSuggestion> Suggest()
    {
        var pairs = Pairs();
        var safety = new MatchSafety(pairs, tenantSide, accountSide, input.Options);
        var suggestions = new List<MappingSuggestion>();
        foreach (var some in pairs.Where(pair => !input.Settled.Contains(tenants[pair.Tenant].Id)).GroupBy(pair => pair.Tenant))
        {
            var best = some.Where(pair => pair.IsStrong || pair.Score >= input.Options.MinimumSimilarity)
                .OrderBy(EvidenceOf).ThenByDescending(ScoreOf).ThenBy(pair => pair.Account).Take(input.Options.MaximumSuggestions);
            suggestions.AddRange(best.Select((pair, rank) => new MappingSuggestion
            {
                Tenant = tenants[pair.Tenant],
                Account = accounts[pair.Account],
                Rank = rank + 1,
                Score = ScoreOf(pair),
                Reasons = [.. Reasons(pair)],
                NotSafeBecause = safety.Objection(pair, accounts[pair.Account].IsActive, input.Linked.Contains(accounts[pair.Account].Id)),
            }));
        }

        return suggestions;
    }

    private List<MatchPair> Pairs()
    {
        var weights = new NameWeights(tenantSide.All.Concat(accountSide.All).Select(record => record.Name));
        var index = new NameIndex([.. accountSide.All.Select(record => record.Name)]);
        var pairs = new List<MatchPair>();
        for (var i = 0; i < tenantSide.All.Count; i++)
        {
            var tenant = tenantSide.All[i];
            foreach (var j in accountSide.Sharing(tenant).Union(index.Find(tenant.Name, MostAlike)).Order())
                pairs.Add(MatchPair.Of(i, tenant, j, accountSide.All[j], weights));
        }

        return pairs;
    }

    private double ScoreOf(MatchPair pair) => accounts[pair.Account].IsActive ? pair.Score : pair.Score * 0.95;

    private static MatchEvidence EvidenceOf(MatchPair pair) => pair switch
    {
        { ExternalId: not null } => MatchEvidence.SharedExternalId,
        { Domain: not null } => MatchEvidence.Domain,
        { SameName: not null } => MatchEvidence.ExactName,
        _ => MatchEvidence.Similarity,
    };

    private static IEnumerable<MatchReason> Reasons(MatchPair pair)
    {
        if (pair.ExternalId is { } id)
            yield return new MatchReason(MatchEvidence.SharedExternalId, $"external id {id} on both");

        if (pair.Domain is { } domain)
            yield return new MatchReason(MatchEvidence.Domain, $"domain {domain}");

        if (pair.SameName is { } name)
            yield return new MatchReason(MatchEvidence.ExactName, pair.HasSameForm ? $"both are '{name}'" : $"both are '{name}' without legal forms ({Form(pair.Forms.Tenant)}; {Form(pair.Forms.Account)})");
        else
            yield return new MatchReason(MatchEvidence.Similarity, string.Create(CultureInfo.InvariantCulture, $"names alike to {pair.Likeness:P0}"));
    }

    private static string Form(string form) => form.Length == 0 ? "none" : form;

    private static T[] Sorted<T>(IEnumerable<T> all, Func<T, (string Id, string Name)> key) =>
        [.. all.OrderBy(one => key(one).Id, StringComparer.Ordinal).ThenBy(one => key(one).Name, StringComparer.Ordinal).DistinctBy(one => key(one).Id)];
}
