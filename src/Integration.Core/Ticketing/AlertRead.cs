namespace Integration.Core.Ticketing;

/// <summary>What a poll asks a source for.</summary>
public sealed record AlertRead
{
    /// <summary>Gets the tenants to read.</summary>
    public required IReadOnlyCollection<TenantId> Tenants { get; init; }

    /// <summary>Gets the cursor of the last sweep that was stored.</summary>
    /// <value>Null at the first poll.</value>
    public string? Cursor { get; init; }

    /// <summary>Gets, by tenant, the alerts that were open when last seen. The sweep says what became of each.</summary>
    /// <value>A tenant without such alerts may be missing.</value>
    public required IReadOnlyDictionary<TenantId, IReadOnlyCollection<AlertId>> Known { get; init; }
}
