using System.Net;
using System.Text;
using RichardSzalay.MockHttp;

namespace TestSupport;

/// <summary>A request as it left the client.</summary>
public sealed record SentRequest(HttpMethod Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    public string PathAndQuery => Uri.PathAndQuery;
}

/// <summary>
/// A fake server whose routes answer once each, in the order in which they were added. A request that no route expects throws with its method and
/// address, and <see cref="Dispose"/> throws when a route was never asked.
/// </summary>
public sealed class StrictHttp : IDisposable
{
    private readonly MockHttpMessageHandler mock = new(BackendDefinitionBehavior.NoExpectations);
    private readonly Recorder recorder;
    private bool failed;

    public StrictHttp()
    {
        mock.Fallback.Respond(request =>
        {
            failed = true;
            throw new InvalidOperationException($"No route expects {request.Method} {request.RequestUri}.");
        });
        recorder = new Recorder(mock);
    }

    public IReadOnlyList<SentRequest> Sent => recorder.Sent;

    public HttpMessageHandler Handler => recorder;

    public HttpClient CreateClient() => new(recorder, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    public StrictHttp Expect(HttpMethod method, string url, HttpStatusCode status, string body, params (string Name, string Value)[] headers) =>
        Expect(method, url, () => Task.FromResult(Response(status, body, "application/json", headers)));

    public StrictHttp ExpectGet(string url, string body, params (string Name, string Value)[] headers) =>
        Expect(HttpMethod.Get, url, HttpStatusCode.OK, body, headers);

    public StrictHttp ExpectPost(string url, string body, params (string Name, string Value)[] headers) =>
        Expect(HttpMethod.Post, url, HttpStatusCode.OK, body, headers);

    /// <summary>A route that answers what the delegate makes; a task that never ends hangs until the request is cancelled.</summary>
    public StrictHttp Expect(HttpMethod method, string url, Func<Task<HttpResponseMessage>> respond)
    {
        mock.Expect(method, "*").With(request => IsFor(request, url)).Respond(respond);
        return this;
    }

    public static HttpResponseMessage Response(HttpStatusCode status, string body, string contentType, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, contentType) };
        foreach (var (name, value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);

        return response;
    }

    public void VerifyAllAsked() => mock.VerifyNoOutstandingExpectation();

    public void Dispose()
    {
        if (!failed)
            VerifyAllAsked();

        recorder.Dispose();
    }

    // A route names an address with or without its query; without, any query will do.
    private static bool IsFor(HttpRequestMessage request, string url)
    {
        var address = request.RequestUri!;
        return url == address.AbsoluteUri || url == address.PathAndQuery || url == address.AbsolutePath || url == address.GetLeftPart(UriPartial.Path);
    }

    private sealed class Recorder(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly Lock sync = new();
        private readonly List<SentRequest> sent = [];

        public IReadOnlyList<SentRequest> Sent
        {
            get
            {
                lock (sync)
                    return [.. sent];
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            lock (sync)
                sent.Add(new SentRequest(request.Method, request.RequestUri!, headers, body));

            return await base.SendAsync(request, cancellationToken).WaitAsync(cancellationToken);
        }
    }
}
