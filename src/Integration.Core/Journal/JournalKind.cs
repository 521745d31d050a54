namespace Integration.Core.Journal;

/// <summary>What a journal entry writes.</summary>
public enum JournalKind
{
    /// <summary>Units from a date on: a relative write that must not happen twice.</summary>
    Units,

    /// <summary>A unit cost: an absolute write.</summary>
    UnitCost,
}
