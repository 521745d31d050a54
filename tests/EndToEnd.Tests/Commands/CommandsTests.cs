using System.Globalization;
using System.Text.Json;
using EndToEnd.Tests.Support;
using MspSync;

namespace EndToEnd.Tests.Commands;

public sealed class CommandsTests : IAsyncLifetime
{
    private Workplace place = null!;

    public async ValueTask InitializeAsync() => place = await Workplace.OpenAsync();

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task Preflight_TenantsThatCannotBeLinked_EndsWithOneAndBlocksNothingElse()
    {
        var result = await place.RunAsync("preflight", "--json");

        Assert.Equal(ExitCode.Issues, result.ExitCode);
        Assert.DoesNotContain(result.Json.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("severity").GetString() == "Blocking");
        Assert.Empty(place.Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Map_Twice_LinksOnceAndKeepsReasons()
    {
        var first = await place.RunWellAsync("map", "--json");
        var second = await place.RunWellAsync("map", "--json");

        Assert.NotEmpty(first.Json.GetProperty("added").EnumerateArray());
        Assert.Empty(second.Json.GetProperty("added").EnumerateArray());
        Assert.NotEmpty(first.Json.GetProperty("unmapped").EnumerateArray());
        Assert.All(first.Json.GetProperty("unmapped").EnumerateArray(), tenant => Assert.NotEmpty(tenant.GetProperty("reason").GetProperty("text").GetString()!));
        Assert.Empty(place.Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Observe_All_CountsWhatTheSandboxHas()
    {
        await place.RunWellAsync("map");

        var result = await place.RunWellAsync("observe", "--json");

        var counted = result.Json.GetProperty("sweep").GetProperty("tenants").EnumerateArray()
            .ToDictionary(tenant => tenant.GetProperty("tenant").GetString()!, tenant => tenant.GetProperty("users").GetInt32());
        Assert.Equal(place.Sandbox.JumpCloud.Organizations.ToDictionary(organization => organization.Id, organization => organization.Users.Count), counted);
    }

    [Fact]
    public async Task Plan_ThenApply_WritesExactlyThePlanAndThenNothing()
    {
        var plan = (await place.RunAsync("plan", "--json")).Json;
        Assert.Empty(place.Sandbox.Log.Writes);
        var units = plan.GetProperty("changes").EnumerateArray().Where(change => change.GetProperty("$type").GetString() == "units").ToList();
        Assert.NotEmpty(units);

        var report = await place.RunAsync("apply", "--plan", Hash(plan), "--by", "ada", "--why", "checked", "--yes", "--json");

        var counts = report.Json.GetProperty("run").GetProperty("counts");
        Assert.Equal(plan.GetProperty("changes").GetArrayLength(), counts.GetProperty("changesVerified").GetInt32());
        Assert.Equal(
            units.Select(change => (long.Parse(change.GetProperty("line").GetString()!, CultureInfo.InvariantCulture), DateOnly.Parse(change.GetProperty("effectiveDate").GetString()!, CultureInfo.InvariantCulture))).Order(),
            place.Sandbox.Log.Adjustments.Keys.Select(key => (key.ContractServiceId, key.EffectiveDate)).Order());
        Assert.All(place.Sandbox.Log.Adjustments.Values, times => Assert.Equal(1, times));
        var again = await place.RunAsync("plan", "--json");
        Assert.Empty(again.Json.GetProperty("changes").EnumerateArray());
    }

    [Fact]
    public async Task Run_FirstNight_HoldsEverythingAndSaysSoWithCode1()
    {
        place.Set("integration:billing:approval", "Automatic");

        var result = await place.RunAsync("run", "--json");

        Assert.Equal(ExitCode.Issues, result.ExitCode);
        Assert.True(result.Json.GetProperty("run").GetProperty("counts").GetProperty("held").GetInt32() > 0);
        Assert.Empty(place.Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Run_HeldChanges_SaysOnceWhyAndWhatToType()
    {
        var config = place.Save();

        var first = await place.RunAsync("run", "--store", place.Store);
        var all = await place.RunAsync("run", "--all", "--store", place.Store);

        Assert.Contains(" × ", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Add --all", all.Output, StringComparison.Ordinal);
        Assert.Contains("Create the account, or give both sides the same name.", all.Output, StringComparison.Ordinal);
        Assert.Matches($"MspSync apply --plan [0-9a-f]{{12}} --config {config} --store {place.Store}", first.Output);
        var next = first.Output.Split('\n').Single(line => line.Contains("MspSync apply", StringComparison.Ordinal)).Trim();
        var applied = await Cli.RunAsync([.. next.Split(' ')[1..], "--yes", "--json"]);
        Assert.True(applied.Json.GetProperty("run").GetProperty("counts").GetProperty("changesVerified").GetInt32() > 0, applied.Error);
    }

    [Fact]
    public async Task History_AfterRuns_ListsThemNewestFirst()
    {
        await place.RunAsync("run");
        place.Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        await place.RunAsync("run");

        var runs = (await place.RunWellAsync("history", "--json")).Json.GetProperty("runs").EnumerateArray().ToList();

        Assert.Equal(2, runs.Count);
        Assert.True(runs[0].GetProperty("startedAt").GetDateTimeOffset() > runs[1].GetProperty("startedAt").GetDateTimeOffset());
    }

    [Fact]
    public async Task JournalList_AfterApply_ShowsVerifiedEntriesOnlyWithAll()
    {
        var plan = (await place.RunAsync("plan", "--json")).Json;
        await place.RunAsync("apply", "--plan", Hash(plan)[..12], "--yes", "--json");

        var open = await place.RunWellAsync("journal", "list", "--json");
        var all = await place.RunWellAsync("journal", "list", "--all", "--json");

        var id = all.Json.GetProperty("entries").EnumerateArray()
            .Where(entry => entry.GetProperty("kind").GetString() == "Units")
            .MaxBy(entry => entry.GetProperty("effectiveDate").GetString())
            .GetProperty("id").GetInt64();
        var resolved = await place.RunAsync("journal", "resolve", $"{id}", "--yes", "--why", "to see");

        Assert.Equal(ExitCode.Configuration, resolved.ExitCode);
        Assert.Contains("nothing is in Conflict", resolved.Error, StringComparison.Ordinal);
        Assert.Empty(open.Json.GetProperty("entries").EnumerateArray());
        Assert.Equal(plan.GetProperty("changes").GetArrayLength(), all.Json.GetProperty("entries").GetArrayLength());
        Assert.All(all.Json.GetProperty("entries").EnumerateArray(), entry => Assert.Equal("Verified", entry.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Store_BackupAndExport_AreWholeAndNeverOverwrite()
    {
        await place.RunAsync("plan");

        await place.RunWellAsync("store", "backup", place.At("copy.db"));
        await place.RunWellAsync("store", "export", place.At("export.jsonl"));
        var again = await place.RunAsync("store", "export", place.At("export.jsonl"));

        Assert.Equal(ExitCode.Configuration, again.ExitCode);
        Assert.Contains("Give a new name", again.Error, StringComparison.Ordinal);
        var nowhere = await place.RunAsync("store", "backup", place.At("no/such/folder.db"));
        Assert.Equal(ExitCode.Configuration, nowhere.ExitCode);
        Assert.All(File.ReadLines(place.At("export.jsonl")), line => JsonDocument.Parse(line).Dispose());
        var fromCopy = await place.RunAsync("history", "--json", "--store", place.At("copy.db"));
        Assert.Equal(ExitCode.Done, fromCopy.ExitCode);
    }

    [Theory]
    [InlineData("history")]
    [InlineData("journal", "list")]
    [InlineData("store", "export")]
    public async Task StoreNamed_NeedsNoConfiguration(params string[] command)
    {
        await place.RunAsync("run");
        string[] file = command[0] == "store" ? [place.At("export.jsonl")] : [];

        var result = await Cli.RunAsync([.. command, .. file, "--store", place.Store, "--config", place.At("none.json")]);

        Assert.True(result.ExitCode == ExitCode.Done, result.Error);
    }

    [Theory]
    [InlineData("preflight")]
    [InlineData("map")]
    [InlineData("observe")]
    [InlineData("plan")]
    [InlineData("run")]
    [InlineData("alerts", "run")]
    [InlineData("alerts", "run", "--all")]
    [InlineData("alerts", "plan")]
    [InlineData("alerts", "plan", "--all")]
    [InlineData("alerts", "rules", "list")]
    [InlineData("alerts", "rules", "check")]
    [InlineData("alerts", "rules", "import")]
    public async Task Text_OfEveryCommand_StaysWithinTheWidth(params string[] command)
    {
        place.UseServiceDesk();
        place.Sandbox.JumpCloud.ConfigureTicketing("Device offline", queueId: 8);
        place.Sandbox.JumpCloud.OpenAlert(place.Sandbox.JumpCloud.Organizations[0].Id, "Disk space low");
        var result = await place.RunAsync(command);

        Assert.NotEmpty(result.Output);
        Assert.All(result.Output.ReplaceLineEndings("\n").Split('\n'), line => Assert.True(MspSync.Rendering.Words.Width(line) <= 120, line));
    }

    private static string Hash(JsonElement plan) => plan.GetProperty("hash").GetString()!;
}
