namespace Integration.Core.Runs;

/// <summary>Where a saved plan stands, or a change of it.</summary>
public enum PlanStatus
{
    /// <summary>It waits for a person.</summary>
    Waiting,

    /// <summary>It may be written: a person approved it, or no gate holds it.</summary>
    Approved,

    /// <summary>Some of the plan's changes may be written, or are. Never of a change.</summary>
    PartlyApproved,

    /// <summary>A person rejected it.</summary>
    Rejected,

    /// <summary>It is written, as the journal says; a plan without changes has nothing to write.</summary>
    Applied,

    /// <summary>It may not be written any more: what it rests on has changed, or it is too old. Plan again.</summary>
    Stale,
}
