using Shared.Http;

namespace Autotask.Client;

/// <summary>Autotask's ways: three headers in, bodies that decide out.</summary>
internal sealed class AutotaskProtocol(IAutotaskCredentialSource credentials) : IWireProtocol
{
    public IReadOnlyList<string> SecretHeaders { get; } = ["ApiIntegrationCode", "Secret", "UserName"];

    public async ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var current = await credentials.GetCredentialsAsync(cancellationToken).ConfigureAwait(false);
        // They take the place of the caller's own headers of these names.
        RequestHeaders.Set(request, "ApiIntegrationCode", current.IntegrationCode);
        RequestHeaders.Set(request, "UserName", current.UserName);
        RequestHeaders.Set(request, "Secret", current.Secret);
    }

    public WireVerdict Classify(WireResponse response) => AutotaskVerdict.Of(response);

    public Exception CreateException(WireFailure failure) => failure.Outcome switch
    {
        WireOutcome.CredentialsRefused => new AutotaskCredentialsException(failure),
        WireOutcome.Throttled => new AutotaskThrottledException(failure),
        _ => new AutotaskApiException(failure),
    };
}
