using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Integration.Sandbox.Http;

namespace Integration.Sandbox.Faults;

/// <summary>Something that goes wrong with the next requests of a kind.</summary>
/// <remarks>Faults of the same route are taken in the order in which they were added, one per request.</remarks>
public sealed class SandboxFault
{
    /// <summary>Gets what goes wrong.</summary>
    public required SandboxFaultKind Kind { get; init; }

    /// <summary>Gets the path that is hit, without case, <c>*</c> standing for any text.</summary>
    /// <value>The default is <c>*</c>: every path of both vendors.</value>
    public string Route { get; init; } = "*";

    /// <summary>Gets the HTTP method that is hit.</summary>
    /// <value>The default is null: any.</value>
    public string? Method { get; init; }

    /// <summary>Gets how many requests are hit.</summary>
    /// <value>The default is 1. Null hits until the faults are cleared.</value>
    public int? Times { get; init; } = 1;

    /// <summary>Gets how many matching requests pass before the first is hit.</summary>
    /// <value>The default is 0.</value>
    public int Skip { get; init; }

    /// <summary>Gets the organization, in <c>x-org-id</c>, whose requests are hit, also where it stands among others.</summary>
    /// <value>The default is null: any.</value>
    public string? Organization { get; init; }

    /// <summary>Gets a text that the body must contain.</summary>
    /// <value>The default is null: any body.</value>
    public string? BodyContains { get; init; }

    /// <summary>Gets a further condition; only for faults added in the same process.</summary>
    /// <value>The default is null: none.</value>
    public Func<SandboxRequest, bool>? When { get; init; }

    /// <summary>Gets the status of <see cref="SandboxFaultKind.Status"/>.</summary>
    /// <value>The default is 500.</value>
    public HttpStatusCode Status { get; init; } = HttpStatusCode.InternalServerError;

    /// <summary>Gets the body of <see cref="SandboxFaultKind.Status"/>.</summary>
    /// <value>The default is empty.</value>
    public string Body { get; init; } = "";

    /// <summary>Gets the <c>Retry-After</c> header of <see cref="SandboxFaultKind.Status"/>, in seconds or as an HTTP date.</summary>
    /// <value>The default is null: no such header.</value>
    public string? RetryAfter { get; init; }

    /// <summary>Gets the delay: real time for <see cref="SandboxFaultKind.Delay"/> and <see cref="SandboxFaultKind.LateCommit"/>, the sandbox clock's for <see cref="SandboxFaultKind.UnitsVisibleLate"/>.</summary>
    /// <value>The default is zero.</value>
    public TimeSpan Delay { get; init; }

    /// <summary>Gets what <see cref="SandboxFaultKind.Delay"/> and <see cref="SandboxFaultKind.LateCommit"/> wait for after the delay; only for faults added in the same process.</summary>
    /// <value>The default is a completed task: nothing. A test that ends it decides when the request is committed, whatever the machine is doing.</value>
    public Task Until { get; init; } = Task.CompletedTask;

    /// <summary>Gets the units a person adds in <see cref="SandboxFaultKind.DateTaken"/> and <see cref="SandboxFaultKind.PersonEdit"/>.</summary>
    /// <value>The default is 1.</value>
    public int UnitChange { get; init; } = 1;

    /// <summary>Gets the date of <see cref="SandboxFaultKind.PersonEdit"/>.</summary>
    /// <value>The default is null: the day before the adjustment's own date.</value>
    public DateOnly? EffectiveDate { get; init; }

    /// <summary>Gets what <see cref="SandboxFaultKind.EditBefore"/> does; only for faults added in the same process.</summary>
    /// <value>The default is null: nothing.</value>
    public Action<SandboxRequest>? Edit { get; init; }

    /// <summary>Answers with a status.</summary>
    /// <param name="route">The path, <c>*</c> standing for any text.</param>
    /// <param name="status">The status.</param>
    /// <param name="body">The body, sent as JSON.</param>
    public static SandboxFault Answer(string route, HttpStatusCode status, string body = "") =>
        new() { Kind = SandboxFaultKind.Status, Route = route, Status = status, Body = body };

    /// <summary>Answers 429 with <c>Retry-After</c> in seconds.</summary>
    /// <param name="route">The path, <c>*</c> standing for any text.</param>
    /// <param name="retryAfter">The wait asked for, rounded up to seconds; null sends no such header.</param>
    public static SandboxFault Throttle(string route, TimeSpan? retryAfter) => new()
    {
        Kind = SandboxFaultKind.Status,
        Route = route,
        Status = HttpStatusCode.TooManyRequests,
        RetryAfter = retryAfter is { } wait ? Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null,
    };

    /// <summary>Answers 429 with <c>Retry-After</c> as a date.</summary>
    /// <param name="route">The path, <c>*</c> standing for any text.</param>
    /// <param name="until">The time asked for.</param>
    public static SandboxFault ThrottleUntil(string route, DateTimeOffset until) => new()
    {
        Kind = SandboxFaultKind.Status,
        Route = route,
        Status = HttpStatusCode.TooManyRequests,
        RetryAfter = until.ToString("R", CultureInfo.InvariantCulture),
    };

    internal bool Hits(SandboxRequest request) =>
        (Method is null || Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
        && (Organization is null || request.HeaderLines("x-org-id").Any(line => line.Contains(Organization, StringComparison.Ordinal)))
        && (Route == "*" || Pattern.IsMatch(request.Path))
        && (BodyContains is null || request.BodyText.Contains(BodyContains, StringComparison.Ordinal))
        && (When is null || When(request));

    private Regex Pattern => field ??= new Regex(
        "^" + Regex.Escape(Route).Replace("\\*", ".*", StringComparison.Ordinal) + "$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
