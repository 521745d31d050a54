using System.Globalization;

namespace Integration.Core.Reports;

/// <summary>Instants in a named time zone; in UTC where this machine does not know the zone.</summary>
internal sealed class ZonedTime
{
    private readonly TimeZoneInfo zone;

    public ZonedTime(string name) => zone = TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : TimeZoneInfo.Utc;

    public string Name => zone.Id;

    public string Of(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
