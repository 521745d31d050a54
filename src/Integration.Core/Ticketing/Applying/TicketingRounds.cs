using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Core.Storage;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Ticketing;

/// <summary>
/// Reads, plans and writes until a plan is quiet: a ticket that was opened in one round is closed, noted or told to the source in the next. The caller
/// holds the run's lock.
/// </summary>
internal sealed class TicketingRounds(
    ISyncStore store, IAlertSource source, ITicketTarget target, IntegrationOptions options, RuleBook rules, TimeProvider time, ILogger logger)
{
    private const int MostRounds = 4;

    private readonly TicketKeys keys = new(source.KeyPrefix);
    private readonly Dictionary<TicketId, Reading<Ticket?>> tickets = [];
    private readonly HashSet<string> openedNow = new(StringComparer.Ordinal);
    private readonly List<Finding> noticed = [];
    private Dictionary<string, Episode> episodes = [];
    private IReadOnlyDictionary<TenantId, string> tenants = new Dictionary<TenantId, string>();
    private TenantAccounts accounts = new([]);

    private SavedPlans Plans => new(store.Plans, new TicketingPlans(store, options.Ticketing), time);

    /// <summary>Gets what became of the alerts so far.</summary>
    public AlertOutcomes Outcomes { get; } = new();

    /// <summary>Gets the last plan; null before the first.</summary>
    public TicketingPlan? LastPlan { get; private set; }

    /// <summary>Gets the hash of the first plan that had something to write; of the first one when none had.</summary>
    public string? Hash { get; private set; }

    /// <summary>Gets what a person should know after the last round.</summary>
    public IReadOnlyList<Finding> Findings => [.. LastPlan?.Findings ?? [], .. noticed];

    /// <summary>Takes over what a poll received, and lets the episodes stand as the journal says.</summary>
    public async Task BeginAsync(Received received, CancellationToken cancellationToken)
    {
        episodes = received.Episodes.ToDictionary(episode => episode.Key, StringComparer.Ordinal);
        tenants = received.Tenants;
        accounts = new TenantAccounts(await store.Links.ListAsync(cancellationToken).ConfigureAwait(false));
        await SettleAsync(cancellationToken).ConfigureAwait(false);
        await ReadTicketsAsync(episodes.Values, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Plans, and writes nothing anywhere.</summary>
    public async Task<PlannedTickets> PlanAsync(CancellationToken cancellationToken)
    {
        var input = new TicketingInput
        {
            Now = time.GetUtcNow(),
            Options = options.Ticketing,
            Rules = rules,
            Keys = keys,
            Episodes = [.. episodes.Values],
            Tenants = tenants,
            Accounts = accounts,
            Tickets = tickets,
            OpenedNow = openedNow,
        };
        var planned = TicketingPlanner.Plan(input);
        if (planned.ActivityWanted.Count > 0)
            planned = TicketingPlanner.Plan(input with { Activity = await target.ReadActivityAsync(planned.ActivityWanted, cancellationToken).ConfigureAwait(false) });

        return await GateAsync(planned, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Plans and writes until a plan is quiet, or until writing gets no further.</summary>
    public async Task RunAsync(string runId, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var planned = await PlanAsync(cancellationToken).ConfigureAwait(false);
            LastPlan = planned.Plan;
            if (Hash is null || Outcomes.Planned.Count == 0)
                Hash = planned.Plan.Hash;

            if (planned.Plan.Changes.Any(change => change.HeldBecause is not null))
                await SaveAsync(planned.Plan, cancellationToken).ConfigureAwait(false);

            Take(planned.Episodes);
            if (planned.Episodes.Count > 0)
                await store.Alerts.SaveAsync(planned.Episodes, cancellationToken).ConfigureAwait(false);

            var written = await WriteAsync(planned.Plan, runId, cancellationToken).ConfigureAwait(false);
            var settled = await SettleAsync(CancellationToken.None).ConfigureAwait(false);
            Outcomes.Add(planned, written, episodes);

            // A storm is news of the round that opened its digest; the rounds after it are quiet.
            noticed.AddRange(planned.Plan.Findings.Where(finding => finding.Code == Core.Findings.AlertStorm.Code));
            if (cancellationToken.IsCancellationRequested || !written.Any(IsProgress) || written.Any(outcome => outcome.Result == ChangeResult.Held))
                return;

            await ReadTicketsAsync(settled, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps a plan for people to look at and decide about.</summary>
    public Task SaveAsync(TicketingPlan plan, CancellationToken cancellationToken) =>
        store.Plans.SaveAsync(plan with { Settings = SettingsPrint.Of(options.Ticketing) }, cancellationToken);

    private async Task<PlannedTickets> GateAsync(PlannedTickets planned, CancellationToken cancellationToken)
    {
        if (planned.Plan.Changes.Count == 0)
            return planned;

        var decisions = await Plans.DecisionsAsync(planned.Plan, cancellationToken).ConfigureAwait(false);
        return TicketingGates.Apply(planned, options.Ticketing, decisions);
    }

    private async Task<IReadOnlyList<WriteOutcome<KeyedWrite>>> WriteAsync(TicketingPlan plan, string runId, CancellationToken cancellationToken)
    {
        var ofSource = plan.Changes.Where(change => change.HeldBecause is null).ToLookup(change => change is NoteAlert or SetAlertStatus);
        var writes = new TicketWrites(target, options.Ticketing, plan.Changes, noticed.Add);
        var first = await ApplyAsync(writes, [.. ofSource[false]], plan.Hash, runId, cancellationToken).ConfigureAwait(false);
        var second = await ApplyAsync(new AlertWrites(source), [.. ofSource[true]], plan.Hash, runId, cancellationToken).ConfigureAwait(false);
        openedNow.UnionWith(first.Where(outcome => outcome is { Result: ChangeResult.Verified, Write: OpenTicket }).Select(outcome => outcome.Write.Key));
        return [.. first, .. second];
    }

    private async Task<IReadOnlyList<WriteOutcome<KeyedWrite>>> ApplyAsync(
        IKeyedTarget writes, IReadOnlyList<KeyedWrite> changes, string hash, string runId, CancellationToken cancellationToken) =>
        changes.Count == 0
            ? []
            : await new KeyedApplier(store, writes, options.Journal, time, logger)
                .ApplyAsync(changes, hash, runId, progress: null, cancellationToken).ConfigureAwait(false);

    private async Task<IReadOnlyList<Episode>> SettleAsync(CancellationToken cancellationToken)
    {
        var settled = await new PendingSettler(store).SettleAsync(episodes.Values, cancellationToken).ConfigureAwait(false);
        Take(settled);
        return settled;
    }

    private void Take(IEnumerable<Episode> changed)
    {
        foreach (var episode in changed)
            episodes[episode.Key] = episode;
    }

    private async Task ReadTicketsAsync(IEnumerable<Episode> of, CancellationToken cancellationToken)
    {
        TicketId[] wanted = [.. of.Where(IsFollowed).Select(episode => episode.Standing.Ticket).OfType<TicketId>().Distinct()];
        if (wanted.Length == 0)
            return;

        foreach (var (ticket, reading) in await target.ReadAsync(wanted, cancellationToken).ConfigureAwait(false))
            tickets[ticket] = reading;
    }

    // A digest of the present window may be joined, even when all its lines are finished.
    private static bool IsFollowed(Episode episode) =>
        episode.Standing.FinishedAt is null || episode.Standing.State == EpisodeState.Digested;

    private static bool IsProgress(WriteOutcome<KeyedWrite> outcome) =>
        outcome.Result is ChangeResult.Verified or ChangeResult.Earlier or ChangeResult.Stale;
}
