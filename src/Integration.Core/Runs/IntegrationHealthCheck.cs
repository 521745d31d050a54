using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Storage;
using Integration.Core.Ticketing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Integration.Core.Runs;

/// <summary>Tells whether the store answers, the connections were well when last checked, and the last good run of every job is young enough.</summary>
/// <remarks>A probe makes no request to a vendor: connections and rules are judged by the blocking findings of the last run.</remarks>
public sealed class IntegrationHealthCheck : IHealthCheck
{
    private const int RunsToLookBack = 100;

    private readonly ISyncStore store;
    private readonly IntegrationOptions options;
    private readonly TimeProvider time;

    internal IntegrationHealthCheck(ISyncStore store, IntegrationOptions options, TimeProvider time)
    {
        this.store = store;
        this.options = options;
        this.time = time;
    }

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<JobHealth> jobs;
        IReadOnlyList<Finding> findings;
        try
        {
            await store.OpenAsync(cancellationToken).ConfigureAwait(false);
            jobs = await ReadJobsAsync(cancellationToken).ConfigureAwait(false);
            findings = await store.Findings.ListOpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException exception)
        {
            return HealthCheckResult.Unhealthy(exception.Message, exception);
        }

        var data = new Dictionary<string, object> { ["openFindings"] = findings.Count };
        foreach (var job in jobs.Where(job => job.LastGood is not null))
            data[job.Name == BillingJob.Name ? "lastGoodRun" : $"lastGoodRun.{job.Name}"] = job.LastGood!.StartedAt;

        if (jobs.FirstOrDefault(job => job.LastGood is null) is { } never)
            return HealthCheckResult.Degraded($"No run of {never.Name} has finished yet.", data: data);

        var now = time.GetUtcNow();
        if (jobs.FirstOrDefault(job => now - job.LastGood!.StartedAt > job.MaximumAge) is { } late)
        {
            return HealthCheckResult.Unhealthy(
                $"The last good run of {late.Name} began {(now - late.LastGood!.StartedAt).TotalHours:F0} hours ago; look at the log of the runs since.", data: data);
        }

        var blocking = findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Blocking && IsOfAll(finding.Subject));
        return blocking is null
            ? HealthCheckResult.Healthy($"The last good run began at {jobs.Min(job => job.LastGood!.StartedAt):u}.", data)
            : HealthCheckResult.Unhealthy($"{blocking.Code}: {blocking.Text}", data: data);
    }

    private async Task<IReadOnlyList<JobHealth>> ReadJobsAsync(CancellationToken cancellationToken)
    {
        var jobs = new List<JobHealth>();
        if (options.ExpectsBilling)
            jobs.Add(await ReadAsync(BillingJob.Name, options.Nightly.MaximumAge).ConfigureAwait(false));

        if (options.Ticketing.Rules.Count > 0)
            jobs.Add(await ReadAsync(TicketingJob.Name, options.Ticketing.MaximumAge).ConfigureAwait(false));

        // Beside other jobs, assets may be synchronized by hand, whenever a person likes.
        if (options.RunsAssets || (options.HasAssetTarget && jobs.Count == 0))
            jobs.Add(await ReadAsync(AssetJob.Name, options.Nightly.MaximumAge).ConfigureAwait(false));

        return jobs;

        async Task<JobHealth> ReadAsync(string job, TimeSpan maximumAge)
        {
            var runs = await store.Runs.ListAsync(job, RunsToLookBack, cancellationToken).ConfigureAwait(false);
            return new JobHealth(job, maximumAge, runs.FirstOrDefault(run => run.Status is RunStatus.Completed or RunStatus.CompletedWithIssues));
        }
    }

    // A connection, or the rules without which no ticket is opened.
    private static bool IsOfAll(string subject) =>
        subject.StartsWith("connection:", StringComparison.Ordinal) || subject.StartsWith("rule", StringComparison.Ordinal);

    private sealed record JobHealth(string Name, TimeSpan MaximumAge, RunRecord? LastGood);
}
