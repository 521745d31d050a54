using System.Net;

namespace MailNotices;

/// <summary>Which server takes the mail, and who writes to whom.</summary>
internal sealed record MailSettings
{
    public required string Server { get; init; }

    public int Port { get; init; } = 587;

    public bool UseTls { get; init; } = true;

    public required string From { get; init; }

    public required string To { get; init; }

    public NetworkCredential? Credentials { get; init; }
}
