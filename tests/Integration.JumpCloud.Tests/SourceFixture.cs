using System.Globalization;
using System.Net;
using Integration.Core;
using Integration.Sandbox;
using Integration.Sandbox.Faults;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;
using Integration.Testing;
using JumpCloud.Client;

namespace Integration.JumpCloud.Tests;

internal sealed class SourceFixture<TSource>(
    SandboxServer sandbox, string route, int moreThanOnePage, Action<SandboxOrganization, string> add, Func<JumpCloudClient, TSource> create) : ISourceFixture<TSource>
{
    private readonly JumpCloudClient client = new(new JumpCloudClientOptions
    {
        ApiKey = sandbox.JumpCloud.ApiKey,
        ConsoleAddress = sandbox.JumpCloud.ConsoleAddress,
        ApiAddress = sandbox.JumpCloud.InsightsAddress,
        Retry = { Enabled = false },
    });

    public TSource Source => field ??= create(client);

    public int MoreThanOnePage => moreThanOnePage;

    public static Task<SandboxServer> StartAsync(CancellationToken cancellationToken) =>
        SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Uniform(1), FreezesClock = true }, cancellationToken);

    public Task<TenantId> ArrangeTenantAsync(int count, CancellationToken cancellationToken = default)
    {
        var organization = sandbox.JumpCloud.AddOrganization("Contract suite");
        foreach (var number in Enumerable.Range(1, count))
            add(organization, number.ToString("D5", CultureInfo.InvariantCulture));

        return Task.FromResult(new TenantId(organization.Id));
    }

    public Task<bool> FailTenantAsync(TenantId tenant, CancellationToken cancellationToken = default)
    {
        sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Route = route,
            Organization = tenant.Value,
            Status = HttpStatusCode.Forbidden,
            Times = null,
        });
        return Task.FromResult(true);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await sandbox.DisposeAsync();
    }
}
