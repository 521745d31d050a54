using Integration.Core.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Integration.Core.Runs;

/// <summary>Tells whether the store answers, the connections were well when last checked, and the last good run is young enough.</summary>
/// <remarks>A probe makes no request to a vendor: connections are judged by the blocking findings of the last run.</remarks>
public sealed class IntegrationHealthCheck : IHealthCheck
{
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
        IReadOnlyList<RunRecord> runs;
        IReadOnlyList<Finding> findings;
        try
        {
            await store.OpenAsync(cancellationToken).ConfigureAwait(false);
            runs = await store.Runs.ListAsync(BillingJobName, 30, cancellationToken).ConfigureAwait(false);
            findings = await store.Findings.ListOpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException exception)
        {
            return HealthCheckResult.Unhealthy(exception.Message, exception);
        }

        var lastGood = runs.FirstOrDefault(run => run.Status is RunStatus.Completed or RunStatus.CompletedWithIssues);
        var data = new Dictionary<string, object> { ["openFindings"] = findings.Count };
        if (lastGood is null)
            return HealthCheckResult.Degraded("No run has finished yet.", data: data);

        data["lastGoodRun"] = lastGood.StartedAt;
        var age = time.GetUtcNow() - lastGood.StartedAt;
        if (age > options.Nightly.MaximumAge)
            return HealthCheckResult.Unhealthy($"The last good run began {age.TotalHours:F0} hours ago; look at the log of the runs since.", data: data);

        var blocking = findings.FirstOrDefault(finding =>
            finding.Severity == FindingSeverity.Blocking && finding.Subject.StartsWith("connection:", StringComparison.Ordinal));
        return blocking is null
            ? HealthCheckResult.Healthy($"The last good run began at {lastGood.StartedAt:u}.", data)
            : HealthCheckResult.Unhealthy($"{blocking.Code}: {blocking.Text}", data: data);
    }

    private const string BillingJobName = Billing.BillingJob.Name;
}
