namespace Integration.Core.Runs;

/// <summary>What a person decided.</summary>
public enum DecisionKind
{
    /// <summary>The changes may be written: no gate holds them any more.</summary>
    Approved,

    /// <summary>The changes are not to be written, in this plan or a later one.</summary>
    Rejected,
}
