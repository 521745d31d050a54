using System.Globalization;
using System.Text.Json;

namespace Autotask.Client;

/// <summary>A value in a filter, written as Autotask wants it.</summary>
internal abstract class FilterValue
{
    public static FilterValue Of(object value) => value switch
    {
        int or long => new Number(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        decimal number => new Fraction(number),
        bool truth => new Truth(truth),
        string text => new Text(text),
        DateTimeOffset time => new Text(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        DateOnly date => new Text(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"A filter cannot carry a {value.GetType().Name}.", nameof(value)),
    };

    public static FilterValue Of(FilterValue[] values) => new Several(values);

    public abstract void WriteTo(Utf8JsonWriter writer);

    private sealed class Number(long value) : FilterValue
    {
        public override void WriteTo(Utf8JsonWriter writer) => writer.WriteNumberValue(value);
    }

    private sealed class Fraction(decimal value) : FilterValue
    {
        public override void WriteTo(Utf8JsonWriter writer) => writer.WriteNumberValue(value);
    }

    private sealed class Truth(bool value) : FilterValue
    {
        public override void WriteTo(Utf8JsonWriter writer) => writer.WriteBooleanValue(value);
    }

    private sealed class Text(string value) : FilterValue
    {
        public override void WriteTo(Utf8JsonWriter writer) => writer.WriteStringValue(value);
    }

    private sealed class Several(FilterValue[] values) : FilterValue
    {
        public override void WriteTo(Utf8JsonWriter writer)
        {
            writer.WriteStartArray();
            foreach (var value in values)
                value.WriteTo(writer);

            writer.WriteEndArray();
        }
    }
}
