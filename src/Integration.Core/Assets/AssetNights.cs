using Integration.Core.Runs;
using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Assets;

/// <summary>Synchronizes assets every night.</summary>
internal sealed class AssetNights(AssetJob job, ISyncStore store, IntegrationOptions options, TimeProvider time, ILogger<AssetNights> logger)
    : NightlyService(AssetJob.Name, store, options, time, logger)
{
    protected override async Task<RunRecord> RunAsync(CancellationToken cancellationToken) =>
        (await job.RunAsync(progress: null, cancellationToken).ConfigureAwait(false)).Run;
}
