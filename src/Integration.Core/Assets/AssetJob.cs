using Integration.Core.Checks;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Notices;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Assets;

/// <summary>Keeps assets at what devices report: observe, match, plan, gate, apply, verify, report.</summary>
/// <remarks>
/// What concerns one device or tenant is data in the report; what concerns the whole run (credentials, the store) is an exception.
/// Safe for concurrent calls; a second run waits for nobody and throws <see cref="RunInProgressException"/>.
/// </remarks>
public sealed class AssetJob
{
    internal const string Name = "assets";

    // Findings of the connections' checks are of a scope of their own: a run that is blocked by them closes no other.
    private const string CheckScope = "assets-check";

    private readonly ISyncStore store;
    private readonly IDeviceSource source;
    private readonly IAssetTarget target;
    private readonly IntegrationOptions options;
    private readonly AssetOptions assets;
    private readonly IReadOnlyList<AssetField> functions;
    private readonly FieldMap fields;
    private readonly NoticeDelivery notices;
    private readonly TimeProvider time;
    private readonly ILoggerFactory loggers;
    private readonly ILogger logger;
    private readonly KeyedSettler settler;

    internal AssetJob(
        ISyncStore store,
        IDeviceSource source,
        IAssetTarget target,
        IntegrationOptions options,
        AssetOptions assets,
        IEnumerable<AssetField> functions,
        NoticeDelivery notices,
        TimeProvider time,
        ILoggerFactory loggers)
    {
        this.store = store;
        this.source = source;
        this.target = target;
        this.options = options;
        this.assets = assets;
        this.functions = [.. functions];
        this.notices = notices;
        this.time = time;
        this.loggers = loggers;
        fields = new FieldMap(this.functions, assets.Fields);
        logger = loggers.CreateLogger<AssetJob>();
        settler = new KeyedSettler(store, Writes, options.Journal, time, logger);
    }

    private AssetWrites Writes => new(target, fields, assets.Mode);

    private AssetPlanning Planning => new(store, source, target, assets, fields, time);

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

    /// <summary>The checks with which a run begins, whether the target can do what the mode asks for, and whose devices would get no asset.</summary>
    internal async Task<JobPreflight> PreflightAsync(bool withLinks, IReadOnlyList<Link> toCome, CancellationToken cancellationToken)
    {
        var (ofSource, ofTarget) = await CheckConnectionsAsync(cancellationToken).ConfigureAwait(false);
        var can = ofTarget.IsBlocked ? null : await target.ReadCapabilitiesAsync(cancellationToken).ConfigureAwait(false);
        if (can is { CanUpdate: true, CanCreate: false } && assets.Mode == AssetSyncMode.DownloadAndSync)
            ofTarget = ofTarget.With([Findings.ModeNotPossible.About("connection:target", $"The mode is {assets.Mode}, and {target.Name} creates no assets with its present settings and rights.")]);

        var sweep = withLinks && can is { NeedsAccount: true } && !ofSource.IsBlocked ? await source.ListTenantsAsync(cancellationToken).ConfigureAwait(false) : null;
        if (sweep?.IncompleteBecause is { } reason)
            ofSource = ofSource.With([Findings.DeviceTenantsIncomplete.About("connection:source", "Some tenants may be missing.", reason)]);

        var links = sweep is not null
            ? TenantPreflight.Check(
                sweep, [.. await store.Links.ListAsync(cancellationToken).ConfigureAwait(false), .. toCome],
                (Findings.NoAssetAccount, Findings.NoAssetAccount, "assets"))
            : [];
        return new JobPreflight { Job = Name, Connections = [ofSource.WithNotChecked(), ofTarget.WithNotChecked()], Links = links };
    }

    // Where the source does not say it itself, a person told us when its key expires.
    private IEnumerable<Finding> CheckKey() => KeyExpiry.Due(assets.KeyExpiresAt, time.GetUtcNow()) is { } expiry
        ? [Findings.KeyExpires.About(KeyExpiry.Subject("connection:source"), $"The source's key {expiry}, as the settings say.")]
        : [];

    private async Task<(ConnectionPreflight Source, ConnectionPreflight Target)> CheckConnectionsAsync(CancellationToken cancellationToken)
    {
        var ofTarget = await target.CheckAsync(cancellationToken).ConfigureAwait(false);
        var ofSource = await source.CheckAsync(cancellationToken).ConfigureAwait(false);
        return (
            ConnectionPreflight.Of("source", ofSource.Concat(CheckKey())),
            ConnectionPreflight.Of("target", ofTarget));
    }

    /// <summary>Reads both sides and plans what would be written now; saves the plan. A dry run is a run that ends here.</summary>
    /// <param name="progress">Told while the sides are read; null when nobody listens.</param>
    /// <param name="cancellationToken">Cancels the planning.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public async Task<AssetPlan> PlanAsync(IProgress<AssetProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var held = (await JobRun.LockAsync(Name, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        return await Planning.PlanAsync(progress, cancellationToken).ConfigureAwait(false);
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
    /// No plan, or more than one, has the hash; or it was made for another target or mode, was rejected, is older than
    /// <see cref="AssetOptions.PlanLifetime"/>, or a newer plan, the links or the settings have overtaken it. Nothing was written.
    /// </exception>
    /// <exception cref="RunInProgressException">Another run holds the store.</exception>
    public Task<AssetReport> ApplyAsync(
        string planHash, string approvedBy, string? why = null, IProgress<AssetProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(planHash);
        ArgumentException.ThrowIfNullOrWhiteSpace(approvedBy);
        return LiveAsync(isNight: false, async run =>
        {
            var (plans, ofJob) = (Planning.Plans, Planning.OfJob);
            var plan = RefuseOther(await SavedPlans.FindAsync<AssetPlan>(store.Plans, planHash, cancellationToken).ConfigureAwait(false));
            var saved = SavedPlans.RefuseApplying(await plans.StandAsync(plan, cancellationToken).ConfigureAwait(false));
            if (await CheckAsync(run, cancellationToken).ConfigureAwait(false) is { } unwell)
                return await EndAsync(run, RunStatus.Blocked, plan: null, [], [], unwell.Text, cancellationToken).ConfigureAwait(false);

            await settler.SettleAsync(cancellationToken).ConfigureAwait(false);
            await plans.DecideAsync(plan, plans.Whole(saved, DecisionKind.Approved, approvedBy, why), cancellationToken).ConfigureAwait(false);
            saved = await plans.StandAsync(plan, cancellationToken).ConfigureAwait(false);
            var before = EndedBefore(plan, saved, await ofJob.FindWrittenAsync(plan, cancellationToken).ConfigureAwait(false));
            await ofJob.SaveLinksAsync(plan, cancellationToken).ConfigureAwait(false);
            var capabilities = await target.ReadCapabilitiesAsync(cancellationToken).ConfigureAwait(false);
            var ended = before.Select(outcome => outcome.Write).ToHashSet(ReferenceEqualityComparer.Instance);
            AssetChange[] changes = [.. plan.Changes.Where(change => !ended.Contains(change) && MayWrite(change, capabilities))];
            return await ApplyAsync(run, plan, changes, before, message: null, progress, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);
    }

    /// <summary>Runs once: check, settle, observe, match, plan, gate, apply, verify, report.</summary>
    /// <param name="progress">Told after each step; null when nobody listens.</param>
    /// <param name="cancellationToken">Ends the run: the change in hand is finished or parked, the others are not begun.</param>
    /// <returns>What the run did.</returns>
    /// <exception cref="RunInProgressException">Another run holds the store.</exception>
    public Task<AssetReport> RunAsync(IProgress<AssetProgress>? progress = null, CancellationToken cancellationToken = default) =>
        LiveAsync(isNight: true, async run =>
        {
            if (await CheckAsync(run, cancellationToken).ConfigureAwait(false) is { } unwell)
                return await EndAsync(run, RunStatus.Blocked, plan: null, [], [], unwell.Text, cancellationToken).ConfigureAwait(false);

            await settler.SettleAsync(cancellationToken).ConfigureAwait(false);
            var plan = await Planning.PlanAsync(progress, cancellationToken).ConfigureAwait(false);
            AssetChange[] changes = [.. plan.Changes.Where(change => change.HeldBecause is null)];
            if (plan.StoppedBecause is { } reason && changes.Length == 0)
            {
                await run.ReplaceFindingsAsync(Name, [.. plan.Findings, .. await ListUnsettledAsync().ConfigureAwait(false)], cancellationToken).ConfigureAwait(false);
                return await EndAsync(run, RunStatus.Stopped, plan, plan.Outcomes, [], reason, cancellationToken).ConfigureAwait(false);
            }

            await Planning.Plans.GoLiveAsync(plan, cancellationToken).ConfigureAwait(false);

            // Of a tenant whose first plan nobody approved, nobody approved the matches either, but for those of changes that were.
            var live = await store.AssetLinks.ListLiveAsync(target.Name, cancellationToken).ConfigureAwait(false);
            var approved = changes.Select(change => change.Device).ToHashSet();
            await store.AssetLinks.SaveAsync(
                [.. plan.Links.Where(link => live.Contains(link.Device.Tenant) || approved.Contains(link.Device))], cancellationToken).ConfigureAwait(false);
            return await ApplyAsync(run, plan, changes, [], plan.StoppedBecause, progress, cancellationToken).ConfigureAwait(false);
        }, cancellationToken);

    /// <summary>
    /// Removes the link of a device, so that the next run matches it anew. Where its asset is proven to be gone, a later run may create another one;
    /// until a person says so here, nothing that was removed on purpose is created again.
    /// </summary>
    /// <param name="device">The device.</param>
    /// <param name="unlinkedBy">Who unlinks it.</param>
    /// <param name="why">Why, in the person's words.</param>
    /// <param name="cancellationToken">Cancels before anything is written down.</param>
    /// <returns>False when nothing was linked to the device, nor created for it.</returns>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public async Task<bool> UnlinkAsync(DeviceReference device, string unlinkedBy, string why, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unlinkedBy);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        await using var held = (await JobRun.LockAsync(Name, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        var gone = await new LostAssets(store.Journal, target, time).GiveUpAsync(device, $"{unlinkedBy} unlinked the device: {why}", cancellationToken).ConfigureAwait(false);
        return await store.AssetLinks.RemoveAsync(target.Name, device, cancellationToken).ConfigureAwait(false) || gone;
    }

    /// <summary>The same job in another mode.</summary>
    internal AssetJob In(AssetSyncMode mode) =>
        mode == assets.Mode ? this : new AssetJob(store, source, target, options, assets.In(mode), functions, notices, time, loggers);

    private static bool MayWrite(AssetChange change, AssetTargetCapabilities capabilities) =>
        change is CreateAsset ? capabilities.CanCreate : capabilities.CanUpdate;

    // What an earlier run wrote, and what a person rejected.
    private static WriteOutcome<KeyedWrite>[] EndedBefore(AssetPlan plan, SavedPlan saved, IReadOnlyDictionary<string, string?> written)
    {
        var rejected = saved.Changes.Where(change => change.Status == PlanStatus.Rejected).ToDictionary(change => change.Id, change => change.Because!);
        return
        [
            .. from change in plan.Changes
               where written.ContainsKey(change.Id)
               select new WriteOutcome<KeyedWrite>(change, ChangeResult.Earlier, "An earlier run of the plan wrote it.", TargetId: written[change.Id]),
            .. from change in plan.Changes
               where rejected.ContainsKey(change.Id)
               select new WriteOutcome<KeyedWrite>(change, ChangeResult.Held, rejected[change.Id]),
        ];
    }

    private AssetPlan RefuseOther(AssetPlan plan)
    {
        if (plan.Target != target.Name)
            throw new PlanNotFoundException($"The plan {plan.Hash[..12]} was made for target '{plan.Target}', and this is '{target.Name}'. Plan again and approve the new hash.");

        return plan.Mode == assets.Mode
            ? plan
            : throw new PlanNotFoundException($"The plan {plan.Hash[..12]} was made in mode {plan.Mode}, and the mode is {assets.Mode} now. Plan again and approve the new hash.");
    }

    // What blocks the run before anything is written, if anything does.
    private async Task<Finding?> CheckAsync(JobRun run, CancellationToken cancellationToken)
    {
        var findings = await CheckAsync(cancellationToken).ConfigureAwait(false);
        await run.ReplaceCheckAsync(CheckScope, findings, cancellationToken).ConfigureAwait(false);
        return findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Blocking);
    }

    private Task<AssetReport> LiveAsync(bool isNight, Func<JobRun, Task<AssetReport>> body, CancellationToken cancellationToken) =>
        JobRun.RunAsync(Name, isNight, store, notices, time, logger, async run =>
        {
            var report = await body(run).ConfigureAwait(false);
            await run.CompactAsync(options.Retention, cancellationToken).ConfigureAwait(false);
            return report;
        }, cancellationToken);

    private async Task<AssetReport> ApplyAsync(
        JobRun run,
        AssetPlan plan,
        IReadOnlyList<AssetChange> changes,
        IReadOnlyList<WriteOutcome<KeyedWrite>> before,
        string? message,
        IProgress<AssetProgress>? progress,
        CancellationToken cancellationToken)
    {
        var applier = new KeyedApplier(store, Writes, options.Journal, time, logger);
        var now = await applier.ApplyAsync(changes, plan.Hash, run.Id, progress is null ? null : new WriteProgress(progress), cancellationToken).ConfigureAwait(false);
        WriteOutcome<KeyedWrite>[] applied = [.. before, .. now];
        await LinkCreatedAsync(applied).ConfigureAwait(false);
        var outcomes = AssetOutcomes.After(plan, applied);
        var counts = AssetOutcomes.Count(plan, outcomes, applied);
        Finding[] findings =
        [
            .. plan.Findings,
            .. applied.Select(outcome => outcome.Finding).OfType<Finding>(),
            .. await ListUnsettledAsync().ConfigureAwait(false),
        ];
        await run.ReplaceFindingsAsync(Name, findings, CancellationToken.None).ConfigureAwait(false);
        return await EndAsync(run, counts.Status, plan, outcomes, applied, message, CancellationToken.None).ConfigureAwait(false);
    }

    // A crash before this is made good by the serial number, the key or the journal: each leads to the asset again.
    private async Task LinkCreatedAsync(IReadOnlyList<WriteOutcome<KeyedWrite>> applied)
    {
        var now = time.GetUtcNow();
        AssetLink[] links =
        [
            .. AssetOutcomes.Created(applied).Select(created => new AssetLink
            {
                Device = created.Change.Device,
                Target = target.Name,
                Asset = created.Asset,
                SerialNumber = created.Change.Draft.SerialNumber,
                Since = now,
            }),
        ];
        if (links.Length > 0)
            await store.AssetLinks.SaveAsync(links, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<IEnumerable<Finding>> ListUnsettledAsync()
    {
        var open = await store.Journal.ListAsync(JournalMoves.Open, CancellationToken.None).ConfigureAwait(false);
        return open.OfType<KeyedEntry>().Where(Writes.Owns).Select(JournalFindings.Of).OfType<Finding>();
    }

    private async Task<AssetReport> EndAsync(
        JobRun run,
        RunStatus status,
        AssetPlan? plan,
        IReadOnlyList<AssetOutcome> outcomes,
        IReadOnlyList<WriteOutcome<KeyedWrite>> applied,
        string? message,
        CancellationToken cancellationToken)
    {
        var counts = plan is null ? new RunCounts() : AssetOutcomes.Count(plan, outcomes, applied);
        var record = await run.EndAsync(status, counts, plan?.CreatedAt, plan?.Hash, message, cancellationToken).ConfigureAwait(false);
        return new AssetReport
        {
            Run = record,
            Plan = plan,
            Outcomes = outcomes,
            Unassigned = plan is null ? null : AssetOutcomes.Unassigned(plan, applied),
            Findings = await store.Findings.ListOpenAsync([Name, CheckScope], cancellationToken).ConfigureAwait(false),
        };
    }

    private sealed class WriteProgress(IProgress<AssetProgress> inner) : IProgress<ApplyProgress>
    {
        public void Report(ApplyProgress value) => inner.Report(new AssetProgress(AssetStep.Write, value.Ended, value.Planned));
    }
}
