using System.Globalization;
using Integration.Sandbox.Autotask;
using Integration.Sandbox.Autotask.Wire;
using Integration.Sandbox.Http;
using Microsoft.AspNetCore.Http;

namespace Integration.Sandbox.Faults;

/// <summary>Serves one request with a fault.</summary>
internal sealed class FaultPlayer(SandboxAutotask autotask)
{
    private const string Html = "<html><head><title>Gateway</title></head><body><h1>Please sign in to continue</h1></body></html>";

    public async Task PlayAsync(HttpContext http, SandboxFault fault, SandboxRequest request, Func<SandboxRequest, Reply> handler)
    {
        switch (fault.Kind)
        {
            case SandboxFaultKind.Status:
                await RequestPipeline.WriteAsync(http.Response, Answer(fault)).ConfigureAwait(false);
                break;
            case SandboxFaultKind.Delay:
                await Task.Delay(fault.Delay, TimeProvider.System, http.RequestAborted).ConfigureAwait(false);
                await fault.Until.WaitAsync(http.RequestAborted).ConfigureAwait(false);
                await RequestPipeline.WriteAsync(http.Response, handler(request)).ConfigureAwait(false);
                break;
            case SandboxFaultKind.LateCommit:
                await Task.Delay(fault.Delay, TimeProvider.System, CancellationToken.None).ConfigureAwait(false);
                await fault.Until.ConfigureAwait(false);
                await RequestPipeline.WriteAsync(http.Response, handler(request)).ConfigureAwait(false);
                break;
            case SandboxFaultKind.ResetBeforeBody:
                http.Abort();
                break;
            case SandboxFaultKind.ReplyLost:
                handler(request);
                http.Abort();
                break;
            case SandboxFaultKind.ResetDuringBody:
                await WriteHalfAsync(http, handler(request)).ConfigureAwait(false);
                http.Abort();
                break;
            case SandboxFaultKind.ResetAfterBody:
                await RequestPipeline.WriteAsync(http.Response, handler(request)).ConfigureAwait(false);
                await http.Response.Body.FlushAsync().ConfigureAwait(false);
                http.Abort();
                break;
            case SandboxFaultKind.TruncatedBody:
                var reply = handler(request);
                await RequestPipeline.WriteAsync(http.Response, reply with { Body = reply.Body[..(reply.Body.Length / 2)] }).ConfigureAwait(false);
                break;
            case SandboxFaultKind.HtmlBody:
                handler(request);
                await RequestPipeline.WriteAsync(http.Response, Reply.Text(StatusCodes.Status200OK, "text/html; charset=utf-8", Html)).ConfigureAwait(false);
                break;
            case SandboxFaultKind.ThreadLimit:
                await RequestPipeline.WriteAsync(http.Response, AutotaskGate.ThreadLimit(request, autotask.Behavior)).ConfigureAwait(false);
                break;
            default:
                Prepare(fault, request);
                await RequestPipeline.WriteAsync(http.Response, handler(request)).ConfigureAwait(false);
                break;
        }
    }

    private void Prepare(SandboxFault fault, SandboxRequest request)
    {
        switch (fault.Kind)
        {
            case SandboxFaultKind.UnitsVisibleLate:
                request.UnitsVisibleAfter = fault.Delay;
                break;
            case SandboxFaultKind.DateTaken:
                PersonAdjusts(fault, request, date => date);
                break;
            case SandboxFaultKind.PersonEdit when TicketOf(request) is { } ticket:
                autotask.AddTicketNote(ticket, "Looking into it.");
                break;
            case SandboxFaultKind.PersonEdit:
                PersonAdjusts(fault, request, date => fault.EffectiveDate ?? date.AddDays(-1));
                break;
            case SandboxFaultKind.EventsTwice:
                request.RepeatsEvents = true;
                break;
            case SandboxFaultKind.CursorRepeats:
                request.RepeatsCursor = true;
                break;
            default:
                fault.Edit?.Invoke(request);
                break;
        }
    }

    /// <summary>The ticket that a write changes or annotates; null for every other request.</summary>
    private static long? TicketOf(SandboxRequest request)
    {
        if (!request.Route("entity").Equals("Tickets", StringComparison.OrdinalIgnoreCase))
            return null;
        return request.Route("parent") is { Length: > 0 } parent ? long.Parse(parent, CultureInfo.InvariantCulture) : (long?)request.ReadObject()?["id"];
    }

    private void PersonAdjusts(SandboxFault fault, SandboxRequest request, Func<DateOnly, DateOnly> when)
    {
        if (request.ReadObject() is not { } body || body["effectiveDate"] is not { } text || body["contractServiceID"] is not { } line)
            throw new InvalidOperationException($"The fault {fault.Kind} has hit {request.Path}, which is no adjustment.");
        var date = DateOnly.Parse(text.ToString().AsSpan(0, 10), CultureInfo.InvariantCulture);
        autotask.EditUnits((long)line, when(date), fault.UnitChange);
    }

    private static Reply Answer(SandboxFault fault)
    {
        var reply = fault.Body.Length == 0
            ? Reply.Empty((int)fault.Status)
            : Reply.Text((int)fault.Status, fault.Body[0] == '<' ? "text/html; charset=utf-8" : "application/json; charset=utf-8", fault.Body);
        return fault.RetryAfter is { } retryAfter ? reply.WithHeader("Retry-After", retryAfter) : reply;
    }

    private static async Task WriteHalfAsync(HttpContext http, Reply reply)
    {
        RequestPipeline.WriteHead(http.Response, reply);
        await http.Response.Body.WriteAsync(reply.Body[..(reply.Body.Length / 2)]).ConfigureAwait(false);
        await http.Response.Body.FlushAsync().ConfigureAwait(false);
    }
}
