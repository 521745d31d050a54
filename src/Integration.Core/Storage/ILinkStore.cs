using Integration.Core.Mapping;

namespace Integration.Core.Storage;

/// <summary>Keeps links.</summary>
public interface ILinkStore
{
    /// <summary>Lists all links by tenant and product.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The links, excluded ones included.</returns>
    Task<IReadOnlyList<Link>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Adds links, or replaces those of the same tenant and product, in one transaction.</summary>
    /// <param name="links">The links.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when they are durable.</returns>
    /// <exception cref="InvalidOperationException">
    /// Two links that are not both summed share a line, or a link that is not excluded has no account. Nothing was written.
    /// </exception>
    Task SaveAsync(IReadOnlyCollection<Link> links, CancellationToken cancellationToken = default);

    /// <summary>Removes links in one transaction. One that does not exist is passed over.</summary>
    /// <param name="links">What identifies them.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that ends when the removal is durable.</returns>
    Task RemoveAsync(IReadOnlyCollection<LinkKey> links, CancellationToken cancellationToken = default);
}
