using System.Net;
using Shared.Http;

namespace Integration.SnipeIt.Calls;

/// <summary>Snipe-IT's ways with credentials and errors. Its messages are translated, so that only shapes and statuses are judged.</summary>
internal sealed class SnipeItProtocol(Func<CancellationToken, ValueTask<string>> tokens) : IWireProtocol
{
    public const string TokenHeader = "Authorization";

    private const string TokenAdvice = "Check the token: it is made under Manage API Keys, ends when it is revoked or expires, and its user must be active.";

    private const string PermissionAdvice = "Check the permissions of the token's user: it views, creates and edits assets, and views models, status labels and custom fields.";

    private const string AddressAdvice = "Check Address: it is the installation as a browser shows it, and where it leads in the end when it redirects.";

    public IReadOnlyList<string> SecretHeaders { get; } = [TokenHeader];

    public async ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        RequestHeaders.Set(request, TokenHeader, $"Bearer {await tokens(cancellationToken).ConfigureAwait(false)}");

    public WireVerdict Classify(WireResponse response)
    {
        var error = ErrorBody.Read(response.Body);
        if (response.IsSuccessStatus)
            return error.IsError ? new(error.IsAboutFields ? WireOutcome.Invalid : WireOutcome.Refused, error.Messages) : WireVerdict.Success;

        return response.Status switch
        {
            HttpStatusCode.Unauthorized => new(WireOutcome.CredentialsRefused, error.Messages, TokenAdvice),
            HttpStatusCode.Forbidden => new(WireOutcome.Refused, error.Messages, PermissionAdvice),
            HttpStatusCode.TooManyRequests => new(WireOutcome.Throttled, error.Messages),
            HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or (>= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest) =>
                new(WireOutcome.Refused, error.Messages, AddressAdvice),
            HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => new(WireOutcome.Transient, error.Messages),
            _ => new(WireOutcome.Refused, error.Messages),
        };
    }

    public Exception CreateException(WireFailure failure) => failure.Outcome switch
    {
        WireOutcome.CredentialsRefused => new SnipeItCredentialsException(failure),
        WireOutcome.Throttled => new SnipeItThrottledException(failure),
        _ => new SnipeItApiException(failure),
    };
}
