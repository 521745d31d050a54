using System.Net;
using System.Net.Http.Headers;

namespace Sdk.Benchmarks.Pages;

/// <summary>Answers every query with the same bytes, as a stream that is read in the chunks of a socket.</summary>
internal sealed class PageHandler(byte[] page) : HttpMessageHandler
{
    public const string Address = "https://webservices1.autotask.net/";

    private static readonly byte[] Zone = CompanyPage.Zone(Address);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isZone = request.RequestUri!.AbsolutePath.EndsWith("zoneInformation", StringComparison.OrdinalIgnoreCase);
        var bytes = isZone ? Zone : page;
        var content = new StreamContent(new MemoryStream(bytes, writable: false));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentLength = bytes.Length;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
