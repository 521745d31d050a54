using Integration.Core.Notices;
using Integration.Core.Tests.Journal;
using Integration.Core.Tests.Ticketing;
using Integration.Core.Ticketing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Integration.Core.Tests.Notices;

public sealed class TicketNotifierTests : IDisposable
{
    private readonly Post post = new();
    private readonly FakeTarget target;
    private readonly IntegrationOptions options = new() { Notices = { Ticket = { IsEnabled = true, Queue = "Alerts", Account = "0" } } };

    public TicketNotifierTests()
    {
        target = new FakeTarget(post.Time);
        post.Options.MaximumAge = TimeSpan.FromDays(30);
        post.Add(store => new TicketNotifier(store, target, options, post.Time, NullLogger.Instance));
    }

    public void Dispose() => post.Dispose();

    [Fact]
    public void Trouble_FromItsBeginningToItsEnd_IsOneTicketThatIsNotedAndClosed()
    {
        Night("BIL001", "BIL002");
        var ticket = Assert.Single(target.Tickets.Values);
        Assert.Equal((new AccountId("0"), "Integration: billing: opened BIL001, BIL002"), (ticket.Draft.Account, ticket.Draft.Title));
        Assert.Contains("Something is wrong.", ticket.Draft.Description, StringComparison.Ordinal);
        Assert.EndsWith($"[{ticket.Draft.Key}]", ticket.Draft.Description, StringComparison.Ordinal);

        Night("BIL001", "BIL002");
        Assert.Empty(ticket.Notes);

        Night("BIL001", "BIL003");
        Assert.Contains("BIL003", Assert.Single(ticket.Notes).Text, StringComparison.Ordinal);

        Night();
        Assert.True(ticket.Ticket.IsComplete);
        Assert.Contains("No finding is open.", ticket.Resolution, StringComparison.Ordinal);
        Assert.Single(ticket.Notes);

        Night("BIL001");
        Assert.Equal(2, target.Tickets.Count);
    }

    [Fact]
    public void Ticket_ThatSomebodyTouched_IsNotedAndLeftOpenWhenAllIsWell()
    {
        Night("BIL001");
        var ticket = target.Tickets.Values.Single();
        ticket.Notes.Add(new TicketEntry("I am on it.", "ana"));
        Night();

        Assert.False(ticket.Ticket.IsComplete);
        Assert.Contains("No finding is open.", ticket.Notes[1].Text, StringComparison.Ordinal);

        Night("BIL001");
        Assert.Equal(2, target.Tickets.Count);
    }

    [Fact]
    public void Ticket_ThatIsNeverClosed_IsNotedWhenAllIsWell()
    {
        options.Notices.Ticket.CloseWhenWell = false;
        target.FieldsAs = fields => fields with { CompleteStatus = null };
        Night("BIL001");
        Night();

        var ticket = target.Tickets.Values.Single();
        Assert.False(ticket.Ticket.IsComplete);
        Assert.Contains("No finding is open.", Assert.Single(ticket.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ticket_ThatAPersonCompleted_IsFollowedByAnotherOnlyIfMoreIsFound()
    {
        Night("BIL001", "BIL002");
        target.Tickets.Values.Single().Complete(post.Time.GetUtcNow());
        Night("BIL001");
        Assert.Single(target.Tickets);

        Night("BIL001", "BIL003");
        Assert.Equal("Integration: billing: opened BIL003", target.Tickets.Values.Last().Draft.Title);
    }

    [Fact]
    public void Ticket_ThatIsGone_IsFollowedByAnother()
    {
        Night("BIL001");
        var gone = target.Tickets.Keys.Single();
        target.Tickets.Remove(gone);
        Night("BIL001", "BIL002");

        Assert.Equal("Integration: billing: opened BIL002", Assert.Single(target.Tickets.Values).Draft.Title);
    }

    [Fact]
    public void Target_ThatCannotBeReached_LosesNothing()
    {
        target.BeforeCall = () => throw new HttpRequestException("No such host.");
        Night("BIL001");
        Night("BIL001", "BIL002");
        Assert.Empty(target.Tickets);

        target.BeforeCall = () => { };
        Night("BIL001", "BIL002");
        var ticket = Assert.Single(target.Tickets.Values);
        Assert.Equal("Integration: billing: opened BIL001", ticket.Draft.Title);
        Assert.Contains("BIL002", Assert.Single(ticket.Notes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Field_ThatTheTargetDoesNotHave_IsSaidBeforehandAndKeepsTheNotice()
    {
        target.Problems.Add(new TicketFieldProblem("Queue", "Alerts", "There is no such queue.", [new TicketChoice("9", "Service Desk")]));
        var finding = Assert.Single(Do(() => post.Delivery.CheckAsync()));
        Assert.Equal(("NTC005", "notices:ticket:Queue", "Valid: Service Desk (9)"), (finding.Code, finding.Subject, finding.Evidence));

        Night("BIL001");
        Assert.Contains("Notices:Ticket:Queue is 'Alerts'. There is no such queue.", Assert.Single(Do(() => post.Delivery.ListPendingAsync())).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WhileTheTargetCannotBeReached_SaysThatItCouldNotBeLookedUp()
    {
        target.BeforeCall = () => throw new HttpRequestException("No such host.");

        Assert.Equal("No such host.", Assert.Single(Do(() => post.Delivery.CheckAsync())).Evidence);
    }

    [Fact]
    public void Test_OpensATicketAndClosesItAndForgetsIt()
    {
        Assert.Equal([new("ticket", null)], Do(() => post.Delivery.TestAsync()));
        Assert.True(target.Tickets.Values.Single().Ticket.IsComplete);

        Night("BIL001");
        Assert.Equal(2, target.Tickets.Count);
    }

    [Fact]
    public void Story_WithKillsAndLostReplies_OpensEachTicketOnceAndTellsEachNoticeOnce()
    {
        var faults = new[] { Fault.None, Fault.None, Fault.ReplyLostAfterCommit, Fault.NeverArrives, Fault.ResetThrows, Fault.Throttled, Fault.CommitsAfterClientGaveUp };
        var deaths = 0;
        for (var seed = 0; seed < 25; seed++)
        {
            using var test = new TicketNotifierTests();
            deaths += test.Live(new Random(seed), faults);
            Assert.Equal(test.target.Tickets.Count, test.target.Tickets.Values.Select(ticket => ticket.Draft.Key).Distinct().Count());
            Assert.All(test.target.Tickets.Values, ticket => Assert.Equal(ticket.Notes.Count, ticket.Notes.Select(note => note.Text).Distinct().Count()));
            Assert.All(test.target.Tickets.Values, ticket => Assert.True(ticket.Ticket.IsComplete));
            Assert.Empty(Do(() => test.post.Delivery.ListPendingAsync(), test.post));
        }

        Assert.InRange(deaths, 20, 250);
    }

    private int Live(Random random, Fault[] faults)
    {
        var deaths = 0;
        for (var night = 0; night < 8; night++)
        {
            var kill = Kill.Random(random);
            target.NextFault = _ => faults[random.Next(faults.Length)];
            target.BeforeCall = kill.ThrowIfDead;
            post.Start(store => new KillableNoticesStore(new KillableStore(store, kill), kill));
            Night([.. new[] { "BIL001", "BIL002", "BIL003" }.Where(_ => random.Next(2) == 0)]);
            deaths += kill.IsDead ? 1 : 0;
        }

        target.NextFault = _ => Fault.None;
        target.BeforeCall = () => { };
        post.Start();
        Night();
        for (var hour = 0; hour < 3; hour++)
            Do(() => post.After(TimeSpan.FromHours(1)).Delivery.SendAsync().ContinueWith(_ => 0, TaskScheduler.Default), post);

        return deaths;
    }

    private void Night(params string[] codes)
    {
        post.After(TimeSpan.FromHours(24));
        Do(async () =>
        {
            await post.FindAsync([.. codes.Select(code => Post.Finding(code))]);
            await post.TellAsync();
            return 0;
        });
    }

    private T Do<T>(Func<Task<T>> work) => Do(work, post);

    private static T Do<T>(Func<Task<T>> work, Post post)
    {
        T? result = default;
        Pump.Run(post.Time, async () => result = await work());
        return result!;
    }
}
