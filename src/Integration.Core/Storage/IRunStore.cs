using Integration.Core.Runs;

namespace Integration.Core.Storage;

/// <summary>Keeps the history of runs.</summary>
public interface IRunStore
{
    /// <summary>Adds a run, or replaces the one with the same id.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when it is durable.</returns>
    Task SaveAsync(RunRecord run, CancellationToken cancellationToken = default);

    /// <summary>Lists the latest runs of a job, newest first.</summary>
    /// <param name="job">The job, such as <c>billing</c>; null for all.</param>
    /// <param name="count">The most runs to list.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The runs.</returns>
    Task<IReadOnlyList<RunRecord>> ListAsync(string? job, int count, CancellationToken cancellationToken = default);
}
