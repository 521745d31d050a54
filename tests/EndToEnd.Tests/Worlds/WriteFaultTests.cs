using System.Net;
using EndToEnd.Tests.Support;
using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;

namespace EndToEnd.Tests.Worlds;

/// <summary>One adjustment goes wrong on the wire. The run after the wait ends in the world of an undisturbed run, with one adjustment.</summary>
public sealed partial class WriteFaultTests
{
    private const string Adjustments = "*/ServiceAdjustments";

    private const string ErrorsBody = """{"errors":["Something new went wrong."]}""";

    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost)]
    [InlineData(SandboxFaultKind.ResetDuringBody)]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.HtmlBody)]
    public async Task Run_CommittedButNotHeard_IsUnknownAndThenFoundWritten(SandboxFaultKind kind)
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(Fault(kind));

        await AssertUnresolvedAsync(world);
        await AssertSameWorldAsync(world);
        Assert.Equal(JournalState.Verified, Assert.Single(await world.JournalAsync()).State);
    }

    [Fact]
    public async Task Run_ResetAfterTheWholeReply_EndsInTheSameWorld()
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(Fault(SandboxFaultKind.ResetAfterBody));

        await world.RunAsync();
        await AssertSameWorldAsync(world);
    }

    [Fact]
    public async Task Run_ResetBeforeAnythingIsDone_IsUnknownAndThenWrittenOnce()
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(Fault(SandboxFaultKind.ResetBeforeBody));

        await AssertUnresolvedAsync(world);
        await AssertSameWorldAsync(world);
    }

    [Fact]
    public async Task Run_CommitAfterTheClientGaveUp_IsWaitedForAndFoundWritten()
    {
        await using var world = await DueAsync(ShortPatience(serverLimit: TimeSpan.FromMilliseconds(200)));
        var late = new LateCommit(world.Sandbox, Adjustments, "POST");

        await AssertUnresolvedAsync(world);
        Assert.Empty(world.Sandbox.Log.Adjustments);
        await late.HappensAsync();
        await AssertSameWorldAsync(world);
        Assert.Equal(JournalState.Verified, Assert.Single(await world.JournalAsync()).State);
    }

    [Fact]
    public async Task Run_TimeoutOfARequestThatIsNeverServed_IsWrittenOnceLater()
    {
        await using var world = await DueAsync(ShortPatience(serverLimit: TimeSpan.FromMilliseconds(200)));
        world.Sandbox.Faults.Add(Fault(SandboxFaultKind.Delay, TimeSpan.FromSeconds(30)));

        await AssertUnresolvedAsync(world);
        await AssertSameWorldAsync(world);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, ErrorsBody)]
    [InlineData(HttpStatusCode.InternalServerError, "")]
    [InlineData(HttpStatusCode.OK, ErrorsBody)]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "<html><body>down</body></html>")]
    [InlineData(HttpStatusCode.BadGateway, "")]
    public async Task Run_AnswerThatProvesNothing_IsUnknownAndThenWrittenOnce(HttpStatusCode status, string body)
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(SandboxFault.Answer(Adjustments, status, body));

        await AssertUnresolvedAsync(world);
        Assert.Empty(world.Sandbox.Log.Adjustments);
        await AssertSameWorldAsync(world);
    }

    private static SandboxFault Fault(SandboxFaultKind kind, TimeSpan delay = default) =>
        new() { Kind = kind, Route = Adjustments, Method = "POST", Delay = delay };

    private static WorldSettings ShortPatience(TimeSpan serverLimit) => new()
    {
        Autotask = options => options.AttemptTimeout = TimeSpan.FromSeconds(1),
        Options = options => options.Journal.ServerLimit = serverLimit,
    };

    private static async Task<World> DueAsync(WorldSettings? settings = null)
    {
        var world = await World.LiveAsync(settings);
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        return world;
    }

    private static async Task AssertUnresolvedAsync(World world)
    {
        var report = await world.RunAsync();
        Assert.Equal(RunStatus.CompletedWithIssues, report.Run.Status);
        Assert.Equal((2, 1), (report.Run.Counts.Unchanged, report.Run.Counts.Unresolved));
        Assert.Equal(JournalState.Unknown, Assert.Single(await world.JournalAsync()).State);
        Assert.Equal([$"JRN002 line:{world.Line(0).Id}"], Warnings(await world.FindingsAsync()));
    }

    private static async Task AssertSameWorldAsync(World world)
    {
        await world.RunToRestAsync();
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
        Assert.Equal(await Undisturbed.UnitsAsync(), world.Units);
        Assert.Empty(Warnings(await world.FindingsAsync()));
    }

    // What every run says of a prorated change is not what is asked here.
    private static IEnumerable<string> Warnings(IReadOnlyList<string> findings) => findings.Where(finding => !finding.StartsWith("BIL032", StringComparison.Ordinal));
}
