using Integration.Core.Mapping;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace Integration.Core.Billing;

/// <summary>Brings together what a plan is made from: links, observations, lines, units rows and journal.</summary>
internal sealed class BillingPlanning(ISyncStore store, IUsageSource source, IBillingTarget target, BillingOptions options, MappingOptions naming, TimeProvider time)
{
    // A link that is held for weeks does not make every night read older and older rows.
    private static readonly TimeSpan LongestLookBack = TimeSpan.FromDays(35);

    private const int RunsToLookBack = 200;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public SavedPlans Plans => new(store.Plans, new BillingPlans(store, options), time);

    public async Task<Plan> PlanAsync(CancellationToken cancellationToken)
    {
        var sweep = await source.SweepAsync(cancellationToken).ConfigureAwait(false);
        var mapping = await MapAsync(sweep, cancellationToken).ConfigureAwait(false);
        var night = await ReadAsync(sweep, cancellationToken).ConfigureAwait(false);
        var units = await UnitsReader.ReadAsync(target, night.Linked, sweep.At, night.PreviousRunAt, cancellationToken).ConfigureAwait(false);
        var firstDay = units.Values.Where(reading => reading.IsKnown).SelectMany(reading => reading.Value.Rows).Select(row => row.Days.First)
            .DefaultIfEmpty(DateOnly.FromDateTime(sweep.At.UtcDateTime)).Min();

        var input = new PlanInput
        {
            Now = sweep.At,
            PreviousRunAt = night.PreviousRunAt,
            Options = options,
            Links = night.Links,
            Unmapped = mapping.Unmapped,
            WithoutLine = mapping.WithoutLine.ToDictionary(item => item.Link.Key, item => item.Reason),
            Tenants = night.Observed.Tenants,
            Lines = night.Lines,
            Units = units,
            Journal = await store.Journal.ListByLineAsync(firstDay, cancellationToken).ConfigureAwait(false),
            OtherWriters = await source.ListOtherWritersAsync(cancellationToken).ConfigureAwait(false),
        };
        var plan = BillingPlanner.Plan(input) with { Settings = SettingsPrint.Of(options) };
        plan = Gates.Apply(plan, input, await Plans.DecisionsAsync(plan, cancellationToken).ConfigureAwait(false));
        var names = sweep.Tenants.DistinctBy(tenant => tenant.Tenant).ToDictionary(tenant => tenant.Tenant, tenant => tenant.Name);
        var watch = new NightWatch(target, store.Findings, options, Today);
        var watched = await watch.FindAsync(night.Links, names, night.Lines, mapping.Accounts, cancellationToken).ConfigureAwait(false);
        plan = plan with { Findings = [.. night.Findings, .. night.Observed.Findings, .. watched, .. plan.Findings] };
        await store.Plans.SaveAsync(plan, cancellationToken).ConfigureAwait(false);
        return plan;
    }

    public async Task<ObserveReport> ObserveAsync(UsageSweep sweep, CancellationToken cancellationToken)
    {
        var night = await ReadAsync(sweep, cancellationToken).ConfigureAwait(false);
        var unknown = night.Observed.Tenants
            .Where(link => !link.Value.Coverage.IsKnown)
            .DistinctBy(link => link.Key.Tenant)
            .ToDictionary(link => link.Key.Tenant, link => link.Value.Coverage.Reason!);
        return new ObserveReport(sweep, unknown, night.Observed.Findings);
    }

    /// <summary>Maps the tenants that have no link. Accounts and contracts are read only when there are any.</summary>
    public async Task<MappingResult> MapAsync(UsageSweep sweep, CancellationToken cancellationToken)
    {
        var links = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        List<Tenant> tenants = [.. sweep.Tenants.Select(usage => new Tenant(usage.Tenant, usage.Name))];
        if (!TenantMapper.IsNeeded(tenants, links, options))
            return new MappingResult([], []);

        var accounts = await target.ListAccountsAsync(cancellationToken).ConfigureAwait(false);
        var mapper = new TenantMapper(tenants, accounts, links, options, naming) { IncompleteBecause = sweep.IncompleteBecause };
        var contracts = await target.ListContractsAsync(mapper.Candidates, cancellationToken).ConfigureAwait(false);
        var result = mapper.Map(contracts, Today);
        await store.Links.SaveAsync([.. result.Added, .. result.Completed], cancellationToken).ConfigureAwait(false);
        return result with { Accounts = accounts.DistinctBy(account => account.Id).ToDictionary(account => account.Id) };
    }

    private async Task<Night> ReadAsync(UsageSweep sweep, CancellationToken cancellationToken)
    {
        var all = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        List<Link> links = [.. all.Where(options.Bills)];
        List<Link> active = [.. links.Where(link => link.IsBilled)];
        var lines = await target.ReadLinesAsync([.. active.Select(link => link.Line!.Value).Distinct()], cancellationToken).ConfigureAwait(false);
        List<(Link, ContractLine)> linked = [.. active
            .Select(link => (Link: link, Line: lines.GetValueOrDefault(link.Line!.Value)))
            .Where(item => item.Line.IsKnown)
            .Select(item => (item.Link, item.Line.Value))];

        await store.LinePrices.SaveAsync([.. lines.Values.Where(line => line.IsKnown).Select(line => PriceOf(line.Value, sweep.At))], cancellationToken).ConfigureAwait(false);
        var (previous, findings) = await FindPreviousRunAsync(sweep.At, cancellationToken).ConfigureAwait(false);
        var observed = await new TenantObserver(source, store.Observations, previous).ObserveAsync(linked, sweep, cancellationToken).ConfigureAwait(false);
        return new Night(links, linked, lines, observed, previous, findings);
    }

    private static LinePrice PriceOf(ContractLine line, DateTimeOffset at) =>
        new(line.Id, at, line.UnitCost, line.UnitPrice, line.Currency, line.PeriodMonths);

    // The last run that left nothing undone, or the oldest that is not too long ago: what a run left undone is planned again.
    private async Task<(DateTimeOffset? At, IReadOnlyList<Finding> Findings)> FindPreviousRunAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var runs = await store.Runs.ListAsync(BillingJob.Name, RunsToLookBack, cancellationToken).ConfigureAwait(false);
        List<RunRecord> planned = [.. runs.Where(run => run is { PlannedAt: not null, Status: RunStatus.Completed or RunStatus.CompletedWithIssues })];
        if (planned is not [var latest, ..])
            return (null, []);

        var earliest = now - LongestLookBack;
        if (latest.PlannedAt < earliest)
        {
            var text = $"No night ran from {latest.PlannedAt:u} to {now:u}; the days before {earliest:u} are not planned any more.";
            return (earliest, [Findings.NightsMissed.About("connection:source", text)]);
        }

        planned.RemoveAll(run => run.PlannedAt < earliest);
        return ((planned.Find(run => run is { Status: RunStatus.Completed, Counts.Held: 0 }) ?? planned[^1]).PlannedAt, []);
    }

    private sealed record Night(
        IReadOnlyList<Link> Links,
        IReadOnlyList<(Link Link, ContractLine Line)> Linked,
        IReadOnlyDictionary<ContractLineId, Reading<ContractLine>> Lines,
        Observed Observed,
        DateTimeOffset? PreviousRunAt,
        IReadOnlyList<Finding> Findings);
}
