using Integration.Core.Journal;
using Integration.Core.Notices;
using Integration.Core.Storage;
using Integration.Core.Tests.Journal;

namespace Integration.Core.Tests.Notices;

public sealed class NoticeKillTests
{
    [Fact]
    public async Task Kill_AtAnyMoment_LosesNoNoticeAndRepeatsNoneUnderAnotherId()
    {
        var deaths = 0;
        for (var seed = 0; seed < 300; seed++)
            deaths += await RunAsync(new Random(seed));

        Assert.InRange(deaths, 100, 3000);
    }

    private static async Task<int> RunAsync(Random random)
    {
        using var post = new Post();
        post.Options.MaximumAge = TimeSpan.FromDays(30);
        var mailboxes = new[] { post.Add("mail"), post.Add("chat") };
        var deaths = 0;
        for (var night = 0; night < 8; night++)
        {
            var kill = Kill.Random(random);
            post.Start(store => new KillableNoticesStore(store, kill));
            foreach (var mailbox in mailboxes)
            {
                mailbox.AfterReceipt = kill.ThrowIfDead;
                mailbox.Fault = _ => random.Next(3) == 0 ? new InvalidOperationException("down") : null;
            }

            await post.FindAsync([.. Enumerable.Range(0, 5).Where(_ => random.Next(2) == 0).Select(i => Post.Finding($"BIL00{i}"))]);
            await post.TellAsync();
            deaths += kill.IsDead ? 1 : 0;
            post.After(TimeSpan.FromHours(random.Next(1, 24)));
        }

        post.Start();
        foreach (var mailbox in mailboxes)
        {
            mailbox.AfterReceipt = () => { };
            mailbox.Fault = _ => null;
        }

        await post.TellAsync();
        await post.After(TimeSpan.FromHours(2)).Delivery.SendAsync();
        var open = (await post.Disk.Findings.ListOpenAsync()).Select(finding => (finding.Code, finding.Subject)).Order();
        Assert.All(mailboxes, mailbox => Assert.Equal(open, mailbox.Open.Order()));
        Assert.Empty(await post.Delivery.ListPendingAsync());
        return deaths;
    }

    private sealed class KillableNoticesStore(ISyncStore inner, Kill kill) : ISyncStore, INoticeStore
    {
        public ILinkStore Links => inner.Links;

        public IAssetLinkStore AssetLinks => inner.AssetLinks;

        public IObservationStore Observations => inner.Observations;

        public ILinePriceStore LinePrices => inner.LinePrices;

        public IPlanStore Plans => inner.Plans;

        public IJournalStore Journal => inner.Journal;

        public IAlertStore Alerts => inner.Alerts;

        public IFindingStore Findings => inner.Findings;

        public INoticeStore Notices => this;

        public IRunStore Runs => inner.Runs;

        public Task OpenAsync(CancellationToken cancellationToken = default) => inner.OpenAsync(cancellationToken);

        public Task<IAsyncDisposable?> TryLockAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken = default) => inner.TryLockAsync(names, cancellationToken);

        public Task CompactAsync(RetentionOptions retention, DateTimeOffset now, CancellationToken cancellationToken = default) => inner.CompactAsync(retention, now, cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();

        public Task<IReadOnlyList<UntoldFinding>> ListUntoldAsync(CancellationToken cancellationToken = default)
        {
            kill.ThrowIfDead();
            return inner.Notices.ListUntoldAsync(cancellationToken);
        }

        public Task AddAsync(IReadOnlyCollection<PendingNotice> notices, IReadOnlyCollection<UntoldFinding> told, CancellationToken cancellationToken = default) =>
            AroundAsync("add", () => inner.Notices.AddAsync(notices, told, cancellationToken));

        public Task<IReadOnlyList<PendingNotice>> ListAsync(CancellationToken cancellationToken = default)
        {
            kill.ThrowIfDead();
            return inner.Notices.ListAsync(cancellationToken);
        }

        public Task SaveAsync(PendingNotice notice, CancellationToken cancellationToken = default) =>
            AroundAsync("save", () => inner.Notices.SaveAsync(notice, cancellationToken));

        public Task RemoveAsync(string id, CancellationToken cancellationToken = default) => AroundAsync("remove", () => inner.Notices.RemoveAsync(id, cancellationToken));

        public Task<string?> FindMemoryAsync(string notifier, CancellationToken cancellationToken = default) => inner.Notices.FindMemoryAsync(notifier, cancellationToken);

        public Task SaveMemoryAsync(string notifier, string? memory, CancellationToken cancellationToken = default) =>
            AroundAsync("memory", () => inner.Notices.SaveMemoryAsync(notifier, memory, cancellationToken));

        private Task<bool> AroundAsync(string name, Func<Task> write) => kill.AroundAsync(name, async () =>
        {
            await write();
            return true;
        });
    }
}
