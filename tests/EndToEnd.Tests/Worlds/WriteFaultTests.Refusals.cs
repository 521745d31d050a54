using System.Net;
using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;

namespace EndToEnd.Tests.Worlds;

public sealed partial class WriteFaultTests
{
    public static TheoryData<string> ProvenRefusals => ["thread limit", "429 with seconds", "429 with a date", "429 alone", "401"];

    [Theory]
    [MemberData(nameof(ProvenRefusals))]
    public async Task Run_RefusalThatProvesNothingWasWritten_IsTriedAgainInTheSameRun(string refusal)
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(Refusal(world, refusal, times: 1));

        var report = await world.RunAsync();

        Assert.Equal(1, report.Run.Counts.ChangesVerified);
        world.AssertAdjustedOnce((0, Undisturbed.ChangeDay));
        await AssertSameWorldAsync(world);
    }

    [Theory]
    [MemberData(nameof(ProvenRefusals))]
    public async Task Run_RefusalThatLasts_LeavesTheChangeToTheNextRun(string refusal)
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(Refusal(world, refusal, times: null));

        var report = await world.RunAsync();

        Assert.Equal(RunStatus.CompletedWithIssues, report.Run.Status);
        Assert.Equal((0, 1, 0), (report.Run.Counts.ChangesApplied, report.Run.Counts.Failed, report.Run.Counts.Unresolved));
        Assert.Empty(world.Sandbox.Log.Writes);
        Assert.Equal(JournalState.Intent, Assert.Single(await world.JournalAsync()).State);

        world.Sandbox.Faults.Clear();
        await AssertSameWorldAsync(world);
    }

    private static SandboxFault Refusal(World world, string refusal, int? times)
    {
        var later = world.Sandbox.Clock.GetUtcNow().AddSeconds(1);
        return refusal switch
        {
            "thread limit" => new SandboxFault { Kind = SandboxFaultKind.ThreadLimit, Route = Adjustments, Times = times },
            "401" => new SandboxFault { Kind = SandboxFaultKind.Status, Route = Adjustments, Times = times, Status = HttpStatusCode.Unauthorized },
            _ => new SandboxFault
            {
                Kind = SandboxFaultKind.Status,
                Route = Adjustments,
                Times = times,
                Status = HttpStatusCode.TooManyRequests,
                RetryAfter = refusal switch
                {
                    "429 with seconds" => "1",
                    "429 with a date" => later.ToString("R"),
                    _ => null,
                },
            },
        };
    }
}
