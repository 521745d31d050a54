namespace MspSync;

/// <summary>What the process says to a script. The numbers are part of the interface.</summary>
internal enum ExitCode
{
    /// <summary>Done. Unmapped and excluded tenants are skipped, which is no failure.</summary>
    Done = 0,

    /// <summary>Finished or was stopped, and something failed, is held or is unresolved.</summary>
    Issues = 1,

    /// <summary>Configuration, credentials, a connection, a rule or the store is not right; nothing was written.</summary>
    Configuration = 2,

    /// <summary>A gate stopped the whole run before any write.</summary>
    Stopped = 3,
}
