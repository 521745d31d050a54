namespace Integration.Core.Mapping;

/// <summary>Says why a pair must not be accepted unseen: what else could be meant, and what speaks against it.</summary>
internal sealed class MatchSafety
{
    private const double Margin = 0.05;

    private readonly MatchSide tenants;
    private readonly MatchSide accounts;
    private readonly MappingOptions options;
    private readonly ILookup<int, MatchPair> byTenant;
    private readonly ILookup<int, MatchPair> byAccount;
    private readonly HashSet<int> namedTenants;
    private readonly HashSet<int> namedAccounts;

    public MatchSafety(IReadOnlyCollection<MatchPair> pairs, MatchSide tenants, MatchSide accounts, MappingOptions options)
    {
        this.tenants = tenants;
        this.accounts = accounts;
        this.options = options;
        byTenant = pairs.ToLookup(pair => pair.Tenant);
        byAccount = pairs.ToLookup(pair => pair.Account);
        var named = pairs.Where(pair => pair.NameScore >= MatchPair.PerfectName).ToList();
        namedTenants = [.. named.Select(pair => pair.Tenant)];
        namedAccounts = [.. named.Select(pair => pair.Account)];
    }

    /// <summary>Why a person has to look at a pair; null when it is safe.</summary>
    public string? Objection(MatchPair pair, bool isActive, bool isLinked)
    {
        if (!isActive)
            return "The account is inactive.";

        if (pair.ExternalId is not null)
            return Claimed(pair, other => other.ExternalId is not null, "has the same external id");

        if (isLinked)
            return "The account is linked to another tenant already.";

        if (!pair.IsStrong)
            return "The names are only alike.";

        return Against(pair) ?? Claimed(pair, other => other.IsStrong || other.IsSameFolded, "may be meant as well") ?? Meant(pair);
    }

    private string? Against(MatchPair pair)
    {
        if (pair.SameName is null && !tenants.All[pair.Tenant].Name.Whole.IsMisspelled(accounts.All[pair.Account].Name.Whole))
            return "The domain is the same, and the names are not.";

        if (pair.SameName is not null && !pair.IsWholeName)
            return "Only a part of the names is the same.";

        if (pair.HasOtherForm || (!pair.HasSameForm && !IsToldByDomain(pair) && !options.IgnoreMissingLegalForms))
            return Forms(pair);

        if (pair.Domain is not null)
            return null;

        if (tenants.All[pair.Tenant].Name.Whole.IsCommon)
            return "The name is made of words that many companies have.";

        return DomainsDiffer(pair) ? $"The names are the same, and the domains are not: {DomainOf(tenants, pair.Tenant)} and {DomainOf(accounts, pair.Account)}." : null;
    }

    // A domain tells whose name it is, and not which company of a group that shares it.
    private bool IsToldByDomain(MatchPair pair) => pair.Domain is not null && tenants.All[pair.Tenant].Name.Whole is { IsOfGroup: false } name && name.SharesKey(accounts.All[pair.Account].Name.Whole);

    private string? Claimed(MatchPair pair, Func<MatchPair, bool> claims, string how)
    {
        if (byTenant[pair.Tenant].FirstOrDefault(other => other.Account != pair.Account && claims(other) && !IsRuledOut(pair, other)) is { } account)
            return $"Account {accounts.All[account.Account].Label} {how}.";

        return byAccount[pair.Account].FirstOrDefault(other => other.Tenant != pair.Tenant && claims(other) && !IsRuledOut(pair, other)) is { } tenant
            ? $"Tenant {tenants.All[tenant.Tenant].Label} {how}."
            : null;
    }

    // Name and domain are the same here; there the name alone is, and the domain is another.
    private bool IsRuledOut(MatchPair pair, MatchPair other) => pair.Domain is not null && other is { Domain: null, ExternalId: null } && DomainsDiffer(other);

    // Another name may be the same one written with a word less, a word more or slightly wrong.
    private string? Meant(MatchPair pair)
    {
        if (byTenant[pair.Tenant].FirstOrDefault(other => other.Account != pair.Account && MayBeMeant(pair, other) && !IsSpokenFor(other, byAccount[other.Account], pair)) is { } account)
            return $"Account {accounts.All[account.Account].Label} may be meant: its name is alike.";

        return byAccount[pair.Account].FirstOrDefault(other => other.Tenant != pair.Tenant && MayBeMeant(pair, other) && !IsSpokenFor(other, byTenant[other.Tenant], pair)) is { } tenant
            ? $"Tenant {tenants.All[tenant.Tenant].Label} may be meant: its name is alike."
            : null;
    }

    private bool MayBeMeant(MatchPair pair, MatchPair other) => !other.IsStrong && !IsRuledOut(pair, other)
        && (IsAlike(other) || (pair.SameName is null && other.NameScore > pair.NameScore - Margin));

    private bool IsAlike(MatchPair pair) =>
        !pair.HasOtherForm && tenants.All[pair.Tenant].Name.Against(accounts.All[pair.Account].Name).Any(parts => parts.Own.MayBeWrittenAs(parts.Other));

    // By a namesake, or by a name that is clearly more alike and has no namesake either, unless both could change places.
    private bool IsSpokenFor(MatchPair other, IEnumerable<MatchPair> rivals, MatchPair pair)
    {
        var best = rivals.Where(rival => rival.NameScore >= MatchPair.PerfectName || !IsNamed(rival, other)).MaxBy(rival => rival.NameScore);
        return best is not null && (best.NameScore >= MatchPair.PerfectName
            || (other.NameScore <= best.NameScore - Margin
                && !(pair.IsWithoutForms && CouldChangePlaces(best.Tenant == other.Tenant ? byAccount[best.Account] : byTenant[best.Tenant], pair))));
    }

    private bool IsNamed(MatchPair rival, MatchPair other) => rival.Tenant == other.Tenant ? namedAccounts.Contains(rival.Account) : namedTenants.Contains(rival.Tenant);

    private bool CouldChangePlaces(IEnumerable<MatchPair> pairs, MatchPair pair) =>
        pairs.Any(other => (other.Tenant == pair.Tenant || other.Account == pair.Account) && (other.SameName is not null || IsAlike(other)));

    private bool DomainsDiffer(MatchPair pair) => pair.Domain is null && tenants.All[pair.Tenant].Domains.Count > 0 && accounts.All[pair.Account].Domains.Count > 0;

    private static string DomainOf(MatchSide side, int at) => side.All[at].Domains[0];

    private static string Forms(MatchPair pair) => pair.HasOtherForm
        ? $"The legal forms differ: {pair.Forms.Tenant} and {pair.Forms.Account}."
        : $"Only one of the names has a legal form: {pair.Forms.Tenant}{pair.Forms.Account}.";
}
