using TestSupport;

namespace JumpCloud.Client.Tests;

public sealed class AddressTests
{
    [Theory]
    [InlineData(JumpCloudRegion.Standard, "https://console.jumpcloud.com/", "https://api.jumpcloud.com/")]
    [InlineData(JumpCloudRegion.Europe, "https://console.eu.jumpcloud.com/", "https://api.eu.jumpcloud.com/")]
    [InlineData(JumpCloudRegion.India, "https://console.in.jumpcloud.com/", "https://api.in.jumpcloud.com/")]
    public async Task Region_ChoosesBothHosts(JumpCloudRegion region, string console, string api)
    {
        using var http = new StrictHttp();
        http.ExpectGet(console + "api/organizations/5f00", """{"_id":"5f00"}""").ExpectPost(api + "insights/directory/v1/events", "[]");
        using var wire = http.CreateClient();
        using var client = new JumpCloudClient(wire, new JumpCloudClientOptions { ApiKey = "jca_test", Region = region });

        await client.Organizations.GetAsync("5f00");
        await foreach (var _ in client.DirectoryEvents.ListAsync("5f00", new DirectoryEventQuery { StartTime = default }))
            Assert.Fail("There is no event.");
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://127.0.0.1:8080/jumpcloud")]
    [InlineData("http://127.0.0.1:8080/jumpcloud/")]
    public async Task ConsoleAddress_ReplacesTheRegions(string address)
    {
        using var http = new StrictHttp();
        http.ExpectGet(address.TrimEnd('/') + "/api/organizations/5f00", """{"_id":"5f00"}""");
        using var wire = http.CreateClient();
        using var client = new JumpCloudClient(wire, new JumpCloudClientOptions { ApiKey = "jca_test", ConsoleAddress = new Uri(address) });

        await client.Organizations.GetAsync("5f00");
    }

    [Theory]
    [InlineData("https://evil.test/api/organizations")]
    [InlineData("//evil.test/api/organizations")]
    [InlineData("/api/organizations")]
    public void Path_ThatIsNotRelative_IsRefused(string path) =>
        Assert.Throws<ArgumentException>(() => new JumpCloudRequest { Method = HttpMethod.Get, Path = path });
}
