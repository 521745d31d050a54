using System.Globalization;
using System.Text.Json;
using Shared.Http;

namespace Autotask.Client;

/// <summary>A call that the client has no operation for.</summary>
public sealed record AutotaskRequest
{
    /// <summary>Gets the HTTP method.</summary>
    public required HttpMethod Method { get; init; }

    /// <summary>Gets the path below the zone's <c>V1.0/</c>, without a leading slash, such as <c>Tickets/query</c>.</summary>
    /// <exception cref="ArgumentException">It is absolute, or begins with a slash.</exception>
    public required string Path
    {
        get;
        init => field = RelativePath.Require(value);
    }

    /// <summary>Gets the JSON to send; null, the default, sends none.</summary>
    public JsonElement? Body { get; init; }

    /// <summary>Gets whether sending it twice changes nothing, so that it may be retried. The default is false; GET is always safe.</summary>
    public bool IsSafeToRepeat { get; init; }

    internal WireCall ToCall(AutotaskCallOptions? options)
    {
        var route = new AutotaskRoute(Group(), "send", Path);
        return new WireCall
        {
            Method = Method,
            BaseAddress = AutotaskCalls.Nowhere,
            Target = Path,
            Operation = route.Operation,
            GovernorKeys = route.Objects,
            IsSafe = IsSafeToRepeat || Method == HttpMethod.Get,
            Body = Body is { } body ? System.Text.Encoding.UTF8.GetBytes(body.GetRawText()) : default,
            Options = Method == HttpMethod.Get ? WireOptions.ForRead(options) : WireOptions.ForWrite(options),
        };
    }

    // A child's path takes the slots of the child too.
    private string Group() => Path.Split('?')[0].Split('/') is [_, var parent, var child, ..] && long.TryParse(parent, CultureInfo.InvariantCulture, out _)
        ? child
        : Path.Split('/', '?')[0];
}
