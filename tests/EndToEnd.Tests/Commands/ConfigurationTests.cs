using EndToEnd.Tests.Support;
using MspSync;

namespace EndToEnd.Tests.Commands;

public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("{ \"Autotask\": { ", "not valid JSON")]
    [InlineData("{ \"Autotsk\": { \"Secret\": \"x\" } }", "'Autotsk'")]
    [InlineData("{ }", "Nothing is configured")]
    [InlineData("{ \"Sandbox\": { \"Control\": \"nowhere\" } }", "'nowhere'")]
    [InlineData("{ \"Sandbox\": { \"Control\": \"/a/file\" } }", "'/a/file'")]
    [InlineData("{ \"Sandbox\": { \"Control\": \"http://127.0.0.1:1\" } }", "no sandbox answers")]
    [InlineData("{ \"Integration\": { \"Journal\": { \"Settle\": \"soon\" } } }", "Integration:Journal:Settle")]
    [InlineData("{ \"Integration\": { \"Journal\": { \"Setle\": \"00:01:00\" } } }", "Setle")]
    [InlineData("{ \"JumpCloud\": { \"ApiKye\": \"x\" } }", "'ApiKye' in JumpCloud, which nothing reads. JumpCloud takes ")]
    [InlineData("{ \"JumpCloud\": { \"Retry\": { \"MaxRetry\": \"2\" } } }", "'MaxRetry' in JumpCloud:Retry, which nothing reads")]
    [InlineData("{ \"Autotask\": { \"Budget\": { \"Slot\": \"2\" } } }", "'Slot' in Autotask:Budget")]
    [InlineData("{ \"Autotask\": { \"CompanyType\": [\"Customer\"] } }", "CompanyTypes")]
    [InlineData("{ \"Store\": { \"File\": \"x.db\" } }", "Store takes Path.")]
    [InlineData("{ \"Store\": \"x.db\" }", "Store is one value; it takes Path.")]
    [InlineData("{ \"Autotask\": { \"CompanyTypes\": \"Customer\" } }", "Autotask:CompanyTypes is 'Customer'; give it a list.")]
    [InlineData("{ \"Sandbox\": { \"Controll\": \"x\" } }", "Sandbox takes Control.")]
    [InlineData("{ \"JumpCloud\": { \"Region\": \"atlantis\" } }", "JumpCloud:Region is 'atlantis'; give it one of Standard, Europe, India.")]
    [InlineData("{ \"Integration\": { \"Billing\": { \"PriceList\": [ { \"Prise\": \"1\" } ] } } }", "'Prise' in Integration:Billing:PriceList:0")]
    [InlineData("{ \"Autotask\": { \"MaxResponseBytes\": \"many\" } }", "Autotask:MaxResponseBytes is 'many'; give it a whole number.")]
    [InlineData("{ \"Rules\": { \"Pth\": \"rules.json\" } }", "'Pth' in Rules, which nothing reads. Rules takes Path.")]
    [InlineData("{ \"Integration\": { \"Ticketing\": { \"StormLimt\": 3 } } }", "'StormLimt' in Integration:Ticketing, which nothing reads. Integration:Ticketing takes Approval, AutoApproval, CheckInterval,")]
    [InlineData("{ \"Integration\": { \"Ticketing\": { \"PollInterval\": \"often\" } } }", "PollInterval is 'often'; give it a length of time")]
    [InlineData("{ \"Integration\": { \"Ticketing\": { \"Rules\": \"all\" } } }", "Integration:Ticketing:Rules is 'all'; give it a list.")]
    [InlineData("{ \"Integration\": { \"Ticketing\": { \"Rules\": [ \"all\" ] } } }", "Integration:Ticketing:Rules:0 is one value; it takes Categories,")]
    [InlineData("{ \"Integration\": { \"Ticketing\": { \"Rules\": [ { \"Quue\": \"x\" } ] } } }", "'Quue' in Integration:Ticketing:Rules:0, which nothing reads.")]
    [InlineData("{ \"Integration\": { \"Ticketing\": { \"Rules\": [ { \"Categories\": \"system\" } ] } } }", "Rules:0:Categories is 'system'; give it a list.")]
    [InlineData("{ \"Integration\": { \"Ticketing\": { \"Rules\": [ { \"DueDays\": \"soon\" } ] } } }", "Rules:0:DueDays is 'soon'; give it a whole number.")]
    [InlineData("{ \"Integration\": { \"Ticketing\": { \"Rules\": [ { \"WriteBack\": \"Shout\" } ] } } }", "Rules:0:WriteBack is 'Shout'; give it one of None, Note, Acknowledge.")]
    [InlineData("{ \"Integration\": { \"Ticketing\": { \"Rules\": [ { \"Name\": \"A\" } ] } } }", "neither Queue nor Resource")]
    [InlineData("{ \"Integration\": { \"Ticketing\": { \"Rules\": [ { \"Name\": \"A\", \"Queue\": \"x\", \"TitleTemplate\": \"{titel}\" } ] } } }", "'{titel}', which is no placeholder; the placeholders are {alertId},")]
    [InlineData("{ \"Integration\": { \"Nightly\": { \"TimeZone\": \"Mars/Olympus\" } } }", "Mars/Olympus")]
    public async Task Preflight_MalformedConfiguration_SaysWhereInOneMessage(string configuration, string part)
    {
        var folder = Directory.CreateTempSubdirectory("mspsync-tests-");
        try
        {
            var file = Path.Combine(folder.FullName, "bad.json");
            await File.WriteAllTextAsync(file, configuration);

            var result = await Cli.RunAsync("preflight", "--config", file, "--store", Path.Combine(folder.FullName, "store.db"));

            Assert.Equal(ExitCode.Configuration, result.ExitCode);
            Assert.Contains(part, result.Said, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("BinderOptions", result.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", result.Error, StringComparison.Ordinal);
            Assert.Empty(result.Output);
            Assert.False(File.Exists(Path.Combine(folder.FullName, "store.db")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Preflight_NoSuchFile_SaysHowToGetOne()
    {
        var result = await Cli.RunAsync("preflight", "--config", "no-such-file.json");

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.Contains("no-such-file.json", result.Error, StringComparison.Ordinal);
        Assert.Contains("sandbox --write", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aply")]
    [InlineData("apply")]
    [InlineData("journal", "resolve", "seven")]
    [InlineData("apply", "--plan", " ")]
    [InlineData("run", "--config", "")]
    [InlineData("run", "--store", "")]
    [InlineData("history", "--count", "many")]
    [InlineData("history", "--count", "-4")]
    [InlineData("sandbox", "--port", "99999")]
    [InlineData("sandbox", "--organizations", "0")]
    [InlineData("sandbox", "--write", "no/such/folder/s.json")]
    [InlineData("journal", "list", "--state", "Gone")]
    [InlineData("journal")]
    [InlineData("alerts")]
    [InlineData("alerts", "rules")]
    [InlineData("alerts", "rules", "imprt")]
    [InlineData("alerts", "rules", "import", "--write", " ")]
    [InlineData("map", "accept", "Contoso")]
    [InlineData("alerts", "run", "--wach")]
    [InlineData("run", "--alerts")]
    [InlineData("history", "--job", "assets")]
    public async Task CommandLine_Nonsense_IsRefusedWithCode2(params string[] args)
    {
        var result = await Cli.RunAsync(args);

        Assert.Equal(ExitCode.Configuration, result.ExitCode);
        Assert.NotEmpty(result.Error);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task Help_Root_ListsExitCodesAndCommands()
    {
        var result = await Cli.RunAsync("--help");

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Contains("3  a gate stopped the whole run before any write", result.Output, StringComparison.Ordinal);
        Assert.All(
            new[] { "preflight", "map", "observe", "plan", "apply", "run", "alerts", "history", "journal", "store", "sandbox" },
            command => Assert.Contains($"  {command} ", result.Output, StringComparison.Ordinal));
    }
}
