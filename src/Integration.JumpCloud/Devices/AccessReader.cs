using Integration.Core;
using Integration.Core.Assets;
using Integration.JumpCloud.Reads;
using JumpCloud.Client;

namespace Integration.JumpCloud.Devices;

/// <summary>Reads whose key it is and when it expires, as far as JumpCloud tells.</summary>
internal sealed class AccessReader(JumpCloudClient client, KeyProbe probe, ProviderLocator provider)
{
    private const string NotTold = "JumpCloud does not tell when the key of an administrator of a single organization expires";

    /// <exception cref="JumpCloudApiException">The key is refused, or JumpCloud throttles.</exception>
    public async Task<DeviceSourceAccess> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await provider.FindAsync(cancellationToken).ConfigureAwait(false) is not { } id)
                return Unknown(NotTold);

            var self = (await client.Users.GetSelfAsync(null, cancellationToken).ConfigureAwait(false)).Id;
            await foreach (var administrator in client.ProviderAdministrators.ListAsync(id, null, null, cancellationToken).ConfigureAwait(false))
            {
                if (administrator.Id == self)
                    return Of(administrator);
            }

            return Unknown("JumpCloud does not list the key's administrator among those of the provider");
        }
        catch (JumpCloudApiException exception) when (exception is not JumpCloudThrottledException)
        {
            return Unknown($"the administrators could not be read: {await probe.ExplainAsync(exception, cancellationToken).ConfigureAwait(false)}");
        }
    }

    private static DeviceSourceAccess Of(Administrator administrator) => new()
    {
        Administrator = administrator.Email,
        Role = administrator.RoleName,
        ExpiresAt = administrator.ApiKeyHash is { } key
            ? Reading.Known(key.ExpireAt)
            : Reading.Unknown<DateTimeOffset?>("JumpCloud shows no key of its administrator"),
    };

    private static DeviceSourceAccess Unknown(string reason) => new() { ExpiresAt = Reading.Unknown<DateTimeOffset?>(reason) };
}
