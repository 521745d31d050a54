namespace Integration.Core.Runs;

/// <summary>What became of one selected record of a run. The counts of these add up to the records selected.</summary>
public enum OutcomeKind
{
    /// <summary>Nothing needed to be written.</summary>
    Unchanged,

    /// <summary>At least one change was planned or, after a run, verified.</summary>
    Changed,

    /// <summary>Left out on purpose: unmapped or excluded.</summary>
    Skipped,

    /// <summary>Waits for a person: an approval, a gate, drift, a blocking finding.</summary>
    Held,

    /// <summary>Could not be read, or its write was refused.</summary>
    Failed,

    /// <summary>A write whose fate is not settled: Sending, Sent, Unknown or Conflict in the journal.</summary>
    Unresolved,
}
