using System.Globalization;
using System.Text.Json;
using Integration.Sandbox.SnipeIt.World;

namespace Integration.Sandbox.SnipeIt.Wire;

/// <summary>Writes values as reads show them: texts escaped for HTML, an absent one as empty, times without an offset.</summary>
internal static class Escaped
{
    public static string Html(string? text) => (text ?? "")
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#039;", StringComparison.Ordinal);

    public static void WriteHtml(this Utf8JsonWriter writer, string name, string? text) => writer.WriteString(name, Html(text));

    /// <summary>Writes a text that is null when there is none.</summary>
    public static void WriteHtmlOrNull(this Utf8JsonWriter writer, string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            writer.WriteNull(name);
        else
            writer.WriteString(name, Html(text));
    }

    public static void WriteReference(this Utf8JsonWriter writer, string name, CatalogRow? row)
    {
        if (row is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("id", row.Id);
        writer.WriteHtml("name", row.Name);
        writer.WriteEndObject();
    }

    public static void WriteTime(this Utf8JsonWriter writer, string name, DateTimeOffset? time, TimeZoneInfo zone)
    {
        if (time is not { } instant)
        {
            writer.WriteNull(name);
            return;
        }

        var local = TimeZoneInfo.ConvertTime(instant, zone);
        writer.WriteStartObject(name);
        writer.WriteString("datetime", local.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        writer.WriteString("formatted", local.ToString("yyyy-MM-dd hh:mm tt", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    public static void WriteDate(this Utf8JsonWriter writer, string name, DateOnly? date)
    {
        if (date is not { } day)
        {
            writer.WriteNull(name);
            return;
        }

        var text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteStartObject(name);
        writer.WriteString("date", text);
        writer.WriteString("formatted", text);
        writer.WriteEndObject();
    }
}
