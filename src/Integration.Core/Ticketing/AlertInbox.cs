using Integration.Core.Mapping;

namespace Integration.Core.Ticketing;

/// <summary>Where a source was left by the last poll.</summary>
public sealed record AlertInbox
{
    /// <summary>Gets the cursor.</summary>
    /// <value>Null before the first poll, and for a source that has none.</value>
    public string? Cursor { get; init; }

    /// <summary>Gets the tenants as last listed.</summary>
    public IReadOnlyList<Tenant> Tenants { get; init; } = [];

    /// <summary>Gets when every tenant was last listed.</summary>
    /// <value>Null when that never happened.</value>
    public DateTimeOffset? TenantsListedAt { get; init; }
}
