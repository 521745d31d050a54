namespace Autotask.Client;

/// <summary>The credentials that stand in the options.</summary>
internal sealed class FixedCredentials(AutotaskCredentials credentials) : IAutotaskCredentialSource
{
    public ValueTask<AutotaskCredentials> GetCredentialsAsync(CancellationToken cancellationToken) => ValueTask.FromResult(credentials);
}
