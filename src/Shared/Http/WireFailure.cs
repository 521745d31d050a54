using System.Net;

namespace Shared.Http;

/// <summary>The facts of a failed call, for the client's exception.</summary>
internal sealed record WireFailure
{
    public required WireOutcome Outcome { get; init; }

    public required RequestState State { get; init; }

    public required string Method { get; init; }

    /// <summary>Without the query, which may hold personal data.</summary>
    public required string Path { get; init; }

    public required int Attempts { get; init; }

    public HttpStatusCode? Status { get; init; }

    public IReadOnlyList<string> Messages { get; init; } = [];

    public string? RequestId { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The start of the body as text, at most about 2 KB; only credentials are struck out.</summary>
    public string? Excerpt { get; init; }

    /// <summary>What happened, when the server did not say.</summary>
    public string? Reason { get; init; }

    public string? Advice { get; init; }

    public Exception? InnerException { get; init; }

    /// <summary>True when another attempt of the same call could fare no better, although a later call may.</summary>
    public bool IsFinal { get; init; }

    public bool IsTransient => Outcome is WireOutcome.Transient or WireOutcome.Throttled;

    /// <summary>What was tried, what came back, what to do.</summary>
    public string Describe()
    {
        // An answer with a reason of our own is a success that could not be read.
        var verb = State == RequestState.Answered && !IsTransient && Reason is null ? "refused" : "failed";
        var cameBack = Status is { } status ? $"{(int)status} {Quote()}".TrimEnd() : Reason;
        var request = RequestId is null ? "" : $" (request {RequestId})";
        var reason = Status is not null && Reason is not null ? $" {Reason}" : "";
        return $"{Vendor.Name} {verb} {Method} {Path}: {cameBack}{request}.{reason}{Tried()}{(Advice is null ? "" : $" {Advice}")}";
    }

    private string Quote() => Messages.Count == 0 ? "" : $"'{string.Join("', '", Messages)}'";

    private string Tried()
    {
        var attempts = Attempts > 1 ? $" Gave up after {Attempts} attempts." : IsTransient ? " Not retried." : "";
        var received = State == RequestState.MaybeReceived ? " The server may have received it." : "";
        var later = RetryAfter is { } wait ? $" Try again in {wait.TotalSeconds:0} s." : "";
        return attempts + received + later;
    }
}
