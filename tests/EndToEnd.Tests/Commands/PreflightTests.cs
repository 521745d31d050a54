using EndToEnd.Tests.Prerequisites;
using EndToEnd.Tests.Support;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;
using MspSync;

namespace EndToEnd.Tests.Commands;

public sealed class PreflightTests
{
    [Fact]
    public async Task Preflight_ConnectionRefused_EndsWithTwoAndSaysWhatFollows()
    {
        await using var place = await Workplace.OpenAsync(Customers.Well());
        place.UseServiceDesk();
        place.Set("autotask:secret", "mistyped");

        var result = await place.RunAsync("preflight");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("Blocking PRE002", result.Said, StringComparison.Ordinal);
        Assert.Contains("Follows from it: PRE411 (1).", result.Said, StringComparison.Ordinal);
        Assert.Contains("1 finding stops billing until fixed.", result.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("TCK007", result.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("mistyped", result.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("ready.", result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preflight_OneLinkBlocked_EndsWithOne()
    {
        await using var place = await Workplace.OpenAsync(Customers.Well());
        await place.RunWellAsync("map");
        var line = place.Sandbox.Autotask.ContractServices[0];
        place.Sandbox.JumpCloud.Map(new SandboxMapping(place.Sandbox.JumpCloud.Organizations[0].Id, 1, line.ContractId, line.Id, LastSync: place.Sandbox.Clock.GetUtcNow()));

        var result = await place.RunAsync("preflight");

        Assert.Equal(ExitCode.Issues, result.ExitCode);
        Assert.Contains("billing: 3 tenants, 2 ready, 0 with something to look at, 1 blocked", result.Said, StringComparison.Ordinal);
        Assert.Contains("Blocking BIL013, 1 finding.", result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preflight_ManyOfAKind_ShowsTheFirstFewAndTheCount()
    {
        var seed = SandboxSeed.Uniform(organizations: 5);
        foreach (var company in seed.Companies)
            company.Contracts.Clear();

        await using var place = await Workplace.OpenAsync(seed);

        var (few, all) = (await place.RunAsync("preflight"), await place.RunAsync("preflight", "--all"));

        Assert.Equal([ExitCode.Issues, ExitCode.Issues], [few.ExitCode, all.ExitCode]);
        Assert.Contains("billing: 5 tenants, 0 ready, 0 with something to look at, 5 blocked", few.Said, StringComparison.Ordinal);
        Assert.Contains("Warning MAP005, 5 findings.", few.Said, StringComparison.Ordinal);
        Assert.Contains("… and 2 more; --all shows them", few.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Customer 00005", few.Said, StringComparison.Ordinal);
        Assert.Contains("Customer 00005", all.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ticketing")]
    [InlineData("assets")]
    public async Task Preflight_JobThatIsNotConfigured_SaysWhichAre(string job)
    {
        await using var place = await Workplace.OpenAsync(Customers.Well());
        place.Settings.Remove("integration");
        place.Settings.Remove("assets");

        var result = await place.RunAsync("preflight", "--job", job);

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains($"{job} is not configured, so there is nothing to check. Configured: billing.", result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preflight_OneJob_AsksNothingOfTheOthers()
    {
        await using var place = await Workplace.OpenAsync(Customers.Well());
        place.UseServiceDesk();

        var result = await place.RunAsync("preflight", "--job", "ticketing", "--json");

        Assert.Equal(ExitCode.Issues, result.ExitCode);
        Assert.Equal(["ticketing"], result.Json.GetProperty("jobs").EnumerateArray().Select(job => job.GetProperty("job").GetString()));
        Assert.DoesNotContain(place.Sandbox.Log.Requests, request => request.Route.Contains("ContractService", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preflight_SingleOrganizationsKey_BlocksTicketsAndNotAssets()
    {
        await using var place = await Workplace.OpenAsync(Customers.Well());
        place.UseServiceDesk();
        place.Set("assets:target", "Csv");
        place.Set("assets:file", place.At("assets.csv"));
        place.Settings["jumpCloud"]!["isSingleOrganization"] = true;
        place.Settings["jumpCloud"]!.AsObject().Remove("providerId");
        place.Sandbox.JumpCloud.Behavior.IsSingleOrganization = true;

        var result = await place.RunAsync("preflight");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("1 finding stops billing until fixed. 1 finding stops ticketing until fixed.", result.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("stops assets", result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preflight_KeyRefusedWithEveryJobConfigured_IsOneCauseAndTheRestFollows()
    {
        await using var place = await Workplace.OpenAsync(Customers.Well());
        place.UseServiceDesk();
        place.Set("assets:target", "Csv");
        place.Set("assets:file", place.At("assets.csv"));
        place.Sandbox.JumpCloud.Behavior.KeyExpiresAt = place.Sandbox.Clock.GetUtcNow();

        var result = await place.RunAsync("preflight", "--json");

        var findings = result.Json.GetProperty("findings").EnumerateArray().Select(finding => (finding.GetProperty("code").GetString(), finding.GetProperty("followsFrom").GetString()));
        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Equal([("PRE101", null), ("PRE411", "PRE101")], findings);
        Assert.All(result.Json.GetProperty("jobs").EnumerateArray(), job => Assert.True(job.GetProperty("isBlocked").GetBoolean()));
    }

    [Fact]
    public async Task Preflight_TenantsThatMappingWouldLink_AreNotMissedByTickets()
    {
        await using var place = await Workplace.OpenAsync(Customers.Seed());
        place.UseServiceDesk();

        var result = await place.RunAsync("preflight");

        Assert.Equal(ExitCode.Issues, result.ExitCode);
        Assert.Contains("ticketing: 3 tenants, 2 ready, 0 with something to look at, 1 blocked", result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preflight_ModeThatTheTargetCannotFollow_Warns()
    {
        await using var place = await Workplace.OpenAsync(Customers.Well());
        place.Set("assets:target", "SnipeIt");
        place.Settings["snipeIt"]!.AsObject().Remove("create");
        place.Set("integration:assets:mode", "DownloadAndSync");

        var result = await place.RunWellAsync("preflight", "--job", "assets");

        Assert.Contains("Warning PRE418 The mode is DownloadAndSync", result.Said, StringComparison.Ordinal);
        Assert.Contains("Info PRE206", result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preflight_StoreOfSomebodyElse_StillChecksTheConnections()
    {
        await using var place = await Workplace.OpenAsync(Customers.Well());
        place.Set("autotask:secret", "mistyped");
        await File.WriteAllTextAsync(place.Store, "a letter to my aunt");

        var result = await place.RunAsync("preflight");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("PRE410", result.Said, StringComparison.Ordinal);
        Assert.Contains("PRE002", result.Said, StringComparison.Ordinal);
        Assert.Equal("a letter to my aunt", await File.ReadAllTextAsync(place.Store));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task Preflight_AnyWidth_NoLineIsLonger(int columns)
    {
        await using var place = await Workplace.OpenAsync();
        place.Sandbox.Autotask.Behavior.CanReadCosts = false;
        await using var run = SampleProcess.StartAt(columns, "preflight", "--config", place.Save());

        Assert.Equal((int)ExitCode.Configuration, await run.EndAsync());
        Assert.All(run.Output, line => Assert.True(MspSync.Rendering.Words.Width(line) <= columns, line));
    }
}
