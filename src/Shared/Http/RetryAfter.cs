using System.Net.Http.Headers;

namespace Shared.Http;

internal static class RetryAfter
{
    /// <summary>How long the server asks to wait; null when it does not say, zero when the date is past.</summary>
    /// <remarks>A date is measured against the server's own <c>Date</c>, because its clock and ours differ.</remarks>
    public static TimeSpan? Read(HttpResponseHeaders headers, TimeProvider timeProvider)
    {
        if (headers.RetryAfter is not { } header)
            return null;

        var wait = header.Delta ?? header.Date - (headers.Date ?? timeProvider.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
