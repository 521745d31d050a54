using System.Net.Mail;
using Integration.Core.Notices;

namespace MailNotices;

/// <summary>Sends each notice as a mail whose subject says what opened and what closed.</summary>
#region notifier
internal sealed class MailNotifier(MailSettings settings) : ISyncNotifier
{
    public string Name => "mail";

    public async Task NotifyAsync(Notice notice, CancellationToken cancellationToken = default)
    {
        using var mail = new MailMessage(settings.From, settings.To, notice.Title, notice.ToText());
        mail.Headers["Message-ID"] = $"<{notice.Id}@{mail.From!.Host}>";
        mail.Headers["Auto-Submitted"] = "auto-generated";
        using var smtp = new SmtpClient(settings.Server, settings.Port) { EnableSsl = settings.UseTls, Credentials = settings.Credentials };
        await smtp.SendMailAsync(mail, cancellationToken);
    }
}
#endregion
