using Integration.Sandbox.Dots.Seeds;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests.Dots;

public sealed class SeedTests
{
    private static readonly string[] Devices = [.. Enumerable.Range(1, 300).Select(number => $"PF{number:D8}")];

    [Fact]
    public void Believable_TheSameNumber_MakesTheSameAccount()
    {
        Assert.Equal(Print(DotsSeed.Believable(Devices, 7)), Print(DotsSeed.Believable(Devices, 7)));
        Assert.NotEqual(Print(DotsSeed.Believable(Devices, 7)), Print(DotsSeed.Believable(Devices, 8)));
    }

    [Fact]
    public void Believable_HoldsEverySituation()
    {
        var assets = DotsSeed.Believable([.. Devices, .. Devices, "", " ", null]).Assets;
        var bySerialNumber = assets.Where(asset => asset.SerialNumber is not null).ToLookup(asset => asset.SerialNumber!.Trim().ToUpperInvariant());

        Assert.InRange(Devices.Count(serialNumber => bySerialNumber[serialNumber].Count() == 1), 220, 275);
        Assert.InRange(Devices.Count(serialNumber => bySerialNumber[serialNumber].Count() == 2), 3, 40);
        Assert.InRange(Devices.Count(serialNumber => !bySerialNumber.Contains(serialNumber)), 15, 60);
        Assert.Contains(assets, asset => asset.SerialNumber is { } serialNumber && serialNumber.Trim() != serialNumber && serialNumber.Contains("pf", StringComparison.Ordinal));
        Assert.Equal(2, bySerialNumber["DEFAULT STRING"].Count());
        Assert.Contains(assets, asset => asset.SerialNumber is null);
        Assert.Contains(assets, asset => asset.Assignee is null);
        Assert.Contains(assets, asset => asset.TechnicalData["manufacturer"] == "SMITH &AMP; SONS");
        Assert.DoesNotContain(assets, asset => asset.SerialNumber is "" or " ");
    }

    [Fact]
    public async Task Uniform_HundredThousand_AreListedToTheLast()
    {
        var seed = SandboxSeed.Empty();
        seed.Dots = DotsSeed.Uniform(100_000);
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions { Seed = seed }, TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = sandbox.Dots.PartnerAddress };
        http.DefaultRequestHeaders.TryAddWithoutValidation("authorization", sandbox.Dots.ApiKey);

        var (pages, cursor, last) = (0, "", "");
        while (cursor is not null)
        {
            var page = System.Text.Json.Nodes.JsonNode.Parse(await http.GetStringAsync($"assets?limit=500{cursor}", TestContext.Current.CancellationToken))!;
            cursor = (string?)page["nextCursor"] is { } next ? $"&cursor={next}" : null;
            last = (string)page["assets"]!.AsArray()[^1]!["serialNumber"]!;
            pages++;
        }

        Assert.Equal((200, "SN00099999X"), (pages, last));
    }

    private static List<string> Print(DotsSeed seed) =>
        [.. seed.Assets.Select(asset => $"{asset.SerialNumber}|{asset.Assignee}|{asset.Warehouse}|{asset.PurchaseDate}|{string.Join(',', asset.TechnicalData)}")];
}
