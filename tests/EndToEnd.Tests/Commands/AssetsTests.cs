using System.Text.Json;
using EndToEnd.Tests.Support;
using Integration.Sandbox;
using Integration.Sandbox.Dots.Seeds;
using Integration.Sandbox.Log;
using Integration.Sandbox.Seeds;
using MspSync;
using MspSync.Rendering;

namespace EndToEnd.Tests.Commands;

public sealed class AssetsTests : IAsyncLifetime
{
    private const int Devices = 8;
    private const int Known = 5;

    private Workplace place = null!;

    public async ValueTask InitializeAsync()
    {
        place = await OpenAsync();
    }

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task Plan_Sync_ShowsUpdatesAloneAndWhatToTypeAndWritesNothing()
    {
        var result = await place.RunWellAsync("assets", "plan", "--mode", "sync");

        Assert.Contains($"{Known} changes: 0 new assets, {Known} updates. Mode: Sync, which creates nothing.", result.Output, StringComparison.Ordinal);
        Assert.Contains($"Skipped, {Devices - Known}: No asset has the serial number, and nothing is created.", result.Output, StringComparison.Ordinal);
        Assert.Contains("MspSync assets sync --mode sync --plan ", result.Output, StringComparison.Ordinal);
        Assert.Contains("Assigned to nobody, 3. People assign them, never a sync.", result.Output, StringComparison.Ordinal);
        Assert.Empty(Written());
    }

    [Fact]
    public async Task Sync_FirstPlan_IsHeldAndSaysHowToApproveIt()
    {
        var result = await place.RunAsync("assets", "sync");

        Assert.Equal(ExitCode.Issues, result.ExitCode);
        Assert.Contains($"{Known} held", result.Output, StringComparison.Ordinal);
        Assert.Contains("To write it:", result.Output, StringComparison.Ordinal);
        Assert.Empty(Written());
    }

    [Fact]
    public async Task Sync_ApprovedPlan_UpdatesWhatExistsAndCreatesNothing()
    {
        await ApplyAsync("sync");

        Assert.Equal(Known, Written().Count);
        Assert.All(Written(), write => Assert.Equal("PATCH", write.Method));
        Assert.Equal(Known, place.Sandbox.Dots.Assets.Count);
    }

    [Fact]
    public async Task Sync_DownloadAndSyncTwice_CreatesEachOnceAndAssignsNobody()
    {
        await ApplyAsync("download-and-sync");
        var again = await place.RunWellAsync("assets", "sync", "--mode", "download-and-sync", "--json");

        Assert.Equal(Devices - Known, Written().Count(write => write.Method == "POST"));
        Assert.Equal(Devices, place.Sandbox.Dots.Assets.Count);
        Assert.Empty(place.Sandbox.Dots.Assignments);
        Assert.Equal(0, again.Json.GetProperty("run").GetProperty("counts").GetProperty("changesPlanned").GetInt32());
        Assert.Equal(Devices, again.Json.GetProperty("run").GetProperty("counts").GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public async Task Sync_PlanOfTheOtherMode_IsRefusedWithTheOptionToAdd()
    {
        var plan = await place.RunWellAsync("assets", "plan", "--mode", "download-and-sync", "--json");

        var result = await place.RunAsync("assets", "sync", "--plan", Hash(plan), "--yes");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("Add --mode download-and-sync to write it. Nothing was done.", result.Said, StringComparison.Ordinal);
        Assert.Empty(Written());
    }

    [Fact]
    public async Task Sync_PlanWithoutYes_IsRefusedWhereNobodyCanBeAsked()
    {
        var plan = await place.RunWellAsync("assets", "plan", "--json");

        var result = await place.RunAsync("assets", "sync", "--plan", Hash(plan), "--json");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("Add --yes", result.Said, StringComparison.Ordinal);
        Assert.Empty(Written());
    }

    [Fact]
    public async Task Connect_EveryAnswerGiven_SyncsAndSumsUp()
    {
        var result = await place.RunWellAsync("assets", "connect", "--mode", "download-and-sync", "--consent", "--by", "maria", "--key-expires", "never");

        Assert.Contains("may read 1 organization", result.Said, StringComparison.Ordinal);
        Assert.Contains("No employee data is read or downloaded", result.Said, StringComparison.Ordinal);
        Assert.Contains("Employee data is not downloaded: new assets are assigned to nobody.", result.Said, StringComparison.Ordinal);
        Assert.Contains($"Downloaded 3 assets, synced {Known}, left alone 0 devices.", result.Said, StringComparison.Ordinal);
        Assert.Contains("Assigned to nobody, 6. Dots' support assigns them, never a sync.", result.Said, StringComparison.Ordinal);
        Assert.Contains("\"Mode\": \"DownloadAndSync\"", result.Output, StringComparison.Ordinal);
        Assert.Equal(Devices, place.Sandbox.Dots.Assets.Count);
        Assert.Empty(place.Sandbox.Dots.Assignments);
    }

    [Fact]
    public async Task Connect_AnswersMissingAndNobodyToAsk_NamesTheOptionsAfterShowingWhatTheyAreAbout()
    {
        var result = await place.RunAsync("assets", "connect", "--json");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("--consent", result.Said, StringComparison.Ordinal);
        Assert.Contains("--mode with sync or download-and-sync", result.Said, StringComparison.Ordinal);
        Assert.Contains("Devices that have no asset get one", result.Said, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Empty(Written());
    }

    [Fact]
    public async Task Connect_KeyFromAFile_IsUsedAndSaidNowhere()
    {
        var key = place.Sandbox.JumpCloud.ApiKey;
        await File.WriteAllTextAsync(place.At("key"), key + "\n");
        place.Settings["jumpCloud"]!.AsObject().Remove("apiKey");

        var without = await place.RunAsync("assets", "connect", "--json", "--mode", "sync", "--consent");
        var with = await place.RunWellAsync("assets", "connect", "--mode", "sync", "--consent", "--key-file", place.At("key"));

        Assert.Equal(ExitCode.Configuration, without.ExitCode);
        Assert.Contains("Add --key-file, or set JumpCloud:ApiKey", without.Said, StringComparison.Ordinal);
        Assert.DoesNotContain(key, with.Output + with.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_RefusedKey_ShowsTheFixAndStops()
    {
        place.Set("jumpCloud:apiKey", "jca_wrong");

        var result = await place.RunAsync("assets", "connect", "--mode", "sync", "--consent");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("The connection is not ready; nothing was written.", result.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("jca_wrong", result.Said, StringComparison.Ordinal);
        Assert.Empty(Written());
    }

    [Theory]
    [InlineData("--key-expires", "soon", "--key-expires is 'soon'")]
    [InlineData("--mode", "both", "'both' not recognized")]
    [InlineData("--key-file", " ", "--key-file needs a value")]
    [InlineData("--plan", "abc", "Unrecognized")]
    public async Task Connect_OptionThatMakesNoSense_IsRefused(string option, string value, string part)
    {
        var result = await place.RunAsync("assets", "connect", option, value);

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains(part, result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_SingleOrganizationWithoutAutotask_Works()
    {
        place.Sandbox.JumpCloud.Behavior.IsSingleOrganization = true;
        place.Settings["jumpCloud"]!["isSingleOrganization"] = true;
        place.Settings["jumpCloud"]!.AsObject().Remove("providerId");
        place.Settings.Remove("autotask");

        var result = await place.RunWellAsync("assets", "connect", "--mode", "sync", "--consent", "--key-expires", "never");
        var billing = await place.RunAsync("plan");

        Assert.Contains("may read 1 organization", result.Said, StringComparison.Ordinal);
        Assert.Equal(Known, Written().Count);
        Assert.Equal(ExitCode.Configuration, billing.ExitCode);
        Assert.Contains("The configuration has no section Autotask", billing.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sync_DotsWithoutPartnerEndpoint_WritesNothingButTheFileForItsSupport()
    {
        place.Settings["dots"]!.AsObject().Remove("partnerAddress");
        place.Set("assets:supportFile", place.At("support.csv"));

        var result = await place.RunAsync("assets", "sync", "--mode", "download-and-sync");

        Assert.Equal(ExitCode.Issues, result.ExitCode);
        Assert.Contains("takes no writes from this connection", result.Said, StringComparison.Ordinal);
        Assert.Contains(place.At("support.csv"), result.Output, StringComparison.Ordinal);
        var rows = await File.ReadAllLinesAsync(place.At("support.csv"));
        Assert.StartsWith("Action,Tenant,Device,Asset,Serial number", rows[0], StringComparison.Ordinal);
        Assert.Equal(Devices - Known, rows.Count(row => row.StartsWith("create,", StringComparison.Ordinal)));
        Assert.Empty(Written());
    }

    [Fact]
    public async Task Connect_DotsWithoutPartnerEndpoint_EndsInTheFile()
    {
        place.Settings["dots"]!.AsObject().Remove("partnerAddress");

        var result = await place.RunAsync("assets", "connect", "--mode", "sync", "--consent", "--key-expires", "never", "--csv", place.At("mine.csv"), "--json");

        Assert.Equal(ExitCode.Issues, result.ExitCode);
        Assert.Equal(place.At("mine.csv"), result.Json.GetProperty("file").GetString());
        Assert.Equal(JsonValueKind.Null, result.Json.GetProperty("connected").ValueKind);
        Assert.True(File.Exists(place.At("mine.csv")));
        Assert.Empty(Written());
    }

    [Fact]
    public async Task Plan_DotsWithoutThePathOfSerialNumbers_SaysWhomToAsk()
    {
        place.Settings["dots"]!.AsObject().Remove("partnerAddress");
        place.Settings["dots"]!.AsObject().Remove("paths");

        var result = await place.RunAsync("assets", "plan");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("PRE306", result.Output, StringComparison.Ordinal);
        Assert.Contains("Paths:AssetsBySerialNumber", result.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assets:target", null, "Set Assets:Target to one of Autotask, Csv, Dots, SnipeIt.")]
    [InlineData("assets:target", "Excel", "give it one of Autotask, Csv, Dots, SnipeIt")]
    [InlineData("assets:targets", "Dots", "has 'targets' in Assets, which nothing reads")]
    [InlineData("dots:key", "x", "has 'key' in Dots, which nothing reads")]
    [InlineData("snipeIt:create:model", "x", "has 'model' in SnipeIt:create, which nothing reads")]
    [InlineData("dots:keyExpiresAt", "soon", "give it a time such as")]
    public async Task Plan_SettingThatMakesNoSense_IsRefusedInOneSentence(string path, string? value, string part)
    {
        if (value is null)
            place.Settings.Remove("assets");
        else
            place.Set(path, value);

        var result = await place.RunAsync("assets", "plan");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains(part, result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_AfterASync_ShowsItWithoutAskingAnybody()
    {
        await ApplyAsync("sync");
        var asked = place.Sandbox.Log.CountOf(SandboxVendor.Dots);

        var text = await place.RunWellAsync("assets", "report");
        var json = await place.RunWellAsync("assets", "report", "--json");

        Assert.Contains($"{Known} changed", text.Output, StringComparison.Ordinal);
        Assert.Contains($"{Known} devices are linked", text.Said, StringComparison.Ordinal);
        Assert.Contains("Assigned to nobody, 3.", text.Output, StringComparison.Ordinal);
        Assert.Equal(3, json.Json.GetProperty("unassigned").GetArrayLength());
        Assert.Equal(asked, place.Sandbox.Log.CountOf(SandboxVendor.Dots));
    }

    [Fact]
    public async Task Report_ALaterRunFailed_StillShowsTheLastOneThatPlanned()
    {
        await ApplyAsync("sync");
        place.Set("dots:apiKey", "wrong");
        await place.RunAsync("assets", "sync");

        var result = await place.RunAsync("assets", "report");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains($"{Known} changed", result.Output, StringComparison.Ordinal);
        Assert.Contains("ended as blocked", result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_NoSyncYet_SaysSo()
    {
        await place.RunWellAsync("assets", "plan");

        var result = await place.RunWellAsync("assets", "report");

        Assert.Contains("Assets were not synced yet.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sync_Csv_KeepsTheAssetsInTheFile()
    {
        place.Set("assets:target", "Csv");
        place.Set("assets:file", place.At("assets.csv"));

        await ApplyAsync("download-and-sync");

        Assert.Equal(1 + Devices, (await File.ReadAllLinesAsync(place.At("assets.csv"))).Length);
        Assert.Empty(Written());
    }

    [Fact]
    public async Task Sync_SnipeIt_CreatesWhatIsMissing()
    {
        place.Set("assets:target", "SnipeIt");

        await ApplyAsync("download-and-sync");

        Assert.Equal(Devices, place.Sandbox.SnipeIt.Hardware.Count);
        Assert.Empty(place.Sandbox.SnipeIt.Assignments);
    }

    [Fact]
    public async Task Preflight_AssetsConfigured_ChecksTheirTargetToo()
    {
        place.Set("dots:apiKey", "wrong");

        var result = await place.RunAsync("preflight");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("PRE301", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding stops assets until fixed.", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task Plan_AnyWidth_NoLineWrapsButThoseToCopy(int columns)
    {
        await using var run = SampleProcess.StartAt(columns, "assets", "plan", "--config", place.Save());

        Assert.Equal((int)ExitCode.Done, await run.EndAsync());
        Assert.All(run.Output.Where(line => !line.StartsWith("  MspSync ", StringComparison.Ordinal)), line => Assert.True(Words.Width(line) <= columns, line));
    }

    private static async Task<Workplace> OpenAsync()
    {
        var seed = SandboxSeed.UniformDevices(Devices);
        seed.Dots = DotsSeed.Uniform(Known);
        return await Workplace.OpenAsync(seed);
    }

    private static string Hash(CliResult plan) => plan.Json.GetProperty("hash").GetString()!;

    private async Task ApplyAsync(string mode)
    {
        var plan = await place.RunWellAsync("assets", "plan", "--mode", mode, "--json");
        await place.RunWellAsync("assets", "sync", "--mode", mode, "--plan", Hash(plan), "--yes");
    }

    private List<AcceptedWrite> Written() => [.. place.Sandbox.Log.Writes.Where(write => write.Vendor == SandboxVendor.Dots)];
}
