namespace Dots.Client;

internal sealed class FixedCredentialSource(string apiKey) : IDotsCredentialSource
{
    public ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(apiKey);
}
