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
}
