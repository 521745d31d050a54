using Integration.Core;
using JumpCloud.Client;

namespace Integration.JumpCloud.Reads;

/// <summary>Reads the mappings of JumpCloud's own Autotask integrations: who else writes to a line, and what the MSP has mapped already.</summary>
internal sealed class PortalMappingReader(JumpCloudClient client, KeyProbe probe, ProviderLocator provider)
{
    /// <exception cref="JumpCloudApiException">The key is refused, or JumpCloud throttles.</exception>
    public async Task<Reading<IReadOnlyList<AutotaskMapping>>> ListAsync(CancellationToken cancellationToken)
    {
        var mappings = new List<AutotaskMapping>();
        try
        {
            if (await provider.FindAsync(cancellationToken).ConfigureAwait(false) is { } providerId)
                await AddAsync(mappings, providerId, cancellationToken).ConfigureAwait(false);
            else if (await client.Organizations.CountAsync(null, cancellationToken).ConfigureAwait(false) > 1)
                return Reading.Unknown<IReadOnlyList<AutotaskMapping>>("the key sees several organizations, and their provider is not known; set its id");
        }
        catch (JumpCloudApiException exception) when (exception is not JumpCloudThrottledException)
        {
            var reason = await probe.ExplainAsync(exception, cancellationToken).ConfigureAwait(false);
            return Reading.Unknown<IReadOnlyList<AutotaskMapping>>($"the provider's integrations could not be read: {reason}");
        }

        return Reading.Known<IReadOnlyList<AutotaskMapping>>(mappings);
    }

    private async Task AddAsync(List<AutotaskMapping> mappings, string providerId, CancellationToken cancellationToken)
    {
        await foreach (var integration in client.ProviderIntegrations.ListAsync(providerId, null, null, cancellationToken).ConfigureAwait(false))
        {
            if (integration.Type != IntegrationType.Autotask)
                continue;

            await foreach (var mapping in client.AutotaskMappings.ListAsync(integration.IntegrationId, null, null, cancellationToken).ConfigureAwait(false))
                mappings.Add(mapping);
        }
    }
}
