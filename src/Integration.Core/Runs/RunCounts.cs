namespace Integration.Core.Runs;

/// <summary>Counts of a run. <see cref="Selected"/> is the sum of the six outcomes; changes are counted apart.</summary>
public sealed record RunCounts
{
    /// <summary>Gets the links that were changed.</summary>
    public int Changed { get; init; }

    /// <summary>Gets the links that needed no change.</summary>
    public int Unchanged { get; init; }

    /// <summary>Gets the tenants left out: unmapped or excluded.</summary>
    public int Skipped { get; init; }

    /// <summary>Gets the links that wait for a person, and those whose changes a person rejected.</summary>
    public int Held { get; init; }

    /// <summary>Gets the links that could not be read or whose write was refused.</summary>
    public int Failed { get; init; }

    /// <summary>Gets the links with a write whose fate is not settled.</summary>
    public int Unresolved { get; init; }

    /// <summary>Gets the links and unmapped tenants that the run looked at.</summary>
    public int Selected => Changed + Unchanged + Skipped + Held + Failed + Unresolved;

    // Those among the held that wait for nobody. A run is judged by it when it ends, and keeps no other trace of it.
    internal int Rejected { get; init; }

    // How a run with these counts ends, when nothing stopped it.
    internal RunStatus Status => Held - Rejected + Failed + Unresolved == 0 ? RunStatus.Completed : RunStatus.CompletedWithIssues;

    /// <summary>Gets the changes that the plan asked for.</summary>
    public int ChangesPlanned { get; init; }

    /// <summary>Gets the changes that the target accepted.</summary>
    public int ChangesApplied { get; init; }

    /// <summary>Gets the changes that were read back as written.</summary>
    public int ChangesVerified { get; init; }
}
