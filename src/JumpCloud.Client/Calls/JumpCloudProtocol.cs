using System.Net;
using Shared.Http;

namespace JumpCloud.Client;

/// <summary>JumpCloud's ways with credentials and errors.</summary>
internal sealed class JumpCloudProtocol(IJumpCloudCredentialSource credentials) : IWireProtocol
{
    public const string KeyHeader = "x-api-key";

    /// <summary>Required on routes of one organization, and answered with 403 on all others.</summary>
    public const string OrganizationHeader = "x-org-id";

    /// <summary>Asks Directory Insights for a provider's own events.</summary>
    public const string ProviderHeader = "x-provider-id";

    private const string NoOrganization = "no organization selected";

    private const string KeyAdvice =
        "Check the API key and the region: a key expires, ends when its owner makes a new one, and works only when API access is enabled for that administrator.";

    private const string ForbiddenAdvice =
        "Check the administrator's role; JumpCloud also answers so to an x-org-id on a route that takes none, and to a blocked address.";

    public IReadOnlyList<string> SecretHeaders { get; } = [KeyHeader];

    public static bool IsOwn(string header) =>
        ((string[])[KeyHeader, OrganizationHeader, ProviderHeader]).Contains(header, StringComparer.OrdinalIgnoreCase);

    public async ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        RequestHeaders.Set(request, KeyHeader, await credentials.GetApiKeyAsync(cancellationToken).ConfigureAwait(false));

    public WireVerdict Classify(WireResponse response)
    {
        if (response.IsSuccessStatus)
            return WireVerdict.Success;

        var messages = ErrorBody.Read(response.Body);
        return response.Status switch
        {
            HttpStatusCode.Unauthorized when messages.Any(message => message.Contains(NoOrganization, StringComparison.OrdinalIgnoreCase)) =>
                new(WireOutcome.Refused, messages, "Name the organization: this route belongs to one."),
            HttpStatusCode.Unauthorized => new(WireOutcome.CredentialsRefused, messages, KeyAdvice),
            HttpStatusCode.Forbidden => new(WireOutcome.Refused, messages, ForbiddenAdvice),
            HttpStatusCode.TooManyRequests => new(WireOutcome.Throttled, messages),
            HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => new(WireOutcome.Transient, messages),
            _ => new(WireOutcome.Refused, messages),
        };
    }

    public Exception CreateException(WireFailure failure) => failure.Outcome switch
    {
        WireOutcome.CredentialsRefused => new JumpCloudCredentialsException(failure),
        WireOutcome.Throttled => new JumpCloudThrottledException(failure),
        _ => new JumpCloudApiException(IntegrationAdvice.AddTo(failure)),
    };
}
