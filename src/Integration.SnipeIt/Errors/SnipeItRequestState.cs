namespace Integration.SnipeIt;

/// <summary>How far a failed request got.</summary>
public enum SnipeItRequestState
{
    /// <summary>No byte of it reached Snipe-IT.</summary>
    NotSent,

    /// <summary>Snipe-IT may have received it and carried it out.</summary>
    MaybeReceived,

    /// <summary>Snipe-IT answered.</summary>
    Answered,
}
