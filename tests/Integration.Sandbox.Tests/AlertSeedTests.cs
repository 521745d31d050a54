using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests;

public sealed class AlertSeedTests : SandboxTest
{
    private AlertScript script = null!;

    protected override SandboxSeed Seed()
    {
        var seed = SandboxSeed.Msp(organizations: 40, seed: 2);
        script = seed.AddAlertWeek(400, seed: 5);
        return seed;
    }

    [Fact]
    public void AlertWeek_SameNumber_IsTheSameWeek() => Assert.Equal(Text(script), Text(SandboxSeed.Msp(organizations: 40, seed: 2).AddAlertWeek(400, seed: 5)));

    [Fact]
    public void AlertWeek_AnotherNumber_IsAnotherWeek() => Assert.NotEqual(Text(script), Text(SandboxSeed.Msp(organizations: 40, seed: 2).AddAlertWeek(400, seed: 6)));

    [Theory]
    [InlineData(1)]
    [InlineData(3.5)]
    [InlineData(8)]
    public async Task AlertWeek_AtAnyTime_StandsAsTheScriptSays(double days)
    {
        Sandbox.Clock.Advance(TimeSpan.FromDays(days));
        var now = Sandbox.Clock.GetUtcNow();

        var expected = script.Lines.Where(line => line.Step.At <= now).GroupBy(line => line.Alert.Id!)
            .Where(alert => alert.All(line => line.Step.Happening != AlertHappening.Removed))
            .Select(alert => $"{alert.Key} {alert.First().Organization} {alert.Select(line => StatusAfter(line.Step)).Last(status => status is not null)}");

        Assert.Equal(expected.Order(), (await StatusesAsync()).Order());
    }

    [Fact]
    public void AlertWeek_Script_HoldsEverythingThatCanHappen()
    {
        Assert.Equal(400, script.Lines.Select(line => line.Alert.Id).Distinct().Count());
        Assert.Equal(Enum.GetValues<AlertHappening>(), script.Lines.Select(line => line.Step.Happening).Distinct().Order());
        Assert.Contains(script.Lines.GroupBy(line => line.Alert.Id), alert => alert.Count(line => line.Step.Happening == AlertHappening.Opened) > 1);
        Assert.All(script.Lines, line => Assert.InRange(line.Step.At, Sandbox.Clock.GetUtcNow(), Sandbox.Clock.GetUtcNow().AddDays(7)));
    }

    [Fact]
    public void AlertWeek_Storms_HitOneOrganizationWithinMinutes()
    {
        var storms = script.Lines.Where(line => line.Alert.RuleId!.StartsWith("0a2e0001", StringComparison.Ordinal) && line.Step.At == line.Alert.Opens).GroupBy(line => line.Alert.RuleId).ToList();

        Assert.Equal(2, storms.Count);
        Assert.All(storms, storm =>
        {
            Assert.InRange(storm.Count(), 24, 60);
            Assert.Single(storm.Select(line => line.Organization).Distinct());
            Assert.True(storm.Max(line => line.Step.At) - storm.Min(line => line.Step.At) <= TimeSpan.FromMinutes(10));
        });
    }

    [Fact]
    public void AlertWeek_WithoutOrganizations_IsRefused() => Assert.Throws<InvalidOperationException>(() => SandboxSeed.Empty().AddAlertWeek(1));

    [Fact]
    public void AddAlerts_ToTheMsp_NamesDevicesThatAreThere()
    {
        var seed = SandboxSeed.Msp(organizations: 20);
        var handful = seed.AddAlerts();

        Assert.Equal(16, handful.Lines.Select(line => line.Alert.Id).Distinct().Count());
        Assert.All(handful.Lines.Where(line => line.Alert.SourceType == AlertSourceType.Device), line =>
            Assert.Contains(seed.Organizations.Single(organization => organization.Name == line.Organization).Members, member => member.IsDevice && member.Name == line.Alert.SourceName));
    }

    [Fact]
    public async Task Alerts_OfASeed_PointAtTheirDevice()
    {
        var seed = SandboxSeed.Msp(organizations: 20);
        seed.AddAlerts();
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = seed, FreezesClock = true }, Cancel);
        var organization = sandbox.JumpCloud.Organizations[0];

        var alert = Assert.Single(organization.Alerts);

        Assert.Equal(organization.Devices.First(device => device.Name == alert.SourceName).Id, alert.SourceId);
    }

    private async Task<IEnumerable<string>> StatusesAsync()
    {
        var rows = new List<string>();
        foreach (var organization in Sandbox.JumpCloud.Organizations)
        {
            for (var skip = 0; ; skip += 100)
            {
                var page = (await JumpCloudAsync(HttpMethod.Get, $"/api/v2/alerts?limit=100&sort=objectId&skip={skip}", organization.Id)).Json["alerts"]!.AsArray();
                rows.AddRange(page.Select(row => $"{row!["objectId"]} {organization.Name} {row["status"]}"));
                if (page.Count < 100)
                    break;
            }
        }

        return rows;
    }

    private static string? StatusAfter(AlertStep step) => step.Happening switch
    {
        AlertHappening.Opened => AlertStatus.Open,
        AlertHappening.Acknowledged => AlertStatus.Acknowledged,
        AlertHappening.Resolved => AlertStatus.Resolved,
        AlertHappening.AutoResolved => AlertStatus.AutoResolved,
        AlertHappening.Deleted => AlertStatus.Deleted,
        AlertHappening.StatusSet => step.Text,
        _ => null,
    };

    private static string Text(AlertScript script) =>
        string.Join('\n', script.Lines.Select(line => $"{line.Step.At:O} {line.Organization} {line.Alert.Id} {line.Alert.Title} {line.Step.Happening} {line.Step.Text}"));
}
