using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Integration.Core.Storage;

namespace Integration.Core.Reports;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    Converters =
    [
        typeof(IdConverters.Tenant), typeof(IdConverters.Account), typeof(IdConverters.Contract), typeof(IdConverters.Line),
        typeof(ReadingConverter<int>), typeof(ReadingConverter<decimal>), typeof(ReadingConverter<string>), typeof(ReadingConverter<DateTimeOffset>),
        typeof(ReadingConverter<SourceEstimate>), typeof(ReadingConverter<IReadOnlyList<PostedItem>>),
        typeof(ReadingConverter<IReadOnlyList<UnmappedUsage>>), typeof(ReadingConverter<IReadOnlyList<SourceInvoice>>),
    ])]
[JsonSerializable(typeof(BillingReport))]
[JsonSerializable(typeof(SourceEstimate))]
[JsonSerializable(typeof(IReadOnlyList<PostedItem>))]
[JsonSerializable(typeof(IReadOnlyList<UnmappedUsage>))]
[JsonSerializable(typeof(IReadOnlyList<SourceInvoice>))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;

/// <summary>Writes a value as it is, and Unknown with its reason. Reports are written, never read.</summary>
internal sealed class ReadingConverter<T> : JsonConverter<Reading<T>>
{
    public override Reading<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Reading<T> value, JsonSerializerOptions options)
    {
        if (value.TryGet(out var known))
        {
            JsonSerializer.Serialize(writer, known, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("unknown", value.Reason);
        writer.WriteEndObject();
    }
}
