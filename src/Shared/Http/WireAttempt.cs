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
        using var permit = await FindPermitAsync(progress.Call, cancellationToken).ConfigureAwait(false);
        environment.Telemetry.RecordWait(progress.Call, timeProvider.GetElapsedTime(waiting));
        if (permit is null)
            return facts.PermitTimedOut(settings.PermitTimeout);

        if (!progress.IsPrepared && progress.Call.Options.BeforeSend is { } prepare)
            await prepare(cancellationToken).ConfigureAwait(false);

        progress.IsPrepared = true;
        progress.Resume();
        return await SendHeldAsync(progress, facts, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<IDisposable?> FindPermitAsync(WireCall call, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(settings.PermitTimeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await governor.AcquireAsync(call, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (OperationCanceledException exception)
        {
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
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
        catch (OperationCanceledException exception)
        {
            return facts.TimedOut(timeout, exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or DeadlinePassedException)
        {
            return facts.Broken(exception);
        }
    }

    private async ValueTask PrepareAsync(HttpRequestMessage request, CallProgress progress, CancellationToken cancellationToken)
    {
        if (!progress.Call.Body.IsEmpty)
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
            request.Headers.Add(name, value);
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
