using System.Text;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests;

public abstract class SandboxTest : IAsyncLifetime
{
    protected const string Zone = "/ATServicesRest/V1.0";

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected SandboxServer Sandbox { get; private set; } = null!;

    protected HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = Seed(), FreezesClock = true }, Cancel);
        Http = new HttpClient { BaseAddress = Sandbox.Address };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected virtual SandboxSeed Seed() => SandboxSeed.Uniform(3);

    protected HttpRequestMessage AutotaskRequest(HttpMethod method, string path, string? body = null)
    {
        var request = new HttpRequestMessage(method, path.StartsWith("http", StringComparison.Ordinal) ? path : Zone + path);
        request.Headers.Add("ApiIntegrationCode", Sandbox.Autotask.IntegrationCode);
        request.Headers.Add("UserName", Sandbox.Autotask.UserName);
        request.Headers.Add("Secret", Sandbox.Autotask.Secret);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }

    protected async Task<Answer> AutotaskAsync(HttpMethod method, string path, string? body = null) => await SendAsync(AutotaskRequest(method, path, body));

    protected Task<Answer> QueryAsync(string entity, string body) => AutotaskAsync(HttpMethod.Post, $"/{entity}/query", body);

    protected Task<Answer> AdjustAsync(long contractServiceId, string effectiveDate, int unitChange, string more = "")
    {
        var contract = Sandbox.Autotask.ContractServices.Single(line => line.Id == contractServiceId).ContractId;
        var body = $$"""{"contractServiceID":{{contractServiceId}},"unitChange":{{unitChange}},"effectiveDate":"{{effectiveDate}}"{{more}}}""";
        return AutotaskAsync(HttpMethod.Post, $"/Contracts/{contract}/ServiceAdjustments", body);
    }

    protected async Task<Answer> JumpCloudAsync(HttpMethod method, string path, string? organization = null, string? body = null)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("x-api-key", Sandbox.JumpCloud.ApiKey);
        if (organization is not null)
            request.Headers.Add("x-org-id", organization);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await SendAsync(request);
    }

    protected Task<Answer> ControlAsync(HttpMethod method, string path, string? body = null) =>
        SendAsync(new(method, "/_sandbox" + path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") });

    protected async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request, Cancel);
        var headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync(Cancel), headers);
    }
}
