namespace JumpCloud.Client;

internal sealed class FixedCredentialSource(string apiKey) : IJumpCloudCredentialSource
{
    public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(apiKey);
}
