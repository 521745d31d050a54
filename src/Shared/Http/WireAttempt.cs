using System.Collections.ObjectModel;

namespace Shared.Http;

/// <summary>One attempt: permits, then the caller's preparation, then credentials and the wire under the attempt's timeout.</summary>
internal sealed class WireAttempt(
    Func<HttpClient> wire,
    IWireProtocol protocol,
    IRateGovernor governor,
    PipelineSettings settings,
    PipelineEnvironment environment)
{
    private readonly TimeProvider timeProvider = environment.TimeProvider;

    /// <exception cref="OperationCanceledException">The caller cancelled; carries the caller's token.</exception>
    public async ValueTask<AttemptResult> SendAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        progress.Attempts++;
        var facts = new FailureFacts(progress);

        progress.Pause();
        var waiting = timeProvider.GetTimestamp();
        var (permit, refusal) = await AcquireAsync(progress, facts, cancellationToken).ConfigureAwait(false);
        environment.Telemetry.RecordWait(progress.Call, timeProvider.GetElapsedTime(waiting));
        if (permit is null)
            return refusal;

        using var held = permit;

        if (!progress.IsPrepared && progress.Call.Options.BeforeSend is { } prepare)
            await prepare(cancellationToken).ConfigureAwait(false);

        progress.IsPrepared = true;
        progress.Resume();
        return await SendHeldAsync(progress, facts, cancellationToken).ConfigureAwait(false);
    }

    // A call whose deadline passes while it waits could not be sent any more, so it stops waiting then.
    private async ValueTask<(IDisposable? Permit, AttemptResult Refusal)> AcquireAsync(CallProgress progress, FailureFacts facts, CancellationToken cancellationToken)
    {
        var isLate = progress.TimeToDeadline < settings.PermitTimeout;
        using var limit = new CancellationTokenSource(isLate ? progress.TimeToDeadline!.Value : settings.PermitTimeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return (await governor.AcquireAsync(progress.Call, either.Token).ConfigureAwait(false), default);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return (null, isLate ? facts.Broken(new DeadlinePassedException(hasLeft: false)) : facts.PermitTimedOut(settings.PermitTimeout));
        }
        catch (Exception exception)
        {
            return (null, facts.Broken(exception));
        }
    }

    private async ValueTask<AttemptResult> SendHeldAsync(CallProgress progress, FailureFacts facts, CancellationToken cancellationToken)
    {
        var timeout = progress.TimeLeft < settings.AttemptTimeout ? progress.TimeLeft : settings.AttemptTimeout;
        using var limit = new CancellationTokenSource(timeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        using var request = new HttpRequestMessage(progress.Call.Method, progress.Call.Address);
        try
        {
            progress.ThrowIfPastDeadline();
            await PrepareAsync(request, progress, either.Token).ConfigureAwait(false);
            progress.ThrowIfPastDeadline();
            facts.Leaving(request.Content as RequestBody);
            using var message = await wire().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            var response = await WireResponse.ReadAsync(message, settings.MaxResponseBytes, either.Token).ConfigureAwait(false);
            response.Attempts = progress.Attempts;
            response.Secrets = Secrets.Of(request, protocol.SecretHeaders);
            return Judge(response, facts);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            return facts.TimedOut(timeout, exception);
        }
        catch (Exception exception)
        {
            return facts.Broken(exception);
        }
    }

    private async ValueTask PrepareAsync(HttpRequestMessage request, CallProgress progress, CancellationToken cancellationToken)
    {
        request.Options.Set(Departure.Key, new Departure(progress));
        if (!progress.Call.Body.IsEmpty || !progress.Call.IsSafe)
            request.Content = new RequestBody(progress);

        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        AddHeaders(request, progress.Call.Headers);
        AddHeaders(request, progress.Call.Options.Headers);

        if (!progress.Call.IsAnonymous)
            await protocol.AuthorizeAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static void AddHeaders(HttpRequestMessage request, IReadOnlyDictionary<string, string>? headers)
    {
        foreach (var (name, value) in headers ?? ReadOnlyDictionary<string, string>.Empty)
            RequestHeaders.Set(request, name, value);
    }

    private AttemptResult Judge(WireResponse response, FailureFacts facts)
    {
        var verdict = protocol.Classify(response);
        if (verdict.Outcome == WireOutcome.Success)
            return new AttemptResult(response, null);

        using (response)
            return facts.Answered(response, verdict, RetryAfter.Read(response.Headers, timeProvider));
    }
}
