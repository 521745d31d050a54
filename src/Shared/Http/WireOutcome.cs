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

    CredentialsRefused,
}
