using JumpCloud.Client;

namespace Integration.JumpCloud.Reads;

/// <summary>Finds the id of the provider: the one that is set, else that of the administrator whose key it is.</summary>
internal sealed class ProviderLocator(JumpCloudClient client, string? configured)
{
    /// <summary>The id; null when the key belongs to a single organization.</summary>
    /// <exception cref="JumpCloudApiException">JumpCloud could not be asked.</exception>
    public async Task<string?> FindAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(configured))
            return configured;

        var self = await client.Users.GetSelfAsync(null, cancellationToken).ConfigureAwait(false);
        return string.IsNullOrEmpty(self.Provider) ? null : self.Provider;
    }
}
