using System.Globalization;
using Integration.Core.Storage;

namespace Integration.Core.Runs;

/// <summary>The plans of a job in the store: finds one, says where it and its changes stand, and keeps what a person decides.</summary>
internal sealed class SavedPlans(IPlanStore store, IJobPlans job, TimeProvider time)
{
    public const int ShortestHashPrefix = 8;

    // A plan is overtaken by the latest one; those of other modes may lie between.
    private const int PlansToLookBack = 10;

    /// <summary>Finds the one plan that a person means.</summary>
    /// <exception cref="PlanNotFoundException">No plan, or more than one, has the hash.</exception>
    public static async Task<TPlan> FindAsync<TPlan>(IPlanStore store, string hash, CancellationToken cancellationToken)
        where TPlan : JobPlan
    {
        if (hash.Length < ShortestHashPrefix)
            throw new PlanNotFoundException($"'{hash}' is too short to name a plan; give at least the first {ShortestHashPrefix} characters of its hash.");

        var plans = await store.FindAsync<TPlan>(hash.ToLowerInvariant(), cancellationToken).ConfigureAwait(false);
        return plans switch
        {
            [var plan] => plan,
            [] => throw new PlanNotFoundException($"No plan has the hash '{hash}'. Plan again and approve the hash that is printed then."),
            _ => throw new PlanNotFoundException($"{plans.Count} plans begin with '{hash}'. Give more characters of the hash."),
        };
    }

    /// <summary>What people decided about the changes of a plan, so far as it still holds.</summary>
    public async Task<Decisions> DecisionsAsync(JobPlan plan, CancellationToken cancellationToken) =>
        await HoldingAsync(plan, await ListDecisionsAsync(plan, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Says where a plan and its changes stand. The latest plans are read where the caller does not have them at hand, newest first.</summary>
    public async Task<SavedPlan> StandAsync(JobPlan plan, CancellationToken cancellationToken, IReadOnlyList<JobPlan>? latest = null)
    {
        var decided = await ListDecisionsAsync(plan, cancellationToken).ConfigureAwait(false);
        var decisions = await HoldingAsync(plan, decided, cancellationToken).ConfigureAwait(false);
        var written = await job.ListWrittenAsync(plan, cancellationToken).ConfigureAwait(false);
        var (outdated, stale) = await FindStaleAsync(plan, latest, cancellationToken).ConfigureAwait(false);
        PlannedChange[] changes =
        [
            .. plan.Describe().Select(change => written.Contains(change.Id) ? change with { Status = PlanStatus.Applied, Because = null }
                : decisions.About(change.Id) is { Kind: DecisionKind.Rejected } rejected ? change with { Status = PlanStatus.Rejected, Because = Decisions.InWords(rejected) }
                : stale(change) is { } reason ? change with { Status = PlanStatus.Stale, Because = reason }
                : decisions.About(change.Id) is { } approved ? change with { Status = PlanStatus.Approved, Because = Decisions.InWords(approved) }
                : change with { Status = change.Because is null ? PlanStatus.Approved : PlanStatus.Waiting }),
        ];
        var ordered = job.InOrder(plan, changes);
        var toGoLive = await job.CountToGoLiveAsync(plan, cancellationToken).ConfigureAwait(false);
        var (status, because) = ordered.Count == 0 && toGoLive > 0 ? PlanStatuses.OfUnchanged(job.GoingLive, toGoLive, outdated) : PlanStatuses.Of(ordered);
        return new SavedPlan
        {
            Job = job.Job,
            Plan = plan,
            Status = status,
            Because = because,
            Changes = ordered,
            ToGoLive = outdated is null ? toGoLive : 0,
            Decisions = decided,
        };
    }

    /// <summary>The plan, if it may be applied.</summary>
    /// <exception cref="PlanNotFoundException">It was rejected, or every change of it was; or something has overtaken it.</exception>
    public static SavedPlan RefuseApplying(SavedPlan saved)
    {
        if (saved.Decisions.LastOrDefault(decision => decision.IsWhole && decision.Hash == saved.Plan.Hash) is { Kind: DecisionKind.Rejected } rejected)
        {
            throw new PlanNotFoundException(
                $"The plan {NameOf(saved)} cannot be applied: {Decisions.InWords(rejected)} Nothing was written. Approve the plan first if that is not so any more, or plan again.");
        }

        return saved.Status == PlanStatus.Rejected
            ? throw new PlanNotFoundException(
                $"The plan {NameOf(saved)} cannot be applied: every change of it is rejected. {saved.Because} Nothing was written. Approve changes by their ids if that is not so any more.")
            : Refuse(saved, _ => true);
    }

    /// <summary>The plan, if it may be applied or approved, so far as these changes are concerned.</summary>
    /// <exception cref="PlanNotFoundException">It was rejected, or something has overtaken it.</exception>
    public static SavedPlan Refuse(SavedPlan saved, Func<PlannedChange, bool> concerned)
    {
        if (saved is { Changes.Count: 0, Status: PlanStatus.Stale })
            throw new PlanNotFoundException($"The plan {NameOf(saved)} may not be approved any more. {saved.Because} Nothing was kept. Plan again and approve the new hash.");

        var stale = saved.Changes.Where(change => change.Status == PlanStatus.Stale && concerned(change)).ToList();
        return stale is [var first, ..]
            ? throw new PlanNotFoundException(
                $"The plan {NameOf(saved)} may not be written any more. {first.Because}{(stale.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" {stale.Count} of its {saved.Changes.Count} changes are stale.") : "")} Nothing was written. Plan again and approve the new hash.")
            : saved;
    }

    /// <summary>Keeps a decision. Approvals let go live what they are the first for.</summary>
    public async Task DecideAsync(JobPlan plan, PlanDecision decision, CancellationToken cancellationToken)
    {
        await store.DecideAsync(decision, cancellationToken).ConfigureAwait(false);
        if (decision.Kind == DecisionKind.Approved)
            await job.GoLiveAsync(plan, decision, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets go live what earlier approvals of these changes let go live: each may have been cut off before its effect, or be the last of several.</summary>
    public async Task GoLiveAsync(JobPlan plan, CancellationToken cancellationToken)
    {
        foreach (var hash in (await DecisionsAsync(plan, cancellationToken).ConfigureAwait(false)).ApprovedIn)
        {
            if (await store.FindAsync<JobPlan>(hash, cancellationToken).ConfigureAwait(false) is not [var approved])
                continue;

            var decided = await ListDecisionsAsync(approved, cancellationToken).ConfigureAwait(false);
            var decisions = new Decisions(decided, plan.CreatedAt, job.Lifetime);
            var whole = decided.LastOrDefault(decision => decision.IsWhole && decision.Hash == hash);
            var approval = decided.Last(decision => decision.Hash == hash && decision.Kind == DecisionKind.Approved) with
            {
                IsWhole = whole is { Kind: DecisionKind.Approved } && whole.At >= plan.CreatedAt - job.Lifetime,
                Changes = [.. approved.ChangeIds.Where(id => decisions.About(id) is { Kind: DecisionKind.Approved })],
            };
            await job.GoLiveAsync(approved, approval, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// A decision about a whole plan. An approval leaves out what was rejected by itself or with another plan: that takes an approval of its own.
    /// </summary>
    public PlanDecision Whole(SavedPlan saved, DecisionKind kind, string by, string? why)
    {
        var decisions = new Decisions(saved.Decisions, saved.Plan.CreatedAt, job.Lifetime);
        return Decide(saved, kind, by, why) with
        {
            IsWhole = true,
            Changes =
            [
                .. saved.Changes.Select(change => change.Id)
                    .Where(id => kind == DecisionKind.Rejected || decisions.About(id) is not { Kind: DecisionKind.Rejected } rejected || IsOfThisPlan(rejected)),
            ],
        };

        bool IsOfThisPlan(PlanDecision decision) => decision.IsWhole && decision.Hash == saved.Plan.Hash;
    }

    /// <summary>A decision about some changes of a plan.</summary>
    public PlanDecision Decide(SavedPlan saved, DecisionKind kind, string by, string? why, params IReadOnlyList<string> changes) => new()
    {
        Job = job.Job,
        Hash = saved.Plan.Hash,
        Kind = kind,
        IsWhole = false,
        Changes = changes,
        By = by,
        At = time.GetUtcNow(),
        Why = why,
    };

    private async Task<Decisions> HoldingAsync(JobPlan plan, IReadOnlyList<PlanDecision> decided, CancellationToken cancellationToken)
    {
        var decisions = new Decisions(decided, plan.CreatedAt, job.Lifetime);
        foreach (var hash in decisions.ApprovedIn.Where(hash => hash != plan.Hash))
        {
            var approved = await store.FindAsync<JobPlan>(hash, cancellationToken).ConfigureAwait(false) is [var found] ? found : null;
            foreach (var change in await job.ListUnseenAsync(approved, plan, cancellationToken).ConfigureAwait(false))
            {
                if (decisions.About(change)?.Hash == hash)
                    decisions.Forget(change);
            }
        }

        return decisions;
    }

    private static string NameOf(SavedPlan saved) => saved.Plan.Hash[..Math.Min(12, saved.Plan.Hash.Length)];

    private Task<IReadOnlyList<PlanDecision>> ListDecisionsAsync(JobPlan plan, CancellationToken cancellationToken) =>
        store.ListDecisionsAsync(job.Job, plan.Hash, plan.ChangeIds, cancellationToken);

    // What has overtaken the plan as a whole, and what has overtaken a change of it.
    private async Task<(string? Outdated, Func<PlannedChange, string?> Stale)> FindStaleAsync(JobPlan plan, IReadOnlyList<JobPlan>? latest, CancellationToken cancellationToken)
    {
        var age = time.GetUtcNow() - plan.CreatedAt;
        if (age > job.Lifetime)
        {
            var old = string.Create(CultureInfo.InvariantCulture, $"It is {age.TotalHours:F0} hours old and may be applied for {job.Lifetime.TotalHours:F0}.");
            return (old, _ => old);
        }

        if (plan.Settings is { } settings && settings != job.SettingsOf(plan))
        {
            const string changed = "The settings of the job were changed since it was made.";
            return (changed, _ => changed);
        }

        var overtaken = await job.ListOvertakenAsync(plan, cancellationToken).ConfigureAwait(false);
        latest ??= await ListNewerAsync(plan, cancellationToken).ConfigureAwait(false);
        if (latest.FirstOrDefault(other => other.GetType() == plan.GetType() && other.CreatedAt > plan.CreatedAt && job.Covers(other, plan)) is not { } newer)
            return (null, change => overtaken.GetValueOrDefault(change.Id));

        var planned = newer.Describe().ToDictionary(change => change.Place, StringComparer.Ordinal);
        return ($"{Newer(newer)} was made since.", change => overtaken.GetValueOrDefault(change.Id) ?? (planned.TryGetValue(change.Place, out var other)
            ? other.Id == change.Id ? null : $"{Newer(newer)} writes otherwise for {change.Name}: {other.What}, and not {change.What}."
            : $"{Newer(newer)} no longer has its change for {change.Name}: {change.What}."));
    }

    // Most often the plan is the latest one, and others need not be read.
    private async Task<IReadOnlyList<JobPlan>> ListNewerAsync(JobPlan plan, CancellationToken cancellationToken)
    {
        var latest = await store.ListAsync(job.Job, 1, cancellationToken).ConfigureAwait(false);
        return latest is [{ } newest] && newest.Hash == plan.Hash
            ? []
            : await store.ListAsync(job.Job, PlansToLookBack, cancellationToken).ConfigureAwait(false);
    }

    private static string Newer(JobPlan plan) => string.Create(CultureInfo.InvariantCulture, $"The newer plan {plan.Hash[..12]} of {plan.CreatedAt:yyyy-MM-dd HH:mm}");
}
