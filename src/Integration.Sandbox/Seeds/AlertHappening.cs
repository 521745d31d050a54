namespace Integration.Sandbox.Seeds;

/// <summary>What happens to an alert.</summary>
public enum AlertHappening
{
    /// <summary>It opens; an alert that is there already opens again, and occurs once more with it.</summary>
    Opened,

    /// <summary>It occurs again. That alone does not open an alert that has ended.</summary>
    Occurred,

    /// <summary>A person acknowledges it; the text is the remark.</summary>
    Acknowledged,

    /// <summary>A person resolves it; the text is the remark.</summary>
    Resolved,

    /// <summary>The server resolves it, because its cause has gone; the text is the remark.</summary>
    AutoResolved,

    /// <summary>A person deletes it: its status says so; the text is the remark.</summary>
    Deleted,

    /// <summary>It is gone without a trace: no event, and whoever asks for it is told that there is no such alert.</summary>
    Removed,

    /// <summary>Its status becomes the text, whatever that is.</summary>
    StatusSet,

    /// <summary>Its severity becomes the text, whatever that is.</summary>
    SeveritySet,

    /// <summary>A person writes the text as a note, which leaves no event.</summary>
    NoteAdded,
}
