using System.Net;
using Integration.Core;
using Integration.Core.Runs;
using Integration.Sandbox;
using Integration.Sandbox.Faults;
using Integration.Sandbox.Seeds;

namespace EndToEnd.Tests.Worlds;

/// <summary>A wrong connection leads to one finding with the smallest set that the vendor's answer can tell apart, and to no write.</summary>
public sealed class PreflightTests
{
    [Fact]
    public async Task AutotaskSecretWrong_NamesWhatTheEmptyAnswerCannotTellApart() => await AssertBlockedAsync(
        "PRE002", "Autotask refuses the user name, the secret, the integration code or the security level; its answer does not tell which.",
        new WorldSettings { Autotask = options => options.Secret = "wrong" });

    [Fact]
    public async Task AutotaskIntegrationCodeWrong_EmptyAnswer_NamesTheSameSet() => await AssertBlockedAsync(
        "PRE002", "Autotask refuses the user name, the secret, the integration code or the security level; its answer does not tell which.",
        new WorldSettings { Autotask = options => options.IntegrationCode = "WRONG" });

    [Fact]
    public async Task AutotaskIntegrationCodeWrong_AnswerWithText_NamesTheCodeAlone() => await AssertBlockedAsync(
        "PRE003", "Autotask refuses the integration code.",
        new WorldSettings { Autotask = options => options.IntegrationCode = "WRONG" },
        world => world.Sandbox.Autotask.Behavior.NamesInvalidIntegrationCode = true);

    [Fact]
    public async Task AutotaskUserUnknown_NamesTheUser() => await AssertBlockedAsync(
        "PRE001", "Autotask knows no API user of this name, so it names no zone.",
        breakIt: world => world.Sandbox.Autotask.Behavior.IsUserKnown = false);

    [Fact]
    public async Task AutotaskCostsHidden_NamesTheRight() => await AssertBlockedAsync(
        "PRE005", "The API user cannot read costs; Autotask would ignore a cost that it writes, without an error.",
        breakIt: world => world.Sandbox.Autotask.Behavior.CanReadCosts = false);

    [Fact]
    public async Task AutotaskNotThere_SaysSo() => await AssertBlockedAsync(
        "PRE004", "Autotask could not be asked.",
        new WorldSettings { Autotask = options => options.ZoneDiscoveryAddress = new Uri("http://127.0.0.1:1/") });

    [Fact]
    public async Task JumpCloudKeyExpired_NamesWhatTheAnswerCannotTellApart() => await AssertKeyRefusedAsync(
        breakIt: world => world.Sandbox.JumpCloud.Behavior.KeyExpiresAt = world.Sandbox.Clock.GetUtcNow());

    [Fact]
    public async Task JumpCloudKeyWrong_NamesTheSameSet() => await AssertKeyRefusedAsync(
        new WorldSettings { JumpCloud = options => options.ApiKey = "jca_wrong" });

    [Fact]
    public async Task JumpCloudRegionWrong_NamesTheSameSet()
    {
        await using var elsewhere = await SandboxServer.StartAsync(new SandboxOptions { Seed = SandboxSeed.Empty() });
        elsewhere.JumpCloud.ApiKey = "the other region knows other keys";

        await AssertKeyRefusedAsync(new WorldSettings { JumpCloud = options => options.ConsoleAddress = elsewhere.JumpCloud.ConsoleAddress });
    }

    [Fact]
    public async Task JumpCloudProviderWrong_NamesTheProvider() => await AssertBlockedAsync(
        "PRE103", "JumpCloud has no provider '0bad00000000000000000099' for this key.", new WorldSettings { Source = options => options.ProviderId = "0bad00000000000000000099" });

    [Fact]
    public async Task JumpCloudProviderForbidden_NamesTheRole() => await AssertBlockedAsync(
        "PRE104", "The key's administrator may not read the provider '0bad00000000000000000001'.",
        breakIt: world => world.Sandbox.Faults.Add(new SandboxFault
        {
            Kind = SandboxFaultKind.Status,
            Status = HttpStatusCode.Forbidden,
            Route = "/api/v2/providers/*",
            When = request => !request.Path.EndsWith("integrations", StringComparison.Ordinal),
            Times = null,
        }),
        settings: new WorldSettings { Source = options => options.ProviderId = "0bad00000000000000000001" });

    [Fact]
    public async Task JumpCloudNotThere_SaysSo() => await AssertBlockedAsync(
        "PRE102", "JumpCloud could not be asked.",
        new WorldSettings { JumpCloud = options => options.ConsoleAddress = new Uri("http://127.0.0.1:1/") });

    private static Task AssertKeyRefusedAsync(WorldSettings? settings = null, Action<World>? breakIt = null) => AssertBlockedAsync(
        "PRE101",
        "JumpCloud refuses the API key: it is mistyped, expired, ended by a newer one, of another region, or its administrator may not use the API; the answer does not tell which.",
        settings, breakIt);

    private static async Task AssertBlockedAsync(string code, string text, WorldSettings? settings = null, Action<World>? breakIt = null)
    {
        await using var world = await World.LiveAsync();
        world.Noon();
        world.AddUsers(0, 1);
        world.NextNight();
        await world.RestartAsync(settings ?? new WorldSettings());
        breakIt?.Invoke(world);

        var check = Assert.Single(await world.Job.CheckAsync());
        var report = await world.RunAsync();

        Assert.Equal((code, text, FindingSeverity.Blocking), (check.Code, check.Text, check.Severity));
        Assert.NotNull(check.Fix);
        Assert.DoesNotContain(world.Sandbox.Autotask.Secret, check.Evidence ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(world.Sandbox.JumpCloud.ApiKey, check.Evidence ?? "", StringComparison.Ordinal);
        Assert.Equal((RunStatus.Blocked, text), (report.Run.Status, report.Run.Message));
        Assert.Equal([check.Code], report.Findings.Select(finding => finding.Code));
        Assert.Empty(world.Sandbox.Log.Writes);
        Assert.Empty(await world.JournalAsync());
    }
}
