using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Mapping;
using Integration.Core.Notices;
using Integration.Core.Storage;
using Integration.Core.Ticketing;

namespace Integration.Core.Checks;

/// <summary>Checks everything that an integration's jobs rest on, before the first night or between two: connections, store, settings, notices and every link.</summary>
/// <remarks>
/// Writes nothing to a vendor, and nothing to the store beyond opening it. What stops a run is found by the run's own checks. Links are read in pages and
/// batches as a run reads them: never one call for each where a sweep exists. Safe for concurrent calls.
/// </remarks>
public sealed class Preflight
{
    private readonly ISyncStore store;
    private readonly IReadOnlyDictionary<string, Check> jobs;
    private readonly NoticeDelivery notices;
    private readonly TimeProvider time;

    private delegate Task<JobPreflight> Check(bool withLinks, IReadOnlyList<Link> links, CancellationToken cancellationToken);

    internal Preflight(ISyncStore store, BillingJob? billing, TicketingJob? ticketing, AssetJob? assets, NoticeDelivery notices, TimeProvider time)
    {
        this.store = store;
        this.notices = notices;
        this.time = time;
        var configured = new Dictionary<string, Check>(StringComparer.Ordinal);
        if (billing is not null)
            configured.Add(BillingJob.Name, (withLinks, _, cancellationToken) => billing.PreflightAsync(withLinks, cancellationToken));

        if (ticketing is not null)
            configured.Add(TicketingJob.Name, ticketing.PreflightAsync);

        if (assets is not null)
            configured.Add(AssetJob.Name, assets.PreflightAsync);

        jobs = configured;
    }

    /// <summary>Gets the jobs that the integration is set up for: billing with a target of bills, ticketing with rules, assets with a target of assets.</summary>
    public IReadOnlyCollection<string> Jobs => [.. jobs.Keys];

    /// <summary>Checks.</summary>
    /// <param name="job">The job to check; null for every one of <see cref="Jobs"/>, and for what notices need.</param>
    /// <param name="cancellationToken">Cancels the checks.</param>
    /// <returns>What was found. A store that cannot be used is a finding; links are not looked at then.</returns>
    /// <exception cref="ArgumentException">The integration is not set up for the job.</exception>
    public async Task<PreflightReport> RunAsync(string? job = null, CancellationToken cancellationToken = default)
    {
        if (job is not null && !jobs.ContainsKey(job))
            throw new ArgumentException($"The integration is not set up for {job}; it is for {(jobs.Count == 0 ? "no job" : string.Join(", ", jobs.Keys))}.", nameof(job));

        var at = time.GetUtcNow();
        var ofStore = ConnectionPreflight.Of("store", await CheckStoreAsync(cancellationToken).ConfigureAwait(false)).WithNotChecked();
        var checkedJobs = new List<JobPreflight>();
        foreach (var name in job is null ? jobs.Keys : [job])
        {
            // Billing comes first, because the links that it would make tonight serve the other jobs too.
            List<Link> links = [.. checkedJobs.SelectMany(done => done.Links).Select(tenant => tenant.Link).OfType<Link>()];
            checkedJobs.Add(await jobs[name](!ofStore.IsBlocked, links, cancellationToken).ConfigureAwait(false));
        }

        var ofNotices = ConnectionPreflight.Of("notices", job is null ? await notices.CheckAsync(cancellationToken).ConfigureAwait(false) : []);
        return new PreflightReport { At = at, Store = ofStore, Jobs = checkedJobs, Notices = ofNotices };
    }

    private async Task<IReadOnlyList<Finding>> CheckStoreAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.OpenAsync(cancellationToken).ConfigureAwait(false);
            return await store.CheckAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException exception)
        {
            return [Findings.StoreUnusable.About("connection:store", exception.Message)];
        }
    }
}
