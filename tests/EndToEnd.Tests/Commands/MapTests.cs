using System.Text.Json.Nodes;
using EndToEnd.Tests.Support;
using Integration.Core.Mapping;
using Integration.Sandbox.Autotask;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;
using MspSync;
using MspSync.Commands.Mapping;
using MspSync.Hosting;
using MspSync.Rendering;

namespace EndToEnd.Tests.Commands;

public sealed class MapTests : IAsyncLifetime
{
    private Workplace place = null!;

    private string Tenant => place.Sandbox.JumpCloud.Organizations[0].Name;

    public async ValueTask InitializeAsync() => place = await Workplace.OpenAsync(SandboxSeed.Uniform(4));

    public ValueTask DisposeAsync() => place.DisposeAsync();

    [Fact]
    public async Task List_AcceptExcludeUnlink_ShowTheStates()
    {
        await place.RunWellAsync("map", "accept", Tenant, Tenant);
        await place.RunWellAsync("map", "exclude", place.Sandbox.JumpCloud.Organizations[1].Name, "--because", "a demo");

        var text = await place.RunWellAsync("map", "list");
        var json = await place.RunWellAsync("map", "list", "--state", "excluded", "--json");
        await place.RunWellAsync("map", "unlink", Tenant);
        var after = await place.RunWellAsync("map", "list");

        Assert.EndsWith("2 unmapped, 1 mapped, 1 excluded.", text.Said, StringComparison.Ordinal);
        Assert.Equal("a demo", Assert.Single(json.Json.GetProperty("tenants").EnumerateArray()).GetProperty("link").GetProperty("excludedBecause").GetString());
        Assert.EndsWith("3 unmapped, 1 excluded.", after.Said, StringComparison.Ordinal);
        Assert.Empty(place.Sandbox.Log.Writes);
    }

    [Theory]
    [InlineData("There is no tenant 'Nowhere'.", "map", "accept", "Nowhere", "1")]
    [InlineData("There is no account 'Nobody'.", "map", "accept", "{0}", "Nobody")]
    [InlineData("There is no product 'phones'. There is jumpcloud.", "map", "accept", "{0}", "{0}", "--product", "phones")]
    [InlineData("is no whole number of at least 0", "map", "accept", "{0}", "{0}", "--minimum", "-1")]
    [InlineData("There is no linked tenant", "map", "unlink", "{0}")]
    [InlineData("There is no tenant 'Nowhere'.", "map", "exclude", "Nowhere", "--because", "so")]
    [InlineData("is neither a .csv nor a .json file", "map", "export", "links.xls")]
    [InlineData("is neither a .csv nor a .json file", "map", "import", "links.txt")]
    public async Task Map_SomethingThatDoesNotFit_IsRefusedAndNothingIsWritten(string problem, params string[] args)
    {
        var result = await place.RunAsync([.. args.Select(arg => arg.Replace("{0}", Tenant, StringComparison.Ordinal))]);
        var states = await place.RunWellAsync("map", "list");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains(problem, result.Said, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written.", result.Said, StringComparison.Ordinal);
        Assert.EndsWith("4 unmapped.", states.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("links.csv")]
    [InlineData("links.json")]
    public async Task Export_Imported_GivesTheSameMapping(string name)
    {
        var file = place.At(name);
        await place.RunWellAsync("map");
        await place.RunWellAsync("map", "exclude", Tenant, "--because", "=HYPERLINK(\"x\")");
        var before = await place.RunWellAsync("map", "list", "--json");

        await place.RunWellAsync("map", "export", file);
        var there = await place.RunAsync("map", "export", file);
        foreach (var organization in place.Sandbox.JumpCloud.Organizations)
            await place.RunWellAsync("map", "unlink", organization.Id);

        var trial = await place.RunWellAsync("map", "import", file, "--dry-run");
        var import = await place.RunWellAsync("map", "import", file, "--json");
        var after = await place.RunWellAsync("map", "list", "--json");

        Assert.Equal(ExitCode.Configuration, there.ExitCode);
        Assert.Contains("4 links would be made or changed", trial.Said, StringComparison.Ordinal);
        Assert.Equal(4, import.Json.GetProperty("changes").GetArrayLength());
        Assert.Equal(before.Output, after.Output);
    }

    [Fact]
    public async Task Import_OneRowIsWrong_SavesNone()
    {
        var file = place.At("links.csv");
        await File.WriteAllTextAsync(file, $"tenant,account\n{Tenant},{Tenant}\n{place.Sandbox.JumpCloud.Organizations[1].Name},Nobody\n");

        var result = await place.RunAsync("map", "import", file);

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("Row 3, account: There is no account 'Nobody'.", result.Said, StringComparison.Ordinal);
        Assert.EndsWith("4 unmapped.", (await place.RunWellAsync("map", "list")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Portal_MappingsOfTheMsp_AreImportedAndComparedWith()
    {
        var (organizations, autotask) = (place.Sandbox.JumpCloud.Organizations, place.Sandbox.Autotask);
        var line = autotask.ContractServices[0];
        var contract = autotask.Contracts.Single(contract => contract.Id == line.ContractId);
        place.Sandbox.JumpCloud.Map(new SandboxMapping(organizations[3].Id, contract.CompanyId, contract.Id, line.Id, NonBillableUsers: 2));

        var trial = await place.RunWellAsync("map", "import", "--portal", "--dry-run");
        await place.RunWellAsync("map", "import", "--portal");
        var same = await place.RunWellAsync("map", "compare");
        await place.RunWellAsync("map", "accept", organizations[3].Id, $"{contract.CompanyId}", "--not-billed", "0");
        var differs = await place.RunWellAsync("map", "compare");

        Assert.Contains("1 link would be made or changed", trial.Said, StringComparison.Ordinal);
        Assert.EndsWith("1 same.", same.Said, StringComparison.Ordinal);
        Assert.Contains("The portal leaves 2 users unbilled, the link 0.", differs.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AccountWithoutLine_IsSkippedWithTheReasonUntilExactlyOneLineFits()
    {
        var line = place.Sandbox.Autotask.ContractServices[0];
        var company = place.Sandbox.Autotask.Contracts.Single(contract => contract.Id == line.ContractId).CompanyId;
        var name = place.Sandbox.Autotask.Companies.Single(each => each.Id == company).Name;
        place.Settings["integration"] = new JsonObject();
        place.Settings["integration"]!["billing"] = JsonNode.Parse("""{"products": [{"name": "jumpcloud", "serviceNames": ["Something else"]}]}""");
        var linked = await place.RunWellAsync("map", "accept", name, $"{company}");
        var plan = await place.RunAsync("plan", "--json");

        place.Settings["integration"]!["billing"] = JsonNode.Parse("""{"products": [{"name": "jumpcloud", "serviceNames": ["JumpCloud"]}]}""");
        await place.RunWellAsync("map");
        var after = await place.RunWellAsync("map", "list", "--state", "mapped", "--json");

        Assert.Contains("Its use is not billed yet. No recurring contract of", linked.Said, StringComparison.Ordinal);
        var outcome = plan.Json.GetProperty("outcomes").EnumerateArray().Single(each => each.GetProperty("tenantName").GetString() == name);
        Assert.Equal("Skipped", outcome.GetProperty("kind").GetString());
        Assert.Contains("has the product's service", outcome.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Contains(after.Json.GetProperty("tenants").EnumerateArray(), each => each.GetProperty("link").GetProperty("line").GetString() == $"{line.Id}");
    }

    [Fact]
    public async Task Suggest_ThenAcceptSafe_LinksWhatIsSafeAndLeavesTheRest()
    {
        place.Sandbox.JumpCloud.AddOrganization("Somebody Else Entirely");

        var suggested = await place.RunWellAsync("map", "suggest", "--json");
        var trial = await place.RunWellAsync("map", "accept", "--safe", "--dry-run");
        var between = await place.RunWellAsync("map", "list");
        var accepted = await place.RunWellAsync("map", "accept", "--safe", "--json");
        var after = await place.RunWellAsync("map", "suggest");

        var safe = suggested.Json.GetProperty("tenants").EnumerateArray().Count(tenant => tenant.GetProperty("suggestions").EnumerateArray().Any(each => each.GetProperty("isSafe").GetBoolean()));
        Assert.InRange(safe, 1, 4);
        Assert.Contains("Nothing was saved.", trial.Said, StringComparison.Ordinal);
        Assert.EndsWith("5 unmapped.", between.Said, StringComparison.Ordinal);
        Assert.Equal(safe, accepted.Json.GetProperty("changes").GetArrayLength());
        Assert.Contains("Somebody Else Entirely", after.Said, StringComparison.Ordinal);
        Assert.Empty(place.Sandbox.Log.Writes);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task Interactive_AcceptedMistypedLeftOutAndQuit_DecidesWhatWasAnswered(int width)
    {
        var console = new TypedConsole(width)
            .ChooseFirst()
            .ChooseLast(above: 3).Type("Nobody at all")
            .ChooseLast(above: 2).Type("a demo")
            .ChooseLast();
        var names = place.Sandbox.JumpCloud.Organizations.Select(organization => organization.Name).Order(StringComparer.Ordinal).ToList();

        await AskAsync(console);

        var list = await place.RunWellAsync("map", "list", "--json");
        var states = list.Json.GetProperty("tenants").EnumerateArray().ToDictionary(
            each => each.GetProperty("tenant").GetProperty("name").GetString()!, each => each.GetProperty("state").GetString());
        Assert.Equal(["Mapped", "Unmapped", "Excluded", "Unmapped"], names.Select(name => states[name]));
        Assert.Contains("1 of 4", console.Said, StringComparison.Ordinal);
        Assert.Contains($"{names[0]} (", console.Said, StringComparison.Ordinal);
        Assert.Contains("There is no account 'Nobody at all'.", console.Said, StringComparison.Ordinal);
        Assert.EndsWith("2 tenants decided, 2 left.", console.Said, StringComparison.Ordinal);
        Assert.Equal(0, console.Left);
        Assert.Empty(place.Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Interactive_Skipped_LeavesTheTenantForTheNextSitting()
    {
        var console = new TypedConsole(80).ChooseLast(above: 1).ChooseLast(above: 1).ChooseLast(above: 1).ChooseLast(above: 1);

        await AskAsync(console);

        Assert.Contains("4 of 4", console.Said, StringComparison.Ordinal);
        Assert.EndsWith("0 tenants decided, 4 left.", console.Said, StringComparison.Ordinal);
        Assert.Equal(0, console.Left);
    }

    [Fact]
    public async Task Interactive_NobodyAtATerminal_IsRefused()
    {
        var result = await place.RunAsync("map", "interactive");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.EndsWith("Nothing was written.", result.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ThingsWereRenamedSinceTheyWereLinked_FindsItUntilTheNamesAreTakenAndMovesNothing()
    {
        await place.RunWellAsync("map");
        var before = await place.RunWellAsync("map", "list", "--json");
        var (first, second) = (place.Sandbox.JumpCloud.Organizations[0], place.Sandbox.JumpCloud.Organizations[1]);
        var (company, contract) = (place.Sandbox.Autotask.Companies.First(each => each.Name == first.Name), place.Sandbox.Autotask.Contracts[0]);
        (first.Name, second.Name) = (second.Name, first.Name);
        (company.Name, contract.Name) = ("Renamed Company", "Renamed Contract");

        var found = await place.RunAsync("plan", "--json");
        await place.RunWellAsync("map", "refresh");
        var quiet = await place.RunAsync("plan", "--json");
        var after = await place.RunWellAsync("map", "list", "--json");

        Assert.Equal(["MAP023", "MAP023", "MAP024", "MAP025"], Codes(found));
        Assert.Empty(Codes(quiet));
        Assert.Equal(Lines(before), Lines(after));

        static IEnumerable<string> Codes(CliResult plan) => plan.Json.GetProperty("findings").EnumerateArray()
            .Select(finding => finding.GetProperty("code").GetString()!).Where(code => code.StartsWith("MAP", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        static IEnumerable<(string?, string?, string?)> Lines(CliResult list) => list.Json.GetProperty("tenants").EnumerateArray()
            .Select(tenant => (
                tenant.GetProperty("tenant").GetProperty("id").GetString(),
                tenant.GetProperty("link").GetProperty("account").GetString(),
                tenant.GetProperty("link").GetProperty("line").GetString()))
            .Order();
    }

    [Fact]
    public async Task Plan_ServiceIsNewBesideALinkedLine_NotesItAndMovesNothing()
    {
        await place.RunWellAsync("map");
        var line = place.Sandbox.Autotask.ContractServices[0];
        var quiet = await place.RunAsync("plan", "--json");
        var added = place.Sandbox.Autotask.AddService(line.ContractId, line.ServiceId, units: 3);

        var noted = await place.RunAsync("plan", "--json");

        Assert.DoesNotContain("MAP034", quiet.Output, StringComparison.Ordinal);
        var finding = noted.Json.GetProperty("findings").EnumerateArray().Single(each => each.GetProperty("code").GetString() == "MAP034");
        Assert.Contains($"({added.Id}, ", finding.GetProperty("evidence").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_TwoProductsOfOneTenant_EachKeepsItsOwnLine()
    {
        await using var msp = await Workplace.OpenAsync();
        var autotask = msp.Sandbox.Autotask;
        var contract = autotask.Contracts.First(each => autotask.ContractServices.Count(line => line.ContractId == each.Id) == 2
            && msp.Sandbox.JumpCloud.Organizations.Any(organization => NameOf(autotask, each.CompanyId).Equals(organization.Name, StringComparison.OrdinalIgnoreCase)));
        var lines = autotask.ContractServices.Where(line => line.ContractId == contract.Id).Select(line => $"{line.Id}").ToList();
        var organization = msp.Sandbox.JumpCloud.Organizations.Single(each => NameOf(autotask, contract.CompanyId).Equals(each.Name, StringComparison.OrdinalIgnoreCase));
        msp.Settings["integration"] = JsonNode.Parse(
            """
            {"billing": {"approval": "Automatic", "products": [
              {"name": "jumpcloud", "serviceNames": ["JumpCloud"]},
              {"name": "devices", "serviceNames": ["JumpCloud"], "policy": {"counts": "Devices", "minimum": 7}}]}}
            """);
        await msp.RunWellAsync("map", "accept", organization.Name, $"{contract.CompanyId}", "--line", lines[0], "--product", "jumpcloud");
        await msp.RunWellAsync("map", "accept", organization.Name, $"{contract.CompanyId}", "--line", lines[1], "--product", "devices");

        var plan = await msp.RunAsync("plan", "--json");

        var outcomes = plan.Json.GetProperty("outcomes").EnumerateArray().Where(each => each.GetProperty("tenantName").GetString() == organization.Name).ToList();
        Assert.Equal(["devices", "jumpcloud"], outcomes.Select(each => each.GetProperty("product").GetString()));
        Assert.Equal([lines[1], lines[0]], outcomes.Select(each => each.GetProperty("line").GetString()));
        var marks = outcomes.Select(each => each.GetProperty("mark").GetInt32()).ToList();
        Assert.InRange(marks[0], organization.Devices.Count, organization.Users.Count - 1);
        Assert.InRange(marks[1], organization.Users.Count, organization.Users.Count + 10);

        static string NameOf(SandboxAutotask autotask, long company) => autotask.Companies.Single(each => each.Id == company).Name;
    }

    private async Task AskAsync(TypedConsole console)
    {
        await using var session = new Session(new Screen(TextWriter.Null, TextWriter.Null, json: false), place.Save(), storePath: null);
        await MapInteractiveCommand.AskAsync(console, await session.OpenJobAsync<TenantMapping>(CancellationToken.None), CancellationToken.None);
    }
}
