using System.Text.Json;
using System.Text.Json.Nodes;
using EndToEnd.Tests.Support;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;
using MspSync;

namespace EndToEnd.Tests.Commands;

public sealed class RulesTests : IAsyncLifetime
{
    private const int Serious = 1;
    private const int EverythingElse = 2;

    private Workplace place = null!;

    public async ValueTask InitializeAsync()
    {
        place = await Workplace.OpenAsync(SandboxSeed.Uniform(2));
        place.UseServiceDesk();
    }

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task List_EveryRule_SaysWhetherItIsOnAndAsksNobody()
    {
        place.SetRule(Serious, "isEnabled", false);
        place.SetRule(EverythingElse, "isUnverified", true);
        place.Set("sandbox:control", "http://127.0.0.1:1/_sandbox");

        var text = await place.RunWellAsync("alerts", "rules", "list");
        var json = await place.RunWellAsync("alerts", "rules", "list", "--json");

        Assert.Matches("1 +Administrators +on +category admin", text.Output);
        Assert.Matches("2 +Serious +off +severity critical or high", text.Output);
        Assert.Contains("IsEnabled is false.", text.Output, StringComparison.Ordinal);
        Assert.Contains("IsUnverified is true", text.Output, StringComparison.Ordinal);
        Assert.Contains("1 rule is on.", text.Output, StringComparison.Ordinal);
        Assert.Equal([true, false, false], json.Json.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("offBecause").ValueKind == JsonValueKind.Null));
        Assert.Empty(place.Sandbox.Log.Requests);
    }

    [Fact]
    public async Task List_NoRule_SaysWhereRulesCome()
    {
        place.Settings.Remove("integration");

        var result = await place.RunWellAsync("alerts", "rules", "list");

        Assert.Contains("There is no rule", result.Output, StringComparison.Ordinal);
        Assert.Contains("alerts rules import", result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_RulesOfTheServiceDesk_AreReady()
    {
        var result = await place.RunWellAsync("alerts", "rules", "check");

        Assert.Equal("The rules are ready.", result.Output.Trim());
    }

    public static TheoryData<int, string, string?, string> WrongFields => new()
    {
        { EverythingElse, "queue", "Nowhere", "Rule Everything else: Queue is 'Nowhere'.*JumpCloud Alerts \\(29683482\\)" },
        { EverythingElse, "queue", "Field Service", "Queue is 'Field Service'.*Level I Support" },
        { EverythingElse, "priority", "Burning", "Priority is 'Burning'.*Critical \\(4\\); High \\(1\\)" },
        { EverythingElse, "status", "Done", "Status is 'Done'.*Complete \\(5\\)" },
        { EverythingElse, "source", "Pigeon", "Source is 'Pigeon'.*Phone \\(2\\)" },
        { EverythingElse, "completeStatus", "Escalated", "CompleteStatus is 'Escalated'" },
        { EverythingElse, "category", "Helpdesk 2019", "Category is 'Helpdesk 2019'.*Monitoring" },
        { Serious, "resource", "Kim Osei", "Resource is 'Kim Osei'.*Dana Reyes" },
        { Serious, "role", "Astronaut", "Role is 'Astronaut'.*Technician \\(29682834\\); Engineer" },
        { Serious, "role", null, "Role is not set.*Technician \\(29682834\\); Engineer" },
    };

    [Theory]
    [MemberData(nameof(WrongFields))]
    public async Task Check_FieldThatIsNotThere_ListsWhatIs(int rule, string field, string? value, string pattern)
    {
        place.SetRule(rule, field, value);

        await RefusedAsync(pattern, "alerts", "rules", "check");
    }

    [Fact]
    public async Task Check_SettingOfAllRules_IsSaidOnce()
    {
        place.Set("integration:ticketing:noteType", "Poem");

        var result = await place.RunAsync("alerts", "rules", "check", "--json");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        var finding = Assert.Single(result.Json.GetProperty("findings").EnumerateArray());
        Assert.StartsWith("For all rules: NoteType is 'Poem'.", finding.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("Task Notes (3)", finding.GetProperty("evidence").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alerts", "run")]
    [InlineData("alerts", "run", "--all")]
    [InlineData("alerts", "plan")]
    [InlineData("preflight")]
    public async Task Command_FieldThatIsNotThere_IsRefusedBeforeAnythingIsWritten(params string[] command)
    {
        place.Sandbox.JumpCloud.OpenAlert(place.Sandbox.JumpCloud.Organizations[0].Id, "Disk space low");
        place.SetRule(EverythingElse, "queue", "Nowhere");

        await RefusedAsync("Queue is 'Nowhere'.*Valid: Client Portal \\(5\\); .*1 finding stops ticketing until fixed", command);
    }

    [Fact]
    public async Task Run_NoRuleAtAll_IsRefused()
    {
        place.Settings.Remove("integration");

        await RefusedAsync("TCK001.*Ticketing has no rule", "alerts", "run");
    }

    [Fact]
    public async Task Run_WrongFieldThenCorrected_GoesOn()
    {
        await place.RunWellAsync("map");
        place.Sandbox.JumpCloud.OpenAlert(place.Sandbox.JumpCloud.Organizations[0].Id, "Disk space low");
        place.SetRule(EverythingElse, "queue", "Nowhere");
        var refused = await place.RunAsync("alerts", "run", "--json");
        place.SetRule(EverythingElse, "queue", "JumpCloud Alerts");

        await place.RunWellAsync("alerts", "run");

        Assert.Equal(ExitCode.Configuration, refused.ExitCode);
        Assert.Equal("Blocked", refused.Json.GetProperty("run").GetProperty("status").GetString());
        Assert.Single(place.Sandbox.Autotask.Tickets);
    }

    [Fact]
    public async Task Preflight_WithoutRules_ChecksBillingAlone()
    {
        place.Settings.Remove("integration");

        var result = await place.RunWellAsync("preflight");

        Assert.Contains("The connections are ready.", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(place.Sandbox.Log.Requests, request => request.Route.Contains("Ticket", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Preflight_WithRules_ChecksThemToo()
    {
        var result = await place.RunWellAsync("preflight");

        Assert.Contains("The connections and the rules of ticketing are ready.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_RulesOfThePortal_AreShownOffAndCompared()
    {
        place.Sandbox.JumpCloud.ConfigureTicketing("Device offline", queueId: 8);
        place.SetRule(Serious, "name", "Device offline");

        var text = await place.RunWellAsync("alerts", "rules", "import");
        var json = await place.RunWellAsync("alerts", "rules", "import", "--json");

        Assert.Matches("Device offline +off +category Devices, title with Device offline", text.Output);
        Assert.Contains("Only JumpCloud has: Disk space low,", text.Output, StringComparison.Ordinal);
        Assert.Contains("Only you have: Administrators, Everything else.", text.Output, StringComparison.Ordinal);
        Assert.Matches("Device offline +Resource +Dana Reyes +–", text.Output);
        Assert.Matches("Device offline +Queue +– +8", text.Output);
        Assert.All(json.Json.GetProperty("rules").EnumerateArray(), rule => Assert.True(rule.GetProperty("isUnverified").GetBoolean()));
        Assert.Empty(place.Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Import_NothingThere_SaysSoAndWritesNoFile()
    {
        var result = await place.RunWellAsync("alerts", "rules", "import", "--write", place.At("rules.json"));

        Assert.Contains("no rules to import", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(place.At("rules.json")));
    }

    [Fact]
    public async Task Import_NotReadable_IsRefusedWithTheReason()
    {
        place.Sandbox.JumpCloud.ConfigureTicketing("Device offline", queueId: 8);
        place.Sandbox.Faults.Add(SandboxFault.Answer("*/alerts/configuration", System.Net.HttpStatusCode.Forbidden));

        var result = await place.RunAsync("alerts", "rules", "import");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("No rules were imported: JumpCloud's alert configuration could not be read", result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WrittenFileConfirmedByAPerson_MakesTickets()
    {
        await place.RunWellAsync("map");
        place.Sandbox.JumpCloud.OpenAlert(place.Sandbox.JumpCloud.Organizations[0].Id, "Device offline: ws-1");
        place.Sandbox.JumpCloud.ConfigureTicketing("Device offline", queueId: 8);
        var file = place.At("rules.json");
        await place.RunWellAsync("alerts", "rules", "import", "--write", file);
        var rules = (JsonObject)place.Settings["integration"]!["ticketing"]!;
        rules.Remove("rules");
        place.Set("rules:path", file);

        var unconfirmed = await place.RunAsync("alerts", "run");
        Confirm(file, "Device offline", "system");
        var list = await place.RunWellAsync("alerts", "rules", "list");
        var check = await place.RunWellAsync("alerts", "rules", "check");
        await place.RunWellAsync("alerts", "run");
        var again = await place.RunAsync("alerts", "rules", "import", "--write", file);

        Assert.Equal(ExitCode.Configuration, unconfirmed.ExitCode);
        Assert.Contains("TCK001", unconfirmed.Output, StringComparison.Ordinal);
        Assert.Matches("Device offline +on +category system", list.Output);
        Assert.Contains("TCK003", check.Output, StringComparison.Ordinal);
        Assert.Equal(8, Assert.Single(place.Sandbox.Autotask.Tickets).QueueId);
        Assert.Equal(ExitCode.Configuration, again.ExitCode);
        Assert.Contains("may hold what somebody confirmed", again.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RulesFile_BesideRulesOfTheConfiguration_StandsBehindThem()
    {
        await File.WriteAllTextAsync(place.At("rules.json"), """{ "Rules": [ { "Name": "Last", "Queue": "Client Portal" } ] }""");
        place.Set("rules:path", place.At("rules.json"));

        var list = await place.RunWellAsync("alerts", "rules", "list");

        Assert.Matches("3 +Everything else", list.Output);
        Assert.Matches("4 +Last +on +every alert", list.Output);
    }

    [Theory]
    [InlineData(null, "There is no rules file")]
    [InlineData("{ \"Rules\": [", "is not valid JSON")]
    [InlineData("[ ]", "is not valid JSON")]
    [InlineData("{ \"Rule\": [] }", "has 'Rule', which nothing reads. It takes Rules, a list.")]
    [InlineData("{ \"Rules\": \"all\" }", "Rules is 'all'; give it a list.")]
    [InlineData("{ \"Rules\": [ { \"Quue\": \"x\" } ] }", "has 'Quue' in Rules:0, which nothing reads.")]
    [InlineData("{ \"Rules\": [ { \"Name\": \"Serious\", \"Queue\": \"8\" } ] }", "as an earlier rule's")]
    public async Task RulesFile_ThatMakesNoSense_IsRefusedInOneSentence(string? content, string part)
    {
        if (content is not null)
            await File.WriteAllTextAsync(place.At("rules.json"), content);

        place.Set("rules:path", place.At("rules.json"));

        var result = await place.RunAsync("alerts", "rules", "list");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains(part, result.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    private static void Confirm(string file, string name, string category)
    {
        var content = JsonNode.Parse(File.ReadAllText(file))!;
        var rule = content["rules"]!.AsArray().Single(rule => (string?)rule!["name"] == name)!;
        rule["isUnverified"] = false;
        rule["categories"] = new JsonArray(category);
        File.WriteAllText(file, content.ToJsonString());
    }

    private async Task RefusedAsync(string pattern, params string[] command)
    {
        var result = await place.RunAsync(command);

        Assert.True(result.ExitCode == ExitCode.Configuration, $"ended with {result.ExitCode}: {result.Said}");
        Assert.Matches(pattern, result.Said);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Empty(place.Sandbox.Log.Writes);
    }
}
