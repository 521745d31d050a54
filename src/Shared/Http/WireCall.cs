namespace Shared.Http;

/// <summary>One operation to be sent: everything that an attempt needs to build its request anew.</summary>
internal sealed record WireCall
{
    public required HttpMethod Method { get; init; }

    /// <summary>The address that the credentials belong to, with a trailing slash.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>Relative to <see cref="BaseAddress"/> without a leading slash, or absolute on the same scheme, host and port.</summary>
    public required string Target { get; init; }

    /// <summary>The name in traces, metrics and logs, such as <c>Companies.Query</c>; one of few.</summary>
    public required string Operation { get; init; }

    /// <summary>The JSON to send; empty sends no content.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What the governor counts the call under.</summary>
    public IReadOnlyList<string> GovernorKeys { get; init; } = [];

    /// <summary>True when sending it twice changes nothing, so that it may be retried.</summary>
    public bool IsSafe { get; init; }

    /// <summary>True when the request carries no credentials.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>The operation's own headers, beside those that the caller adds.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    public WireCallOptions Options { get; init; } = WireCallOptions.Default;

    public Uri Address => new(BaseAddress, Target);

    /// <summary>False when <see cref="Target"/>, which a server may have named, would hand the credentials to another host.</summary>
    public bool IsAtHome =>
        Uri.Compare(Address, BaseAddress, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
