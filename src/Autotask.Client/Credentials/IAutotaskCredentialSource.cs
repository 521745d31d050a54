namespace Autotask.Client;

/// <summary>Hands out the credentials of a connection, for example from a vault. Asked before every attempt, so that they can rotate.</summary>
/// <remarks>Called by many threads at once. Keep what is expensive to fetch.</remarks>
public interface IAutotaskCredentialSource
{
    /// <summary>Gets the credentials to use now.</summary>
    /// <param name="cancellationToken">Ends with the attempt.</param>
    ValueTask<AutotaskCredentials> GetCredentialsAsync(CancellationToken cancellationToken = default);
}
