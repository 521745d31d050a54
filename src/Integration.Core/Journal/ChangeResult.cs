namespace Integration.Core.Journal;

/// <summary>What became of one write of a plan.</summary>
internal enum ChangeResult
{
    /// <summary>Read back as written.</summary>
    Verified,

    /// <summary>Not written again: an earlier run wrote it, or the target has it already.</summary>
    Earlier,

    /// <summary>Not written: the target no longer shows what the plan rests on. Plan again.</summary>
    Stale,

    /// <summary>Not written: it waits for another write, another run or a person.</summary>
    Held,

    /// <summary>Not written: the preconditions could not be read, or the target refused.</summary>
    Failed,

    /// <summary>May have been written; the journal settles it.</summary>
    Unresolved,
}
