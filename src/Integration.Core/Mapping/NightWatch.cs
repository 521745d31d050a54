using Integration.Core.Billing;
using Integration.Core.Storage;

namespace Integration.Core.Mapping;

/// <summary>Looks every night at what links rest on and their lines do not show: the accounts, and what else stands on their contracts.</summary>
/// <remarks>A night does not fail because of what it only watches: what it could not look at stays as it was found before.</remarks>
internal sealed class NightWatch(IBillingTarget target, IFindingStore store, BillingOptions options, DateOnly today)
{
    // A night reads the contracts of so many accounts; where more are linked, they take turns.
    private const int MostAccounts = 1000;

    // As many accounts as one request asks after: where more lines ended at once, something else is wrong.
    private const int MostEnded = 500;

    private static readonly HashSet<string> OfAccounts = [Findings.AccountGone.Code, Findings.Namesake.Code];
    private static readonly HashSet<string> OfContracts = [Findings.SuccessorFits.Code, Findings.LineBeside.Code];

    private readonly LineSearch search = new(options, today);

    /// <summary>Finds what was renamed, ended, replaced or added since links were made.</summary>
    /// <param name="links">The links.</param>
    /// <param name="tenants">The tenants' present names.</param>
    /// <param name="lines">The links' lines.</param>
    /// <param name="accounts">The target's accounts; null where mapping did not need them, so that they are listed here.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public async Task<IReadOnlyList<Finding>> FindAsync(
        IReadOnlyList<Link> links,
        IReadOnlyDictionary<TenantId, string> tenants,
        IReadOnlyDictionary<ContractLineId, Reading<ContractLine>> lines,
        IReadOnlyDictionary<AccountId, Account>? accounts,
        CancellationToken cancellationToken)
    {
        var watch = new LinkWatch(search);
        List<Link> billed = [.. links.Where(link => link.IsBilled)];
        List<Link> ended = [.. LinkWatch.Ended(billed, lines, today).Take(MostEnded)];
        var open = await store.ListOpenAsync([BillingJob.Name], cancellationToken).ConfigureAwait(false);
        accounts ??= (await TryAsync(target.ListAccountsAsync(cancellationToken)).ConfigureAwait(false))?.DistinctBy(account => account.Id).ToDictionary(account => account.Id);
        var looked = Looked(billed, ended, open);
        var contracts = looked.Count == 0 ? [] : await TryAsync(target.ListContractsAsync(looked, cancellationToken)).ConfigureAwait(false);
        if (contracts is null)
            looked = [];

        var about = links.Where(link => link.ExcludedBecause is null)
            .SelectMany(link => Subjects(link).Distinct().Select(subject => (subject, link))).ToLookup(item => item.subject, item => item.link);
        var taken = links.Select(link => link.Line).OfType<ContractLineId>().ToHashSet();
        List<Finding> successors = [.. watch.Successors(ended, lines, contracts ?? [], options, taken)];
        var followed = successors.Select(finding => finding.Subject).ToHashSet();
        return
        [
            .. watch.Changes(links, tenants, lines, accounts)
                .Concat(LinkWatch.Namesakes(links, tenants, accounts?.Values ?? []))
                .Concat(successors)
                .Concat(watch.Beside(billed.Where(link => !followed.Contains($"line:{link.Line}")), contracts ?? [], options, taken))
                .Concat(open.Where(IsNotLookedAt))
                .DistinctBy(finding => (finding.Code, finding.Subject)),
        ];

        bool IsNotLookedAt(Finding finding) =>
            OfAccounts.Contains(finding.Code) ? accounts is null && about.Contains(finding.Subject)
            : OfContracts.Contains(finding.Code) && about[finding.Subject].Any(link => link.IsBilled && !looked.Contains(link.Account!.Value));
    }

    // Those whose turn it is, those of lines that ended, and those of which something was found, so that it closes as soon as it is gone.
    private HashSet<AccountId> Looked(List<Link> billed, IEnumerable<Link> ended, IReadOnlyList<Finding> open)
    {
        List<AccountId> accounts = [.. billed.Select(link => link.Account!.Value).Distinct().OrderBy(account => account.Value, StringComparer.Ordinal)];
        var turns = (accounts.Count + MostAccounts - 1) / MostAccounts;
        var found = open.Where(finding => OfContracts.Contains(finding.Code)).Select(finding => finding.Subject).ToHashSet();
        return
        [
            .. accounts.Where((_, index) => index % turns == today.DayNumber % turns),
            .. ended.Select(link => link.Account!.Value),
            .. billed.Where(link => found.Contains(search.SubjectOf(link.Key))).Select(link => link.Account!.Value).Take(MostEnded),
        ];
    }

    private IEnumerable<string> Subjects(Link link) => [search.SubjectOf(link.Key), $"tenant:{link.Tenant}", $"line:{link.Line}"];

    private static async Task<IReadOnlyList<T>?> TryAsync<T>(Task<IReadOnlyList<T>> read)
    {
        try
        {
            return await read.ConfigureAwait(false);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
