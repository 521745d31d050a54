using System.Text;
using System.Text.Json.Nodes;
using Integration.Sandbox.Seeds;
using Integration.Sandbox.SnipeIt;
using Integration.Sandbox.SnipeIt.Seeds;
using Integration.Sandbox.SnipeIt.World;

namespace Integration.Sandbox.Tests.SnipeIt;

public abstract class SnipeItTest : SandboxTest
{
    protected const string OperatingSystem = "_snipeit_operating_system_1";

    protected SandboxSnipeIt Server => Sandbox.SnipeIt;

    protected override SandboxSeed Seed()
    {
        var seed = SandboxSeed.Empty();
        Plant(seed.SnipeIt);
        return seed;
    }

    protected abstract void Plant(SnipeItSeed seed);

    protected SandboxHardware Hardware(long id) => Server.Hardware.Single(row => row.Id == id);

    protected Task<Answer> GetAsync(string path) => SnipeItAsync(HttpMethod.Get, path);

    protected Task<Answer> PostAsync(string path, string body) => SnipeItAsync(HttpMethod.Post, path, body);

    protected Task<Answer> PatchAsync(string path, string body) => SnipeItAsync(HttpMethod.Patch, path, body);

    protected async Task<Answer> SnipeItAsync(HttpMethod method, string path, string? body = null, string? token = null, string accept = "application/json")
    {
        var request = new HttpRequestMessage(method, new Uri(Server.Address, "api/v1" + path));
        request.Headers.Add("Authorization", $"Bearer {token ?? Server.Token}");
        request.Headers.Add("Accept", accept);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await SendAsync(request);
    }

    protected static JsonArray Rows(Answer answer) => answer.Json["rows"]!.AsArray();

    protected static IEnumerable<long> Ids(Answer answer) => [.. Rows(answer).Select(row => (long)row!["id"]!)];

    protected static string? Status(Answer answer) => (string?)answer.Json["status"];
}
