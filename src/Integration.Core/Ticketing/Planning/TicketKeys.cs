using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Integration.Core.Ticketing;

/// <summary>The keys by which tickets, notes and other writes are found again. What a key is made of never changes, so neither does the key.</summary>
internal sealed class TicketKeys(string prefix)
{
    private const string Base32 = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 40;

    /// <summary>The key of an episode, which its first ticket carries.</summary>
    public string Episode(AlertReference alert, DateTimeOffset openedAt) => Ticket(alert.Tenant.Value, alert.Id.Value, Text(openedAt));

    /// <summary>The key of a ticket that follows an episode's earlier ones.</summary>
    public string FollowUp(string episode, int ordinal) => Ticket(episode, "follow-up", Text(ordinal));

    /// <summary>The key of a digest of a rule's alerts of a tenant in one storm window. A digest that was completed in its window is followed by the next generation.</summary>
    public string Digest(TenantId tenant, string rule, DateTimeOffset window, int generation) =>
        Ticket("digest", tenant.Value, rule, Text(window), Text(generation));

    /// <summary>The key of a note on a ticket, or on an alert: what it stands on and what it tells.</summary>
    public string Note(params ReadOnlySpan<string> parts) => $"{prefix}n-{Hash(parts)}";

    /// <summary>The key of a status that is written once for a reason.</summary>
    public string Status(params ReadOnlySpan<string> parts) => $"{prefix}s-{Hash(parts)}";

    private string Ticket(params ReadOnlySpan<string> parts) => $"{prefix}-{Hash(parts)}";

    // 40 characters of 5 bits: 200 of the hash's 256.
    private static string Hash(ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        return string.Create(Length, hash, static (key, bytes) =>
        {
            for (var i = 0; i < key.Length; i++)
            {
                var bit = i * 5;
                var pair = (bytes[bit / 8] << 8) | bytes[(bit / 8) + 1];
                key[i] = Base32[(pair >> (11 - (bit % 8))) & 31];
            }
        });
    }

    private static string Text(DateTimeOffset instant) => instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
