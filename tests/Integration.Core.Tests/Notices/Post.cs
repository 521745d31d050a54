using Integration.Core.Notices;
using Integration.Core.Storage;
using Integration.Sqlite;
using TestSupport;

namespace Integration.Core.Tests.Notices;

/// <summary>One process after another that finds something and tells it, over a store on disk.</summary>
internal sealed class Post : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("notices").FullName;
    private readonly List<Func<ISyncStore, NotifierRegistration>> notifiers = [];
    private SqliteSyncStore? disk;
    private NoticeDelivery? delivery;

    public ManualTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero));

    public NoticeOptions Options { get; } = new();

    public LogCollector Log { get; } = new();

    public SqliteSyncStore Disk => disk ?? throw new InvalidOperationException("No process was started yet.");

    public NoticeDelivery Delivery => delivery ?? Start();

    public static Finding Finding(string code, string subject = "connection:source", FindingSeverity severity = FindingSeverity.Warning, string text = "Something is wrong.") =>
        new() { Code = code, Severity = severity, Subject = subject, Text = text, Fix = "Mend it." };

    public Mailbox Add(string name, NoticeFilter? filter = null)
    {
        var mailbox = new Mailbox(name);
        Add(mailbox, filter);
        return mailbox;
    }

    public void Add(ISyncNotifier notifier, NoticeFilter? filter = null) => notifiers.Add(_ => new NotifierRegistration(notifier, filter ?? new NoticeFilter(), Options.Timeout));

    public void Add(Func<ISyncStore, ISyncNotifier> make) => notifiers.Add(store => new NotifierRegistration(make(store), new NoticeFilter(), Timeout: null));

    /// <summary>Starts a process with what is on the disk; the one before it is gone.</summary>
    public NoticeDelivery Start(Func<ISyncStore, ISyncStore>? seenAs = null)
    {
        disk?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        disk = new SqliteSyncStore(Path.Combine(folder, "store.db"));
        disk.OpenAsync().GetAwaiter().GetResult();
        var seen = seenAs?.Invoke(disk) ?? disk;
        return delivery = new NoticeDelivery(seen, "", Options, notifiers.Select(make => make(seen)), Time, Log);
    }

    public Task FindAsync(params Finding[] findings) => FindInAsync("billing", findings);

    public async Task FindInAsync(string scope, params Finding[] findings)
    {
        _ = Delivery;
        await Disk.Findings.ReplaceAsync(scope, findings, Time.GetUtcNow());
    }

    public async Task TellAsync(string job = "billing")
    {
        await Delivery.ComposeAsync(job, $"{job}-1");
        await Delivery.SendAsync();
    }

    public Post After(TimeSpan time)
    {
        Time.Advance(time);
        return this;
    }

    public void Dispose()
    {
        disk?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(folder, recursive: true);
    }
}
