namespace Autotask.Client;

/// <summary>How far a failed request got.</summary>
public enum AutotaskRequestState
{
    /// <summary>No byte of it reached Autotask.</summary>
    NotSent,

    /// <summary>Autotask may have received it and carried it out.</summary>
    MaybeReceived,

    /// <summary>Autotask, or something on the way to it, answered.</summary>
    Answered,
}
