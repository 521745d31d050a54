namespace Integration.Core.Ticketing;

/// <summary>What the source is told once an alert has its ticket.</summary>
public enum AlertWriteBack
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A note with the ticket's number.</summary>
    Note,

    /// <summary>The alert is acknowledged, with the ticket's number as the remark.</summary>
    Acknowledge,
}
