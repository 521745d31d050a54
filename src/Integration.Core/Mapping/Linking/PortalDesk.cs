using Integration.Core.Billing;

namespace Integration.Core.Mapping;

/// <summary>What the source's portal has mapped: taken into the store, and compared with it.</summary>
internal sealed class PortalDesk(IPortalMappings portal, RowTaker taker, BillingOptions options, DateOnly today)
{
    /// <summary>Takes the mappings of tenants that nobody has decided about.</summary>
    public async Task<MappingImport> TakeAsync(
        string product, Func<CancellationToken, Task<MappingSides>> read, bool isTrial, CancellationToken cancellationToken)
    {
        var policy = options.FindProduct(product) is { } billed ? options.PolicyOf(billed) : new BillingPolicy();
        var mappings = await ReadAsync(cancellationToken).ConfigureAwait(false);
        var sides = await read(cancellationToken).ConfigureAwait(false);
        var decided = sides.Links.Where(link => link.Product == product).Select(link => link.Tenant).ToHashSet();
        List<PortalMapping> wanted = [.. mappings.Where(mapping => !decided.Contains(mapping.Tenant))];
        var import = await taker.TakeFittingAsync(
            () => new MappingCheck(sides, options, today) { SearchesLines = false },
            [.. wanted.Select(mapping => (mapping.TenantName ?? mapping.Tenant.Value, PortalRows.RowOf(mapping, product, policy)))],
            isTrial,
            cancellationToken).ConfigureAwait(false);
        return import with { Unchanged = mappings.Count - wanted.Count };
    }

    /// <summary>Gives the mappings.</summary>
    /// <exception cref="MappingRefusedException">They could not be read.</exception>
    public async Task<IReadOnlyList<PortalMapping>> ReadAsync(CancellationToken cancellationToken)
    {
        var reading = await portal.ListAsync(cancellationToken).ConfigureAwait(false);
        return reading.IsKnown ? reading.Value : throw new MappingRefusedException([new MappingProblem(null, null, $"The portal's mappings could not be read: {reading.Reason}.")]);
    }
}
