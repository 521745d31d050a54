using System.Net;
using Shared.Http;

namespace Dots.Client;

/// <summary>Dots' ways with credentials and errors.</summary>
internal sealed class DotsProtocol(IDotsCredentialSource credentials, string keyHeader) : IWireProtocol
{
    public const string IdempotencyHeader = "Idempotency-Key";

    private const string ForeignAdvice = "The answer is not one of Dots' own: check the address and the path in the settings.";

    private readonly string keyAdvice =
        $"Check the API key, and the header it is sent in ({keyHeader}): Dots' guide names authorization in one place and x-api-key in another, and ApiKeyHeader sets it.";

    public IReadOnlyList<string> SecretHeaders { get; } = [keyHeader];

    public static bool IsOwn(string header, string keyHeader) =>
        header.Equals(keyHeader, StringComparison.OrdinalIgnoreCase) || header.Equals(IdempotencyHeader, StringComparison.OrdinalIgnoreCase);

    public async ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        RequestHeaders.Set(request, keyHeader, await credentials.GetApiKeyAsync(cancellationToken).ConfigureAwait(false));

    public WireVerdict Classify(WireResponse response)
    {
        var message = ErrorBody.Find(response.Body);
        if (response.IsSuccessStatus)
            return message is null ? WireVerdict.Success : new(WireOutcome.Refused, Texts(message), "It came with a status of success.");

        return response.Status switch
        {
            HttpStatusCode.Unauthorized => new(WireOutcome.CredentialsRefused, Texts(message), keyAdvice),
            HttpStatusCode.TooManyRequests => new(WireOutcome.Throttled, Texts(message)),
            HttpStatusCode.RequestTimeout or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => new(WireOutcome.Transient, Texts(message)),
            _ => new(WireOutcome.Refused, Texts(message), message is null ? ForeignAdvice : null),
        };
    }

    public Exception CreateException(WireFailure failure) => failure.Outcome switch
    {
        WireOutcome.CredentialsRefused => new DotsCredentialsException(failure),
        WireOutcome.Throttled => new DotsThrottledException(failure),
        _ => new DotsApiException(failure),
    };

    private static IReadOnlyList<string> Texts(string? message) => message is null ? [] : [message];
}
