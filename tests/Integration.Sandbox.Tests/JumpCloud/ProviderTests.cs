using System.Net;
using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class ProviderTests : SandboxTest
{
    private string Provider => $"/api/v2/providers/{Sandbox.JumpCloud.ProviderId}";

    [Fact]
    public async Task GetSelf_Provider_AnswersItsId() =>
        Assert.Equal(Sandbox.JumpCloud.ProviderId, (string?)(await JumpCloudAsync(HttpMethod.Get, "/api/users/getSelf?fields=provider")).Json["provider"]);

    [Fact]
    public async Task Provider_WrongId_IsNotFound() => Assert.Equal(HttpStatusCode.NotFound, (await JumpCloudAsync(HttpMethod.Get, "/api/v2/providers/ffffffffffffffffffffffff")).Status);

    [Fact]
    public async Task Organizations_OfTheProvider_AnswerNames()
    {
        var answer = await JumpCloudAsync(HttpMethod.Get, $"{Provider}/organizations?limit=100");

        Assert.Equal(3, (int)answer.Json["totalCount"]!);
        Assert.Equal("Customer 00001", (string?)answer.Json["results"]![0]!["name"]);
    }

    [Fact]
    public async Task Administrators_KeyThatExpires_ShowWhen()
    {
        Sandbox.JumpCloud.Behavior.KeyExpiresAt = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);

        var key = (await JumpCloudAsync(HttpMethod.Get, $"{Provider}/administrators")).Json["results"]![0]!["apiKeyHash"]!;

        Assert.Equal("2026-12-01T00:00:00Z", (string?)key["expireAt"]);
    }

    [Fact]
    public async Task Integrations_WithoutMappings_AreNone() => Assert.Empty((await JumpCloudAsync(HttpMethod.Get, $"{Provider}/integrations")).Json["records"]!.AsArray());

    [Fact]
    public async Task Mappings_OfJumpCloudsOwnIntegration_HaveTextIdsAndNames()
    {
        var line = Sandbox.Autotask.ContractServices[0];
        var company = Sandbox.Autotask.Contracts[0].CompanyId;
        Sandbox.JumpCloud.Map(new SandboxMapping(Sandbox.JumpCloud.Organizations[0].Id, company, line.ContractId, line.Id, LastSync: Sandbox.Clock.GetUtcNow()));
        var integration = (string?)(await JumpCloudAsync(HttpMethod.Get, $"{Provider}/integrations")).Json["records"]![0]!["integrationId"];

        var row = (await JumpCloudAsync(HttpMethod.Get, $"/api/v2/integrations/autotask/{integration}/mappings")).Json["records"]![0]!;

        Assert.Equal($"{line.Id}", (string?)row["service"]!["id"]);
        Assert.Equal("Customer 00001", (string?)row["company"]!["name"]);
        Assert.StartsWith("2026-11-10T02:00:00", (string?)row["lastSyncDateTime"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contracts_OfJumpCloudsOwnIntegration_ComeAsResultsAndCompaniesAsRecords()
    {
        var root = $"/api/v2/integrations/autotask/{Sandbox.JumpCloud.AutotaskIntegrationId}";

        Assert.Equal("7001", (string?)(await JumpCloudAsync(HttpMethod.Get, $"{root}/contracts")).Json["results"]![0]!["id"]);
        Assert.Equal("JumpCloud Platform", (string?)(await JumpCloudAsync(HttpMethod.Get, $"{root}/contracts/services")).Json["results"]![0]!["name"]);
        Assert.Equal(4, (int)(await JumpCloudAsync(HttpMethod.Get, $"{root}/companies")).Json["totalCount"]!);
    }
}
