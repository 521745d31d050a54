using Integration.Core.Runs;
using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Billing;

/// <summary>Runs billing every night.</summary>
internal sealed class BillingNights(BillingJob job, ISyncStore store, IntegrationOptions options, TimeProvider time, ILogger<BillingNights> logger)
    : NightlyService(BillingJob.Name, store, options, time, logger)
{
    protected override async Task<RunRecord> RunAsync(CancellationToken cancellationToken) =>
        (await job.RunAsync(progress: null, cancellationToken).ConfigureAwait(false)).Run;
}
