using System.Net;
using Integration.Core.Billing;
using Integration.Core.Journal;
using Integration.Core.Runs;
using Integration.Sandbox.Faults;

namespace EndToEnd.Tests.Worlds;

/// <summary>A unit cost from the price list goes wrong on the wire. It is absolute, so the world after the next run has it whatever happened.</summary>
public sealed class CostFaultTests
{
    private const decimal Old = 9m;

    private const decimal New = 9.5m;

    private static readonly WorldSettings Settings = new()
    {
        Options = options =>
        {
            options.Billing.DefaultPolicy = new BillingPolicy { UnitCost = UnitCostSource.PriceList };
            options.Billing.PriceList.Add(new PriceListEntry { Product = "jumpcloud", UnitCost = Old, Currency = "USD" });
        },
    };

    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost, true)]
    [InlineData(SandboxFaultKind.ResetBeforeBody, false)]
    [InlineData(SandboxFaultKind.ResetDuringBody, true)]
    [InlineData(SandboxFaultKind.TruncatedBody, true)]
    [InlineData(SandboxFaultKind.HtmlBody, true)]
    public async Task Run_AnswerNotHeard_IsUnknownAndThenAsAnUndisturbedRun(SandboxFaultKind kind, bool isWritten)
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(new SandboxFault { Kind = kind, Method = "PATCH" });

        var report = await world.RunAsync();

        Assert.Equal(1, report.Run.Counts.Unresolved);
        Assert.Equal(JournalState.Unknown, Assert.Single(await world.JournalAsync()).State);
        Assert.Equal(isWritten ? New : Old, world.Line(0).UnitCost);
        await AssertWrittenAsync(world);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, """{"errors":["Something new went wrong."]}""")]
    [InlineData(HttpStatusCode.OK, """{"errors":["Something new went wrong."]}""")]
    public async Task Run_AnswerThatProvesNothing_IsUnknownAndThenWritten(HttpStatusCode status, string body)
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Method = "PATCH", Status = status, Body = body });

        var report = await world.RunAsync();

        Assert.Equal(1, report.Run.Counts.Unresolved);
        await AssertWrittenAsync(world);
    }

    [Theory]
    [InlineData(SandboxFaultKind.ThreadLimit, default(HttpStatusCode))]
    [InlineData(SandboxFaultKind.Status, HttpStatusCode.TooManyRequests)]
    [InlineData(SandboxFaultKind.Status, HttpStatusCode.Unauthorized)]
    public async Task Run_RefusalThatProvesNothingWasWritten_IsTriedAgainInTheSameRun(SandboxFaultKind kind, HttpStatusCode status)
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(new SandboxFault { Kind = kind, Method = "PATCH", Status = status });

        var report = await world.RunAsync();

        Assert.Equal(1, report.Run.Counts.ChangesVerified);
        await AssertWrittenAsync(world);
    }

    [Fact]
    public async Task Run_CostSilentlyIgnored_IsAConflictAndNotCalledWritten()
    {
        await using var world = await DueAsync();
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Method = "PATCH",
            Status = HttpStatusCode.OK,
            Body = $$"""{"itemId":{{world.Line(0).Id}}}""",
        });

        var report = await world.RunAsync();

        Assert.Equal((0, 1), (report.Run.Counts.ChangesVerified, report.Run.Counts.Unresolved));
        Assert.Equal(JournalState.Conflict, Assert.Single(await world.JournalAsync()).State);
        Assert.Contains($"JRN001 line:{world.Line(0).Id}", await world.FindingsAsync());

        Assert.Equal(Old, await world.Resolver.AcceptPresentAsync(Assert.Single(await world.JournalAsync()).Id, "a person", "Autotask ignored it"));
        await AssertWrittenAsync(world);
    }

    [Fact]
    public async Task Run_PersonSetsTheCostJustBefore_OursHoldsAndIsVerified()
    {
        await using var world = await DueAsync();
        var line = world.Line(0).Id;
        world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.EditBefore,
            Method = "PATCH",
            Edit = _ => world.Sandbox.Autotask.EditUnitCost(line, 12m),
        });

        var report = await world.RunAsync();

        Assert.Equal(1, report.Run.Counts.ChangesVerified);
        await AssertWrittenAsync(world);
    }

    private static async Task<World> DueAsync()
    {
        var world = await World.LiveAsync(Settings);
        world.Options.Billing.PriceList.Insert(0, new PriceListEntry { Product = "jumpcloud", Tenant = world.Organization(0), UnitCost = New, Currency = "USD" });
        world.NextNight();
        return world;
    }

    private static async Task AssertWrittenAsync(World world)
    {
        var report = await world.RunToRestAsync();
        Assert.Equal((New, Old, Old), (world.Line(0).UnitCost, world.Line(1).UnitCost, world.Line(2).UnitCost));
        Assert.Empty(world.Sandbox.Log.Adjustments);
        Assert.Equal(RunStatus.Completed, report.Run.Status);
        Assert.Empty(await world.FindingsAsync());
    }
}
