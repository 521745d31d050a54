using System.Globalization;

namespace Integration.JumpCloud.Alerts;

/// <summary>Where the next poll goes on: up to when events were read, and when every organization was listed last.</summary>
/// <param name="EventsUntil">The end of the last query of events.</param>
/// <param name="SweptAt">The beginning of the last poll that listed every organization; null when none did.</param>
internal sealed record AlertCursor(DateTimeOffset EventsUntil, DateTimeOffset? SweptAt)
{
    /// <summary>A cursor that cannot be read is none: the poll then begins anew, and level-triggered reading loses nothing by it.</summary>
    public static AlertCursor? Parse(string? text) =>
        text?.Split('|') is [var until, var swept] && Read(until) is { } events ? new AlertCursor(events, Read(swept)) : null;

    public override string ToString() => $"{Write(EventsUntil)}|{(SweptAt is { } at ? Write(at) : "")}";

    private static string Write(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Read(string text) =>
        DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
