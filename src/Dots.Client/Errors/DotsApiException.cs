using System.Net;
using Shared.Http;

namespace Dots.Client;

/// <summary>
/// A call failed: refused, not answered, or answered with something that is not the JSON promised. The message tells what was tried, what came back and
/// what to do; it holds no credentials. Refused credentials and throttling have types of their own.
/// </summary>
/// <remarks>
/// Cancelling a call throws <see cref="OperationCanceledException"/> instead. A timeout of the client's own is this exception with a
/// <see cref="TimeoutException"/> inside.
/// </remarks>
public class DotsApiException : HttpRequestException
{
    /// <summary>Describes a failure. Public so that tests of your own code can throw it.</summary>
    /// <param name="message">What was tried, what came back, what to do.</param>
    /// <param name="statusCode">The status, when there was an answer.</param>
    /// <param name="innerException">The cause, when there was one.</param>
    public DotsApiException(string message, HttpStatusCode? statusCode = null, Exception? innerException = null)
        : base(message, innerException, statusCode)
    {
    }

    internal DotsApiException(WireFailure failure)
        : this(failure.Describe(), failure.Status, failure.InnerException)
    {
        Messages = failure.Messages;
        RequestState = (DotsRequestState)failure.State;
        IsTransient = failure.IsTransient;
        RetryAfter = failure.RetryAfter;
        RequestId = failure.RequestId;
        Method = failure.Method;
        Path = failure.Path;
        ResponseExcerpt = failure.Excerpt;
    }

    /// <summary>Gets Dots' own message; empty when the answer is not one of Dots' own, such as a proxy's.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>Gets how far the request got. Only <see cref="DotsRequestState.NotSent"/> proves that nothing happened.</summary>
    public DotsRequestState RequestState { get; init; }

    /// <summary>Gets whether the same call may succeed later. Says nothing about whether it is safe to repeat.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Gets how long Dots asked to wait; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the id under which the vendor's support finds the request; null when none came.</summary>
    public string? RequestId { get; init; }

    /// <summary>Gets the HTTP method.</summary>
    public string Method { get; init; } = "";

    /// <summary>Gets the path, without the query.</summary>
    public string Path { get; init; } = "";

    /// <summary>Gets the start of the body, at most about 2 KB and unredacted but for the API key: it may hold personal data. Null when there was none.</summary>
    public string? ResponseExcerpt { get; init; }
}
