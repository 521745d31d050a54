namespace Dots.Client;

/// <summary>How far a failed request got.</summary>
public enum DotsRequestState
{
    /// <summary>No byte of it reached Dots.</summary>
    NotSent,

    /// <summary>Dots may have received it and carried it out.</summary>
    MaybeReceived,

    /// <summary>Dots answered.</summary>
    Answered,
}
