namespace Shared.Http;

internal enum WireOutcome
{
    Success,

    /// <summary>The same call may succeed later.</summary>
    Transient,

    /// <summary>The server asks for fewer calls; transient.</summary>
    Throttled,

    /// <summary>The server took the credentials, and will never take this call.</summary>
    Refused,

    /// <summary>Refused for what it says, in a check that precedes every effect.</summary>
    Invalid,

    CredentialsRefused,
}
