using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Core.Notices;
using Integration.Core.Runs;
using Integration.Core.Ticketing;

namespace Integration.Core.Storage;

/// <summary>The JSON in which stores keep plans, policies, notices and what is known of alerts. Every property is written, so that a stored value never follows a changed default.</summary>
public static class StoredJson
{
    private static readonly string DefaultPolicy = Write(new BillingPolicy());

    /// <summary>Names the job whose plans are of a type.</summary>
    /// <param name="plan">The type.</param>
    /// <returns>The job, such as <c>billing</c>.</returns>
    /// <exception cref="ArgumentException">The plans of the type are not stored.</exception>
    public static string JobOf(Type plan) =>
        plan == typeof(Plan) ? BillingJob.Name
        : plan == typeof(TicketingPlan) ? TicketingJob.Name
        : plan == typeof(AssetPlan) ? AssetJob.Name
        : throw new ArgumentException($"A {plan?.Name} is not stored.", nameof(plan));

    /// <summary>Writes a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>UTF-8 JSON.</returns>
    public static byte[] Write(JobPlan plan) => JsonSerializer.SerializeToUtf8Bytes(plan, TypeOf(JobOf(plan.GetType())));

    /// <summary>Reads a plan.</summary>
    /// <typeparam name="TPlan">The type of the plan.</typeparam>
    /// <param name="json">UTF-8 JSON.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="StoreException">It is not the JSON of a plan.</exception>
    public static TPlan ReadPlan<TPlan>(ReadOnlySpan<byte> json)
        where TPlan : JobPlan => (TPlan)Read(json, TypeOf(JobOf(typeof(TPlan))));

    /// <summary>Reads a plan of a job.</summary>
    /// <param name="job">The job, as <see cref="JobOf"/> names it.</param>
    /// <param name="json">UTF-8 JSON.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="StoreException">It is not the JSON of a plan, or the job is none that has plans.</exception>
    public static JobPlan ReadPlan(string job, ReadOnlySpan<byte> json) => Read(json, TypeOf(job));
    /// <summary>Writes a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>JSON.</returns>
    public static string Write(BillingPolicy policy) => JsonSerializer.Serialize(policy, StoredJsonContext.Default.BillingPolicy);

    /// <summary>Reads a policy. What an older version did not write yet has its default.</summary>
    /// <param name="json">JSON.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="StoreException">It is not the JSON of a policy.</exception>
    public static BillingPolicy ReadPolicy(string json)
    {
        try
        {
            // Source-generated readers drop the initialisers of init properties, so the defaults have to be in the JSON.
            var merged = JsonNode.Parse(DefaultPolicy)!.AsObject();
            foreach (var (name, value) in JsonNode.Parse(json)!.AsObject())
                merged[name] = value?.DeepClone();

            return merged.Deserialize(StoredJsonContext.Default.BillingPolicy)!;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new StoreException($"A stored policy cannot be read: {exception.Message} Restore a backup of the store.", exception);
        }
    }

    /// <summary>Writes an alert.</summary>
    /// <param name="alert">The alert.</param>
    /// <returns>JSON.</returns>
    public static string Write(Alert alert) => JsonSerializer.Serialize(alert, StoredJsonContext.Default.Alert);

    /// <summary>Writes an episode's standing.</summary>
    /// <param name="standing">The standing.</param>
    /// <returns>JSON.</returns>
    public static string Write(EpisodeStanding standing) => JsonSerializer.Serialize(standing, StoredJsonContext.Default.EpisodeStanding);

    /// <summary>Writes the standing that follows from a write under way.</summary>
    /// <param name="pending">The standing.</param>
    /// <returns>JSON.</returns>
    public static string Write(PendingStanding pending) => JsonSerializer.Serialize(pending, StoredJsonContext.Default.PendingStanding);

    /// <summary>Reads an alert.</summary>
    /// <param name="json">JSON.</param>
    /// <returns>The alert.</returns>
    /// <exception cref="StoreException">It is not the JSON of an alert.</exception>
    public static Alert ReadAlert(string json) => Read(json, StoredJsonContext.Default.Alert, "alert");

    /// <summary>Reads an episode's standing.</summary>
    /// <param name="json">JSON.</param>
    /// <returns>The standing.</returns>
    /// <exception cref="StoreException">It is not the JSON of a standing.</exception>
    public static EpisodeStanding ReadStanding(string json) => Read(json, StoredJsonContext.Default.EpisodeStanding, "standing");

    /// <summary>Reads the standing that follows from a write under way.</summary>
    /// <param name="json">JSON.</param>
    /// <returns>The standing.</returns>
    /// <exception cref="StoreException">It is not the JSON of such a standing.</exception>
    public static PendingStanding ReadPending(string json) => Read(json, StoredJsonContext.Default.PendingStanding, "standing");

    /// <summary>Writes a notice.</summary>
    /// <param name="notice">The notice.</param>
    /// <returns>JSON.</returns>
    public static string Write(Notice notice) => JsonSerializer.Serialize(notice, StoredJsonContext.Default.Notice);

    /// <summary>Reads a notice.</summary>
    /// <param name="json">JSON.</param>
    /// <returns>The notice.</returns>
    /// <exception cref="StoreException">It is not the JSON of a notice.</exception>
    public static Notice ReadNotice(string json) => Read(json, StoredJsonContext.Default.Notice, "notice");

    internal static string Write(OpenTrouble trouble) => JsonSerializer.Serialize(trouble, StoredJsonContext.Default.OpenTrouble);

    internal static OpenTrouble ReadTrouble(string json) => Read(json, StoredJsonContext.Default.OpenTrouble, "ticket of notices");

    private static JsonTypeInfo TypeOf(string job) => job switch
    {
        BillingJob.Name => StoredJsonContext.Default.Plan,
        TicketingJob.Name => StoredJsonContext.Default.TicketingPlan,
        AssetJob.Name => StoredJsonContext.Default.AssetPlan,
        _ => throw new StoreException($"A stored plan is of job '{job}', which this version does not know. Use the version that wrote the store."),
    };

    private static JobPlan Read(ReadOnlySpan<byte> json, JsonTypeInfo type)
    {
        try
        {
            return (JobPlan?)JsonSerializer.Deserialize(json, type) ?? throw new JsonException("It is null.");
        }
        catch (JsonException exception)
        {
            throw new StoreException($"A stored plan cannot be read: {exception.Message} Plan again; restore a backup of the store if other records fail too.", exception);
        }
    }

    private static T Read<T>(string json, JsonTypeInfo<T> type, string what)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new JsonException("It is null.");
        }
        catch (JsonException exception)
        {
            throw new StoreException($"A stored {what} cannot be read: {exception.Message} Restore a backup of the store.", exception);
        }
    }
}
