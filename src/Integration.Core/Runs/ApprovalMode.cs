namespace Integration.Core.Runs;

/// <summary>How changes are approved.</summary>
public enum ApprovalMode
{
    /// <summary>A person approves each plan by its hash, or changes of it by theirs.</summary>
    ByHash,

    /// <summary>
    /// Changes that pass every gate and that the job's auto-approval covers are applied; the others, and the first plan of a link or tenant, wait for a person.
    /// </summary>
    Automatic,
}
