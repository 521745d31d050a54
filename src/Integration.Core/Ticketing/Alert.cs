using System.Text.Json.Serialization;

namespace Integration.Core.Ticketing;

/// <summary>An alert of a tenant as the source shows it at one moment.</summary>
/// <remarks>Severity, status, category and source type are the source's own words: one that is not known is kept and shown, and loses no alert.</remarks>
public sealed record Alert
{
    /// <summary>Gets the tenant.</summary>
    public required TenantId Tenant { get; init; }

    /// <summary>Gets the id, unique within the tenant. It stays the same when the condition comes back.</summary>
    public required AlertId Id { get; init; }

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets what the status means.</summary>
    public required AlertState State { get; init; }

    /// <summary>Gets the status in the source's words.</summary>
    /// <value>Null when the source does not say.</value>
    public string? Status { get; init; }

    /// <summary>Gets the severity in the source's words.</summary>
    /// <value>Null when the source does not say.</value>
    public string? Severity { get; init; }

    /// <summary>Gets the category in the source's words.</summary>
    /// <value>Null when the source does not say.</value>
    public string? Category { get; init; }

    /// <summary>Gets the kind of thing that the alert is about, such as a device, in the source's words.</summary>
    /// <value>Null when the source does not say.</value>
    public string? SourceType { get; init; }

    /// <summary>Gets the id of the thing that the alert is about.</summary>
    /// <value>Null when the source does not say.</value>
    public string? SourceId { get; init; }

    /// <summary>Gets the name of the thing that the alert is about. It may name a person, so it is never logged.</summary>
    /// <value>Null when the source does not say.</value>
    public string? SourceName { get; init; }

    /// <summary>Gets when the condition was last noticed. It moves with every repeat.</summary>
    /// <value>Null when the source does not say.</value>
    public DateTimeOffset? LastOccurredAt { get; init; }

    /// <summary>Gets the address of the alert's page, for people.</summary>
    /// <value>Null when the source has none.</value>
    public Uri? Page { get; init; }

    /// <summary>Gets the tenant and the id together.</summary>
    [JsonIgnore]
    public AlertReference Reference => new(Tenant, Id);
}
