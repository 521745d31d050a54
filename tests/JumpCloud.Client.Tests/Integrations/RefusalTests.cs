using System.Net;

namespace JumpCloud.Client.Tests.Integrations;

public sealed class RefusalTests : JumpCloudTest
{
    private const string Create = "/api/v2/providers/p1/integrations/autotask";
    private const string Integration = "/api/v2/integrations/autotask/i1";

    private static readonly AutotaskIntegrationCreate Credentials = new() { Username = "jc@msp.example", Secret = "s3cret" };

    [Fact]
    public async Task CreateAsync_IntegrationThereAlready_SaysWhatToDo()
    {
        Http.Expect(HttpMethod.Post, Create, HttpStatusCode.Conflict, """{"message":"Conflict"}""");

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.AutotaskIntegrations.CreateAsync("p1", Credentials));

        Assert.Equal(HttpStatusCode.Conflict, exception.StatusCode);
        Assert.Equal(
            "JumpCloud refused POST /api/v2/providers/p1/integrations/autotask: 409 'Conflict'. The provider has such an integration already: list its integrations, and update that one or delete it first.",
            exception.Message);
    }

    [Fact]
    public async Task CreateAsync_PsaRefusesTheCredentials_DoesNotTakeTheMessagesWordForThePsa()
    {
        Http.Expect(HttpMethod.Post, Create, HttpStatusCode.UnprocessableEntity, """{"message":"Failed to authenticate with ConnectWise"}""");

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.AutotaskIntegrations.CreateAsync("p1", Credentials));

        Assert.Contains("The PSA refused what JumpCloud tried on it", exception.Message, StringComparison.Ordinal);
        Assert.Contains("may name another PSA", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", exception.ToString(), StringComparison.Ordinal);
        Assert.False(exception.IsTransient);
    }

    [Fact]
    public async Task UpdateAsync_PsaRefusesTheCredentials_SaysSo()
    {
        Http.Expect(HttpMethod.Patch, Integration, HttpStatusCode.UnprocessableEntity, "");

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.AutotaskIntegrations.UpdateAsync("i1", new AutotaskIntegrationUpdate { Secret = "s3cret" }));

        Assert.Contains("The PSA refused what JumpCloud tried on it", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UpdateAsync_MappingThatIsRefused_SpeaksOfIdsAndNotOfCredentials()
    {
        Http.Expect(HttpMethod.Patch, $"{Integration}/mappings", HttpStatusCode.UnprocessableEntity, "");

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.AutotaskMappings.UpdateAsync("i1", [new AutotaskMappingChange()]));

        Assert.EndsWith("Compare ids and names with what the lists of the integration hold now.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_AdministratorWithoutBilling_NamesTheRole()
    {
        Http.Expect(HttpMethod.Get, $"{Integration}/mappings", HttpStatusCode.Forbidden, """{"message":"Forbidden"}""");

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => CollectAsync(Client.AutotaskMappings.ListAsync("i1")));

        Assert.Contains("Admin with Billing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAsync_ConflictElsewhere_HasNoAdviceOfIntegrations()
    {
        Http.Expect(HttpMethod.Get, "/api/v2/providers/p1", HttpStatusCode.Conflict, "");

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.Providers.GetAsync("p1"));

        Assert.Equal("JumpCloud refused GET /api/v2/providers/p1: 409.", exception.Message);
    }

    [Fact]
    public async Task UpdateAsync_MappingsWithoutAnAnswer_AreSentOnceAndMayHaveArrived()
    {
        Http.Expect(HttpMethod.Patch, $"{Integration}/mappings", HttpStatusCode.BadGateway, "");

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.AutotaskMappings.UpdateAsync("i1", [new AutotaskMappingChange()]));

        Assert.Single(Http.Sent);
        Assert.NotEqual(JumpCloudRequestState.NotSent, exception.RequestState);
    }
}
