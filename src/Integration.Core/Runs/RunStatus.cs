namespace Integration.Core.Runs;

/// <summary>How a run ended.</summary>
public enum RunStatus
{
    /// <summary>It still runs, or was cut off.</summary>
    Running,

    /// <summary>Everything that was to be done is done.</summary>
    Completed,

    /// <summary>Finished, but something failed, is held or is unresolved.</summary>
    CompletedWithIssues,

    /// <summary>A gate or a blocking finding stopped it before any write.</summary>
    Stopped,

    /// <summary>It ended by an exception, such as refused credentials.</summary>
    Failed,
}
