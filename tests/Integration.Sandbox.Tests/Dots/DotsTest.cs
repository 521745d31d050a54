using System.Text;
using System.Text.Json.Nodes;
using Integration.Sandbox.Dots;
using Integration.Sandbox.Dots.Seeds;
using Integration.Sandbox.Dots.World;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests.Dots;

public abstract class DotsTest : SandboxTest
{
    protected SandboxDots Server => Sandbox.Dots;

    protected override SandboxSeed Seed()
    {
        var seed = SandboxSeed.Empty();
        Plant(seed.Dots);
        return seed;
    }

    protected virtual void Plant(DotsSeed seed)
    {
        seed.Assets.Add(new DotsAssetSeed
        {
            SerialNumber = "C02",
            TechnicalData = new Dictionary<string, string> { ["model"] = "MacBook", ["memory"] = "17179869184" },
            Assignee = "ada@example.com",
            PurchaseDate = new DateOnly(2025, 3, 1),
        });
        seed.Assets.Add(new DotsAssetSeed { SerialNumber = "PF1/2", Warehouse = "Europe" });
        seed.Assets.Add(new DotsAssetSeed());
    }

    protected SandboxDotsAsset Asset(string id) => Server.Assets.Single(asset => asset.Id == id);

    protected SandboxDotsAsset AssetOf(string serialNumber) => Server.Assets.Single(asset => asset.SerialNumber == serialNumber);

    protected Task<Answer> GetAsync(string path) => CallAsync(HttpMethod.Get, new Uri(Server.Address, path));

    protected Task<Answer> PartnerAsync(HttpMethod method, string path, string? body = null, string? idempotencyKey = null) =>
        CallAsync(method, new Uri(Server.PartnerAddress, path), body, idempotencyKey);

    protected Task<Answer> CreateAsync(string body, string? idempotencyKey = "key-1") => PartnerAsync(HttpMethod.Post, "assets", body, idempotencyKey);

    protected async Task<Answer> CallAsync(HttpMethod method, Uri address, string? body = null, string? idempotencyKey = null, string? key = null, string header = "authorization")
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.TryAddWithoutValidation(header, key ?? Server.ApiKey);
        if (idempotencyKey is not null)
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await SendAsync(request);
    }

    protected static IEnumerable<string?> SerialNumbers(JsonNode rows) => [.. rows.AsArray().Select(row => (string?)row!["serialNumber"])];

    protected static string Message(Answer answer)
    {
        Assert.False((bool)answer.Json["success"]!);
        return (string)answer.Json["message"]!;
    }
}
