using Integration.Core.Checks;
using Integration.Core.Mapping;
using Integration.Core.Storage;

namespace Integration.Core.Billing;

/// <summary>Reads what the checks of links look at, in the batches in which a night reads it. Saves nothing.</summary>
internal sealed class LinkReader(ISyncStore store, IBillingTarget target, BillingOptions billing, MappingOptions naming, PreflightOptions settings, TimeProvider time)
{
    // Beyond the posting delay, so that a whole period that is late is read.
    private static readonly TimeSpan OnePeriod = TimeSpan.FromDays(31);

    /// <summary>Reads the links, and those that mapping would make now.</summary>
    /// <param name="sweep">The tenants; null when the source cannot be asked.</param>
    /// <param name="writers">The other integrations that write to lines.</param>
    /// <param name="hasTarget">Whether the target can be asked.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public async Task<(LinkInput Input, MappingResult Mapping)> ReadAsync(
        UsageSweep? sweep, Reading<IReadOnlyList<OtherWriter>> writers, bool hasTarget, CancellationToken cancellationToken)
    {
        var all = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        var accounts = hasTarget ? await target.ListAccountsAsync(cancellationToken).ConfigureAwait(false) : null;
        var mapping = accounts is null || sweep is null
            ? new MappingResult([], [])
            : await MapAsync(sweep, all, accounts, cancellationToken).ConfigureAwait(false);
        List<Link> links = [.. Current(all, mapping).Where(billing.Bills)];
        List<Link> active = [.. links.Where(link => link.IsBilled)];
        var lines = accounts is null
            ? new Dictionary<ContractLineId, Reading<ContractLine>>()
            : await target.ReadLinesAsync([.. active.Select(link => link.Line!.Value).Distinct()], cancellationToken).ConfigureAwait(false);
        var now = sweep?.At ?? time.GetUtcNow();
        var back = now - settings.PostingDelay - OnePeriod;
        List<(Link Link, ContractLine Line)> linked = [.. active.Where(link => lines.GetValueOrDefault(link.Line!.Value).IsKnown).Select(link => (link, lines[link.Line!.Value].Value))];
        var plan = new PlanInput
        {
            Now = now,
            Options = billing,
            Links = links,
            Tenants = Tenants(active, sweep, now),
            Lines = lines,
            Units = await UnitsReader.ReadAsync(target, linked, now, back, cancellationToken).ConfigureAwait(false),
            Journal = await store.Journal.ListByLineAsync(DateOnly.FromDateTime(back.UtcDateTime), cancellationToken).ConfigureAwait(false),
            OtherWriters = writers,
        };
        var input = new LinkInput
        {
            Plan = plan,
            HasSource = sweep is not null,
            Accounts = accounts?.DistinctBy(account => account.Id).ToDictionary(account => account.Id),
            TenantNames = sweep?.Tenants.DistinctBy(tenant => tenant.Tenant).ToDictionary(tenant => tenant.Tenant, tenant => tenant.Name) ?? [],
            Contracts = await ReadContractsAsync(active, plan, accounts is not null, cancellationToken).ConfigureAwait(false),
            ContractEndWarning = settings.ContractEndWarning,
            PostingDelay = settings.PostingDelay,
        };
        return (input, mapping);
    }

    private async Task<MappingResult> MapAsync(
        UsageSweep sweep, IReadOnlyList<Link> links, IReadOnlyList<Account> accounts, CancellationToken cancellationToken)
    {
        List<Tenant> tenants = [.. sweep.Tenants.Select(usage => new Tenant(usage.Tenant, usage.Name))];
        var mapper = new TenantMapper(tenants, accounts, links, billing, naming) { IncompleteBecause = sweep.IncompleteBecause };
        var contracts = await target.ListContractsAsync(mapper.Candidates, cancellationToken).ConfigureAwait(false);
        return mapper.Map(contracts, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
    }

    private static IEnumerable<Link> Current(IEnumerable<Link> saved, MappingResult mapping) =>
        saved.ExceptBy(mapping.Completed.Select(link => link.Key), link => link.Key).Concat(mapping.Completed).Concat(mapping.Added);

    // Only where a line is not what its link says do the other contracts of the account tell why.
    private async Task<ILookup<AccountId, Contract>> ReadContractsAsync(
        IEnumerable<Link> links, PlanInput plan, bool hasTarget, CancellationToken cancellationToken)
    {
        List<AccountId> accounts =
        [
            .. links.Where(link => plan.Lines.GetValueOrDefault(link.Line!.Value) is not { IsKnown: true, Value.IsBillable: true })
                .Select(link => link.Account).OfType<AccountId>().Distinct(),
        ];
        var contracts = hasTarget && accounts.Count > 0 ? await target.ListContractsAsync(accounts, cancellationToken).ConfigureAwait(false) : [];
        return contracts.ToLookup(contract => contract.Account);
    }

    // Nothing is observed for a check: what matters is whether the tenant's counts can be read at all.
    private static Dictionary<LinkKey, TenantReading> Tenants(IEnumerable<Link> links, UsageSweep? sweep, DateTimeOffset now)
    {
        var usage = sweep?.Tenants.ToDictionary(tenant => tenant.Tenant);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var readings = new Dictionary<LinkKey, TenantReading>();
        foreach (var link in links)
        {
            var seen = usage?.GetValueOrDefault(link.Tenant);
            if (seen is null && sweep is { IncompleteBecause: null })
                continue;

            readings[link.Key] = new TenantReading
            {
                Coverage = Count(seen, link.Policy.Counts) is { } unknown ? Reading.Unknown<Coverage>(unknown) : Reading.Known(new Coverage(link.Tenant, now, now)),
                UnknownFollowsFrom = seen is null ? Findings.SweepIncomplete.Code : null,
                Marks = new DailyMarks(link.Policy.Zone, link.Policy.Counts, new DateRange(today, today)),
                EntitlementPrice = seen?.EntitlementPrice,
            };
        }

        return readings;
    }

    private static string? Count(TenantUsage? usage, UsageCount counts) => usage is null ? "it was not listed"
        : counts is UsageCount.Users ? usage.Users.Reason
        : counts is UsageCount.Devices ? usage.Devices.Reason
        : usage.Users.Reason ?? usage.Devices.Reason;
}
