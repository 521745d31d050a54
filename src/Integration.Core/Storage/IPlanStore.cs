using Integration.Core.Runs;

namespace Integration.Core.Storage;

/// <summary>Keeps plans, and what people decided about them.</summary>
public interface IPlanStore
{
    /// <summary>Saves a plan. A plan of the same job with the same hash is replaced: it is the same plan, made again.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when it is durable.</returns>
    Task SaveAsync(JobPlan plan, CancellationToken cancellationToken = default);

    /// <summary>Finds the plans whose hash starts with a prefix, newest first.</summary>
    /// <typeparam name="TPlan">The plans of one job; <see cref="JobPlan"/> for those of all.</typeparam>
    /// <param name="hashPrefix">The prefix; empty for all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The plans.</returns>
    Task<IReadOnlyList<TPlan>> FindAsync<TPlan>(string hashPrefix, CancellationToken cancellationToken = default)
        where TPlan : JobPlan;

    /// <summary>Lists the latest plans, newest first.</summary>
    /// <param name="job">The job, such as <c>billing</c>; null for all.</param>
    /// <param name="count">The most plans to list.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The plans.</returns>
    Task<IReadOnlyList<JobPlan>> ListAsync(string? job, int count, CancellationToken cancellationToken = default);

    /// <summary>Adds a decision. None is ever changed.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when it is durable.</returns>
    Task DecideAsync(PlanDecision decision, CancellationToken cancellationToken = default);

    /// <summary>Lists the decisions about a plan, and about changes wherever they were planned, oldest first.</summary>
    /// <param name="job">The job.</param>
    /// <param name="hash">The plan's hash, whole.</param>
    /// <param name="changes">The ids of the changes.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The decisions, each once.</returns>
    Task<IReadOnlyList<PlanDecision>> ListDecisionsAsync(
        string job, string hash, IReadOnlyCollection<string> changes, CancellationToken cancellationToken = default);
}
