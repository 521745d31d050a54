using System.Net;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;
using JumpCloud.Client;

namespace Integration.JumpCloud.Tests;

public sealed class OtherWriterTests : JumpCloudTest
{
    [Fact]
    public async Task ListOtherWritersAsync_BillingMapping_NamesItsLineAndLastSync()
    {
        var line = Sandbox.Autotask.ContractServices[0];
        var synchronized = Sandbox.Clock.GetUtcNow().AddDays(-1);
        Sandbox.JumpCloud.Map(new SandboxMapping(
            First.Id, Sandbox.Autotask.Companies[1].Id, line.ContractId, line.Id, LastSync: synchronized));

        var writer = Assert.Single((await Source.ListOtherWritersAsync(Cancel)).Value);

        Assert.Equal($"{line.Id}", writer.Line.Value);
        Assert.Equal("JumpCloud's own Autotask integration", writer.Name);
        Assert.Equal(synchronized, writer.LastWroteAt);
    }

    [Fact]
    public async Task ListOtherWritersAsync_MappingForTicketsOnly_WritesToNoLine()
    {
        Sandbox.JumpCloud.Map(new SandboxMapping(First.Id, Sandbox.Autotask.Companies[1].Id, null, null));

        Assert.Empty((await Source.ListOtherWritersAsync(Cancel)).Value);
    }

    [Fact]
    public async Task ListOtherWritersAsync_MappingThatNeverSynchronized_HasNoTime()
    {
        var line = Sandbox.Autotask.ContractServices[0];
        Sandbox.JumpCloud.Map(new SandboxMapping(First.Id, Sandbox.Autotask.Companies[1].Id, line.ContractId, line.Id));

        Assert.Null(Assert.Single((await Source.ListOtherWritersAsync(Cancel)).Value).LastWroteAt);
    }

    [Fact]
    public async Task ListOtherWritersAsync_NoIntegration_IsNobody()
    {
        Assert.Empty((await Source.ListOtherWritersAsync(Cancel)).Value);
    }

    [Fact]
    public async Task ListOtherWritersAsync_SingleOrganization_IsNobody()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("/api/users/getSelf", HttpStatusCode.OK, """{"_id":"0ad000000000000000000001"}"""));
        Sandbox.Faults.Add(SandboxFault.Answer("/api/organizations", HttpStatusCode.OK, """{"results":[{"_id":"5f0000000000000000000001"}],"totalCount":1}"""));

        Assert.Empty((await Source.ListOtherWritersAsync(Cancel)).Value);
    }

    [Fact]
    public async Task ListOtherWritersAsync_SeveralOrganizationsWithoutAProvider_IsUnknown()
    {
        Sandbox.Faults.Add(SandboxFault.Answer("/api/users/getSelf", HttpStatusCode.OK, """{"_id":"0ad000000000000000000001"}"""));

        Assert.False((await Source.ListOtherWritersAsync(Cancel)).IsKnown);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task ListOtherWritersAsync_IntegrationsCannotBeRead_IsUnknown(HttpStatusCode status)
    {
        Sandbox.Faults.Add(SandboxFault.Answer("*/integrations", status));

        Assert.Contains("could not be read", (await Source.ListOtherWritersAsync(Cancel)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListOtherWritersAsync_WrongProvider_IsUnknown()
    {
        var source = CreateSource(new JumpCloudOptions { ProviderId = "ffffffffffffffffffffffff" });

        Assert.False((await source.ListOtherWritersAsync(Cancel)).IsKnown);
    }

    [Fact]
    public async Task ListOtherWritersAsync_KeyRefused_Throws()
    {
        Sandbox.JumpCloud.ApiKey = "jca_another";

        await Assert.ThrowsAsync<JumpCloudCredentialsException>(() => Source.ListOtherWritersAsync(Cancel));
    }

    protected override SandboxSeed Seed() => SandboxSeed.Uniform(2);
}
