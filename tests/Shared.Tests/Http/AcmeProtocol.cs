using System.Net;
using System.Text;

namespace Shared.Tests.Http;

internal sealed class AcmeException(WireFailure failure) : HttpRequestException(failure.Describe(), failure.InnerException, failure.Status)
{
    public WireFailure Failure => failure;
}

internal sealed class AcmeProtocol : IWireProtocol
{
    public const string Key = "k-5ecret-";

    public int Asked { get; private set; }

    public IReadOnlyList<string> SecretHeaders { get; } = ["x-key"];

    public ValueTask AuthorizeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Add("x-key", Key + ++Asked);
        return ValueTask.CompletedTask;
    }

    public WireVerdict Classify(WireResponse response) => response.Status switch
    {
        _ when response.IsSuccessStatus => WireVerdict.Success,
        HttpStatusCode.Unauthorized => new(WireOutcome.CredentialsRefused, [], "Check the key."),
        HttpStatusCode.TooManyRequests => new(WireOutcome.Throttled, []),
        >= HttpStatusCode.InternalServerError => new(WireOutcome.Transient, []),
        _ => new(WireOutcome.Refused, [Encoding.UTF8.GetString(response.Body.Span)]),
    };

    public Exception CreateException(WireFailure failure) => new AcmeException(failure);
}
