namespace Integration.Core.Mapping;

/// <summary>What the MSP has already mapped in the source's own portal, for the source's own integration with the billing target. Implement it where the source has such a portal.</summary>
/// <remarks>Nothing is written to the portal. A failure of the whole connection (credentials, address) is an exception. Implementations are safe for concurrent calls.</remarks>
public interface IPortalMappings
{
    /// <summary>Lists the mappings. Rows that name no tenant or no account map nothing, and are left out.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The mappings, empty when the portal has none or no such integration; Unknown when they could not be read whole.</returns>
    Task<Reading<IReadOnlyList<PortalMapping>>> ListAsync(CancellationToken cancellationToken = default);
}
