using Integration.Core.Storage;

namespace Integration.Core.Runs;

/// <summary>Lets people look at the saved plans of all jobs, compare them, and approve or reject them, whole or by change. Writes nothing to a vendor.</summary>
/// <remarks>
/// A decision is durable when its task ends; the next run writes what is approved. Of decisions about one change the latest holds, and all are kept; an
/// approval of a whole plan leaves out what was rejected by itself or with another plan. An approved change is written as long as it is exactly the same change, within the
/// job's lifetime of plans; a rejected one is held as long as it is the same. Safe for concurrent calls.
/// </remarks>
public sealed class PlanReview
{
    private readonly ISyncStore store;
    private readonly Dictionary<string, IJobPlans> jobs;
    private readonly TimeProvider time;

    internal PlanReview(ISyncStore store, IEnumerable<IJobPlans> jobs, TimeProvider time)
    {
        this.store = store;
        this.jobs = jobs.ToDictionary(job => job.Job, StringComparer.Ordinal);
        this.time = time;
    }

    /// <summary>Lists the latest plans with where they stand, newest first.</summary>
    /// <param name="job">The job, such as <c>billing</c>; null for all.</param>
    /// <param name="count">The most plans to list.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The plans.</returns>
    public async Task<IReadOnlyList<SavedPlan>> ListAsync(string? job = null, int count = 20, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var listed = new List<SavedPlan>();
        var plans = await store.Plans.ListAsync(job, count, cancellationToken).ConfigureAwait(false);
        foreach (var plan in plans)
            listed.Add(await PlansOf(plan).StandAsync(plan, cancellationToken, plans).ConfigureAwait(false));

        return listed;
    }

    /// <summary>Finds a plan and says where it and its changes stand.</summary>
    /// <param name="hash">The plan's hash, or a prefix of at least 8 characters that only one plan has.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="PlanNotFoundException">No plan, or more than one, has the hash.</exception>
    public async Task<SavedPlan> GetAsync(string hash, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hash);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var plan = await SavedPlans.FindAsync<JobPlan>(store.Plans, hash, cancellationToken).ConfigureAwait(false);
        return await PlansOf(plan).StandAsync(plan, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compares the changes of two plans of one job.</summary>
    /// <param name="first">The first plan's hash, or a prefix of at least 8 characters that only one plan has.</param>
    /// <param name="second">The second plan's hash, likewise.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>How they differ.</returns>
    /// <exception cref="PlanNotFoundException">No plan, or more than one, has a hash; or the plans are of different jobs.</exception>
    public async Task<PlanComparison> CompareAsync(string first, string second, CancellationToken cancellationToken = default)
    {
        var (before, after) = (await GetAsync(first, cancellationToken).ConfigureAwait(false), await GetAsync(second, cancellationToken).ConfigureAwait(false));
        return before.Job == after.Job
            ? PlanComparison.Of(before, after)
            : throw new PlanNotFoundException($"{first} is a plan of {before.Job}, and {second} is one of {after.Job}. Only plans of one job can be compared.");
    }

    /// <summary>Approves a plan whole, or some of its changes: no gate holds them any more. A link or tenant goes live once all of its changes are approved, and one that needs no change with the whole plan.</summary>
    /// <param name="hash">The plan's hash, or a prefix of at least 8 characters that only one plan has.</param>
    /// <param name="by">Who approves.</param>
    /// <param name="why">Why, in the person's words; null when nothing is said.</param>
    /// <param name="changes">The ids of the changes, or prefixes of at least 8 characters; null for the whole plan.</param>
    /// <param name="cancellationToken">Cancels before anything is kept.</param>
    /// <returns>The plan as it stands then.</returns>
    /// <exception cref="PlanNotFoundException">No plan or change, or more than one, has the hash or id; or what is approved may not be written any more.</exception>
    /// <exception cref="RunInProgressException">A run of the job holds the store.</exception>
    public Task<SavedPlan> ApproveAsync(
        string hash, string by, string? why = null, IReadOnlyCollection<string>? changes = null, CancellationToken cancellationToken = default) =>
        DecideAsync(hash, DecisionKind.Approved, by, why, changes, cancellationToken);

    /// <summary>Rejects a plan whole, or some of its changes: they are held, in later plans too, as long as they are the same changes.</summary>
    /// <param name="hash">The plan's hash, or a prefix of at least 8 characters that only one plan has.</param>
    /// <param name="by">Who rejects.</param>
    /// <param name="why">Why, in the person's words; null when nothing is said.</param>
    /// <param name="changes">The ids of the changes, or prefixes of at least 8 characters; null for the whole plan.</param>
    /// <param name="cancellationToken">Cancels before anything is kept.</param>
    /// <returns>The plan as it stands then.</returns>
    /// <exception cref="PlanNotFoundException">No plan or change, or more than one, has the hash or id; or what is rejected is written already.</exception>
    /// <exception cref="RunInProgressException">A run of the job holds the store.</exception>
    public Task<SavedPlan> RejectAsync(
        string hash, string by, string? why = null, IReadOnlyCollection<string>? changes = null, CancellationToken cancellationToken = default) =>
        DecideAsync(hash, DecisionKind.Rejected, by, why, changes, cancellationToken);

    private async Task<SavedPlan> DecideAsync(
        string hash, DecisionKind kind, string by, string? why, IReadOnlyCollection<string>? named, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var job = (await GetAsync(hash, cancellationToken).ConfigureAwait(false)).Job;
        await using var held = (await JobRun.LockAsync(job, store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        var saved = await GetAsync(hash, cancellationToken).ConfigureAwait(false);
        var plans = PlansOf(saved.Plan);
        var changes = named is null ? null : ChangeNames.Find(saved, named);
        var decision = changes is null ? plans.Whole(saved, kind, by, why) : plans.Decide(saved, kind, by, why, [.. changes.Select(change => change.Id)]);
        var concerned = decision.Changes.ToHashSet(StringComparer.Ordinal);
        RefuseDecided(saved, decision, change => concerned.Contains(change.Id));
        await plans.DecideAsync(saved.Plan, decision, cancellationToken).ConfigureAwait(false);
        return await plans.StandAsync(saved.Plan, cancellationToken).ConfigureAwait(false);
    }

    private static void RefuseDecided(SavedPlan saved, PlanDecision decision, Func<PlannedChange, bool> concerned)
    {
        var isApproval = decision.Kind == DecisionKind.Approved;
        if (isApproval && decision.IsWhole && (saved.ToGoLive > 0 || saved is { Changes.Count: 0, Status: PlanStatus.Stale }))
        {
            SavedPlans.Refuse(saved, concerned);
            return;
        }

        if (saved.Changes.Count == 0)
            throw new PlanNotFoundException($"The plan {saved.Plan.Hash[..12]} has no changes, so there is nothing to decide.");

        if (!saved.Changes.Where(concerned).Any())
            throw new PlanNotFoundException($"Every change of the plan {saved.Plan.Hash[..12]} was rejected by itself or with another plan. Approve them by their ids.");

        if (saved.Changes.Where(concerned).All(change => change.Status == PlanStatus.Applied))
            throw new PlanNotFoundException("What is to be decided is written already, so the decision would change nothing. Nothing was kept.");

        if (isApproval)
            SavedPlans.Refuse(saved, concerned);
    }

    private SavedPlans PlansOf(JobPlan plan) => new(store.Plans, jobs[StoredJson.JobOf(plan.GetType())], time);
}
