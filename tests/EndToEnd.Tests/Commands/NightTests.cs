using System.Text.Json;
using EndToEnd.Tests.Support;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;
using MspSync;

namespace EndToEnd.Tests.Commands;

public sealed class NightTests : IAsyncLifetime
{
    private const int Organizations = 6;

    private Workplace place = null!;

    public async ValueTask InitializeAsync()
    {
        place = await Workplace.OpenAsync(SandboxSeed.Uniform(Organizations));
        place.Set("integration:billing:approval", "Automatic");
        place.Set("integration:journal:serverLimit", "00:00:00.500");
        place.Set("integration:journal:settle", "00:00:00.200");
        place.Set("integration:journal:verifyInterval", "00:00:00.050");
    }

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task Run_LiveLinks_WritesTheNightAndIsDone()
    {
        await GoLiveAsync();
        BeginNextDay();

        var result = await place.RunWellAsync("run", "--json");

        Assert.Equal(Organizations, Counts(result).GetProperty("changesVerified").GetInt32());
        Assert.Equal(2 * Organizations, place.Sandbox.Log.Adjustments.Count);
        Assert.All(place.Sandbox.Log.Adjustments.Values, times => Assert.Equal(1, times));
    }

    [Fact]
    public async Task Run_GateStopsIt_WritesNothingAndEndsWithCode3()
    {
        await GoLiveAsync();
        BeginNextDay();
        var written = place.Sandbox.Log.Writes.Count;
        place.Set("integration:billing:gates:maximumStep", "0");
        place.Set("integration:billing:gates:maximumStepShare", "0");
        place.Set("integration:billing:gates:minimumLinks", "1");

        var result = await place.RunAsync("run", "--json");
        var text = await place.RunAsync("plan");

        Assert.Equal(ExitCode.Stopped, result.ExitCode);
        Assert.Equal("Stopped", result.Json.GetProperty("run").GetProperty("status").GetString());
        Assert.Equal(ExitCode.Stopped, text.ExitCode);
        Assert.Contains("A gate stopped the run", text.Output, StringComparison.Ordinal);
        Assert.Equal(written, place.Sandbox.Log.Writes.Count);
    }

    [Theory]
    [InlineData(SandboxFaultKind.Status)]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.HtmlBody)]
    public async Task Run_EventsOfOneOrganizationUnreadable_WritesTheOthersOnly(SandboxFaultKind kind)
    {
        await GoLiveAsync();
        BeginNextDay();
        var organization = place.Sandbox.JumpCloud.Organizations[2];
        place.Set("jumpCloud:retry:maxRetries", "0");
        place.Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "/insights/*", Organization = organization.Id, Times = null });

        var result = await place.RunAsync("run", "--json");

        Assert.Equal(ExitCode.Issues, result.ExitCode);
        Assert.Equal(Organizations - 1, Counts(result).GetProperty("changesVerified").GetInt32());
        var outcome = Assert.Single(result.Json.GetProperty("outcomes").EnumerateArray(), candidate => candidate.GetProperty("tenant").GetString() == organization.Id);
        Assert.Equal("Failed", outcome.GetProperty("kind").GetString());
        Assert.Contains(
            result.Json.GetProperty("findings").EnumerateArray(),
            finding => finding.GetProperty("subject").GetString()!.Contains(organization.Id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task JournalResolve_ConflictAfterAPersonsEdit_AcceptsWhatTheTargetShows()
    {
        await GoLiveAsync();
        BeginNextDay();
        place.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.PersonEdit, Route = "*Adjustments*", Method = "POST", UnitChange = 4, EffectiveDate = new DateOnly(2026, 11, 2) });

        var night = await place.RunAsync("run", "--json");
        var list = await place.RunAsync("journal", "list", "--json");
        var entry = Assert.Single(list.Json.GetProperty("entries").EnumerateArray());
        Assert.True(entry.GetProperty("state").GetString() == "Conflict", entry.ToString());
        var id = entry.GetProperty("id").GetInt64();
        var unexplained = await place.RunAsync("journal", "resolve", $"{id}", "--yes");
        var resolved = await place.RunWellAsync("journal", "resolve", $"{id}", "--by", "ada", "--why", "the customer asked for four more", "--yes", "--json");

        Assert.Equal(ExitCode.Issues, night.ExitCode);
        Assert.Equal(ExitCode.Issues, list.ExitCode);
        Assert.Equal(ExitCode.Configuration, unexplained.ExitCode);
        Assert.Contains("--why", unexplained.Error, StringComparison.Ordinal);
        Assert.Equal("Resolved", resolved.Json.GetProperty("entry").GetProperty("state").GetString());
        Assert.Contains("ada", resolved.Json.GetProperty("entry").GetProperty("detail").GetString()!, StringComparison.Ordinal);
        var line = long.Parse(entry.GetProperty("line").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        var today = DateOnly.FromDateTime(place.Sandbox.Clock.GetUtcNow().UtcDateTime);
        var units = place.Sandbox.Autotask.UnitsRowsOf(line).Single(row => row.StartDate <= today && today <= row.EndDate).Units;
        Assert.Equal(units, resolved.Json.GetProperty("accepted").GetInt32());
    }

    [Fact]
    public async Task Run_Terminated_EndsInOrderAndTheNextRunFinishes()
    {
        await GoLiveAsync();
        BeginNextDay();
        place.Set("sandbox:control", new Uri(place.Sandbox.Address, "_sandbox").ToString());
        place.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Route = "*Adjustments*", Method = "POST", Times = null, Delay = TimeSpan.FromMilliseconds(200) });
        await using var run = SampleProcess.Start("run", "--json", "--config", place.Save());
        await run.UntilAsync(_ => place.Sandbox.Log.Adjustments.Count > Organizations);

        await run.TerminateAsync();

        Assert.Equal((int)ExitCode.Issues, await run.EndAsync());
        Assert.DoesNotContain(run.Error, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
        Assert.True(place.Sandbox.Log.Adjustments.Count < 2 * Organizations);
        await place.RunWellAsync("run", "--json");
        Assert.Equal(2 * Organizations, place.Sandbox.Log.Adjustments.Count);
        Assert.All(place.Sandbox.Log.Adjustments.Values, times => Assert.Equal(1, times));
    }

    private async Task GoLiveAsync()
    {
        Hire("first");
        var plan = (await place.RunWellAsync("plan", "--json")).Json;
        await place.RunWellAsync("apply", "--plan", plan.GetProperty("hash").GetString()!, "--yes", "--json");
    }

    private void BeginNextDay()
    {
        place.Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        Hire("second");
        place.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
    }

    private void Hire(string name)
    {
        foreach (var organization in place.Sandbox.JumpCloud.Organizations)
        {
            place.Sandbox.JumpCloud.AddUser(organization.Id, name);
        }
    }

    private static JsonElement Counts(CliResult result) => result.Json.GetProperty("run").GetProperty("counts");
}
