using Integration.Core.Runs;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

public sealed partial class TicketingJobTests
{
    [Fact]
    public void Run_WhileAnotherRuns_IsRefusedAndTheOtherEndsWell()
    {
        process.Start();
        process.Source.Open("a1");
        var refused = new List<Task>();
        process.Source.BeforeCall = () => refused.Add(refused.Count % 2 == 0 ? process.Job.RunAsync() : process.Job.PlanAsync());

        var report = process.Run();

        Assert.True(refused.Count > 3);
        Assert.All(refused, task => Assert.IsType<RunInProgressException>(task.Exception?.InnerException));
        Assert.Equal(AlertOutcomeKind.Ticket, Assert.Single(report.Outcomes).Kind);
        Assert.Single(process.Target.Tickets);
    }

    [Fact]
    public void Run_SourceFailsWhole_TheRunFailsAndTheNextOneGoesOn()
    {
        process.Source.Open("a1");
        process.Start();
        process.Source.BeforeCall = () => throw new HttpRequestException("connection refused");
        Assert.Throws<HttpRequestException>(() => process.Run());

        process.Source.BeforeCall = () => { };
        Assert.Equal(RunStatus.Completed, process.Run().Run.Status);
        Assert.Equal(
            [RunStatus.Completed, RunStatus.Failed],
            process.Do(() => process.Store.Runs.ListAsync("ticketing", 9)).Select(run => run.Status));
    }

    [Fact]
    public void Run_TargetStopsTakingWrites_TheRestWaitsForTheNextPoll()
    {
        foreach (var number in Enumerable.Range(0, 5))
            process.Source.Open($"a{number}");

        process.Target.NextFault = _ => Journal.Fault.NotConnectedThrows;
        var report = process.Run();
        Assert.Equal((5, RunStatus.CompletedWithIssues), (report.Run.Counts.Failed, report.Run.Status));

        process.Target.NextFault = _ => Journal.Fault.None;
        process.After(Later).Run();
        Assert.Equal(5, process.Target.Tickets.Count);
    }

    [Fact]
    public void Run_IsStoppedWhileItWrites_WhatIsLeftWaitsForTheNextPoll()
    {
        foreach (var number in Enumerable.Range(0, 3))
            process.Source.Open($"a{number}");

        using var stop = new CancellationTokenSource();
        process.Start();
        process.Target.BeforeCall = () =>
        {
            if (process.Target.Tickets.Count == 1)
                stop.Cancel();
        };
        var report = process.Do(() => process.Job.RunAsync(stop.Token));
        Assert.Equal((1, 2), (process.Target.Tickets.Count, report.Run.Counts.Failed));

        process.Target.BeforeCall = () => { };
        process.After(Later).Run();
        Assert.Equal(3, process.Target.Tickets.Count);
    }

    [Theory]
    [InlineData("note", "somebody else wrote a note")]
    [InlineData("queue", "its queue is not as we left it")]
    public void Run_PersonTouchesTheTicketBetweenPlanAndWrite_ItIsNotClosed(string touch, string because)
    {
        process.Source.Open("a1");
        process.Run();
        process.Source.End("a1");
        var ticket = process.TicketOf("a1");
        process.Target.BeforeCall = () =>
        {
            if (process.Target.Calls is not [.., "activity 1"] || ticket.Notes.Count > 0 || ticket.Ticket.Queue != "8")
                return;

            if (touch == "note")
                ticket.Notes.Add(new TicketEntry("I am on it", "77"));
            else
                ticket.Ticket = ticket.Ticket with { Queue = "9" };
        };

        process.After(Later).Run();

        Assert.False(ticket.Ticket.IsComplete);
        Assert.Contains(because, ticket.Notes[^1].Text, StringComparison.Ordinal);
    }
}
