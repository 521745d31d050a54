using System.Text.Json;
using Polly;

namespace Shared.Http;

/// <summary>
/// Sends calls. Outermost first: telemetry, total timeout, retry, rate governor, attempt timeout, credentials, wire. Safe for use by many threads.
/// </summary>
internal sealed class HttpPipeline
{
    private readonly IWireProtocol protocol;
    private readonly PipelineSettings settings;
    private readonly PipelineEnvironment environment;
    private readonly ResiliencePipeline<AttemptResult> retry;
    private readonly WireAttempt attempt;

    /// <param name="wire">Hands out the client for one attempt; its handlers do not follow redirects.</param>
    /// <param name="protocol">The vendor's ways.</param>
    /// <param name="governor">Paces the attempts.</param>
    /// <param name="settings">Limits in time, size and number.</param>
    /// <param name="environment">Clock, randomness, logs and metrics.</param>
    public HttpPipeline(Func<HttpClient> wire, IWireProtocol protocol, IRateGovernor governor, PipelineSettings settings, PipelineEnvironment environment)
    {
        this.protocol = protocol;
        this.settings = settings;
        this.environment = environment;
        retry = new RetryPolicy(settings, environment).Build();
        attempt = new WireAttempt(wire, protocol, governor, settings, environment);
    }

    /// <summary>Sends a call and returns its response, to be disposed.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <remarks>Every other failure is the exception that the vendor's protocol makes of it.</remarks>
    public async ValueTask<WireResponse> SendAsync(WireCall call, CancellationToken cancellationToken)
    {
        if (!call.IsAtHome)
            throw Failed(call, FailureFacts.AnotherHost(call));

        var progress = new CallProgress(call, call.Options.TotalTimeout ?? settings.TotalTimeout, environment.TimeProvider);
        using var operation = environment.Telemetry.Start(call);
        var result = await RetryAsync(progress, cancellationToken).ConfigureAwait(false);
        operation.Complete(progress.Attempts, result.Failure);
        if (result.Response is { } response)
        {
            Log.Answered(environment.Logger, call.Operation, (int)response.Status, response.Body.Length, progress.Attempts);
            return response;
        }

        throw Failed(call, result.Failure!);
    }

    /// <summary>Sends a call and reads its body.</summary>
    /// <remarks>A body that <paramref name="read"/> cannot make sense of (<see cref="JsonException"/>) fails as the call does.</remarks>
    public async ValueTask<T> SendAsync<T>(WireCall call, Func<WireResponse, T> read, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(call, cancellationToken).ConfigureAwait(false);
        try
        {
            return read(response);
        }
        catch (JsonException exception)
        {
            throw Failed(call, FailureFacts.NotUnderstood(call, response, exception));
        }
    }

    private Exception Failed(WireCall call, WireFailure failure)
    {
        Log.Failed(environment.Logger, call.Operation, (int?)failure.Status, failure.State, failure.Attempts);
        return protocol.CreateException(failure);
    }

    private async ValueTask<AttemptResult> RetryAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(progress.Call.Operation, continueOnCapturedContext: false, cancellationToken);
        progress.Attach(context);
        try
        {
            return await retry.ExecuteAsync(
                static (context, state) => state.attempt.SendAsync(state.progress, context.CancellationToken), context, (attempt, progress)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
