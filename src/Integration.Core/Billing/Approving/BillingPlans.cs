using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace Integration.Core.Billing;

/// <summary>What billing knows of its plans: the links that they rest on, and the writes that the journal has of them.</summary>
internal sealed class BillingPlans(ISyncStore store, BillingOptions options) : IJobPlans
{
    public string Job => BillingJob.Name;

    public TimeSpan Lifetime => options.PlanLifetime;

    public string SettingsOf(JobPlan plan) => SettingsPrint.Of(options);

    public async Task<IReadOnlyDictionary<string, string>> ListOvertakenAsync(JobPlan plan, CancellationToken cancellationToken)
    {
        var now = (await store.Links.ListAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(link => link.Key);
        var sharing = now.Values.Where(link => link.IsBilled && options.Bills(link)).ToLookup(link => link.Line!.Value);
        var planned = (Plan)plan;
        var reasons = planned.Links.ToLookup(link => link.Line!.Value).ToDictionary(
            line => line.Key,
            line => line.Select(link => WhyMoved(link, now.GetValueOrDefault(link.Key))).FirstOrDefault(reason => reason is not null)
                ?? (sharing[line.Key].Count() > line.Count() ? $"Another tenant was linked to line {line.Key} since." : null));
        return planned.Changes
            .Select(change => (change.Id, Reason: reasons.GetValueOrDefault(change.Line)))
            .Where(change => change.Reason is not null)
            .ToDictionary(change => change.Id, change => change.Reason!);
    }

    public async Task<IReadOnlySet<string>> ListWrittenAsync(JobPlan plan, CancellationToken cancellationToken)
    {
        var changes = ((Plan)plan).Changes;
        var from = changes.OfType<UnitsChange>().Select(change => change.EffectiveDate).Append(DateOnly.FromDateTime(plan.CreatedAt.UtcDateTime)).Min();
        var entries = await store.Journal.ListByLineAsync(from, cancellationToken).ConfigureAwait(false);
        return changes.Where(change => entries[change.Line].Any(entry => entry.State == JournalState.Verified && entry.At >= plan.CreatedAt && IsOf(entry, change))).Select(change => change.Id).ToHashSet();
    }

    public IReadOnlyList<PlannedChange> InOrder(JobPlan plan, IReadOnlyList<PlannedChange> changes)
    {
        var standing = changes.ToDictionary(change => change.Id, StringComparer.Ordinal);
        foreach (var line in ((Plan)plan).Changes.GroupBy(change => change.Line))
        {
            var held = line.Select(change => change with { HeldBecause = standing[change.Id].Status is PlanStatus.Applied or PlanStatus.Approved ? null : "" });
            foreach (var change in LineGates.InOrder([.. held]).Where(change => change.HeldBecause is { Length: > 0 }))
                standing[change.Id] = standing[change.Id] with { Status = PlanStatus.Waiting, Because = change.HeldBecause };
        }

        return [.. changes.Select(change => standing[change.Id])];
    }

    /// <remarks>A link goes live where every change of its line is approved, or where an approved whole plan says that nothing needs to change; and only as the plan shows it.</remarks>
    public async Task GoLiveAsync(JobPlan plan, PlanDecision approval, CancellationToken cancellationToken)
    {
        var ids = approval.Changes.ToHashSet(StringComparer.Ordinal);
        var lines = ((Plan)plan).Changes.ToLookup(change => change.Line);
        var links = await ListToGoLiveAsync(
            (Plan)plan, line => lines.Contains(line) ? lines[line].All(change => ids.Contains(change.Id)) : approval.IsWhole, cancellationToken).ConfigureAwait(false);
        await store.Links.SaveAsync([.. links.Select(link => link with { LiveSince = plan.CreatedAt })], cancellationToken).ConfigureAwait(false);
    }

    public async Task<int> CountToGoLiveAsync(JobPlan plan, CancellationToken cancellationToken)
    {
        if (((Plan)plan).Links.All(link => link.LiveSince is not null))
            return 0;

        var changing = ((Plan)plan).Changes.Select(change => change.Line).ToHashSet();
        return (await ListToGoLiveAsync((Plan)plan, line => !changing.Contains(line), cancellationToken).ConfigureAwait(false)).Count;
    }

    /// <remarks>A link that is not live and came to the line since, or was given another policy, was not approved with what the line is to have.</remarks>
    public async Task<IReadOnlySet<string>> ListUnseenAsync(JobPlan? approved, JobPlan plan, CancellationToken cancellationToken)
    {
        var seen = ((Plan?)approved)?.Links.ToDictionary(link => link.Key) ?? [];
        var links = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        var lines = links.Where(link => link is { LiveSince: null, IsBilled: true } && options.Bills(link) && !IsAsPlanned(seen, link)).Select(link => link.Line!.Value).ToHashSet();
        return ((Plan)plan).Changes.Where(change => lines.Contains(change.Line)).Select(change => change.Id).ToHashSet();
    }

    private async Task<IReadOnlyList<Link>> ListToGoLiveAsync(Plan plan, Func<ContractLineId, bool> isApproved, CancellationToken cancellationToken)
    {
        var seen = plan.Links.Where(link => isApproved(link.Line!.Value)).ToDictionary(link => link.Key);
        var links = await store.Links.ListAsync(cancellationToken).ConfigureAwait(false);
        return [.. links.Where(link => link.LiveSince is null && options.Bills(link) && IsAsPlanned(seen, link))];
    }

    private static bool IsAsPlanned(Dictionary<LinkKey, Link> seen, Link now) => seen.TryGetValue(now.Key, out var planned) && WhyMoved(planned, now) is null;

    /// <summary>Tells whether an entry of the journal is about a change.</summary>
    private static bool IsOf(LineEntry entry, Change change) => entry.Line == change.Line && change switch
    {
        UnitsChange units => entry.Kind == JournalKind.Units && entry.EffectiveDate == units.EffectiveDate && entry.From == units.From && entry.To == units.To,
        UnitCostChange cost => entry.Kind == JournalKind.UnitCost && entry.From == cost.From && entry.To == cost.To,
        _ => false,
    };

    private static string? WhyMoved(Link planned, Link? now) => now switch
    {
        null => $"The link of {planned.TenantName} was removed since.",
        { ExcludedBecause: { } because } => $"{planned.TenantName} was excluded since: {because}",
        _ when now.Line != planned.Line || now.Contract != planned.Contract => $"{planned.TenantName} was linked to another contract line since.",
        _ when now.Policy != planned.Policy => $"The policy of {planned.TenantName} was changed since.",
        _ => null,
    };
}
