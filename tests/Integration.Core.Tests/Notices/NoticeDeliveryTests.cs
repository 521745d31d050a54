using Integration.Core.Notices;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Tests.Notices;

public sealed class NoticeDeliveryTests : IDisposable
{
    private readonly Post post = new();

    public void Dispose() => post.Dispose();

    [Fact]
    public async Task Finding_OverSeveralRuns_IsToldWhenItOpensChangesAndCloses()
    {
        var mail = post.Add("mail");
        foreach (var text in new[] { "a", "a", "b", "b" })
        {
            await post.FindAsync(Post.Finding("BIL001", text: text));
            await post.TellAsync();
            post.Start();
        }

        await post.FindAsync();
        await post.TellAsync();
        await post.TellAsync();

        Assert.Equal(["billing: opened BIL001", "billing: changed BIL001", "billing: closed BIL001; all is well"], mail.Titles);
    }

    [Fact]
    public async Task Findings_OfOneRunInSeveralScopes_AreOneNotice()
    {
        var mail = post.Add("mail");
        await post.FindInAsync("preflight", Post.Finding("PRE101", severity: FindingSeverity.Blocking));
        await post.FindInAsync("billing", Post.Finding("BIL001"), Post.Finding("BIL002", "tenant:1"), Post.Finding("BIL002", "tenant:2"));
        await post.TellAsync();

        var notice = Assert.Single(mail.Notices);
        Assert.Equal("billing: opened PRE101, BIL001, BIL002 (2)", notice.Title);
        Assert.Equal(("billing", "billing-1", 4), (notice.Job, notice.RunId, notice.StillOpen));
    }

    [Fact]
    public async Task Findings_OfAnotherJob_WaitForItsOwnRun()
    {
        var mail = post.Add("mail");
        await post.FindInAsync("ticketing", Post.Finding("TCK010"));
        await post.FindInAsync("ticketing-check", Post.Finding("TCK002"));
        await post.TellAsync("billing");
        Assert.Empty(mail.Notices);

        await post.TellAsync("ticketing");
        Assert.Equal(["ticketing: opened TCK010, TCK002"], mail.Titles);
    }

    [Fact]
    public async Task Crash_BetweenFindingAndNotice_LosesNothing()
    {
        var mail = post.Add("mail");
        await post.FindAsync(Post.Finding("BIL001"));
        post.Start();
        await post.FindAsync(Post.Finding("BIL001"));
        await post.TellAsync();

        Assert.Equal(["billing: opened BIL001"], mail.Titles);
    }

    [Fact]
    public async Task Finding_ThatOpenedAndClosedUntold_IsNotTold()
    {
        var mail = post.Add("mail");
        await post.FindAsync(Post.Finding("BIL001"));
        await post.FindAsync();
        await post.TellAsync();

        Assert.Empty(mail.Notices);
    }

    [Fact]
    public async Task Finding_ThatClosedAndOpenedAgainUntold_IsToldOnlyIfItChanged()
    {
        var mail = post.Add("mail");
        await post.FindAsync(Post.Finding("BIL001"), Post.Finding("BIL002"));
        await post.TellAsync();
        await post.FindAsync();
        await post.FindAsync(Post.Finding("BIL001"), Post.Finding("BIL002", text: "Worse."));
        await post.TellAsync();

        Assert.Equal(["billing: opened BIL001, BIL002", "billing: changed BIL002"], mail.Titles);
    }

    [Fact]
    public async Task Filter_BySeverity_TellsOfWhatComesToConcernAndNoLongerDoes()
    {
        var mail = post.Add("mail", new NoticeFilter { MinimumSeverity = FindingSeverity.Blocking });
        foreach (var severity in new[] { FindingSeverity.Info, FindingSeverity.Warning, FindingSeverity.Blocking, FindingSeverity.Warning })
        {
            await post.FindAsync(Post.Finding("BIL001", severity: severity));
            await post.TellAsync();
        }

        Assert.Equal(["billing: opened BIL001", "billing: closed BIL001; all is well"], mail.Titles);
    }

    [Fact]
    public async Task Filter_ByDefault_LeavesOutWhatIsGoodToKnow()
    {
        var mail = post.Add("mail");
        await post.FindAsync(Post.Finding("BIL009", severity: FindingSeverity.Info));
        await post.TellAsync();

        Assert.Empty(mail.Notices);
    }

    [Fact]
    public async Task Filter_ByJob_TellsAndCountsThatJobAlone()
    {
        var mail = post.Add("mail", new NoticeFilter { Jobs = { "Ticketing" } });
        await post.FindAsync(Post.Finding("BIL001"));
        await post.FindInAsync("ticketing-check", Post.Finding("TCK002"));
        await post.TellAsync("billing");
        await post.TellAsync("ticketing");

        Assert.Equal(("ticketing: opened TCK002", 1), (Assert.Single(mail.Titles), mail.Notices[0].StillOpen));
    }

    [Fact]
    public async Task Receiver_OutOfOrder_GetsEverythingLaterInOrderAndUnderTheSameIds()
    {
        var mail = post.Add("mail");
        var tried = new List<string>();
        mail.Fault = notice =>
        {
            tried.Add(notice.Id);
            return new InvalidOperationException("The mail server is down.");
        };
        await post.FindAsync(Post.Finding("BIL001"));
        await post.TellAsync();
        await post.FindAsync();
        await post.TellAsync();
        post.Start();
        foreach (var minutes in new[] { 1, 5, 15, 60, 60 })
            await post.After(TimeSpan.FromMinutes(minutes)).Delivery.SendAsync();

        Assert.Equal(6, tried.Count);
        mail.Fault = _ => null;
        await post.After(TimeSpan.FromMinutes(59)).Delivery.SendAsync();
        Assert.Empty(mail.Notices);

        await post.After(TimeSpan.FromMinutes(1)).Delivery.SendAsync();
        Assert.Equal(["billing: opened BIL001", "billing: closed BIL001; all is well"], mail.Titles);
        Assert.Equal(mail.Notices[0].Id, Assert.Single(tried.Distinct()));
        Assert.Empty(await post.Delivery.ListPendingAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Receiver_OutOfOrder_KeepsNoOtherFromItsNotices()
    {
        post.Add("broken").Fault = _ => new InvalidOperationException("down");
        var mail = post.Add("mail");
        await post.FindAsync(Post.Finding("BIL001"));
        await post.TellAsync();

        Assert.Equal(["billing: opened BIL001"], mail.Titles);
    }

    [Fact]
    public async Task Receiver_ThatStaysOutOfOrder_IsToldByTheOthersOnceAndAgainWhenItTakesNotices()
    {
        var broken = post.Add("broken");
        broken.Fault = _ => new InvalidOperationException("down");
        var mail = post.Add("mail");
        await post.FindAsync(Post.Finding("BIL001"));
        await post.TellAsync();
        for (var hour = 0; hour < 10; hour++)
            await post.After(TimeSpan.FromHours(1)).Delivery.SendAsync();

        Assert.Equal(["billing: opened BIL001", "notices: opened NTC003"], mail.Titles);

        broken.Fault = _ => null;
        await post.After(TimeSpan.FromHours(1)).Delivery.SendAsync();
        Assert.Equal("notices: closed NTC003", mail.Titles.Last());
        Assert.Equal(["billing: opened BIL001"], broken.Titles);
    }

    [Fact]
    public async Task Receiver_ThatStaysOutOfOrderForAWeekOfNews_IsToldByTheOthersOnce()
    {
        var broken = post.Add("broken");
        broken.Fault = _ => new InvalidOperationException("down");
        var mail = post.Add("mail");
        for (var hour = 0; hour < 24 * 7; hour++)
        {
            if (hour % 24 == 0)
            {
                await post.FindAsync(Post.Finding($"BIL00{hour / 24}"));
                await post.TellAsync();
            }

            await post.After(TimeSpan.FromHours(1)).Delivery.SendAsync();
        }

        string[] told = ["notices: opened NTC003", "notices: opened NTC004"];
        Assert.Equal(told, mail.Titles.Where(title => title.StartsWith("notices", StringComparison.Ordinal)));

        broken.Fault = _ => null;
        await post.After(TimeSpan.FromHours(1)).Delivery.SendAsync();
        Assert.Equal("notices: closed NTC003, NTC004", mail.Titles.Last());
    }

    [Fact]
    public async Task Receiver_ThatIsSlow_KeepsNoOtherWaiting()
    {
        var answer = new TaskCompletionSource();
        post.Add(new Slow(answer.Task));
        var mail = post.Add("mail");
        await post.FindAsync(Post.Finding("BIL001"));
        var telling = post.TellAsync();

        Assert.False(telling.IsCompleted);
        Assert.Equal(["billing: opened BIL001"], mail.Titles);

        answer.SetResult();
        await telling;
        Assert.Empty(await post.Delivery.ListPendingAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Notice_OlderThanTheMaximum_IsGivenUpWithAFindingAndAnErrorUntilTheNextIsDelivered()
    {
        var broken = post.Add("broken");
        broken.Fault = _ => new InvalidOperationException("The server is down.");
        await post.FindAsync(Post.Finding("BIL001"));
        await post.TellAsync();
        for (var hour = 0; hour < 80; hour++)
            await post.After(TimeSpan.FromHours(1)).Delivery.SendAsync();

        Assert.Empty(await post.Delivery.ListPendingAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["BIL001", "NTC003", "NTC004"], (await post.Disk.Findings.ListOpenAsync(TestContext.Current.CancellationToken)).Select(finding => finding.Code).Order());
        Assert.Contains(post.Log.Lines, line => line.Level == LogLevel.Error && line.Text.Contains("given up", StringComparison.Ordinal));

        post.Start();
        broken.Fault = _ => null;
        await post.FindAsync();
        await post.TellAsync();
        Assert.Equal(["billing: closed BIL001; all is well"], broken.Titles);
        Assert.Empty(await post.Disk.Findings.ListOpenAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Notice_ThatAgedWhileNothingRan_IsTriedBeforeItIsGivenUp()
    {
        var mail = post.Add("mail");
        await post.FindAsync(Post.Finding("BIL001"));
        await post.Delivery.ComposeAsync("billing", "billing-1");
        post.Start();
        await post.After(TimeSpan.FromDays(30)).Delivery.SendAsync();

        Assert.Equal(["billing: opened BIL001"], mail.Titles);
    }

    [Fact]
    public async Task Receiver_ThatAsksForTime_GetsIt()
    {
        var mail = post.Add("mail");
        mail.Fault = _ => new NoticeNotSentException("busy") { RetryAfter = TimeSpan.FromMinutes(40) };
        await post.FindAsync(Post.Finding("BIL001"));
        await post.TellAsync();
        await post.After(TimeSpan.FromMinutes(39)).Delivery.SendAsync();
        Assert.Equal(1, mail.Calls);

        await post.After(TimeSpan.FromMinutes(1)).Delivery.SendAsync();
        Assert.Equal(2, mail.Calls);
    }

    [Fact]
    public async Task Flood_OfAThousandFindings_IsOneBoundedNotice()
    {
        var mail = post.Add("mail");
        var long_ = new string('x', 20_000);
        await post.FindAsync(
        [
            .. Enumerable.Range(0, 999).Select(i => Post.Finding("BIL001", $"tenant:{i}", text: long_) with { Evidence = long_, Fix = long_ }),
            Post.Finding("PRE101", severity: FindingSeverity.Blocking),
        ]);
        await post.TellAsync();

        var notice = Assert.Single(mail.Notices);
        Assert.Equal("billing: opened PRE101, BIL001 (999)", notice.Title);
        Assert.Equal(("PRE101", 50, 950, 1000), (notice.Opened[0].Code, notice.Opened.Count, notice.LeftOut, notice.StillOpen));
        Assert.Equal([new("PRE101", FindingSeverity.Blocking, 1, 0, 0), new("BIL001", FindingSeverity.Warning, 999, 0, 0)], notice.Counts);
        Assert.All(notice.Opened.Skip(1), finding => Assert.Equal((1000, 1000, 500), (finding.Text.Length, finding.Fix!.Length, finding.Evidence!.Length)));
        Assert.Contains("950 more are not listed", notice.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notifier_ThatNeverAnswers_IsLeftAfterTheTimeout()
    {
        var calls = 0;
        post.Add(new Silent(() => calls++));
        await post.FindAsync(Post.Finding("BIL001"));
        Pump.Run(post.Time, () => post.TellAsync());

        var pending = Assert.Single(await post.Delivery.ListPendingAsync(TestContext.Current.CancellationToken));
        Assert.Equal((1, 1, "The notifier took longer than 00:01:00."), (calls, pending.Attempts, pending.Failure));
    }

    [Fact]
    public async Task Sending_ThatIsStopped_LeavesTheNoticeUntried()
    {
        using var stop = new CancellationTokenSource();
        post.Add(new Silent(stop.Cancel));
        await post.FindAsync(Post.Finding("BIL001"));
        await post.Delivery.ComposeAsync("billing", "billing-1");
        await post.Delivery.SendAsync(stop.Token);

        Assert.Equal(0, Assert.Single(await post.Delivery.ListPendingAsync(TestContext.Current.CancellationToken)).Attempts);
        Assert.DoesNotContain(post.Log.Lines, line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task Sending_ByTwoAtOnce_DeliversOnceAndWhatWasAddedMeanwhile()
    {
        var mail = post.Add("mail");
        var second = Task.CompletedTask;
        mail.AfterReceipt = () =>
        {
            mail.AfterReceipt = () => { };
            post.FindAsync(Post.Finding("BIL001"), Post.Finding("BIL002")).GetAwaiter().GetResult();
            second = post.TellAsync();
        };
        await post.FindAsync(Post.Finding("BIL001"));
        await post.TellAsync();
        await second;

        Assert.Equal((2, "billing: opened BIL002"), (mail.Calls, mail.Titles.Last()));
    }

    [Fact]
    public async Task Test_OfNotifiers_SaysWhatCameBackAndKeepsNothing()
    {
        var mail = post.Add("mail");
        post.Add("broken").Fault = _ => new InvalidOperationException("No such host.");

        var trials = await post.Delivery.TestAsync(TestContext.Current.CancellationToken);

        Assert.Equal([new("mail", null), new("broken", "No such host.")], trials);
        Assert.True(Assert.Single(mail.Notices).IsTest);
        Assert.Empty(await post.Delivery.ListPendingAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Notifiers_OfTheSameName_AreRefused()
    {
        post.Add("mail");
        post.Add("mail");

        Assert.Contains("'mail'", Assert.Throws<InvalidOperationException>(() => post.Start()).Message, StringComparison.Ordinal);
    }

    private sealed class Slow(Task answer) : ISyncNotifier
    {
        public string Name => "slow";

        public Task NotifyAsync(Notice notice, CancellationToken cancellationToken = default) => answer;
    }

    private sealed class Silent(Action called) : ISyncNotifier
    {
        public string Name => "silent";

        public async Task NotifyAsync(Notice notice, CancellationToken cancellationToken = default)
        {
            called();
            await new TaskCompletionSource().Task;
        }
    }
}
