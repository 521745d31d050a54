using Integration.Core.Assets;
using Integration.Core.Billing;
using Integration.Sandbox.JumpCloud.Devices;
using Integration.Sandbox.JumpCloud.World;
using Integration.Testing;

namespace Integration.JumpCloud.Tests;

public sealed class SourceContractSuiteTests
{
    public static TheoryData<string> DeviceCases => [.. Devices().Select(each => each.Name)];

    public static TheoryData<string> UsageCases => [.. Usage().Select(each => each.Name)];

    [Theory]
    [MemberData(nameof(DeviceCases))]
    public Task Case_OfDevicesOnTheSandbox_Passes(string name) => Devices().Single(each => each.Name == name).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [MemberData(nameof(UsageCases))]
    public Task Case_OfUsageOnTheSandbox_Passes(string name) => Usage().Single(each => each.Name == name).RunAsync(TestContext.Current.CancellationToken);

    private static IReadOnlyList<ContractCase> Devices() => DeviceSourceContract.Cases(async cancellationToken =>
    {
        var sandbox = await SourceFixture<IDeviceSource>.StartAsync(cancellationToken);
        return new SourceFixture<IDeviceSource>(
            sandbox,
            "/api/systems",
            moreThanOnePage: 120,
            (organization, number) => sandbox.JumpCloud.AddDevice(organization.Id, $"WS-{number}", new DeviceDetails { SerialNumber = $"SN-{number}" }),
            client => new JumpCloudDeviceSource(client, time: sandbox.Clock));
    });

    private static IReadOnlyList<ContractCase> Usage() => UsageSourceContract.Cases(async cancellationToken =>
    {
        var sandbox = await SourceFixture<IUsageSource>.StartAsync(cancellationToken);
        return new SourceFixture<IUsageSource>(
            sandbox,
            "/api/systemusers",
            moreThanOnePage: 120,
            (organization, number) =>
            {
                organization.Usage = UsageFields.Absent;
                sandbox.JumpCloud.AddUser(organization.Id, $"user-{number}");
            },
            client => new JumpCloudUsageSource(client, time: sandbox.Clock));
    });
}
