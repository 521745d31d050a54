namespace Integration.Core.Runs;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>It still runs, or was cut off.</summary>
    Running,

    /// <summary>Everything that was to be done is done. What a person rejected was not to be done.</summary>
    Completed,

    /// <summary>Finished, but something failed, waits for a person or is unresolved.</summary>
    CompletedWithIssues,

    /// <summary>A blocking finding of a connection, such as refused credentials, stopped it before any write.</summary>
    Blocked,

    /// <summary>A gate stopped it before any write.</summary>
    Stopped,

    /// <summary>It ended by an exception.</summary>
    Failed,
}
