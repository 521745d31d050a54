using Integration.Core.Checks;
using Integration.Core.Journal;
using Integration.Core.Mapping;
using Integration.Core.Notices;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Ticketing;

/// <summary>Makes tickets of a source's alerts, one an incident: poll, route, plan, write, verify, report.</summary>
/// <remarks>
/// What concerns one alert or tenant is data in the report; what concerns the whole run (credentials, the store) is an exception.
/// Safe for concurrent calls; a second run waits for nobody and throws <see cref="RunInProgressException"/>.
/// </remarks>
public sealed class TicketingJob
{
    internal const string Name = "ticketing";

    // Findings of checks are of a scope of their own: a poll that relies on an earlier check closes none of them.
    private const string CheckScope = "ticketing-check";

    private readonly ISyncStore store;
    private readonly IAlertSource source;
    private readonly ITicketTarget target;
    private readonly IntegrationOptions options;
    private readonly NoticeDelivery notices;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly KeyedSettler ticketSettler;
    private readonly KeyedSettler alertSettler;

    // The last check that found nothing blocking: what it read holds for the check interval.
    private (RuleBook Rules, long At)? checkedRules;

    internal TicketingJob(
        ISyncStore store,
        IAlertSource source,
        ITicketTarget target,
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
        logger = loggers.CreateLogger<TicketingJob>();
        ticketSettler = new KeyedSettler(store, new TicketWrites(target, options.Ticketing, []), options.Journal, time, logger);
        alertSettler = new KeyedSettler(store, new AlertWrites(source), options.Journal, time, logger);
    }

    private AlertPoll Poll => new(store.Alerts, source, options.Ticketing);

    /// <summary>Checks store, source, target and rules, and says what is missing and how to fix it. Writes nothing to a vendor.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The findings, worst first; empty when all is well.</returns>
    public async Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken = default)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var ofSource = await CheckSourceAsync(cancellationToken).ConfigureAwait(false);
        var (ofTarget, _) = await CheckTargetAsync(cancellationToken).ConfigureAwait(false);
        return [.. ofSource.Concat(ofTarget).OrderByDescending(finding => finding.Severity)];
    }

    /// <summary>The checks with which a run begins, and whose tickets could not be filed.</summary>
    internal async Task<JobPreflight> PreflightAsync(bool withLinks, IReadOnlyList<Link> toCome, CancellationToken cancellationToken)
    {
        var ofSource = ConnectionPreflight.Of("source", await source.CheckAsync(cancellationToken).ConfigureAwait(false));
        var (found, rules) = await CheckTargetAsync(cancellationToken).ConfigureAwait(false);
        var ofRules = rules?.Findings ?? [];
        var ofTarget = ConnectionPreflight.Of("target", found.Except(ofRules));
        var sweep = withLinks && !ofSource.IsBlocked && !ofTarget.IsBlocked ? await source.ListTenantsAsync(cancellationToken).ConfigureAwait(false) : null;
        if (sweep?.IncompleteBecause is { } reason)
            ofSource = ofSource.With([Findings.AlertTenantsIncomplete.About("connection:source", "Not every tenant could be listed.", reason)]);

        var links = sweep is not null
            ? TenantPreflight.Check(
                sweep, [.. await store.Links.ListAsync(cancellationToken).ConfigureAwait(false), .. toCome],
                (Findings.NoTicketAccount, Findings.SeveralTicketAccounts, "tickets"))
            : [];
        return new JobPreflight
        {
            Job = Name,
            Connections = [ofSource.WithNotChecked(), ofTarget.WithNotChecked(), ConnectionPreflight.Of("rules", ofRules)],
            Links = links,
        };
    }

    /// <summary>Looks up what the rules name in the target, and says for each field that is not there what may stand in its place.</summary>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The findings, worst first; empty when every enabled rule can run.</returns>
    public async Task<IReadOnlyList<Finding>> CheckRulesAsync(CancellationToken cancellationToken = default)
    {
        var rules = await RuleBook.ReadAsync(options.Ticketing, target, cancellationToken).ConfigureAwait(false);
        return [.. rules.Findings.OrderByDescending(finding => finding.Severity)];
    }

    /// <summary>Reads the rules of the source's own ticketing, and compares them with ours. Nothing is changed: whoever wants a rule puts it into the settings.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The rules and the differences; Unknown when the source's rules could not be read.</returns>
    public async Task<Reading<ImportedRules>> ImportRulesAsync(CancellationToken cancellationToken = default)
    {
        var reading = await source.ListConfiguredRulesAsync(cancellationToken).ConfigureAwait(false);
        return reading.TryGet(out var rules)
            ? Reading.Known(new ImportedRules(rules, RuleComparison.Compare(options.Ticketing.Rules, rules)))
            : Reading.Unknown<ImportedRules>(reading.Reason!);
    }

    /// <summary>Lists the alerts that wait for a person, as the last run left them.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The alerts with the reasons.</returns>
    public async Task<IReadOnlyList<AlertOutcome>> ListHeldAsync(CancellationToken cancellationToken = default)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var inbox = await store.Alerts.ReadAsync(cancellationToken).ConfigureAwait(false);
        var names = inbox.Tenants.ToDictionary(tenant => tenant.Id, tenant => tenant.Name);
        var episodes = await store.Alerts.ListAsync(DateTimeOffset.MaxValue, cancellationToken).ConfigureAwait(false);
        return
        [
            .. episodes.Where(episode => episode.Standing.State == EpisodeState.Held).Select(episode => new AlertOutcome
            {
                Episode = episode.Key,
                Alert = episode.Alert,
                TenantName = names.GetValueOrDefault(episode.Alert.Tenant) ?? episode.Alert.Tenant.Value,
                Kind = AlertOutcomeKind.Held,
                Reason = episode.Standing.Because ?? "",
                Rule = episode.Standing.Rule,
            }),
        ];
    }

    /// <summary>Polls the source, stores what it shows, and plans what would be written now; saves the plan. A dry run is a run that ends here.</summary>
    /// <param name="cancellationToken">Cancels the planning.</param>
    /// <returns>The plan; without changes and outcomes when something blocking was found.</returns>
    /// <exception cref="RunInProgressException">A run holds the store.</exception>
    public async Task<TicketingPlan> PlanAsync(CancellationToken cancellationToken = default)
    {
        await using var held = (await JobRun.LockAsync(Name, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        var ofSource = await CheckSourceAsync(cancellationToken).ConfigureAwait(false);
        var (ofTarget, rules) = await CheckTargetAsync(cancellationToken).ConfigureAwait(false);
        Finding[] findings = [.. ofSource, .. ofTarget];
        if (Blocking(findings) is not null)
            return new TicketingPlan { Hash = TicketingHash.Of([]), CreatedAt = time.GetUtcNow(), Changes = [], Outcomes = [], Findings = findings };

        var received = await Poll.ReceiveAsync(time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        var rounds = Rounds(rules!);
        await rounds.BeginAsync(received, cancellationToken).ConfigureAwait(false);
        var plan = (await rounds.PlanAsync(cancellationToken).ConfigureAwait(false)).Plan;
        plan = plan with { Findings = [.. findings, .. received.Findings, .. plan.Findings] };
        await rounds.SaveAsync(plan, cancellationToken).ConfigureAwait(false);
        return plan;
    }

    /// <summary>Runs once: check, poll, settle, plan, write, verify, report. Where a check of less than <see cref="TicketingOptions.CheckInterval"/> ago was good, it holds.</summary>
    /// <param name="cancellationToken">Ends the run: the change in hand is finished or parked, the others are not begun.</param>
    /// <returns>What the run did.</returns>
    /// <exception cref="RunInProgressException">Another run holds the store.</exception>
    public Task<TicketingReport> RunAsync(CancellationToken cancellationToken = default) =>
        JobRun.RunAsync(Name, isNight: false, store, notices, time, logger, run => RunAsync(run, cancellationToken), cancellationToken);

    private async Task<TicketingReport> RunAsync(JobRun run, CancellationToken cancellationToken)
    {
        var isDue = checkedRules is not { } last || time.GetElapsedTime(last.At) >= options.Ticketing.CheckInterval;
        var ofSource = isDue ? await CheckSourceAsync(cancellationToken).ConfigureAwait(false) : [];

        // The inbox is read even while the target takes no tickets: an alert may open and end meanwhile.
        var received = Blocking(ofSource) is null ? await Poll.ReceiveAsync(time.GetUtcNow(), cancellationToken).ConfigureAwait(false) : null;
        if (isDue && await CheckAsync(run, ofSource, cancellationToken).ConfigureAwait(false) is { } unwell)
            return await EndAsync(run, RunStatus.Blocked, rounds: null, unwell.Text, cancellationToken).ConfigureAwait(false);

        await ticketSettler.SettleAsync(cancellationToken).ConfigureAwait(false);
        await alertSettler.SettleAsync(cancellationToken).ConfigureAwait(false);
        var rounds = Rounds(checkedRules!.Value.Rules);
        await rounds.BeginAsync(received!, cancellationToken).ConfigureAwait(false);
        await rounds.RunAsync(run.Id, cancellationToken).ConfigureAwait(false);
        var unsettled = await ListUnsettledAsync().ConfigureAwait(false);
        await run.ReplaceFindingsAsync(Name, [.. received!.Findings, .. rounds.Findings, .. unsettled], CancellationToken.None).ConfigureAwait(false);
        if (isDue)
            await run.CompactAsync(options.Retention, cancellationToken).ConfigureAwait(false);

        var counts = rounds.Outcomes.Count();
        return await EndAsync(run, counts.Status, rounds, message: null, CancellationToken.None).ConfigureAwait(false);
    }

    // What blocks the run, if anything does; otherwise the rules hold for a while.
    private async Task<Finding?> CheckAsync(JobRun run, IReadOnlyList<Finding> ofSource, CancellationToken cancellationToken)
    {
        checkedRules = null;
        var at = time.GetTimestamp();
        var (ofTarget, rules) = await CheckTargetAsync(cancellationToken).ConfigureAwait(false);
        Finding[] findings = [.. ofSource, .. ofTarget];
        await run.ReplaceCheckAsync(CheckScope, findings, cancellationToken).ConfigureAwait(false);
        if (Blocking(findings) is { } blocking)
            return blocking;

        checkedRules = (rules!, at);
        return null;
    }

    // The store is looked at first: nothing is received into one that is damaged.
    private async Task<IReadOnlyList<Finding>> CheckSourceAsync(CancellationToken cancellationToken) =>
        [.. await store.CheckAsync(cancellationToken).ConfigureAwait(false), .. await source.CheckAsync(cancellationToken).ConfigureAwait(false)];

    // Rules are looked up only where the connection is well; a refused one would tell nothing about them.
    private async Task<(IReadOnlyList<Finding> Findings, RuleBook? Rules)> CheckTargetAsync(CancellationToken cancellationToken)
    {
        var ofTarget = await target.CheckAsync(cancellationToken).ConfigureAwait(false);
        if (Blocking(ofTarget) is not null)
            return (ofTarget, null);

        var rules = await RuleBook.ReadAsync(options.Ticketing, target, cancellationToken).ConfigureAwait(false);
        return ([.. ofTarget, .. rules.Findings], rules);
    }

    private static Finding? Blocking(IReadOnlyList<Finding> findings) => findings.FirstOrDefault(finding => finding.Severity == FindingSeverity.Blocking);

    private async Task<IEnumerable<Finding>> ListUnsettledAsync()
    {
        var open = await store.Journal.ListAsync(JournalMoves.Open, CancellationToken.None).ConfigureAwait(false);
        return open.OfType<KeyedEntry>().Where(entry => TicketWrites.Kinds.Contains(entry.Kind) || AlertWrites.Kinds.Contains(entry.Kind))
            .Select(JournalFindings.Of).OfType<Finding>();
    }

    private TicketingRounds Rounds(RuleBook rules) => new(store, source, target, options, rules, time, logger);

    private async Task<TicketingReport> EndAsync(
        JobRun run, RunStatus status, TicketingRounds? rounds, string? message, CancellationToken cancellationToken)
    {
        var counts = rounds?.Outcomes.Count() ?? new RunCounts();
        var record = await run.EndAsync(status, counts, rounds?.LastPlan?.CreatedAt, rounds?.Hash, message, cancellationToken).ConfigureAwait(false);
        var findings = await store.Findings.ListOpenAsync([Name, CheckScope], cancellationToken).ConfigureAwait(false);
        return new TicketingReport { Run = record, Outcomes = rounds?.Outcomes.All ?? [], Changes = rounds?.Outcomes.Planned ?? [], Findings = findings };
    }
}
