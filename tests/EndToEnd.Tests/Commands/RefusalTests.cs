using EndToEnd.Tests.Support;
using Integration.Sqlite;
using MspSync;

namespace EndToEnd.Tests.Commands;

public sealed class RefusalTests : IAsyncLifetime
{
    private Workplace place = null!;

    public async ValueTask InitializeAsync() => place = await Workplace.OpenAsync();

    public ValueTask DisposeAsync() => place.DisposeAsync();

    public static TheoryData<string, string, string[]> WrongSettings => new()
    {
        { "autotask:secret", "wrong-secret", ["user name", "secret", "integration code"] },
        { "autotask:integrationCode", "WRONGCODE", ["secret", "integration code"] },
        { "autotask:userName", "nobody@sandbox.example", ["user"] },
        { "autotask:secret", "", ["Autotask", "Secret"] },
        { "jumpCloud:apiKey", "jca_wrong", ["key"] },
        { "jumpCloud:providerId", "0bad000000000000000000ff", ["provider"] },
        { "jumpCloud:region", "atlantis", ["egion"] },
    };

    [Theory]
    [MemberData(nameof(WrongSettings))]
    public async Task Preflight_WrongSetting_NamesWhatMayBeWrong(string path, string value, string[] parts)
    {
        place.Set(path, value);

        await RefusedAsync(parts, "preflight");
    }

    [Theory]
    [MemberData(nameof(WrongSettings))]
    public async Task Run_WrongSetting_WritesNothing(string path, string value, string[] parts)
    {
        place.Set(path, value);

        await RefusedAsync(parts, "run");
    }

    [Theory]
    [InlineData("map", "autotask:secret")]
    [InlineData("map", "jumpCloud:apiKey")]
    [InlineData("observe", "jumpCloud:apiKey")]
    [InlineData("plan", "autotask:secret")]
    [InlineData("plan", "autotask:integrationCode")]
    [InlineData("plan", "jumpCloud:apiKey")]
    public async Task Command_CredentialsRefused_SaysWhatToCheck(string command, string path)
    {
        place.Set(path, "wrong");

        await RefusedAsync([path.StartsWith("autotask", StringComparison.Ordinal) ? "secret" : "key"], command);
    }

    [Fact]
    public async Task Apply_SecretRevokedAfterThePlan_WritesNothing()
    {
        var plan = await place.RunAsync("plan", "--json");
        place.Set("autotask:secret", "revoked");

        await RefusedAsync(["secret"], "apply", "--yes", "--plan", plan.Json.GetProperty("hash").GetString()!);
    }

    [Fact]
    public async Task Plan_CostsNotReadable_IsRefused()
    {
        place.Sandbox.Autotask.Behavior.CanReadCosts = false;

        await RefusedAsync(["cost"], "plan");
    }

    [Fact]
    public async Task RunWatch_StoreOpenElsewhere_IsRefusedAtOnce()
    {
        await using var other = new SqliteSyncStore(place.Store);
        await other.OpenAsync();

        await RefusedAsync([Path.GetFileName(place.Store)], "run", "--watch");
    }

    [Fact]
    public async Task Run_WrongSecret_SaysOnceWhatIsWrongAndWhatToDo()
    {
        place.Set("autotask:secret", "wrong-secret");

        var result = await place.RunAsync("run");

        Assert.Single(result.Output.Split('\n'), line => line.Contains("refuses the user name", StringComparison.Ordinal));
        Assert.Contains("generate a new secret", result.Output, StringComparison.Ordinal);
        Assert.Empty(result.Error);
    }

    [Theory]
    [InlineData("preflight")]
    [InlineData("run")]
    public async Task Command_CostsNotReadable_IsRefused(string command)
    {
        place.Sandbox.Autotask.Behavior.CanReadCosts = false;

        await RefusedAsync(["cost"], command);
    }

    [Theory]
    [InlineData("preflight")]
    [InlineData("run")]
    public async Task Command_UserUnknownToZoneDiscovery_IsRefused(string command)
    {
        place.Sandbox.Autotask.Behavior.IsUserKnown = false;

        await RefusedAsync(["user"], command);
    }

    [Theory]
    [InlineData("preflight")]
    [InlineData("run")]
    public async Task Command_KeyExpired_IsRefused(string command)
    {
        place.Sandbox.JumpCloud.Behavior.KeyExpiresAt = place.Sandbox.Clock.GetUtcNow().AddDays(-1);

        await RefusedAsync(["key"], command);
    }

    [Fact]
    public async Task Run_StoreThatIsNotOurs_IsRefusedAndLeftAsItWas()
    {
        await File.WriteAllTextAsync(place.Store, "a letter to my aunt");

        await RefusedAsync([Path.GetFileName(place.Store)], "run");

        Assert.Equal("a letter to my aunt", await File.ReadAllTextAsync(place.Store));
    }

    [Fact]
    public async Task Run_StoreOpenElsewhere_IsRefused()
    {
        await using var other = new SqliteSyncStore(place.Store);
        await other.OpenAsync();

        await RefusedAsync([Path.GetFileName(place.Store)], "run");
    }

    [Theory]
    [InlineData("0123456789abcdef", "No plan has the hash")]
    [InlineData("0123", "too short")]
    public async Task Apply_UnknownPlan_IsRefused(string hash, string part)
    {
        await place.RunAsync("plan");

        await RefusedAsync([part], "apply", "--plan", hash, "--yes");
    }

    [Fact]
    public async Task Apply_ExpiredPlan_IsRefused()
    {
        var plan = await place.RunAsync("plan", "--json");
        place.Sandbox.Clock.Advance(TimeSpan.FromHours(25));

        await RefusedAsync(["hours old", "Plan again"], "apply", "--plan", plan.Json.GetProperty("hash").GetString()!, "--yes");
    }

    [Fact]
    public async Task Apply_NobodyToApprove_IsRefused()
    {
        var plan = await place.RunAsync("plan", "--json");

        await RefusedAsync(["--yes"], "apply", "--json", "--plan", plan.Json.GetProperty("hash").GetString()!);
    }

    [Fact]
    public async Task JournalResolve_UnknownEntry_IsRefused()
    {
        await place.RunAsync("plan");

        await RefusedAsync(["no entry 99"], "journal", "resolve", "99", "--yes", "--why", "because");
    }

    [Fact]
    public async Task History_NoStore_SaysSoAndMakesNone()
    {
        await RefusedAsync(["There is no store"], "history");

        Assert.False(File.Exists(place.Store));
    }

    [Theory]
    [InlineData("history")]
    [InlineData("run")]
    public async Task Command_StoreIsAFolder_SaysSo(string command)
    {
        Directory.CreateDirectory(place.Store);

        await RefusedAsync(["folder"], command);
    }

    private async Task RefusedAsync(string[] parts, params string[] args)
    {
        var result = await place.RunAsync(args);

        var said = result.Error + result.Output;
        Assert.True(result.ExitCode == ExitCode.Configuration, $"ended with {result.ExitCode}: {said}");
        Assert.All(parts, part => Assert.Contains(part, said, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        Assert.DoesNotContain(place.Sandbox.Autotask.Secret, said, StringComparison.Ordinal);
        Assert.DoesNotContain(place.Sandbox.JumpCloud.ApiKey, said, StringComparison.Ordinal);
        Assert.Empty(place.Sandbox.Log.Writes);
    }
}
