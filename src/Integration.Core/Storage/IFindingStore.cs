using Integration.Core.Runs;

namespace Integration.Core.Storage;

/// <summary>Keeps findings: opened once, closed when gone.</summary>
public interface IFindingStore
{
    /// <summary>Makes the open findings of a scope equal to the given ones, in one transaction.</summary>
    /// <param name="scope">The scope, such as <c>billing</c> or <c>preflight</c>; findings of other scopes are left alone.</param>
    /// <param name="findings">The findings as they are now.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>What opened, changed and closed.</returns>
    Task<FindingChanges> ReplaceAsync(
        string scope, IReadOnlyCollection<Finding> findings, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Lists the open findings, worst first.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The findings.</returns>
    Task<IReadOnlyList<Finding>> ListOpenAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the open findings of scopes, worst first; what two scopes have in common, once.</summary>
    /// <param name="scopes">The scopes.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The findings.</returns>
    Task<IReadOnlyList<Finding>> ListOpenAsync(IReadOnlyCollection<string> scopes, CancellationToken cancellationToken = default);
}
