namespace Shared.Http;

/// <summary>Turns what went wrong in one attempt into a <see cref="WireFailure"/>, above all how far the request got.</summary>
internal sealed class FailureFacts(CallProgress progress)
{
    private RequestBody? body;
    private bool left;

    /// <summary>From here on the request is in the hands of the handlers.</summary>
    public void Leaving(RequestBody? content)
    {
        body = content;
        left = true;
    }

    public AttemptResult PermitTimedOut(TimeSpan limit)
    {
        var reason = $"no permit within {limit.TotalSeconds:0.###} s, because too many calls wait for the request budget";
        return Final(reason, new TimeoutException(reason));
    }

    public AttemptResult TimedOut(TimeSpan limit, OperationCanceledException exception)
    {
        var reason = $"no answer within {limit.TotalSeconds:0.###} s";
        return Failed(WireOutcome.Transient, StateAfter(exception), reason, new TimeoutException(reason, exception));
    }

    public AttemptResult Broken(Exception exception) => exception switch
    {
        DeadlinePassedException { HasLeft: false } => Final(exception.Message, exception),
        ResponseTooLargeException => Failed(WireOutcome.Refused, RequestState.MaybeReceived, exception.Message, exception),
        OperationCanceledException { InnerException: TimeoutException } =>
            Failed(WireOutcome.Transient, StateAfter(exception), "the timeout of the HttpClient itself, not one of this client's options, ended it", new TimeoutException(exception.Message, exception)),
        OperationCanceledException => Failed(WireOutcome.Refused, StateAfter(exception), "it was ended from within: a handler gave up, or the client was disposed", exception),
        HttpRequestException or IOException or TimeoutException => Failed(WireOutcome.Transient, StateAfter(exception), exception.Message.TrimEnd('.'), exception),
        _ => Failed(WireOutcome.Refused, StateAfter(exception), exception.Message.TrimEnd('.'), exception),
    };

    public AttemptResult Answered(WireResponse response, WireVerdict verdict, TimeSpan? retryAfter)
    {
        progress.MayBeReceived = true;
        return new(null, Failure(progress.Call, progress.Attempts, verdict.Outcome, RequestState.Answered) with
        {
            Status = response.Status,
            Messages = [.. verdict.Messages.Select(response.Secrets.Strike)],
            Advice = verdict.Advice,
            RequestId = response.RequestId,
            RetryAfter = retryAfter,
            Excerpt = response.Excerpt(),
        });
    }

    /// <summary>A success whose body is not what the operation promises, such as a proxy's HTML.</summary>
    public static WireFailure NotUnderstood(WireCall call, WireResponse response, Exception exception) =>
        Failure(call, response.Attempts, WireOutcome.Refused, RequestState.Answered) with
        {
            Status = response.Status,
            RequestId = response.RequestId,
            Excerpt = response.Excerpt(),
            Reason = $"The body ({response.ContentType ?? "no content type"}) is not the JSON that {call.Operation} promises: {exception.Message}",
            InnerException = exception,
        };

    public static WireFailure AnotherHost(WireCall call) => Failure(call, 0, WireOutcome.Refused, RequestState.NotSent) with
    {
        Reason = $"the address is on {call.Address.Authority}, and the credentials belong to {call.BaseAddress.Authority}. Nothing was sent",
    };

    private AttemptResult Final(string reason, Exception exception) =>
        new(null, Failed(WireOutcome.Transient, RequestState.NotSent, reason, exception).Failure! with { IsFinal = true });

    private AttemptResult Failed(WireOutcome outcome, RequestState state, string reason, Exception exception)
    {
        progress.MayBeReceived |= state != RequestState.NotSent;
        var reached = progress.MayBeReceived ? RequestState.MaybeReceived : RequestState.NotSent;
        return new(null, Failure(progress.Call, progress.Attempts, outcome, reached) with { Reason = reason, InnerException = exception });
    }

    private static WireFailure Failure(WireCall call, int attempts, WireOutcome outcome, RequestState state) => new()
    {
        Outcome = outcome,
        State = state,
        Method = call.Method.Method,
        Path = call.Address.AbsolutePath,
        Attempts = attempts,
    };

    // A server cannot carry out a request whose body never left. Without a body only a failed connection proves it: with a body that has
    // begun to leave, the failed connection may be a handler's second try of its own.
    private RequestState StateAfter(Exception exception)
    {
        var neverConnected = exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        };
        if (body is { IsStarted: true })
            return RequestState.MaybeReceived;

        return !left || neverConnected || body is { IsStarted: false } ? RequestState.NotSent : RequestState.MaybeReceived;
    }
}
