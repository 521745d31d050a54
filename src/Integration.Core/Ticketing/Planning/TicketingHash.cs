using System.Security.Cryptography;
using System.Text;

namespace Integration.Core.Ticketing;

/// <summary>The hash of a plan: over what is written, not over the reasons, and whatever the order.</summary>
internal static class TicketingHash
{
    public static string Of(IEnumerable<TicketingChange> changes)
    {
        var text = string.Join('\n', changes.Select(Canonical).Order(StringComparer.Ordinal).Prepend(TicketingJob.Name));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>What a change writes. A due date counts from the moment of the write, and is no reason to call the same change another.</summary>
    public static string Canonical(TicketingChange change) => change switch
    {
        OpenTicket open => $"open|{open.Draft with { DueAt = null }}",
        AddNote note => $"note|{note.Draft}",
        CloseTicket close => $"close|{close.Closing}",
        NoteAlert note => $"alert note|{note.Note}",
        SetAlertStatus status => $"alert status|{status.Update}",
        _ => throw new ArgumentException($"The hash does not know {change.GetType().Name}.", nameof(change)),
    };
}
