namespace Integration.Core.Ticketing;

/// <summary>What an alert's status means to the engine.</summary>
public enum AlertState
{
    /// <summary>The status is not one that the source's adapter knows. The alert counts as open.</summary>
    Unknown,

    /// <summary>The condition lasts, and nobody has taken notice.</summary>
    Open,

    /// <summary>The condition lasts, and somebody has taken notice.</summary>
    Acknowledged,

    /// <summary>The condition is over, or somebody declared it so: resolved, resolved by itself, deleted.</summary>
    Ended,
}
