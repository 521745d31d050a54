using System.Text.Json;
using EndToEnd.Tests.Support;
using Integration.Sandbox.Faults;
using MspSync;
using MspSync.Rendering;

namespace EndToEnd.Tests;

public sealed class ProcessTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task Demo_NoArguments_EndsWellAndAddsUpWithinTheWidth(int columns)
    {
        await using var demo = SampleProcess.StartAt(columns);

        Assert.Equal((int)ExitCode.Done, await demo.EndAsync());
        Assert.Contains("It adds up: nothing was billed, ticketed or created twice.", demo.Output);
        Assert.All(demo.Output, line => Assert.True(Words.Width(line) <= columns, line));
        Assert.DoesNotContain(demo.Output, line => line.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public async Task Demo_Json_GivesTheFiguresAndNothingElse()
    {
        await using var demo = SampleProcess.Start("--json");

        Assert.Equal((int)ExitCode.Done, await demo.EndAsync());
        var document = JsonDocument.Parse(string.Join('\n', demo.Output)).RootElement;
        var runs = document.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("counts")).ToList();
        Assert.Equal(3, runs.Count);
        Assert.True(runs[0].GetProperty("changesPlanned").GetInt32() > 0);
        Assert.All(runs, counts => Assert.Equal(counts.GetProperty("changesPlanned").GetInt32(), counts.GetProperty("changesVerified").GetInt32()));
        Assert.Equal(0, runs[2].GetProperty("changesPlanned").GetInt32());
        Assert.Equal(document.GetProperty("linesAndDatesApplied").GetInt32(), document.GetProperty("acceptedAdjustments").GetInt32());
        var polls = document.GetProperty("alertRuns").EnumerateArray().Select(run => run.GetProperty("counts")).ToList();
        Assert.Equal(2, polls.Count);
        Assert.All(polls, counts => Assert.True(counts.GetProperty("held").GetInt32() > 0));
        Assert.True(document.GetProperty("ticketsOpened").GetInt32() > 1);
        Assert.Equal(document.GetProperty("ticketsOpened").GetInt32(), document.GetProperty("acceptedTickets").GetInt32());
        Assert.Equal((1, 1), (document.GetProperty("ticketsClosed").GetInt32(), document.GetProperty("mostOpenTicketsOfOneAlert").GetInt32()));
        Assert.True(document.GetProperty("addsUp").GetBoolean());
        Assert.Contains("<h1>November 2026</h1>", await File.ReadAllTextAsync(document.GetProperty("report").GetString()!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_WrongSecret_SaysOneThingOnStandardError()
    {
        await using var place = await Workplace.OpenAsync();
        place.Set("autotask:secret", "wrong-secret");
        await using var run = SampleProcess.Start("run", "--json", "--config", place.Save());

        Assert.Equal((int)ExitCode.Configuration, await run.EndAsync());
        Assert.DoesNotContain(run.Error, line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
        Assert.DoesNotContain([.. run.Error, .. run.Output], line => line.Contains("wrong-secret", StringComparison.Ordinal));
        Assert.Empty(place.Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Sandbox_ProcessOfItsOwn_ServesUntilStopped()
    {
        var folder = Directory.CreateTempSubdirectory("mspsync-tests-");
        try
        {
            var file = Path.Combine(folder.FullName, "sandbox.json");
            await using var sandbox = SampleProcess.Start("sandbox", "--organizations", "12", "--write", file);
            await sandbox.UntilAsync(process => process.Output.Any(line => line.Contains("serves at", StringComparison.Ordinal)));

            var preflight = await Cli.RunAsync("preflight", "--config", file, "--store", Path.Combine(folder.FullName, "store.db"));
            var rules = await Cli.RunAsync("alerts", "rules", "check", "--config", file, "--store", Path.Combine(folder.FullName, "store.db"));
            await sandbox.TerminateAsync();

            Assert.True(preflight.ExitCode == ExitCode.Issues, preflight.Error + preflight.Output);
            Assert.Contains("The connections and the rules of ticketing are ready.", preflight.Output, StringComparison.Ordinal);
            Assert.True(rules.ExitCode == ExitCode.Done, rules.Said);
            Assert.DoesNotContain("clock is", preflight.Output, StringComparison.Ordinal);
            Assert.Equal((int)ExitCode.Done, await sandbox.EndAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task AlertsRunWatch_KilledHalfWay_LeavesNoAlertWithTwoTickets()
    {
        await using var place = await Workplace.OpenAsync();
        place.UseServiceDesk();
        place.Set("integration:journal:serverLimit", "00:00:01");
        place.Set("integration:journal:settle", "00:00:00.200");
        place.Set("integration:journal:verifyInterval", "00:00:00.050");
        await place.RunAsync("map");
        foreach (var organization in place.Sandbox.JumpCloud.Organizations)
            place.Sandbox.JumpCloud.OpenAlert(organization.Id, "Agent gone");

        place.Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Delay, Route = "*Tickets", Method = "POST", Times = null, Delay = TimeSpan.FromMilliseconds(100) });
        await using (var watch = SampleProcess.Start("alerts", "run", "--watch", "--config", place.Save()))
        {
            await watch.UntilAsync(_ => place.Sandbox.Autotask.Tickets.Count > 2);
        }

        var end = await place.RunAsync("alerts", "run", "--json");

        Assert.Equal(0, end.Json.GetProperty("run").GetProperty("counts").GetProperty("unresolved").GetInt32());
        Assert.Contains("not settled: waiting up to", end.Error, StringComparison.Ordinal);
        Assert.True(place.Sandbox.Autotask.Tickets.Count > 10);
        Assert.All(place.Sandbox.Log.Tickets.Values, times => Assert.Equal(1, times));
        Assert.All(place.Sandbox.Log.MaxOpenTickets.Values, most => Assert.Equal(1, most));
    }

    [Fact]
    public async Task RunWatch_WithAlerts_DoesBothUntilTerminated()
    {
        await using var place = await Workplace.OpenAsync();
        place.UseServiceDesk();
        await place.RunAsync("map");
        place.Sandbox.JumpCloud.OpenAlert(place.Sandbox.JumpCloud.Organizations[0].Id, "Agent gone");
        place.Set("sandbox:control", new Uri(place.Sandbox.Address, "_sandbox").ToString());
        await using var watch = SampleProcess.Start("run", "--watch", "--alerts", "--config", place.Save());
        await watch.UntilAsync(process => place.Sandbox.Autotask.Tickets.Count == 1
            && new[] { "Run billing-", "Run ticketing-" }.All(run => process.Error.Any(line => line.Contains(run, StringComparison.Ordinal) && line.Contains(" ended as ", StringComparison.Ordinal))));

        await watch.TerminateAsync();

        Assert.Equal((int)ExitCode.Done, await watch.EndAsync());
        Assert.DoesNotContain(watch.Error, line => line.Contains("Start processing HTTP request", StringComparison.Ordinal));
        Assert.Single(place.Sandbox.Autotask.Tickets);
    }

    [Fact]
    public async Task RunWatch_Terminated_ParksTheChangeInHandAndEnds()
    {
        await using var place = await Workplace.OpenAsync();
        var plan = await place.RunAsync("plan", "--json");
        await place.RunAsync("apply", "--plan", plan.Json.GetProperty("hash").GetString()!, "--yes", "--json");
        var written = place.Sandbox.Log.Writes.Count;
        place.Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var organization in place.Sandbox.JumpCloud.Organizations)
        {
            place.Sandbox.JumpCloud.AddUser(organization.Id, "newcomer");
        }

        place.Sandbox.Clock.Advance(TimeSpan.FromHours(2));
        place.Set("integration:billing:approval", "Automatic");
        place.Set("integration:journal:serverLimit", "00:00:01");
        place.Set("integration:journal:settle", "00:00:00.200");
        place.Set("integration:journal:verifyInterval", "00:00:00.050");
        place.Set("sandbox:control", new Uri(place.Sandbox.Address, "_sandbox").ToString());
        await using var watch = SampleProcess.Start("run", "--watch", "--config", place.Save());
        await watch.UntilAsync(_ => place.Sandbox.Log.Writes.Count > written + 1);

        await watch.TerminateAsync();

        Assert.Equal((int)ExitCode.Done, await watch.EndAsync());
        Assert.All(place.Sandbox.Log.Adjustments.Values, times => Assert.Equal(1, times));
        var journal = (await place.RunAsync("journal", "list", "--all", "--json")).Json.GetProperty("entries").EnumerateArray()
            .Select(entry => entry.GetProperty("state").GetString()!).ToList();
        Assert.DoesNotContain("Sending", journal);
        var end = await place.RunAsync("run", "--json");
        Assert.Equal(0, end.Json.GetProperty("run").GetProperty("counts").GetProperty("unresolved").GetInt32());
        Assert.All(place.Sandbox.Log.Adjustments.Values, times => Assert.Equal(1, times));
    }
}
