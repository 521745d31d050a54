using Shared.Http;

namespace Autotask.Client;

/// <summary>Autotask's ways: three headers in, bodies that decide out.</summary>
internal sealed class AutotaskProtocol(IAutotaskCredentialSource credentials) : IWireProtocol
{
    public IReadOnlyList<string> SecretHeaders { get; } = ["ApiIntegrationCode", "Secret"];

    public async ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var current = await credentials.GetCredentialsAsync(cancellationToken).ConfigureAwait(false);
        Set(request, "ApiIntegrationCode", current.IntegrationCode);
        Set(request, "UserName", current.UserName);
        Set(request, "Secret", current.Secret);
    }

    public WireVerdict Classify(WireResponse response) => AutotaskVerdict.Of(response);

    public Exception CreateException(WireFailure failure) => failure.Outcome switch
    {
        WireOutcome.CredentialsRefused => new AutotaskCredentialsException(failure),
        WireOutcome.Throttled => new AutotaskThrottledException(failure),
        _ => new AutotaskApiException(failure),
    };

    // The caller's own headers were added before, and must not stand beside the credentials.
    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
