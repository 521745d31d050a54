using System.Net;
using Integration.Sandbox;
using Integration.Sandbox.Dots;
using Integration.Sandbox.Dots.Seeds;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace Dots.Client.Tests;

public sealed class SandboxTests : IAsyncLifetime
{
    private static readonly string[] Devices = [.. Enumerable.Range(1, 450).Select(number => $"PF{number:D8}")];

    private SandboxServer sandbox = null!;
    private DotsClient client = null!;

    public async ValueTask InitializeAsync()
    {
        var seed = SandboxSeed.Empty();
        seed.Dots = DotsSeed.Believable(Devices);
        sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = seed, FreezesClock = true });
        client = Connect();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await sandbox.DisposeAsync();
    }

    [Theory]
    [InlineData(DotsEnvelope.Bare)]
    [InlineData(DotsEnvelope.Beside)]
    [InlineData(DotsEnvelope.Wrapped)]
    public async Task PublicApi_InEachEnvelope_IsReadWhole(DotsEnvelope envelope)
    {
        sandbox.Dots.Behavior.Envelope = envelope;
        var expected = sandbox.Dots.Assets;

        var employee = await client.Employees.GetAsync("ada@example.com");
        var assets = new List<Asset>(employee.Assets);
        assets.AddRange((await client.Employees.GetAsync("grace@example.com")).Assets);
        foreach (var warehouse in await CollectAsync(client.Warehouses.ListAsync()))
            assets.AddRange(await CollectAsync(client.WarehouseAssets.ListAsync(warehouse.Id)));

        Assert.Equal(expected.Select(asset => (asset.Id, asset.SerialNumber)), assets.Select(asset => (asset.Id, asset.SerialNumber)).OrderBy(asset => asset.Id, StringComparer.Ordinal));
        Assert.Equal("Head office", Assert.Single(await CollectAsync(client.Locations.ListAsync())).Name);
        Assert.Equal(2, (await CollectAsync(client.Assets.ListBySerialNumberAsync("Default string"))).Count);
        Assert.Empty(await CollectAsync(client.Assets.ListBySerialNumberAsync("no/such one")));
        Assert.Equal(expected[0].Id, (await client.Assets.GetAsync(expected[0].Id)).Id);
        Assert.Null(await client.Assets.FindAsync("000000000000000000000000"));
        Assert.Null(await client.Employees.FindAsync("nobody@example.com"));
    }

    [Fact]
    public async Task PublicApi_OtherNamesHeaderAndPaths_AreSettingsOnBothSides()
    {
        sandbox.Dots.Behavior.ApiKeyHeader = "x-api-key";
        sandbox.Dots.Behavior.AssetsBySerialNumberPath = "v1.1/sn/{serialNumber}";
        sandbox.Dots.Behavior.FieldNames["serialNumber"] = "serial";
        sandbox.Dots.Behavior.FieldNames["assets"] = "equipment";
        sandbox.Dots.AddAsset("a/b c+1");
        using var other = Connect(options => (options.FieldNames.SerialNumber, options.FieldNames.Assets) = ("serial", "equipment"));

        Assert.Equal("a/b c+1", Assert.Single(await CollectAsync(other.Assets.ListBySerialNumberAsync("a/b c+1"))).SerialNumber);
        Assert.NotEmpty((await other.Employees.GetAsync("ada@example.com")).Assets);
        await Assert.ThrowsAsync<DotsCredentialsException>(() => client.Assets.FindAsync("x"));
    }

    [Fact]
    public async Task PublicApi_AWrongAddress_IsNotTakenForNoSuchAsset()
    {
        using var lost = Connect(options => options.BaseAddress = new Uri(sandbox.Address, "nowhere"));

        await Assert.ThrowsAsync<DotsApiException>(() => lost.Assets.FindAsync("x"));
    }

    [Fact]
    public async Task PartnerAssets_AreListedWhole()
    {
        Assert.InRange(sandbox.Dots.Assets.Count, 400, 600);
        for (var number = sandbox.Dots.Assets.Count; number < 1001; number++)
            sandbox.Dots.AddAsset($"MORE{number}");

        var assets = await CollectAsync(client.PartnerAssets.ListAsync());

        Assert.Equal(sandbox.Dots.Assets.Select(asset => (asset.Id, asset.SerialNumber, asset.AssigneeId)), assets.Select(asset => (asset.Id, asset.SerialNumber, asset.AssigneeId)));
        Assert.Equal(3, sandbox.Log.CountOf(SandboxVendor.Dots));
    }

    [Fact]
    public async Task PartnerAssets_FoundInBulk_AreAllThatHaveTheSerialNumbers()
    {
        var expected = sandbox.Dots.Assets.Where(asset => Devices.Contains(asset.SerialNumber?.Trim(), StringComparer.OrdinalIgnoreCase)).Select(asset => asset.Id);

        var found = await CollectAsync(client.PartnerAssets.ListBySerialNumbersAsync(Devices));

        Assert.Equal(expected, found.Select(asset => asset.Id).Order(StringComparer.Ordinal));
        Assert.Equal(3, sandbox.Log.CountOf(SandboxVendor.Dots));
    }

    [Fact]
    public async Task CreateAsync_ReplyIsLost_IsFoundAgainAndMadeOnce()
    {
        sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.ReplyLost, Route = "/dots/partner/assets", Method = "POST" });
        var value = new PartnerAssetCreate { SerialNumber = "NEW-1", Model = "T14", LastContact = DateTimeOffset.UnixEpoch };

        var exception = await Assert.ThrowsAsync<DotsApiException>(() => client.PartnerAssets.CreateAsync(value, "key-1"));
        var found = Assert.Single(await CollectAsync(client.PartnerAssets.ListBySerialNumbersAsync(["new-1"])));
        var again = await client.PartnerAssets.CreateAsync(value, "key-1");
        var taken = await Assert.ThrowsAsync<DotsApiException>(() => client.PartnerAssets.CreateAsync(value, "key-2"));

        Assert.Equal(DotsRequestState.MaybeReceived, exception.RequestState);
        Assert.Equal((found.Id, "T14", DateTimeOffset.UnixEpoch), (again.Id, again.Model, again.LastContact!.Value));
        Assert.Equal((HttpStatusCode.Conflict, $"Asset {found.Id} has this serial number"), (taken.StatusCode!.Value, Assert.Single(taken.Messages)));
        Assert.Single(sandbox.Log.Writes);
    }

    [Fact]
    public async Task UpdateAsync_ChangesTechnicalDataAndAssignsNobody()
    {
        var before = sandbox.Dots.Assets[0];
        var assignee = before.AssigneeId;

        var updated = await client.PartnerAssets.UpdateAsync(before.Id, new PartnerAssetUpdate { Name = "renamed", Storage = 512, Manufacturer = null });

        Assert.Equal(("renamed", 512L, null), (updated.Name, updated.Storage, updated.Manufacturer));
        Assert.Equal(("renamed", "512", assignee), (before.TechnicalData["name"], before.TechnicalData["storage"], before.AssigneeId));
        Assert.False(before.TechnicalData.ContainsKey("manufacturer"));
        Assert.Empty(sandbox.Dots.Assignments);
        Assert.Equal($"asset {before.Id} updated: name, manufacturer, storage", Assert.Single(sandbox.Log.Writes).Change);
    }

    [Fact]
    public async Task ListAsync_CursorRepeats_EndsWithAnError()
    {
        for (var number = 0; number < 600; number++)
            sandbox.Dots.AddAsset($"MORE{number}");
        sandbox.Faults.Add(new SandboxFault { Kind = SandboxFaultKind.CursorRepeats, Route = "/dots/partner/assets", Skip = 1, Times = null });

        await Assert.ThrowsAsync<DotsApiException>(() => CollectAsync(client.PartnerAssets.ListAsync()));
    }

    [Fact]
    public async Task AnyCall_KeyExpires_SaysSo()
    {
        sandbox.Dots.Behavior.KeyExpiresAt = sandbox.Clock.GetUtcNow().AddDays(1);
        Assert.NotEmpty(await CollectAsync(client.Warehouses.ListAsync()));
        sandbox.Clock.Advance(TimeSpan.FromDays(1));

        await Assert.ThrowsAsync<DotsCredentialsException>(() => CollectAsync(client.Warehouses.ListAsync()));
    }

    [Theory]
    [InlineData(SandboxFaultKind.TruncatedBody)]
    [InlineData(SandboxFaultKind.HtmlBody)]
    [InlineData(SandboxFaultKind.ResetDuringBody)]
    public async Task ListBySerialNumbersAsync_ABodyThatIsNotWhole_IsNotTakenForNoAssets(SandboxFaultKind kind)
    {
        sandbox.Faults.Add(new SandboxFault { Kind = kind, Route = "/dots/partner/*", Times = null });

        await Assert.ThrowsAsync<DotsApiException>(() => CollectAsync(client.PartnerAssets.ListBySerialNumbersAsync(Devices)));
    }

    private DotsClient Connect(Action<DotsClientOptions>? configure = null)
    {
        var server = sandbox.Dots;
        var options = new DotsClientOptions { ApiKey = server.ApiKey, ApiKeyHeader = server.Behavior.ApiKeyHeader, BaseAddress = server.Address, PartnerAddress = server.PartnerAddress };
        options.Paths.AssetsBySerialNumber = server.Behavior.AssetsBySerialNumberPath;
        options.Paths.Locations = server.Behavior.LocationsPath;
        options.Paths.Warehouses = server.Behavior.WarehousesPath;
        options.Paths.WarehouseAssets = server.Behavior.WarehouseAssetsPath;
        options.Retry.Enabled = false;
        configure?.Invoke(options);
        return new DotsClient(options);
    }

    private static async Task<List<T>> CollectAsync<T>(IAsyncEnumerable<T> items)
    {
        List<T> collected = [];
        await foreach (var item in items)
            collected.Add(item);

        return collected;
    }
}
