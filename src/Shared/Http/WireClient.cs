using System.Net;

namespace Shared.Http;

internal static class WireClient
{
    /// <summary>How long a connection is kept, so that a changed DNS record is noticed.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>A client of our own. A redirect would hand the credentials to the other host, so it follows none.</summary>
    public static HttpClient Create() => new(CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };

    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = ConnectionLifetime,
        UseCookies = false,
    };
}
