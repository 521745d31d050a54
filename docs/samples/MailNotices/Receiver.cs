using Integration.Core.Notices;

namespace MailNotices;

/// <summary>What a receiver of the webhook does first; the guide quotes it.</summary>
internal static class Receiver
{
    #region verify
    public static bool IsOurs(IReadOnlyDictionary<string, string> headers, ReadOnlySpan<byte> body, string[] secrets) => WebhookSignature.Verify(
        headers.GetValueOrDefault(WebhookSignature.SignatureHeader),
        headers.GetValueOrDefault(WebhookSignature.TimestampHeader),
        body,
        secrets);
    #endregion
}
