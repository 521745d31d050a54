using System.Net.Mail;
using Integration.Core;
using Integration.Core.Notices;
using MailNotices;

namespace EndToEnd.Tests.Notices;

public sealed class MailNotifierTests : IAsyncDisposable
{
    private readonly MailSink sink = new();

    private MailNotifier Notifier => new(new MailSettings { Server = "127.0.0.1", Port = sink.Port, UseTls = false, From = "sync@msp.example", To = "team@msp.example" });

    public ValueTask DisposeAsync() => sink.DisposeAsync();

    [Fact]
    public async Task Notify_AfterARun_SaysInTheSubjectWhatOpenedAndClosed()
    {
        await Notifier.NotifyAsync(Notice(), TestContext.Current.CancellationToken);

        var mail = Assert.Single(sink.Mails);
        Assert.Contains("\nSubject: billing: opened PRE101; closed BIL001\n", mail, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <n-1@msp.example>\n", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("JumpCloud refuses the key.", mail, StringComparison.Ordinal);
        Assert.Contains("Make a new one.", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notify_ThatTheServerRefuses_FailsSoThatTheNoticeWaits()
    {
        sink.Refuses = true;

        await Assert.ThrowsAnyAsync<SmtpException>(() => Notifier.NotifyAsync(Notice(), TestContext.Current.CancellationToken));
    }

    private static Notice Notice() => new()
    {
        Id = "n-1",
        At = DateTimeOffset.UnixEpoch,
        Integration = "",
        Job = "billing",
        RunId = "billing-1",
        IsTest = false,
        Opened = [new Finding { Code = "PRE101", Severity = FindingSeverity.Blocking, Subject = "connection:source", Text = "JumpCloud refuses the key.", Fix = "Make a new one." }],
        Changed = [],
        Closed = [new Finding { Code = "BIL001", Severity = FindingSeverity.Warning, Subject = "tenant:1", Text = "It could not be read." }],
        Counts = [new("PRE101", FindingSeverity.Blocking, 1, 0, 0), new("BIL001", FindingSeverity.Warning, 0, 0, 1)],
        LeftOut = 0,
        StillOpen = 1,
    };
}
