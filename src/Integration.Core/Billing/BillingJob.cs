using Integration.Core.Checks;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Notices;
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

    // Findings of the connections' checks are of a scope of their own: a run that is blocked by them closes no other.
    private const string CheckScope = "preflight";

    private readonly ISyncStore store;
    private readonly IUsageSource source;
    private readonly IBillingTarget target;
    private readonly IntegrationOptions options;
    private readonly NoticeDelivery notices;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly JournalSettler settler;

    internal BillingJob(
        ISyncStore store,
        IUsageSource source,
        IBillingTarget target,
        IntegrationOptions options,
        NoticeDelivery notices,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        this.store = store;
        this.source = source;
        this.target = target;
        this.options = options;
        this.notices = notices;
        this.time = time;
        logger = loggers.CreateLogger<BillingJob>();
        settler = new JournalSettler(store, target, options.Journal, time, logger);
    }

    private BillingPlanning Planning => new(store, source, target, options.Billing, options.Mapping, time);

    /// <summary>Checks source, target and store, and says what is missing and how to fix it. Writes nothing to a vendor.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The findings, worst first; empty when all is well.</returns>
    public async Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var ofStore = await store.CheckAsync(cancellationToken).ConfigureAwait(false);
        var (ofSource, ofTarget) = await CheckConnectionsAsync(cancellationToken).ConfigureAwait(false);
        return [.. ofStore.Concat(ofTarget.Findings).Concat(ofSource.Findings).OrderByDescending(finding => finding.Severity)];
    }

    /// <summary>Links tenants that have no link yet to accounts and contract lines, where exactly one fits, and saves the links.</summary>
    /// <param name="cancellationToken">Cancels the mapping.</param>
    /// <returns>The links added, and the tenants that stay unmapped with the reason.</returns>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public async Task<MappingResult> MapAsync(CancellationToken cancellationToken = default)
    {
        await using var held = (await JobRun.LockAsync(Name, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        var sweep = await source.SweepAsync(cancellationToken).ConfigureAwait(false);
        return await Planning.MapAsync(sweep, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Observes the usage of every linked tenant and stores it.</summary>
    /// <param name="cancellationToken">Cancels the observation; nothing is stored then.</param>
    /// <returns>What was seen.</returns>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public async Task<ObserveReport> ObserveAsync(CancellationToken cancellationToken = default)
    {
        await using var held = (await JobRun.LockAsync(Name, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        var sweep = await source.SweepAsync(cancellationToken).ConfigureAwait(false);
        return await Planning.ObserveAsync(sweep, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Maps, observes, and plans what would be written now; saves the plan. A dry run is a run that ends here.</summary>
    /// <param name="cancellationToken">Cancels the planning.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public async Task<Plan> PlanAsync(CancellationToken cancellationToken = default)
    {
        await using var held = (await JobRun.LockAsync(Name, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return await Planning.PlanAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Applies a saved plan that a person approves by its hash. A change that an earlier run has written, or that a person rejected by itself or with another plan, is left out.
    /// </summary>
    /// <param name="planHash">The plan's hash, or a prefix of at least 8 characters that only one plan has.</param>
    /// <param name="approvedBy">Who approves.</param>
    /// <param name="why">Why, in the person's words; null when nothing is said.</param>
    /// <param name="progress">Told after each step; null when nobody listens.</param>
    /// <param name="cancellationToken">Ends the run: the change in hand is finished or parked, the others are not begun.</param>
    /// <returns>What the run did.</returns>
    /// <exception cref="PlanNotFoundException">
    /// No plan, or more than one, has the hash; or it was rejected, is older than <see cref="BillingOptions.PlanLifetime"/>, or a newer plan, the links or
    /// the settings have overtaken it. Nothing was written.
    /// </exception>
    /// <exception cref="RunInProgressException">Another run holds the store.</exception>
    public Task<RunReport> ApplyAsync(
        string planHash, string approvedBy, string? why = null, IProgress<ApplyProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(planHash);
        ArgumentException.ThrowIfNullOrWhiteSpace(approvedBy);
        return LiveAsync(isNight: false, async run =>
        {
            var plans = Planning.Plans;
            var plan = await SavedPlans.FindAsync<Plan>(store.Plans, planHash, cancellationToken).ConfigureAwait(false);
            var saved = SavedPlans.RefuseApplying(await plans.StandAsync(plan, cancellationToken).ConfigureAwait(false));
            if (await CheckAsync(run, cancellationToken).ConfigureAwait(false) is { } unwell)
                return await EndAsync(run, RunStatus.Blocked, plan: null, [], [], unwell.Text, cancellationToken).ConfigureAwait(false);

            await settler.SettleAsync(cancellationToken).ConfigureAwait(false);
            await plans.DecideAsync(plan, plans.Whole(saved, DecisionKind.Approved, approvedBy, why), cancellationToken).ConfigureAwait(false);
            saved = await plans.StandAsync(plan, cancellationToken).ConfigureAwait(false);
            var (changes, before) = ApprovedChanges.Of(plan, saved);
            return await ApplyAsync(run, plan, changes, before, message: null, progress, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);
    }

    /// <summary>Runs a night: settle, check, map, observe, plan, gate, apply, verify, report.</summary>
    /// <param name="progress">Told after each step of applying; null when nobody listens.</param>
    /// <param name="cancellationToken">Ends the run: the change in hand is finished or parked, the others are not begun.</param>
    /// <returns>What the run did.</returns>
    /// <exception cref="RunInProgressException">Another run holds the store.</exception>
    public Task<RunReport> RunAsync(IProgress<ApplyProgress>? progress = null, CancellationToken cancellationToken = default) =>
        LiveAsync(isNight: true, async run =>
        {
            if (await CheckAsync(run, cancellationToken).ConfigureAwait(false) is { } unwell)
                return await EndAsync(run, RunStatus.Blocked, plan: null, [], [], unwell.Text, cancellationToken).ConfigureAwait(false);

            await settler.SettleAsync(cancellationToken).ConfigureAwait(false);
            var plan = await Planning.PlanAsync(cancellationToken).ConfigureAwait(false);
            Change[] changes = [.. plan.Changes.Where(change => change.HeldBecause is null)];
            var reason = Blocking(plan.Findings)?.Text ?? plan.StoppedBecause;
            if (reason is null || (Blocking(plan.Findings) is null && changes.Length > 0))
            {
                await Planning.Plans.GoLiveAsync(plan, cancellationToken).ConfigureAwait(false);
                return await ApplyAsync(run, plan, changes, [], reason, progress, cancellationToken).ConfigureAwait(false);
            }

            await run.ReplaceFindingsAsync(Name, plan.Findings, cancellationToken).ConfigureAwait(false);
            var status = Blocking(plan.Findings) is null ? RunStatus.Stopped : RunStatus.Blocked;
            return await EndAsync(run, status, plan, plan.Outcomes, [], reason, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    /// <summary>The checks with which a run begins, and those of every link.</summary>
    internal async Task<JobPreflight> PreflightAsync(bool withLinks, CancellationToken cancellationToken)
    {
        var (ofSource, ofTarget) = await CheckConnectionsAsync(cancellationToken).ConfigureAwait(false);
        var reader = new LinkReader(store, target, options.Billing, options.Mapping, options.Preflight, time);
        return await new BillingPreflight(source, reader).CheckAsync(ofSource, ofTarget, withLinks, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(ConnectionPreflight Source, ConnectionPreflight Target)> CheckConnectionsAsync(CancellationToken cancellationToken)
    {
        var ofTarget = await target.CheckAsync(cancellationToken).ConfigureAwait(false);
        var ofSource = await source.CheckAsync(cancellationToken).ConfigureAwait(false);
        return (ConnectionPreflight.Of("source", ofSource), ConnectionPreflight.Of("target", ofTarget));
    }

    // What blocks the run before anything is written, if anything does.
    private async Task<Finding?> CheckAsync(JobRun run, CancellationToken cancellationToken)
    {
        var findings = await CheckAsync(cancellationToken).ConfigureAwait(false);
        await run.ReplaceCheckAsync(CheckScope, findings, cancellationToken).ConfigureAwait(false);
        return Blocking(findings);
    }

    private static Finding? Blocking(IReadOnlyList<Finding> findings) => findings.FirstOrDefault(finding =>
        finding.Severity == FindingSeverity.Blocking && finding.Subject.StartsWith("connection:", StringComparison.Ordinal));

    private Task<RunReport> LiveAsync(bool isNight, Func<JobRun, Task<RunReport>> body, CancellationToken cancellationToken) =>
        JobRun.RunAsync(Name, isNight, store, notices, time, logger, async run =>
        {
            var report = await body(run).ConfigureAwait(false);
            await run.CompactAsync(options.Retention, cancellationToken).ConfigureAwait(false);
            return report;
        }, cancellationToken);

    private async Task<RunReport> ApplyAsync(
        JobRun run,
        Plan plan,
        IReadOnlyList<Change> changes,
        IReadOnlyList<WriteOutcome<Change>> before,
        string? message,
        IProgress<ApplyProgress>? progress,
        CancellationToken cancellationToken)
    {
        var applier = new ChangeApplier(store, target, options.Journal, time, logger);
        var now = await applier.ApplyAsync(changes, plan.Hash, run.Id, progress, cancellationToken).ConfigureAwait(false);
        WriteOutcome<Change>[] applied = [.. before, .. now];
        var outcomes = RunOutcomes.After(plan, applied);
        var status = RunOutcomes.Count(plan, outcomes, applied).Status;
        Finding[] findings = [.. plan.Findings, .. applied.Select(outcome => outcome.Finding).OfType<Finding>()];
        await run.ReplaceFindingsAsync(Name, findings, CancellationToken.None).ConfigureAwait(false);
        return await EndAsync(run, status, plan, outcomes, applied, message, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<RunReport> EndAsync(
        JobRun run,
        RunStatus status,
        Plan? plan,
        IReadOnlyList<LinkOutcome> outcomes,
        IReadOnlyList<WriteOutcome<Change>> applied,
        string? message,
        CancellationToken cancellationToken)
    {
        var counts = plan is null ? new RunCounts() : RunOutcomes.Count(plan, outcomes, applied);
        var record = await run.EndAsync(status, counts, plan?.CreatedAt, plan?.Hash, message, cancellationToken).ConfigureAwait(false);
        var findings = await store.Findings.ListOpenAsync([Name, CheckScope], cancellationToken).ConfigureAwait(false);
        return new RunReport { Run = record, Plan = plan, Outcomes = outcomes, Findings = findings };
    }
}
