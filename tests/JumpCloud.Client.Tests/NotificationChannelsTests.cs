using System.Net;
using System.Text.Json.Nodes;

namespace JumpCloud.Client.Tests;

public sealed class NotificationChannelsTests : JumpCloudTest
{
    private const string Channel = """
        {"objectId":"c1","name":"Desk","type":"CHANNEL_TYPE_WEBHOOK","enabled":true,"retries":3,
         "config":{"webhook":{"objectId":"w1","url":"https://hooks.example/s3cret","authType":"BASIC","authUsername":"jc","authPassword":"s3cret","authToken":"s3cret","sslVerification":true}},
         "createdAt":"2026-08-05T10:00:00Z","createdBy":{"id":"u1"},"updatedAt":"2026-08-05T10:00:00Z","updatedBy":"u1","organizationObjectId":"5f00"}
        """;

    [Fact]
    public async Task ListAsync_ReadsChannels()
    {
        Http.ExpectGet("/api/v2/notifications/channels?limit=100&skip=0&sort=objectId", $$"""{"channels":[{{Channel}},{"objectId":"c2","type":"CHANNEL_TYPE_TEAMS"}],"count":2}""");

        var channels = await CollectAsync(Client.NotificationChannels.ListAsync("5f00"));

        Assert.Equal([NotificationChannelType.Webhook, new NotificationChannelType("CHANNEL_TYPE_TEAMS")], channels.Select(channel => channel.Type!.Value));
    }

    [Fact]
    public async Task CreateAsync_SendsTheChannelInItsEnvelope()
    {
        Http.ExpectPost("/api/v2/notifications/channels", $$"""{"channel":{{Channel}}}""");

        var channel = await Client.NotificationChannels.CreateAsync("5f00", new NotificationChannelCreate { Name = "Desk", Type = NotificationChannelType.Email, Enabled = false });

        Assert.Equal("""{"channel":{"name":"Desk","type":"CHANNEL_TYPE_EMAIL","enabled":false}}""", Assert.Single(Http.Sent).Body);
        Assert.Equal("c1", channel.ObjectId);
    }

    [Fact]
    public async Task ReplaceAsync_ChannelThatWasRead_SendsAllOfItButWhatTheServerSets()
    {
        Http.ExpectGet("/api/v2/notifications/channels/c1", $$"""{"channel":{{Channel}}}""")
            .Expect(HttpMethod.Patch, "/api/v2/notifications/channels/c1", HttpStatusCode.OK, $$"""{"channel":{{Channel}}}""");

        var channel = await Client.NotificationChannels.GetAsync("5f00", "c1");
        await Client.NotificationChannels.ReplaceAsync("5f00", "c1", NotificationChannelReplace.Of(channel) with { Enabled = false });

        var expected = JsonNode.Parse(Channel)!.AsObject();
        expected["enabled"] = false;
        foreach (var name in (string[])["createdAt", "createdBy", "updatedAt", "updatedBy", "organizationObjectId"])
            expected.Remove(name);
        Assert.True(JsonNode.DeepEquals(new JsonObject { ["channel"] = expected }, JsonNode.Parse(Http.Sent[1].Body!)), Http.Sent[1].Body);
    }

    [Fact]
    public async Task ToString_OfAChannel_HoldsNoSecret()
    {
        Http.ExpectGet("/api/v2/notifications/channels/c1", $$"""{"channel":{{Channel}}}""");

        var channel = await Client.NotificationChannels.GetAsync("5f00", "c1");

        Assert.Contains("BASIC", channel.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", channel.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", NotificationChannelReplace.Of(channel).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeleteAsync_IsQuiet()
    {
        Http.Expect(HttpMethod.Delete, "/api/v2/notifications/channels/c1", HttpStatusCode.NotFound, "");

        await Client.NotificationChannels.DeleteAsync("5f00", "c1");
    }
}
