using Integration.Core.Notices;

namespace Integration.Core.Tests.Notices;

/// <summary>A receiver that keeps what it gets, drops what it has seen, and can be out of order.</summary>
internal sealed class Mailbox(string name) : ISyncNotifier
{
    private readonly HashSet<string> seen = [];
    private readonly HashSet<(string Code, string Subject)> open = [];

    public string Name => name;

    public List<Notice> Notices { get; } = [];

    public int Calls { get; private set; }

    public Func<Notice, Exception?> Fault { get; set; } = _ => null;

    public Action AfterReceipt { get; set; } = () => { };

    public IReadOnlySet<(string Code, string Subject)> Open => open;

    public IEnumerable<string> Titles => Notices.Select(notice => notice.Title);

    public Task NotifyAsync(Notice notice, CancellationToken cancellationToken = default)
    {
        Calls++;
        if (Fault(notice) is { } fault)
            return Task.FromException(fault);

        if (seen.Add(notice.Id))
            Take(notice);

        AfterReceipt();
        return Task.CompletedTask;
    }

    private void Take(Notice notice)
    {
        Notices.Add(notice);
        open.ExceptWith(notice.Closed.Select(finding => (finding.Code, finding.Subject)));
        open.UnionWith(notice.Opened.Select(finding => (finding.Code, finding.Subject)));
    }
}
