using System.Globalization;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Log;
using Microsoft.AspNetCore.Http;

namespace Integration.Sandbox.Http;

/// <summary>Takes a request from the wire to a vendor's handler and back, with the faults in between.</summary>
internal sealed class RequestPipeline(SandboxLog log, FaultList faults, FaultPlayer player, SandboxClock clock)
{
    public async Task RunAsync(HttpContext http, SandboxVendor vendor, string pattern, IVendorGate? gate, Func<SandboxRequest, Reply> handler)
    {
        var request = new SandboxRequest(vendor, http.Request, pattern, await ReadBodyAsync(http.Request).ConfigureAwait(false));
        log.Count(request);
        http.Response.Headers.Date = clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        var entered = gate?.Enter(request) ?? default;
        var reply = entered.Refusal;
        using (entered.Lease)
        {
            if (entered.Latency > TimeSpan.Zero)
                await Task.Delay(entered.Latency, TimeProvider.System, http.RequestAborted).ConfigureAwait(false);
            if (reply is null && faults.Take(request) is { } fault)
            {
                await player.PlayAsync(http, fault, request, handler).ConfigureAwait(false);
                return;
            }

            reply ??= handler(request);
        }

        // The slot is free before the client can have the reply: its next request never meets its last one.
        await WriteAsync(http.Response, reply).ConfigureAwait(false);
    }

    public static async Task WriteAsync(HttpResponse response, Reply reply)
    {
        WriteHead(response, reply);
        if (!reply.Body.IsEmpty)
            await response.Body.WriteAsync(reply.Body).ConfigureAwait(false);
    }

    public static void WriteHead(HttpResponse response, Reply reply)
    {
        response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
            response.Headers[name] = value;
        if (reply.ContentType is not null)
            response.ContentType = reply.ContentType;
        if (reply.Status != StatusCodes.Status204NoContent)
            response.ContentLength = reply.Body.Length;
    }

    private static async Task<byte[]> ReadBodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        await request.Body.CopyToAsync(body).ConfigureAwait(false);
        return body.ToArray();
    }
}
