namespace Dots.Client;

/// <summary>Hands out the API key, for keys that live in a vault and rotate. Asked on every attempt: cache what is slow.</summary>
public interface IDotsCredentialSource
{
    /// <summary>Gets the key to send now.</summary>
    /// <param name="cancellationToken">Cancelled when the caller cancels or the attempt's time is over.</param>
    /// <returns>The key, never empty.</returns>
    ValueTask<string> GetApiKeyAsync(CancellationToken cancellationToken = default);
}
