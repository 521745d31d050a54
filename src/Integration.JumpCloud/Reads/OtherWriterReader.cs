using Integration.Core;
using Integration.Core.Billing;
using JumpCloud.Client;

namespace Integration.JumpCloud.Reads;

/// <summary>Reads which contract services JumpCloud's own Autotask integration is mapped to.</summary>
internal sealed class OtherWriterReader(JumpCloudClient client, KeyProbe probe, ProviderLocator provider)
{
    private const string Name = "JumpCloud's own Autotask integration";

    /// <exception cref="JumpCloudApiException">The key is refused, or JumpCloud throttles.</exception>
    public async Task<Reading<IReadOnlyList<OtherWriter>>> ListAsync(CancellationToken cancellationToken)
    {
        var writers = new List<OtherWriter>();
        try
        {
            if (await provider.FindAsync(cancellationToken).ConfigureAwait(false) is { } providerId)
                await AddAsync(writers, providerId, cancellationToken).ConfigureAwait(false);
            else if (await client.Organizations.CountAsync(null, cancellationToken).ConfigureAwait(false) > 1)
                return Reading.Unknown<IReadOnlyList<OtherWriter>>("the key sees several organizations, and their provider is not known; set its id");
        }
        catch (JumpCloudApiException exception) when (exception is not JumpCloudThrottledException)
        {
            var reason = await probe.ExplainAsync(exception, cancellationToken).ConfigureAwait(false);
            return Reading.Unknown<IReadOnlyList<OtherWriter>>($"the provider's integrations could not be read: {reason}");
        }

        return Reading.Known<IReadOnlyList<OtherWriter>>(writers);
    }

    private async Task AddAsync(List<OtherWriter> writers, string providerId, CancellationToken cancellationToken)
    {
        await foreach (var integration in client.ProviderIntegrations.ListAsync(providerId, null, null, cancellationToken).ConfigureAwait(false))
        {
            if (integration.Type != IntegrationType.Autotask)
                continue;

            await foreach (var mapping in client.AutotaskMappings.ListAsync(integration.IntegrationId, null, null, cancellationToken).ConfigureAwait(false))
            {
                // A mapping without a service only files tickets.
                if (!string.IsNullOrEmpty(mapping.Service?.Id))
                    writers.Add(new OtherWriter(new ContractLineId(mapping.Service.Id), Name, mapping.LastSyncDateTime));
            }
        }
    }
}
