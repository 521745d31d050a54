using System.Net;
using Integration.Core.Billing;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;
using JumpCloud.Client;

namespace Integration.JumpCloud.Tests;

public sealed class SweepTests : JumpCloudTest
{
    private const int Organizations = 250;
    private const string List = "/api/organizations";
    private const string Usage = "systemUsersCount";

    [Fact]
    public async Task SweepAsync_ManyOrganizations_ReadsAHundredARequest()
    {
        var sweep = await Source.SweepAsync(Cancel);

        Assert.Equal(Organizations, sweep.Tenants.Count);
        Assert.Null(sweep.IncompleteBecause);
        Assert.Equal(Sandbox.Clock.GetUtcNow(), sweep.At);
        Assert.Equal([(List, 3)], Asked());
    }

    [Fact]
    public async Task SweepAsync_SuspendedUsersAndDevices_AreCounted()
    {
        Sandbox.JumpCloud.SuspendUser(First.Id, First.Users.First().Id);
        Sandbox.JumpCloud.AddDevice(First.Id, "laptop");

        var usage = await UsageAsync();

        Assert.Equal("Customer 00001", usage.Name);
        Assert.Equal((2, 1), (usage.Users.Value, usage.Devices.Value));
    }

    [Fact]
    public async Task SweepAsync_Entitlement_IsTheBareInteger()
    {
        First.PricePerUser = 1100;

        Assert.Equal(1100, (await UsageAsync()).EntitlementPrice);
    }

    [Fact]
    public async Task SweepAsync_PageFails_KeepsTheOthersAndSaysSo()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = List, Skip = 1 });

        var sweep = await Source.SweepAsync(Cancel);

        Assert.Equal(150, sweep.Tenants.Count);
        Assert.Contains("a page of organizations could not be read", sweep.IncompleteBecause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.HtmlBody)]
    [InlineData(SandboxFaultKind.ResetDuringBody)]
    public async Task SweepAsync_FirstPageIsBroken_GoesOnWithTheNext(SandboxFaultKind kind)
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = List });

        var sweep = await Source.SweepAsync(Cancel);

        Assert.Equal(150, sweep.Tenants.Count);
        Assert.NotNull(sweep.IncompleteBecause);
    }

    [Fact]
    public async Task SweepAsync_NoPageCanBeRead_ThrowsAndStopsAsking()
    {
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = List, Times = null });

        await Assert.ThrowsAsync<JumpCloudApiException>(() => Source.SweepAsync(Cancel));
        Assert.Equal([(List, 3)], Asked());
    }

    [Fact]
    public async Task SweepAsync_NullRow_IsSaidToBeMissing()
    {
        First.IsNullRecord = true;

        var sweep = await Source.SweepAsync(Cancel);

        Assert.Equal(Organizations - 1, sweep.Tenants.Count);
        Assert.Equal("JumpCloud counts 250 organizations and lists 249", sweep.IncompleteBecause);
    }

    [Theory]
    [InlineData(UsageFields.Absent)]
    [InlineData(UsageFields.Null)]
    public async Task SweepAsync_NoCountsInTheSweep_CountsTheOrganizationItself(UsageFields fields)
    {
        First.Usage = fields;
        Sandbox.JumpCloud.AddDevice(First.Id, "laptop");

        var usage = await UsageAsync();

        Assert.Equal((2, 1), (usage.Users.Value, usage.Devices.Value));
        Assert.Null(usage.EntitlementPrice);
        Assert.Equal([(List, 3), ("/api/systems", 1), ("/api/systemusers", 1)], Asked());
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task SweepAsync_OrganizationCannotBeCounted_OnlyThatCountIsUnknown(HttpStatusCode status)
    {
        First.Usage = UsageFields.Absent;
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = "/api/systemusers", Organization = First.Id, Status = status });

        var sweep = await Source.SweepAsync(Cancel);

        var usage = sweep.Tenants.Single(tenant => tenant.Tenant == FirstTenant);
        Assert.Contains("could not be counted", usage.Users.Reason, StringComparison.Ordinal);
        Assert.True(usage.Devices.IsKnown);
        Assert.Equal(Organizations - 1, sweep.Tenants.Count(tenant => tenant.Users.IsKnown));
        Assert.Null(sweep.IncompleteBecause);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"many\"")]
    [InlineData("-1")]
    public async Task SweepAsync_CountThatIsNoNumber_IsNeverZero(string count)
    {
        Sandbox.Faults.Add(SandboxFault.Answer(List, HttpStatusCode.OK,
            $$"""{"totalCount":1,"results":[{"id":"{{First.Id}}","displayName":"Odd","{{Usage}}":{{count}},"systemsCount":3}]}"""));
        Sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.Status, Route = "/api/systemusers", Times = null });

        var tenants = (await Source.SweepAsync(Cancel)).Tenants;

        Assert.DoesNotContain(tenants, tenant => tenant.Tenant == FirstTenant && tenant.Users.IsKnown);
    }

    [Fact]
    public async Task SweepAsync_KeyRefused_Throws()
    {
        Sandbox.JumpCloud.ApiKey = "jca_another";

        await Assert.ThrowsAsync<JumpCloudCredentialsException>(() => Source.SweepAsync(Cancel));
    }

    [Fact]
    public async Task SweepAsync_Throttled_ThrowsInsteadOfAskingOn()
    {
        Sandbox.Faults.Add(SandboxFault.Throttle(List, null));

        await Assert.ThrowsAsync<JumpCloudThrottledException>(() => Source.SweepAsync(Cancel));
        Assert.Equal([(List, 1)], Asked());
    }

    protected override SandboxSeed Seed() => SandboxSeed.Uniform(Organizations, users: 2);

    private async Task<TenantUsage> UsageAsync() => (await Source.SweepAsync(Cancel)).Tenants.Single(tenant => tenant.Tenant == FirstTenant);
}
