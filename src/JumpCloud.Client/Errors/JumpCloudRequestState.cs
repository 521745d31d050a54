namespace JumpCloud.Client;

/// <summary>How far a failed request got.</summary>
public enum JumpCloudRequestState
{
    /// <summary>No byte of it reached JumpCloud.</summary>
    NotSent,

    /// <summary>JumpCloud may have received it and carried it out.</summary>
    MaybeReceived,

    /// <summary>JumpCloud answered.</summary>
    Answered,
}
