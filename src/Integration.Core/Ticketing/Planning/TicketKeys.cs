using System.Globalization;

namespace Integration.Core.Ticketing;

/// <summary>The keys by which tickets, notes and other writes are found again. What a key is made of never changes, so neither does the key.</summary>
internal sealed class TicketKeys(string prefix)
{
    /// <summary>The key of an episode, which its first ticket carries.</summary>
    public string Episode(AlertReference alert, DateTimeOffset openedAt) => Ticket(alert.Tenant.Value, alert.Id.Value, Text(openedAt));

    /// <summary>The key of a ticket that follows an episode's earlier ones.</summary>
    public string FollowUp(string episode, int ordinal) => Ticket(episode, "follow-up", Text(ordinal));

    /// <summary>The key of a digest of a rule's alerts of a tenant in one storm window. A digest that was completed in its window is followed by the next generation.</summary>
    public string Digest(TenantId tenant, string rule, DateTimeOffset window, int generation) =>
        Ticket("digest", tenant.Value, rule, Text(window), Text(generation));

    /// <summary>The key of a note on a ticket, or on an alert: what it stands on and what it tells.</summary>
    public string Note(params ReadOnlySpan<string> parts) => $"{prefix}n-{KeyHash.Of(parts)}";

    /// <summary>The key of a status that is written once for a reason.</summary>
    public string Status(params ReadOnlySpan<string> parts) => $"{prefix}s-{KeyHash.Of(parts)}";

    private string Ticket(params ReadOnlySpan<string> parts) => $"{prefix}-{KeyHash.Of(parts)}";

    private static string Text(DateTimeOffset instant) => instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
