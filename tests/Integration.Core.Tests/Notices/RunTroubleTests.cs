using Integration.Core.Runs;
using Integration.Core.Tests.Ticketing;

namespace Integration.Core.Tests.Notices;

public sealed class RunTroubleTests : IDisposable
{
    private readonly Process process = new();
    private readonly Mailbox mail = new("mail");

    public RunTroubleTests() => process.Notifiers.Add(mail);

    public void Dispose() => process.Dispose();

    [Fact]
    public void Runs_ThatFail_AreToldOnceAndOnceWhenTheyRecover()
    {
        process.Run();
        process.Source.BeforeCall = () => throw new HttpRequestException($"No such host, request {process.Source.Calls.Count}.");
        for (var run = 0; run < 3; run++)
            Assert.Throws<HttpRequestException>(() => process.After(TimeSpan.FromHours(2)).Run());

        process.Start();
        process.After(TimeSpan.FromHours(2)).Run();
        process.Run();

        Assert.Equal(["ticketing: opened NTC001", "ticketing: closed NTC001; all is well"], mail.Titles);
        Assert.Equal("run:ticketing", mail.Notices[0].Opened[0].Subject);
    }

    [Fact]
    public void Run_BlockedByAConnection_IsToldTogetherWithItsCause()
    {
        process.Source.Findings.Add(Post.Finding("PRE101", severity: FindingSeverity.Blocking, text: "The key is refused."));
        process.Run();
        process.After(TimeSpan.FromHours(2)).Run();
        process.Source.Findings.Clear();
        process.Run();

        Assert.Equal(["ticketing: opened PRE101, NTC001", "ticketing: closed PRE101, NTC001; all is well"], mail.Titles);
        Assert.Equal("PRE101", mail.Notices[0].Opened[1].FollowsFrom);
    }

    [Fact]
    public void Run_ThatAPersonEnds_IsNoTrouble()
    {
        using var stop = new CancellationTokenSource();
        _ = process.Job;
        process.Source.BeforeCall = () =>
        {
            stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
        };

        Assert.Throws<OperationCanceledException>(() => process.Do(() => process.Job.RunAsync(stop.Token)));
        process.Source.BeforeCall = () => { };
        process.Run();

        Assert.Empty(mail.Notices);
    }

    [Fact]
    public async Task Run_ThatIsCutOff_IsToldByTheNextBeforeItDoesAnythingAndOnce()
    {
        var toldBefore = new List<string[]>();
        for (var night = 0; night < 3; night++)
        {
            process.After(TimeSpan.FromDays(1)).Start();
            await process.Store.Runs.SaveAsync(
                new RunRecord { Id = $"ticketing-{night}", Job = "ticketing", StartedAt = process.Time.GetUtcNow(), Status = RunStatus.Running }, TestContext.Current.CancellationToken);
            process.Source.BeforeCall = () =>
            {
                toldBefore.Add([.. mail.Titles]);
                throw new HttpRequestException("No such host.");
            };
            Assert.Throws<HttpRequestException>(() => process.Run());
        }

        Assert.All(toldBefore, titles => Assert.Equal(["ticketing: opened NTC001"], titles));
        Assert.Equal("The process ended during the run.", mail.Notices[0].Opened[0].Evidence);

        process.Source.BeforeCall = () => { };
        process.Run();
        Assert.Equal(["ticketing: opened NTC001", "ticketing: closed NTC001; all is well"], mail.Titles);
    }

    [Fact]
    public async Task Run_ThatACutOffOneLeftItsFindings_TellsThem()
    {
        process.Target.Findings.Add(Post.Finding("PRE008"));
        process.Start();
        await process.Store.Findings.ReplaceAsync("ticketing-check", process.Target.Findings, process.Time.GetUtcNow(), TestContext.Current.CancellationToken);
        process.Start();
        process.Run();

        Assert.Equal(["ticketing: opened PRE008"], mail.Titles);
    }
}
