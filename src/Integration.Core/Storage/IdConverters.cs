using System.Text.Json;
using System.Text.Json.Serialization;
using Integration.Core.Assets;
using Integration.Core.Ticketing;

namespace Integration.Core.Storage;

/// <summary>Write ids as the plain strings that the vendor knows.</summary>
internal static class IdConverters
{
    internal abstract class Plain<TId>(Func<string, TId> make, Func<TId, string> text) : JsonConverter<TId>
        where TId : struct
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            make(reader.GetString() ?? throw new JsonException($"A {typeof(TId).Name} is a string, not null."));

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(text(value));

        public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => make(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WritePropertyName(text(value));
    }

    internal sealed class Tenant() : Plain<TenantId>(value => new(value), id => id.Value);

    internal sealed class Account() : Plain<AccountId>(value => new(value), id => id.Value);

    internal sealed class Contract() : Plain<ContractId>(value => new(value), id => id.Value);

    internal sealed class Line() : Plain<ContractLineId>(value => new(value), id => id.Value);

    internal sealed class Alert() : Plain<AlertId>(value => new(value), id => id.Value);

    internal sealed class Ticket() : Plain<TicketId>(value => new(value), id => id.Value);

    internal sealed class Device() : Plain<DeviceId>(value => new(value), id => id.Value);

    internal sealed class Asset() : Plain<AssetId>(value => new(value), id => id.Value);
}
