namespace Integration.Core.Ticketing;

/// <summary>What a poll left behind: the episodes to plan for, and what could not be read.</summary>
internal sealed record Received
{
    /// <summary>Gets the unfinished episodes, and the finished ones of the present storm window.</summary>
    public required IReadOnlyList<Episode> Episodes { get; init; }

    /// <summary>Gets the names of the tenants as last listed.</summary>
    public required IReadOnlyDictionary<TenantId, string> Tenants { get; init; }

    /// <summary>Gets the findings: tenants that could not be listed or read.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
