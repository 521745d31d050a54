using Integration.Sandbox.JumpCloud.Devices;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests;

public sealed class DeviceSeedTests : SandboxTest
{
    private IReadOnlyList<DescribedDevice> described = null!;

    protected override SandboxSeed Seed()
    {
        var seed = SandboxSeed.Msp(organizations: 60, seed: 4);
        described = seed.DescribeDevices(seed: 9);
        return seed;
    }

    [Fact]
    public async Task DescribeDevices_OfTheMsp_ChangeNoCountAndNoName()
    {
        await using var plain = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Msp(organizations: 60, seed: 4), FreezesClock = true }, Cancel);

        Assert.Equal(
            plain.JumpCloud.Organizations.Select(organization => (organization.Id, organization.Users.Count, string.Join(' ', organization.Devices.Select(device => device.Name)))),
            Sandbox.JumpCloud.Organizations.Select(organization => (organization.Id, organization.Users.Count, string.Join(' ', organization.Devices.Select(device => device.Name)))));
    }

    [Fact]
    public void DescribeDevices_SameNumber_AreTheSameDetails() => Assert.Equal(described, SandboxSeed.Msp(organizations: 60, seed: 4).DescribeDevices(seed: 9));

    [Fact]
    public void DescribeDevices_OfTheMsp_HoldEverySituationAndMostlyNone()
    {
        var counts = described.CountBy(device => device.Situation).ToDictionary();

        Assert.Equal(Enum.GetValues<DeviceSituation>(), counts.Keys.Order());
        Assert.True(counts[DeviceSituation.Ordinary] > described.Count * 3 / 4);
        Assert.Equal(Sandbox.JumpCloud.Organizations.Sum(organization => organization.Devices.Count), described.Count);
    }

    [Fact]
    public void DescribeDevices_SerialNumbers_RepeatOnlyWhereTheyAreSaidTo()
    {
        var repeated = described.Where(device => device.Situation is not (DeviceSituation.NoSerial or DeviceSituation.JunkSerial))
            .GroupBy(device => device.Device.Details!.SerialNumber).Where(group => group.Count() > 1).ToList();

        Assert.All(repeated, group => Assert.Single(group.Select(device => device.Situation).Distinct()));
        Assert.Equal(
            described.Count(device => device.Situation is DeviceSituation.DuplicatedSerial or DeviceSituation.ReEnrolled), repeated.Sum(group => group.Count()));
    }

    [Fact]
    public void DescribeDevices_EnrolledAgain_LeaveTheOlderRecordSilent()
    {
        var pairs = described.Where(device => device.Situation == DeviceSituation.ReEnrolled).GroupBy(device => device.Device.Details!.SerialNumber).ToList();

        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair =>
        {
            var records = pair.OrderBy(device => device.Device.Comes).Select(device => device.Device.Details!).ToList();
            Assert.Equal([false, true], records.Select(record => record.IsActive));
            Assert.True(records[0].LastContact < records[1].LastContact);
            Assert.Single(pair.Select(device => device.Organization).Distinct());
        });
    }

    [Fact]
    public void DescribeDevices_Situations_ShowInTheDetails() => Assert.All(described, device =>
    {
        var details = device.Device.Details!;
        Assert.Equal(device.Situation == DeviceSituation.Virtual, details.Model.IsVirtual);
        Assert.Equal(device.Situation == DeviceSituation.NoInsights, details.Insights != InsightsState.Enabled);
        Assert.Equal(device.Situation == DeviceSituation.NoSerial, details.SerialNumber is null);
        if (device.Situation == DeviceSituation.SpeltDifferently)
            Assert.True(details.HardwareSerial != details.SerialNumber && details.HardwareSerial!.Equals(details.SerialNumber!.Trim(), StringComparison.OrdinalIgnoreCase));
    });

    [Fact]
    public async Task DescribeDevices_OnTheWire_AreWhatTheListSays()
    {
        var organization = Sandbox.JumpCloud.Organizations[3];

        var rows = (await JumpCloudAsync(HttpMethod.Get, "/api/systems?limit=100&sort=hostname", organization.Id)).Json["results"]!.AsArray();

        Assert.Equal(
            described.Where(device => device.Organization == organization.Name).OrderBy(device => device.Device.Name, StringComparer.Ordinal).Select(device => device.Device.Details!.SerialNumber),
            rows.Select(row => (string?)row!["serialNumber"]));
        Assert.NotEmpty(rows);
    }

    [Theory]
    [InlineData(10, 3, "4 3 3")]
    [InlineData(2, 3, "1 1 0")]
    public async Task UniformDevices_OverSeveralOrganizations_AreSpreadEvenlyWithSerialNumbersOfTheirOwn(int devices, int organizations, string expected)
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.UniformDevices(devices, organizations) }, Cancel);

        Assert.Equal(expected, string.Join(' ', sandbox.JumpCloud.Organizations.Select(organization => organization.Devices.Count)));
        Assert.Equal(devices, sandbox.JumpCloud.Organizations.SelectMany(organization => organization.Devices).Select(device => device.Details!.SerialNumber).Distinct().Count());
    }
}
