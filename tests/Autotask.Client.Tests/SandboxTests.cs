using Integration.Sandbox;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace Autotask.Client.Tests;

public sealed class SandboxTests : IAsyncLifetime
{
    private SandboxServer sandbox = null!;
    private AutotaskClient client = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Uniform(5), FreezesClock = true }, Cancel);
        client = new AutotaskClient(Options());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await sandbox.DisposeAsync();
    }

    [Theory]
    [InlineData(AutotaskPaging.Keyset)]
    [InlineData(AutotaskPaging.Cursor)]
    public async Task ListAsync_InSmallPages_BringsEveryRowOnce(AutotaskPaging paging)
    {
        var query = new AutotaskQuery<Company> { PageSize = 2, Paging = paging };

        var ids = await client.Companies.ListAsync(query, cancellationToken: Cancel).Select(company => company.Id).ToListAsync(Cancel);

        Assert.Equal(sandbox.Autotask.Companies.Select(company => company.Id).Order(), ids);
        Assert.Equal(ids.Count, await client.Companies.CountAsync(cancellationToken: Cancel));
    }

    [Fact]
    public async Task CreateAsync_AnAdjustment_ChangesTheUnitsOfTheWorld()
    {
        var line = sandbox.Autotask.ContractServices[0];
        var day = DateOnly.FromDateTime(sandbox.Clock.GetUtcNow().UtcDateTime);
        var before = await UnitsAsync(line.Id, day);

        await client.ContractServiceAdjustments.CreateAsync(
            line.ContractId,
            new ContractServiceAdjustmentCreate { ContractId = (int)line.ContractId, ContractServiceId = (int)line.Id, UnitChange = 3, EffectiveDate = day },
            cancellationToken: Cancel);

        Assert.Equal(1, sandbox.Log.Adjustments[(line.Id, day)]);
        Assert.Equal(before + 3, await UnitsAsync(line.Id, day));
    }

    [Fact]
    public async Task UpdateAsync_TheUnitCost_ReadsBack()
    {
        var line = sandbox.Autotask.ContractServices[0];

        await client.ContractServices.UpdateAsync(line.ContractId, new ContractServiceUpdate { Id = line.Id, UnitCost = 12.34m }, cancellationToken: Cancel);

        Assert.Equal(12.34m, (await client.ContractServices.GetAsync(line.Id, cancellationToken: Cancel)).UnitCost);
    }

    [Fact]
    public async Task GetAsync_WithAWrongSecret_IsRefusedCredentials()
    {
        var options = Options();
        options.Secret = "wrong";
        using var wrong = new AutotaskClient(options);

        await Assert.ThrowsAsync<AutotaskCredentialsException>(() => wrong.Companies.FindAsync(1, cancellationToken: Cancel));
    }

    [Fact]
    public async Task GetZoneAsync_OfAnUnknownUser_IsRefusedCredentials()
    {
        var options = Options();
        options.UserName = "nobody@sandbox.example";
        using var unknown = new AutotaskClient(options);

        await Assert.ThrowsAsync<AutotaskCredentialsException>(() => unknown.GetZoneAsync(Cancel));
    }

    [Theory]
    [InlineData(SandboxFaultKind.ReplyLost, AutotaskRequestState.MaybeReceived)]
    [InlineData(SandboxFaultKind.ResetBeforeBody, AutotaskRequestState.MaybeReceived)]
    [InlineData(SandboxFaultKind.TruncatedBody, AutotaskRequestState.Answered)]
    public async Task CreateAsync_WhoseReplyIsLostOrCut_ClaimsNoRefusal(SandboxFaultKind kind, AutotaskRequestState expected)
    {
        var line = sandbox.Autotask.ContractServices[0];
        sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "*ServiceAdjustments", Method = "POST" });

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => client.ContractServiceAdjustments.CreateAsync(
            line.ContractId,
            new ContractServiceAdjustmentCreate { ContractServiceId = (int)line.Id, UnitChange = 1, EffectiveDate = DateOnly.FromDateTime(sandbox.Clock.GetUtcNow().UtcDateTime) },
            cancellationToken: Cancel));

        Assert.Equal(expected, exception.RequestState);
        Assert.Empty(exception.Messages);
    }

    [Fact]
    public async Task GetAsync_WhenNobodyListens_WasNotSent()
    {
        var options = Options();
        options.Retry.Enabled = false;
        await sandbox.DisposeAsync();
        using var alone = new AutotaskClient(options);

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => alone.GetZoneAsync(Cancel));

        Assert.Equal(AutotaskRequestState.NotSent, exception.RequestState);
    }

    [Fact]
    public async Task ListAsync_ByManyAtOnce_StaysBelowTheSlots()
    {
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => client.ContractServices.ListAsync(cancellationToken: Cancel).ToListAsync(Cancel).AsTask()));

        Assert.All(sandbox.Log.MaxInFlight, entry => Assert.InRange(entry.Value, 1, 2));
    }

    private async Task<int?> UnitsAsync(long contractServiceId, DateOnly day)
    {
        var noon = new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero);
        var covering = AutotaskFilter.All(
            ContractServiceUnitFields.ContractServiceId.EqualTo((int)contractServiceId),
            ContractServiceUnitFields.StartDate.AtMost(noon),
            ContractServiceUnitFields.EndDate.AtLeast(noon.AddHours(-12)));
        var row = await client.ContractServiceUnits.ListAsync(new() { Filter = covering }, cancellationToken: Cancel).SingleAsync(Cancel);
        return row.Units;
    }

    private AutotaskClientOptions Options() => new()
    {
        UserName = sandbox.Autotask.UserName,
        Secret = sandbox.Autotask.Secret,
        IntegrationCode = sandbox.Autotask.IntegrationCode,
        ZoneDiscoveryAddress = sandbox.Autotask.ZoneDiscoveryAddress,
    };
}
