using System.Text.Json;
using EndToEnd.Tests.Prerequisites;
using EndToEnd.Tests.Support;
using MspSync;

namespace EndToEnd.Tests.Plans;

/// <summary>The commands about saved plans, as a person or a script uses them.</summary>
public sealed class PlanCommandTests : IAsyncLifetime
{
    private Workplace place = null!;

    public async ValueTask InitializeAsync() => place = await Workplace.OpenAsync();

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task ApproveChanges_ThenRun_WritesThemAlone()
    {
        var plan = (await place.RunAsync("plan", "--json")).Json;
        var (hash, first, second) = (plan.GetProperty("hash").GetString()!, Id(plan, 0), Id(plan, 1));

        var approved = await place.RunWellAsync("plan", "approve", hash[..8], "--change", first[..8], "--change", second, "--by", "ada", "--why", "seen", "--yes", "--json");
        Assert.Empty(place.Sandbox.Log.Writes);
        await place.RunAsync("run");

        Assert.Equal("PartlyApproved", approved.Json.GetProperty("status").GetString());
        Assert.Equal(2, place.Sandbox.Log.Adjustments.Count);
        var shown = (await place.RunWellAsync("plan", "show", hash[..12], "--json")).Json;
        Assert.Equal(
            new[] { first, second }.Order(),
            shown.GetProperty("changes").EnumerateArray().Where(change => change.GetProperty("status").GetString() == "Applied").Select(change => change.GetProperty("id").GetString()!).Order());
        Assert.Equal("ada", shown.GetProperty("decisions")[0].GetProperty("by").GetString());
        Assert.Equal("billing", shown.GetProperty("plan").GetProperty("$type").GetString());
    }

    [Fact]
    public async Task Plan_NothingToWriteAndNoLinkApproved_SaysHowToApproveAndThenNoMore()
    {
        await using var quiet = await Workplace.OpenAsync(Customers.Well());
        var hash = (await quiet.RunWellAsync("plan", "--json")).Json.GetProperty("hash").GetString()!;

        var asks = await quiet.RunWellAsync("plan");
        var approved = await quiet.RunWellAsync("plan", "approve", hash, "--by", "ada", "--yes");
        var after = await quiet.RunWellAsync("plan");

        Assert.Contains("3 links need no change now, and a first approval", asks.Said, StringComparison.Ordinal);
        Assert.Contains($"MspSync plan approve {hash[..12]}", asks.Said, StringComparison.Ordinal);
        Assert.Contains("Approved. The plan is applied: It has nothing to write.", approved.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("plan approve", after.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reject_WithoutAReason_IsRefusedAndWithOneHoldsTheChange()
    {
        var plan = (await place.RunAsync("plan", "--json")).Json;
        var (hash, id) = (plan.GetProperty("hash").GetString()!, Id(plan, 0));

        var silent = await place.RunAsync("plan", "reject", hash, "--change", id, "--yes");
        var rejected = await place.RunWellAsync("plan", "reject", hash, "--change", id, "--yes", "--by", "ada", "--why", "they left in May");
        var applied = await place.RunAsync("apply", "--plan", hash, "--yes", "--json");

        Assert.Equal(ExitCode.Configuration, silent.ExitCode);
        Assert.Contains("Say why with --why; it is kept. Nothing was done.", silent.Error, StringComparison.Ordinal);
        Assert.Contains("Rejected. The plan is waiting:", rejected.Said, StringComparison.Ordinal);
        var line = plan.GetProperty("changes")[0].GetProperty("line").GetString();
        Assert.Equal(
            plan.GetProperty("changes").EnumerateArray().Count(change => change.GetProperty("line").GetString() != line),
            applied.Json.GetProperty("run").GetProperty("counts").GetProperty("changesVerified").GetInt32());
        Assert.Contains("they left in May", (await place.RunWellAsync("plan", "show", hash)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_PlansOfAllJobs_SaysWhereEachStands()
    {
        place.UseServiceDesk();
        await place.RunAsync("plan");
        await place.RunAsync("alerts", "plan");

        var all = await place.RunWellAsync("plan", "list", "--json");
        var bills = await place.RunWellAsync("plan", "list", "--job", "billing");

        Assert.Equal(["billing", "ticketing"], all.Json.GetProperty("plans").EnumerateArray().Select(plan => plan.GetProperty("job").GetString()).Order());
        Assert.Contains("wait for a person", bills.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ticketing", bills.Output, StringComparison.Ordinal);
        string[] hashes = [.. all.Json.GetProperty("plans").EnumerateArray().Select(plan => plan.GetProperty("hash").GetString()!)];
        var compared = await place.RunAsync("plan", "compare", hashes[0], hashes[1]);
        Assert.Equal(ExitCode.Configuration, compared.ExitCode);
        Assert.Contains("Only plans of one job can be compared.", compared.Said, StringComparison.Ordinal);
        Assert.Empty(place.Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Compare_PlanWithALaterOne_SaysWhatBothWriteOtherwise()
    {
        AddUserToEach();
        var first = (await place.RunAsync("plan", "--json")).Json.GetProperty("hash").GetString()!;
        place.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        AddUserToEach();
        var second = (await place.RunAsync("plan", "--json")).Json.GetProperty("hash").GetString()!;

        var compared = (await place.RunWellAsync("plan", "compare", first, second, "--json")).Json;
        var said = await place.RunWellAsync("plan", "compare", first[..8], second[..8]);
        var stale = await place.RunAsync("apply", "--plan", first, "--yes");

        Assert.True(compared.GetProperty("different").GetArrayLength() > 0);
        Assert.All(compared.GetProperty("different").EnumerateArray(), pair => Assert.NotEqual(pair.GetProperty("first").GetProperty("id").GetString(), pair.GetProperty("second").GetProperty("id").GetString()));
        Assert.Contains("Otherwise in the second:", said.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Configuration, stale.ExitCode);
        Assert.Contains("may not be written any more", stale.Said, StringComparison.Ordinal);
        Assert.Empty(place.Sandbox.Log.Writes);
    }

    [Theory]
    [InlineData("No plan has the hash 'ffffffff'", "plan", "show", "ffffffff")]
    [InlineData("is too short to name a plan", "plan", "show", "abc")]
    [InlineData("No plan has the hash 'ffffffff'", "plan", "approve", "ffffffff", "--yes")]
    [InlineData("'cooking' not recognized", "plan", "list", "--job", "cooking")]
    public async Task Command_Nonsense_IsRefused(string text, params string[] args)
    {
        await place.RunAsync("plan");

        var result = await place.RunAsync(args);

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains(text, result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_NoStore_SaysSoAndMakesNone()
    {
        var result = await place.RunAsync("plan", "list", "--store", place.At("none.db"));

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("There is no store", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(place.At("none.db")));
    }

    [Fact]
    public async Task Approve_NobodyToAsk_IsRefused()
    {
        var hash = (await place.RunAsync("plan", "--json")).Json.GetProperty("hash").GetString()!;

        var result = await place.RunAsync("plan", "approve", hash, "--json");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("Add --yes", result.Said, StringComparison.Ordinal);
    }

    private void AddUserToEach()
    {
        foreach (var organization in place.Sandbox.JumpCloud.Organizations)
            place.Sandbox.JumpCloud.AddUser(organization.Id, "newcomer");
    }

    private static string Id(JsonElement plan, int number) => plan.GetProperty("changes")[number].GetProperty("id").GetString()!;
}
