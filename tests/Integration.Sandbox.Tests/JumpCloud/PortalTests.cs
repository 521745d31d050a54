using System.Net;
using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class PortalTests : SandboxTest
{
    private string Provider => $"/api/v2/providers/{Sandbox.JumpCloud.ProviderId}/integrations";

    private string Integration => $"/api/v2/integrations/autotask/{Sandbox.JumpCloud.AutotaskIntegrationId}";

    private string First => Sandbox.JumpCloud.Organizations[0].Id;

    [Fact]
    public async Task Create_WithAutotasksCredentials_IsThereAndOnlyOnce()
    {
        var body = $$"""{"username":"{{Sandbox.Autotask.UserName}}","secret":"{{Sandbox.Autotask.Secret}}"}""";

        var created = await JumpCloudAsync(HttpMethod.Post, $"{Provider}/autotask", body: body);

        Assert.Equal(HttpStatusCode.Created, created.Status);
        Assert.Equal(Sandbox.JumpCloud.AutotaskIntegrationId, (string?)created.Json["integrationId"]);
        Assert.Equal("autotask", (string?)(await JumpCloudAsync(HttpMethod.Get, Provider)).Json["records"]![0]!["type"]);
        Assert.Equal(HttpStatusCode.Conflict, (await JumpCloudAsync(HttpMethod.Post, $"{Provider}/autotask", body: body)).Status);
    }

    [Fact]
    public async Task Create_WithAWrongSecret_IsRefusedInTheNameOfAnotherVendor()
    {
        var answer = await JumpCloudAsync(HttpMethod.Post, $"{Provider}/autotask", body: $$"""{"username":"{{Sandbox.Autotask.UserName}}","secret":"wrong"}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("ConnectWise", (string?)answer.Json["message"], StringComparison.Ordinal);
        Assert.False(Sandbox.JumpCloud.HasAutotaskIntegration);
    }

    [Fact]
    public async Task Delete_TakesMappingsWithItAndAnswersNothing()
    {
        Sandbox.JumpCloud.Map(new SandboxMapping(First, Sandbox.Autotask.Companies[1].Id, null, null));

        var answer = await JumpCloudAsync(HttpMethod.Delete, Integration);

        Assert.Equal((HttpStatusCode.NoContent, ""), (answer.Status, answer.Text));
        Assert.Empty(Sandbox.JumpCloud.Mappings);
        Assert.Equal(HttpStatusCode.NotFound, (await JumpCloudAsync(HttpMethod.Get, $"{Integration}/mappings")).Status);
    }

    [Fact]
    public async Task Companies_OfATypeThatTheSettingsDoNotName_AreHidden()
    {
        var all = Sandbox.Autotask.Companies.Count;

        Assert.Equal(all - 1, (int)(await JumpCloudAsync(HttpMethod.Get, $"{Integration}/companies")).Json["totalCount"]!);
        await JumpCloudAsync(HttpMethod.Patch, $"{Integration}/settings", body: """{"companyTypeIds":[1,3]}""");

        Assert.Equal(all, (int)(await JumpCloudAsync(HttpMethod.Get, $"{Integration}/companies")).Json["totalCount"]!);
    }

    [Fact]
    public async Task CompanyTypes_AreNumbersAndContractFieldsAreTexts()
    {
        var types = (await JumpCloudAsync(HttpMethod.Get, $"{Integration}/companytypes")).Json["records"]!.AsArray();
        var fields = (await JumpCloudAsync(HttpMethod.Get, $"{Integration}/contracts/fields")).Json["results"]!.AsArray();

        Assert.Contains(types, type => (int)type!["id"]! == 3 && (string?)type["name"] == "Prospect");
        Assert.Equal("7", (string?)fields.Single(field => (string?)field!["name"] == "contractType")!["values"]![0]!["value"]);
    }

    [Fact]
    public async Task Mappings_Patched_TakeTheOrganizationsPlaceAndKeepTheNamesThatWereSent()
    {
        var line = Sandbox.Autotask.ContractServices[0];
        var company = Sandbox.Autotask.Contracts[0].CompanyId;
        Sandbox.JumpCloud.Map(new SandboxMapping(First, Sandbox.Autotask.Companies[^1].Id, null, null, LastSync: Sandbox.Clock.GetUtcNow()));

        var answer = await PatchAsync($$"""
            {"organization":{"id":"{{First}}","name":"As it was"},"company":{"id":"{{company}}","name":"Its company"},"contract":{"id":"{{line.ContractId}}","name":"Managed"},
             "service":{"id":"{{line.Id}}","name":"JumpCloud","nonBillableUsers":2} }
            """);

        Assert.Equal((HttpStatusCode.NoContent, ""), (answer.Status, answer.Text));
        Assert.Equal(new SandboxMapping(First, company, line.ContractId, line.Id, 2, Sandbox.Clock.GetUtcNow()), Assert.Single(Sandbox.JumpCloud.Mappings) with { Names = null });
        var row = (await JumpCloudAsync(HttpMethod.Get, $"{Integration}/mappings")).Json["records"]![0]!;
        Assert.Equal(("As it was", "Managed"), ((string?)row["organization"]!["name"], (string?)row["contract"]!["name"]));
        Assert.Single(Sandbox.Log.Writes);
    }

    [Fact]
    public async Task Mappings_PatchedToDelete_AreGone()
    {
        Sandbox.JumpCloud.Map(new SandboxMapping(First, Sandbox.Autotask.Companies[1].Id, null, null));

        await PatchAsync($$"""{"organization":{"id":"{{First}}","name":"A"},"company":{"id":"1","name":"A"},"delete":true}""");

        Assert.Empty(Sandbox.JumpCloud.Mappings);
    }

    [Theory]
    [InlineData("""{"organization":{"id":"ORG"},"company":{"id":"17","name":"A"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"organization":{"id":"ORG","name":"A"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"organization":{"id":"ORG","name":"A"},"company":{"id":17,"name":"A"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"organization":{"id":"ORG","name":"A"},"company":{"id":"17","name":"A"},"contract":{"id":"x"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"organization":{"id":"ffffffffffffffffffffffff","name":"A"},"company":{"id":"17","name":"A"}}""", HttpStatusCode.NotFound)]
    public async Task Mappings_PatchedWithARowThatIsRefused_KeepThemAll(string row, HttpStatusCode status)
    {
        var valid = $$"""{"organization":{"id":"{{First}}","name":"A"},"company":{"id":"17","name":"A"} }""";

        Assert.Equal(status, (await PatchAsync($"{valid},{row.Replace("ORG", First, StringComparison.Ordinal)}")).Status);

        Assert.Empty(Sandbox.JumpCloud.Mappings);
    }

    [Theory]
    [InlineData("connectwise", """{"companyId":"msp","url":"https://psa.example","publicKey":"p","privateKey":"s3cret"}""")]
    [InlineData("syncro", """{"subdomain":"msp","apiToken":"s3cret"}""")]
    public async Task OtherPsas_AreKeptWithoutTheirSecrets(string type, string body)
    {
        var id = (string?)(await JumpCloudAsync(HttpMethod.Post, $"{Provider}/{type}", body: body)).Json["integrationId"];
        var row = $$"""{"data":[{"organization":{"id":"{{First}}","name":"A"},"company":{"id":"9001","name":"A"} }]}""";

        await JumpCloudAsync(HttpMethod.Patch, $"/api/v2/integrations/{type}/{id}/mappings", body: row);

        Assert.DoesNotContain("s3cret", (await JumpCloudAsync(HttpMethod.Get, $"/api/v2/integrations/{type}/{id}")).Text, StringComparison.Ordinal);
        Assert.Equal("9001", (string?)(await JumpCloudAsync(HttpMethod.Get, $"/api/v2/integrations/{type}/{id}/mappings")).Json["records"]![0]!["company"]!["id"]);
        Assert.Equal(HttpStatusCode.Conflict, (await JumpCloudAsync(HttpMethod.Post, $"{Provider}/{type}", body: body)).Status);
        await JumpCloudAsync(HttpMethod.Delete, $"/api/v2/integrations/{type}/{id}");
        Assert.Equal(HttpStatusCode.NotFound, (await JumpCloudAsync(HttpMethod.Get, $"/api/v2/integrations/{type}/{id}/settings")).Status);
    }

    [Fact]
    public async Task Integrations_OfAnotherProvider_AreNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await JumpCloudAsync(HttpMethod.Get, "/api/v2/providers/ffffffffffffffffffffffff/integrations/connectwise/alerts/configuration")).Status);

    protected override SandboxSeed Seed()
    {
        var seed = SandboxSeed.Uniform(3);
        seed.Companies.Add(new CompanySeed { Name = "Prospect", CompanyType = 3 });
        return seed;
    }

    private Task<Answer> PatchAsync(string rows) => JumpCloudAsync(HttpMethod.Patch, $"{Integration}/mappings", body: $$"""{"data":[{{rows}}]}""");
}
