using System.Text.Json.Serialization;
using Integration.Core.Billing;

namespace Integration.Core.Storage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(IdConverters.Tenant), typeof(IdConverters.Contract), typeof(IdConverters.Line)])]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(BillingPolicy))]
internal sealed partial class StoredJsonContext : JsonSerializerContext;
