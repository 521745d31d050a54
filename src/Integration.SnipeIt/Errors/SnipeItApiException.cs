using System.Net;
using Shared.Http;

namespace Integration.SnipeIt;

/// <summary>
/// A call to Snipe-IT failed: refused, not answered, or answered with something that is not the JSON promised. Snipe-IT refuses with status 200 too. The
/// message tells what was tried, what came back and what to do; it holds no token. A refused token and throttling have types of their own.
/// </summary>
/// <remarks>
/// Cancelling a call throws <see cref="OperationCanceledException"/> instead. A timeout of the client's own is this exception with a
/// <see cref="TimeoutException"/> inside.
/// </remarks>
public class SnipeItApiException : HttpRequestException
{
    /// <summary>Describes a failure. Public so that tests of your own code can throw it.</summary>
    /// <param name="message">What was tried, what came back, what to do.</param>
    /// <param name="statusCode">The status, when there was an answer.</param>
    /// <param name="innerException">The cause, when there was one.</param>
    public SnipeItApiException(string message, HttpStatusCode? statusCode = null, Exception? innerException = null)
        : base(message, innerException, statusCode)
    {
    }

    internal SnipeItApiException(WireFailure failure)
        : this(failure.Describe(), failure.Status, failure.InnerException)
    {
        Messages = failure.Messages;
        IsInvalid = failure.Outcome == WireOutcome.Invalid;
        RequestState = (SnipeItRequestState)failure.State;
        IsTransient = failure.IsTransient;
        RetryAfter = failure.RetryAfter;
        Method = failure.Method;
        Path = failure.Path;
        ResponseExcerpt = failure.Excerpt;
    }

    /// <summary>Gets Snipe-IT's own messages, in the language of the token's user; empty when it gave none.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>Gets whether Snipe-IT found fault with fields of the request, which it does before it writes anything.</summary>
    public bool IsInvalid { get; init; }

    /// <summary>Gets how far the request got. Only <see cref="SnipeItRequestState.NotSent"/> and <see cref="IsInvalid"/> prove that nothing happened.</summary>
    public SnipeItRequestState RequestState { get; init; }

    /// <summary>Gets whether the same call may succeed later. Says nothing about whether it is safe to repeat.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Gets how long Snipe-IT asked to wait; null when it did not say, as versions up to 8.1.4 never do.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the HTTP method.</summary>
    public string Method { get; init; } = "";

    /// <summary>Gets the path, without the query.</summary>
    public string Path { get; init; } = "";

    /// <summary>Gets the start of the body, at most about 2 KB and unredacted but for the token: it may hold personal data. Null when there was none.</summary>
    public string? ResponseExcerpt { get; init; }
}
