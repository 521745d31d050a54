using Shared.Http;

namespace Autotask.Client;

/// <summary>Puts a request budget into the pipeline.</summary>
/// <param name="budget">May be shared with other clients.</param>
/// <param name="credentials">Tells whose slots the calls take.</param>
/// <param name="readThreshold">Asks for the database's usage through the same pipeline.</param>
internal sealed class BudgetGovernor(
    AutotaskRequestBudget budget, IAutotaskCredentialSource credentials, Func<CancellationToken, Task<ThresholdInformation>> readThreshold) : IRateGovernor
{
    private const string Threshold = "ThresholdInformation";

    public async ValueTask<IDisposable> AcquireAsync(WireCall call, CancellationToken cancellationToken)
    {
        if (call.GovernorKeys.Count == 0)
            return NoPermit.Instance;

        var current = await credentials.GetCredentialsAsync(cancellationToken).ConfigureAwait(false);
        var read = call.GovernorKeys.Contains(Threshold) ? null : readThreshold;
        return await budget.AcquireAsync(current.IntegrationCode, call.GovernorKeys, read, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Zone discovery is exempt from thread limits.</summary>
    private sealed class NoPermit : IDisposable
    {
        public static readonly NoPermit Instance = new();

        public void Dispose()
        {
        }
    }
}
