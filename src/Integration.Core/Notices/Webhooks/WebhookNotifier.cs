using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Integration.Core.Notices;

/// <summary>Posts notices as JSON that is signed with <see cref="WebhookSignature"/>. Any answer of 200 to 299 says that a notice is delivered. Safe for concurrent calls.</summary>
public sealed class WebhookNotifier : ISyncNotifier, IDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);

    private readonly HttpClient http;
    private readonly bool ownsHttp;
    private readonly WebhookOptions options;
    private readonly TimeProvider time;

    /// <summary>Initializes a webhook with a wire of its own, which follows no redirects and keeps no cookies.</summary>
    /// <param name="options">Where notices are posted, and the secrets.</param>
    /// <param name="time">The clock of timestamps and waits; null takes the system's.</param>
    /// <exception cref="ArgumentException">The settings cannot be used; the message says which.</exception>
    public WebhookNotifier(WebhookOptions options, TimeProvider? time = null)
        : this(new HttpClient(Wire()) { Timeout = Timeout.InfiniteTimeSpan }, options, time) => ownsHttp = true;

    /// <summary>Initializes a webhook over a wire of the caller's, who disposes it.</summary>
    /// <param name="http">
    /// The wire. Its handler must have <c>AllowAutoRedirect = false</c>, because a redirect would hand a signed notice to another host; and it must log no
    /// addresses where the webhook's is a secret.
    /// </param>
    /// <param name="options">Where notices are posted, and the secrets.</param>
    /// <param name="time">The clock of timestamps and waits; null takes the system's.</param>
    /// <exception cref="ArgumentException">The settings cannot be used; the message says which.</exception>
    public WebhookNotifier(HttpClient http, WebhookOptions options, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        if (WebhookOptionsCheck.Of(options).ToList() is { Count: > 0 } problems)
            throw new ArgumentException(string.Join(' ', problems), nameof(options));

        if (options.Address is null)
            throw new ArgumentException("The webhook has no Address.", nameof(options));

        this.http = http;
        this.options = options.Copy();
        this.time = time ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public string Name => options.Name;

    private string Host => options.Address!.GetLeftPart(UriPartial.Authority);

    /// <inheritdoc/>
    /// <exception cref="NoticeNotSentException">The receiver did not take the notice. The message names its host, and nothing of the address after it.</exception>
    public async Task NotifyAsync(Notice notice, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var body = NoticeJson.Write(notice);
        for (var attempt = 1; ; attempt++)
        {
            if (await TryAsync(notice.Id, body, cancellationToken).ConfigureAwait(false) is not { } failure)
                return;

            if (!failure.IsTransient || attempt == options.Attempts || failure.RetryAfter > options.LongestWait)
                throw new NoticeNotSentException(failure.Text, failure.Cause!) { RetryAfter = failure.RetryAfter };

            await Task.Delay(failure.RetryAfter ?? (FirstWait * Math.Pow(2, attempt - 1)), time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (ownsHttp)
            http.Dispose();
    }

    private static SocketsHttpHandler Wire() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };

    private async Task<Failure?> TryAsync(string id, byte[] body, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.AttemptTimeout, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var request = Request(id, body);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token).ConfigureAwait(false);
            return response.IsSuccessStatusCode ? null : Explain(response);
        }
        catch (HttpRequestException exception)
        {
            return new Failure($"{Host} could not be reached: {exception.HttpRequestError}. Check the address, proxy and firewall.", IsTransient: true, null, exception);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new Failure($"{Host} did not answer within {options.AttemptTimeout}.", IsTransient: true, null, exception);
        }
    }

    // Signed anew for every attempt, because a receiver refuses what is old.
    private HttpRequestMessage Request(string id, byte[] body)
    {
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, options.Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Add(WebhookSignature.IdHeader, id);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp);
        request.Headers.Add(WebhookSignature.SignatureHeader, string.Join(", ", options.Secrets.Select(secret => WebhookSignature.Sign(timestamp, body, secret))));
        return request;
    }

    private Failure Explain(HttpResponseMessage response)
    {
        var status = response.StatusCode;
        var answer = string.Create(CultureInfo.InvariantCulture, $"{Host} answered {(int)status} {status}");
        var isTransient = status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;
        return new Failure(
            (int)status is >= 300 and < 400 ? $"{answer}: a redirect, which is not followed. Set the address to where it leads."
            : status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? $"{answer}. Check that the receiver has the same secret, and the clocks of both machines."
            : isTransient ? $"{answer}."
            : $"{answer}. Check the address.",
            isTransient,
            RetryAfter(response.Headers.RetryAfter),
            Cause: null);
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        (header?.Delta ?? (header?.Date - time.GetUtcNow())) is { } wait ? wait > TimeSpan.Zero ? wait : TimeSpan.Zero : null;

    private sealed record Failure(string Text, bool IsTransient, TimeSpan? RetryAfter, Exception? Cause);
}
