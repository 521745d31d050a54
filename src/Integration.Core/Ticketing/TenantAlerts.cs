namespace Integration.Core.Ticketing;

/// <summary>What a sweep saw of one tenant.</summary>
/// <remarks>An alert that was known and stands in neither list was not looked at: nothing ends by silence.</remarks>
public sealed record TenantAlerts
{
    /// <summary>
    /// Gets every alert that is open now, every known one that the source still has, and, as far as the source can tell, those that opened and
    /// ended since the cursor; without a cursor, none of these. The order does not matter, and one that was told before does no harm.
    /// </summary>
    public required IReadOnlyList<Alert> Alerts { get; init; }

    /// <summary>Gets the known alerts that the source no longer has, and of which it does not say how they ended.</summary>
    public IReadOnlyList<AlertId> Vanished { get; init; } = [];

    /// <summary>Gets why those that opened and ended since the cursor could not be told. What is told holds all the same, and the cursor stays where it was.</summary>
    /// <value>Null when they could, and for a source that never tells them.</value>
    public string? MissedBecause { get; init; }
}
