using Integration.Core.Runs;

namespace Integration.Core.Storage;

/// <summary>Keeps plans and their approvals.</summary>
public interface IPlanStore
{
    /// <summary>Saves a plan. A plan of the same job with the same hash is replaced, so that the same changes keep one approval.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when it is durable.</returns>
    Task SaveAsync(JobPlan plan, CancellationToken cancellationToken = default);

    /// <summary>Finds the plans of a job whose hash starts with a prefix, newest first.</summary>
    /// <typeparam name="TPlan">The job's plans.</typeparam>
    /// <param name="hashPrefix">The prefix; empty for all.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The plans.</returns>
    Task<IReadOnlyList<TPlan>> FindAsync<TPlan>(string hashPrefix, CancellationToken cancellationToken = default)
        where TPlan : JobPlan;

    /// <summary>Records an approval.</summary>
    /// <param name="approval">The approval.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when it is durable.</returns>
    Task ApproveAsync(PlanApproval approval, CancellationToken cancellationToken = default);

    /// <summary>Finds a plan's approval.</summary>
    /// <param name="hash">The plan's hash, whole.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The approval, or null when there is none.</returns>
    Task<PlanApproval?> FindApprovalAsync(string hash, CancellationToken cancellationToken = default);
}
