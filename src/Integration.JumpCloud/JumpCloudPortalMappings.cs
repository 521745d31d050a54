using Integration.Core;
using Integration.Core.Mapping;
using Integration.JumpCloud.Reads;
using JumpCloud.Client;

namespace Integration.JumpCloud;

/// <summary>Lists what the MSP has mapped in JumpCloud's Multi-Tenant Portal, under its Autotask integration. Safe for concurrent calls.</summary>
/// <remarks>
/// A mapping without contract and service serves tickets only. What cannot be read is an Unknown reading; a refused key, throttling that outlasts the
/// client's retries, and a connection that cannot be made are exceptions (<see cref="JumpCloudApiException"/>).
/// </remarks>
public sealed class JumpCloudPortalMappings : IPortalMappings
{
    private readonly PortalMappingReader reader;

    /// <summary>Puts a connection behind the port.</summary>
    /// <param name="client">The connection.</param>
    /// <param name="options">Names the provider; null finds that of the key's administrator.</param>
    public JumpCloudPortalMappings(JumpCloudClient client, JumpCloudOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        reader = new PortalMappingReader(client, new KeyProbe(client), new ProviderLocator(client, options?.ProviderId));
    }

    /// <inheritdoc/>
    public async Task<Reading<IReadOnlyList<PortalMapping>>> ListAsync(CancellationToken cancellationToken = default)
    {
        var reading = await reader.ListAsync(cancellationToken).ConfigureAwait(false);
        return reading.TryGet(out var rows)
            ? Reading.Known<IReadOnlyList<PortalMapping>>([.. rows.Select(Read).OfType<PortalMapping>()])
            : Reading.Unknown<IReadOnlyList<PortalMapping>>(reading.Reason!);
    }

    private static PortalMapping? Read(AutotaskMapping row) =>
        Text(row.Organization?.Id) is { } tenant && Text(row.Company?.Id) is { } account
            ? new PortalMapping
            {
                Tenant = new TenantId(tenant),
                TenantName = Text(row.Organization!.Name),
                Account = new AccountId(account),
                AccountName = Text(row.Company!.Name),
                Contract = Text(row.Contract?.Id) is { } contract ? new ContractId(contract) : null,
                ContractName = Text(row.Contract?.Name),
                Line = Text(row.Service?.Id) is { } line ? new ContractLineId(line) : null,
                LineName = Text(row.Service?.Name),
                NonBillableUsers = row.Service?.NonBillableUsers is { } users ? int.CreateSaturating(users) : null,
                LastSyncedAt = row.LastSyncDateTime,
                LastSyncStatus = Text(row.LastSyncStatus),
            }
            : null;

    // JumpCloud writes an empty text where it has none.
    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
