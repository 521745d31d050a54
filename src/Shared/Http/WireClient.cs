using System.Net;
using Microsoft.Extensions.Http;

namespace Shared.Http;

internal static class WireClient
{
    /// <summary>How long a connection is kept, so that a changed DNS record is noticed.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>A client of our own. A redirect would hand the credentials to the other host, so it follows none.</summary>
    public static HttpClient Create() => new(new WireGuard(CreateHandler())) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Guards a registered client's wire too, whatever its primary handler is.</summary>
    public static void Guard(HttpClientFactoryOptions options) => options.HttpMessageHandlerBuilderActions.Add(static builder =>
    {
        if (builder.PrimaryHandler is not WireGuard)
            builder.PrimaryHandler = new WireGuard(builder.PrimaryHandler);
    });

    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = ConnectionLifetime,
        UseCookies = false,
    };
}
