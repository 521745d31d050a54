namespace Integration.Core.Journal;

/// <summary>What a journal entry writes.</summary>
public enum JournalKind
{
    /// <summary>Units from a date on: a relative write that must not happen twice. A unit cost may travel in it.</summary>
    Units,

    /// <summary>A unit cost on its own: an absolute write.</summary>
    UnitCost,
}
