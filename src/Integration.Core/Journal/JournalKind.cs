namespace Integration.Core.Journal;

/// <summary>What a journal entry writes. <see cref="JournalKinds"/> tells how each is found again.</summary>
public enum JournalKind
{
    /// <summary>Units from a date on: a relative write that must not happen twice. A unit cost may travel in it.</summary>
    Units,

    /// <summary>A unit cost on its own: an absolute write.</summary>
    UnitCost,

    /// <summary>A new ticket, found by its external id.</summary>
    TicketCreate,

    /// <summary>A note on a ticket, found by the key in its text.</summary>
    TicketNote,

    /// <summary>A ticket's end: an absolute write, found by what the ticket shows.</summary>
    TicketClose,

    /// <summary>A note on an alert in the alert's source, found by the key in its text.</summary>
    AlertNote,

    /// <summary>An alert's status in the alert's source: an absolute write, found by what the alert shows.</summary>
    AlertStatus,

    /// <summary>A new asset, found by its serial number or another searchable key.</summary>
    AssetCreate,

    /// <summary>Fields of an asset: an absolute write, found by what the asset shows.</summary>
    AssetUpdate,
}
