using System.Text.Json.Serialization;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Notices;
using Integration.Core.Ticketing;

namespace Integration.Core.Storage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(IdConverters.Tenant), typeof(IdConverters.Account), typeof(IdConverters.Contract), typeof(IdConverters.Line), typeof(IdConverters.Alert),
        typeof(IdConverters.Ticket), typeof(IdConverters.Device), typeof(IdConverters.Asset), typeof(AssetValuesConverter),
    ])]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(TicketingPlan))]
[JsonSerializable(typeof(AssetPlan))]
[JsonSerializable(typeof(BillingPolicy))]
[JsonSerializable(typeof(BillingOptions))]
[JsonSerializable(typeof(TicketingOptions))]
[JsonSerializable(typeof(AssetOptions))]
[JsonSerializable(typeof(Alert))]
[JsonSerializable(typeof(EpisodeStanding))]
[JsonSerializable(typeof(PendingStanding))]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(OpenTrouble))]
internal sealed partial class StoredJsonContext : JsonSerializerContext;
