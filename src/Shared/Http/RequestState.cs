namespace Shared.Http;

/// <summary>How far a failed request got. The values equal those of each client's public counterpart.</summary>
internal enum RequestState
{
    /// <summary>No byte of it reached the server.</summary>
    NotSent,

    /// <summary>The server may have received and carried it out.</summary>
    MaybeReceived,

    /// <summary>The server answered.</summary>
    Answered,
}
