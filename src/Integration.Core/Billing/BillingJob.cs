using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Billing;

/// <summary>Keeps the units and unit costs of contract lines at what tenants use: observe, plan, gate, apply, verify, report.</summary>
/// <remarks>
/// What concerns one tenant or line is data in the report; what concerns the whole run (credentials, the store) is an exception.
/// Safe for concurrent calls; a second run waits for nobody and throws <see cref="RunInProgressException"/>.
/// </remarks>
public sealed class BillingJob
{
    internal const string Name = "billing";

    private readonly ISyncStore store;
    private readonly IUsageSource source;
    private readonly IBillingTarget target;
    private readonly IntegrationOptions options;
    private readonly IEnumerable<ISyncNotifier> notifiers;
    private readonly TimeProvider time;
    private readonly ILogger logger;

    internal BillingJob(
        ISyncStore store,
        IUsageSource source,
        IBillingTarget target,
        IntegrationOptions options,
        IEnumerable<ISyncNotifier> notifiers,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        this.store = store;
        this.source = source;
        this.target = target;
        this.options = options;
        this.notifiers = notifiers;
        this.time = time;
        logger = loggers.CreateLogger<BillingJob>();
    }

    /// <summary>Checks source, target and store, and says what is missing and how to fix it. Writes nothing.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The findings, worst first; empty when all is well.</returns>
    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Links tenants that have no link yet to accounts and contract lines, where exactly one fits, and saves the links.</summary>
    /// <param name="cancellationToken">Cancels the mapping.</param>
    /// <returns>The links added, and the tenants that stay unmapped with the reason.</returns>
    public Task<MappingResult> MapAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Observes the usage of every linked tenant and stores it.</summary>
    /// <param name="cancellationToken">Cancels the observation; nothing is stored then.</param>
    /// <returns>What was seen.</returns>
    public Task<ObserveReport> ObserveAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Maps, observes, and plans what would be written now; saves the plan. A dry run is a run that ends here.</summary>
    /// <param name="cancellationToken">Cancels the planning.</param>
    /// <returns>The plan.</returns>
    public Task<Plan> PlanAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();

    /// <summary>Applies a saved plan that a person approves by its hash.</summary>
    /// <param name="planHash">The plan's hash, or a prefix of at least 8 characters that only one plan has.</param>
    /// <param name="approvedBy">Who approves.</param>
    /// <param name="why">Why, in the person's words; null when nothing is said.</param>
    /// <param name="progress">Told after each step; null when nobody listens.</param>
    /// <param name="cancellationToken">Ends the run: the change in hand is finished or parked, the others are not begun.</param>
    /// <returns>What the run did.</returns>
    /// <exception cref="PlanNotFoundException">No plan, or more than one, has the hash; or it is older than <see cref="BillingOptions.PlanLifetime"/>.</exception>
    /// <exception cref="RunInProgressException">Another run holds the store.</exception>
    public Task<RunReport> ApplyAsync(
        string planHash, string approvedBy, string? why = null, IProgress<ApplyProgress>? progress = null, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();

    /// <summary>Runs a night: settle, check, map, observe, plan, gate, apply, verify, report.</summary>
    /// <param name="progress">Told after each step of applying; null when nobody listens.</param>
    /// <param name="cancellationToken">Ends the run: the change in hand is finished or parked, the others are not begun.</param>
    /// <returns>What the run did.</returns>
    /// <exception cref="RunInProgressException">Another run holds the store.</exception>
    public Task<RunReport> RunAsync(IProgress<ApplyProgress>? progress = null, CancellationToken cancellationToken = default) =>
        throw new NotImplementedException();
}
