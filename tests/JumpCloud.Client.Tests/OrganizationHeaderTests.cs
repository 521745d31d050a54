using System.Net;

namespace JumpCloud.Client.Tests;

public sealed class OrganizationHeaderTests : JumpCloudTest
{
    private const string Page = """{"results":[],"records":[],"totalCount":0}""";

    public static TheoryData<string> Operations => [.. Calls.Keys];

    private static readonly Dictionary<string, (Func<JumpCloudClient, Task> Call, string? Sent)> Calls = new()
    {
        ["Organizations.list"] = (client => CollectAsync(client.Organizations.ListAsync()), null),
        ["Organizations.usage"] = (client => CollectAsync(client.Organizations.ListWithUsageAsync()), null),
        ["Organizations.count"] = (client => client.Organizations.CountAsync(), null),
        ["Organizations.get"] = (client => client.Organizations.GetAsync("5f00"), null),
        ["Users.self"] = (client => client.Users.GetSelfAsync(), null),
        ["Providers.get"] = (client => client.Providers.GetAsync("p1"), null),
        ["ProviderOrganizations.list"] = (client => CollectAsync(client.ProviderOrganizations.ListAsync("p1")), null),
        ["ProviderAdministrators.list"] = (client => CollectAsync(client.ProviderAdministrators.ListAsync("p1")), null),
        ["ProviderIntegrations.list"] = (client => CollectAsync(client.ProviderIntegrations.ListAsync("p1")), null),
        ["AutotaskIntegrations.get"] = (client => client.AutotaskIntegrations.GetAsync("i1"), null),
        ["AutotaskMappings.list"] = (client => CollectAsync(client.AutotaskMappings.ListAsync("i1")), null),
        ["SystemUsers.list"] = (client => CollectAsync(client.SystemUsers.ListAsync("5f00")), "5f00"),
        ["SystemUsers.count"] = (client => client.SystemUsers.CountAsync("5f00"), "5f00"),
        ["Systems.list"] = (client => CollectAsync(client.Systems.ListAsync("5f00")), "5f00"),
        ["Systems.count"] = (client => client.Systems.CountAsync("5f00"), "5f00"),
        ["DirectoryEvents.query"] = (client => CollectAsync(client.DirectoryEvents.ListAsync("5f00", new DirectoryEventQuery { StartTime = default })), "5f00"),
        ["send"] = (client => client.SendAsync(new JumpCloudRequest { Method = HttpMethod.Get, Path = "api/v2/anything" }), null),
        ["send to one"] = (client => client.SendAsync(new JumpCloudRequest { Method = HttpMethod.Get, Path = "api/v2/x", OrganizationId = "5f00" }), "5f00"),
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task XOrgId_IsSentWhereItBelongsAndNowhereElse(string operation)
    {
        var body = operation switch
        {
            "DirectoryEvents.query" => "[]",
            _ when operation.EndsWith("get", StringComparison.Ordinal) => """{"id":"x"}""",
            _ => Page,
        };
        using var http = new AnyHandler(body);
        using var client = new HttpClient(http);
        var (call, sent) = Calls[operation];

        await call(new JumpCloudClient(client, new JumpCloudClientOptions { ApiKey = "jca_test" }));

        Assert.Equal(sent, Assert.Single(http.OrganizationIds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5f00,5f01")]
    [InlineData("5f00\r\nx-other: 1")]
    public async Task ListAsync_NotTheIdOfOneOrganization_SendsNothing(string organizationId) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Client.SystemUsers.CountAsync(organizationId));

    [Theory]
    [InlineData("x-org-id")]
    [InlineData("X-Api-Key")]
    public void Headers_TheClientsOwn_AreRefused(string name) =>
        Assert.Throws<ArgumentException>(() => new JumpCloudCallOptions { Headers = new Dictionary<string, string> { [name] = "1" } });

    private sealed class AnyHandler(string body) : HttpMessageHandler
    {
        public List<string?> OrganizationIds { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            OrganizationIds.Add(request.Headers.TryGetValues("x-org-id", out var values) ? string.Join('|', values) : null);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) });
        }
    }
}
