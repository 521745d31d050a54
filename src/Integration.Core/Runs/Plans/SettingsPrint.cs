using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Storage;
using Integration.Core.Ticketing;

namespace Integration.Core.Runs;

/// <summary>Fingerprints of the settings that plans follow from. What only decides whether a plan needs a person is left out.</summary>
internal static class SettingsPrint
{
    public static string Of(BillingOptions options) => Of(options.ForPlanning(), StoredJsonContext.Default.BillingOptions);

    public static string Of(BillingPolicy policy) => Of(policy, StoredJsonContext.Default.BillingPolicy);

    public static string Of(TicketingOptions options) => Of(options.ForPlanning(), StoredJsonContext.Default.TicketingOptions);

    public static string Of(AssetOptions options) => Of(options.ForPlanning(), StoredJsonContext.Default.AssetOptions);

    private static string Of<TOptions>(TOptions options, JsonTypeInfo<TOptions> type) => ChangeId.Of(JsonSerializer.Serialize(options, type));
}
