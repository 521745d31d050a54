using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Core.Storage;

namespace Integration.Core.Ticketing;

/// <summary>What ticketing knows of its plans. Every poll plans anew, so a plan is overtaken by the next one alone.</summary>
internal sealed class TicketingPlans(ISyncStore store, TicketingOptions options) : IJobPlans
{
    public string Job => TicketingJob.Name;

    public TimeSpan Lifetime => options.PlanLifetime;

    public string SettingsOf(JobPlan plan) => SettingsPrint.Of(options);

    public Task<IReadOnlyDictionary<string, string>> ListOvertakenAsync(JobPlan plan, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

    public async Task<IReadOnlySet<string>> ListWrittenAsync(JobPlan plan, CancellationToken cancellationToken)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in ((TicketingPlan)plan).Changes.GroupBy(change => change.Kind))
        {
            var entries = await store.Journal.ListByKeysAsync(kind.Key, [.. kind.Select(change => change.Key)], cancellationToken).ConfigureAwait(false);
            written.UnionWith(kind
                .Where(change => entries[change.Key].Any(entry => entry.State == JournalState.Verified && entry.At >= plan.CreatedAt))
                .Select(change => change.Id));
        }

        return written;
    }

    public Task GoLiveAsync(JobPlan plan, PlanDecision approval, CancellationToken cancellationToken) => Task.CompletedTask;
}
