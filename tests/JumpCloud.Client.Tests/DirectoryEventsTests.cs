using System.Text.Json;

namespace JumpCloud.Client.Tests;

public sealed class DirectoryEventsTests : JumpCloudTest
{
    private const string Url = "https://api.jumpcloud.com/insights/directory/v1/events";

    private static readonly DirectoryEventQuery Query = new()
    {
        StartTime = new DateTimeOffset(2026, 3, 1, 1, 0, 0, TimeSpan.FromHours(1)),
        EndTime = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero),
        EventTypes = ["user_create", "user_delete"],
        PageSize = 2,
    };

    [Fact]
    public async Task ListAsync_FullPages_SendsSearchAfterBackAsItCame()
    {
        Http.ExpectPost(Url, """[{"id":"e1"},{"id":"e2"}]""", Headers(2, """[1772323200000, "DZrPyW8B"]"""))
            .ExpectPost(Url, """[{"id":"e3"},{"id":"e4"}]""", Headers(2, """[1772323300000.5,"x"]"""))
            .ExpectPost(Url, """[{"id":"e5"}]""", Headers(1, """[1772323400000,"y"]"""));

        var events = await CollectAsync(Client.DirectoryEvents.ListAsync("5f00", Query));

        Assert.Equal(["e1", "e2", "e3", "e4", "e5"], events.Select(entry => entry.Id));
        Assert.Equal(
            """{"service":["all"],"start_time":"2026-03-01T00:00:00Z","end_time":"2026-03-02T00:00:00Z","limit":2,"sort":"ASC","search_term":{"and":{"event_type":["user_create","user_delete"]}}}""",
            Http.Sent[0].Body);
        Assert.EndsWith(""","search_after":[1772323200000, "DZrPyW8B"]}""", Http.Sent[1].Body, StringComparison.Ordinal);
        Assert.EndsWith(""","search_after":[1772323300000.5,"x"]}""", Http.Sent[2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_ServerLoweredTheLimit_GoesByTheServersLimit()
    {
        Http.ExpectPost(Url, """[{"id":"e1"}]""", ("X-Result-Count", "1"), ("X-Limit", "1"), ("X-Search_after", "[1]"))
            .ExpectPost(Url, "[]", ("X-Result-Count", "0"), ("X-Limit", "1"), ("X-Search_after", "[2]"));

        Assert.Single(await CollectAsync(Client.DirectoryEvents.ListAsync("5f00", Query)));
    }

    [Fact]
    public async Task ListAsync_SearchAfterRepeatsItself_Stops()
    {
        Http.ExpectPost(Url, """[{"id":"e1"},{"id":"e2"}]""", Headers(2, "[1]")).ExpectPost(Url, """[{"id":"e1"},{"id":"e2"}]""", Headers(2, "[1]"));

        await Assert.ThrowsAsync<JumpCloudApiException>(() => CollectAsync(Client.DirectoryEvents.ListAsync("5f00", Query)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[1,")]
    public async Task ListAsync_FullPageWithoutAUsableSearchAfter_FailsInsteadOfEnding(string? searchAfter)
    {
        (string, string)[] headers = searchAfter is null ? [("X-Result-Count", "2"), ("X-Limit", "2")] : Headers(2, searchAfter);
        Http.ExpectPost(Url, """[{"id":"e1"},{"id":"e2"}]""", headers);

        await Assert.ThrowsAsync<JumpCloudApiException>(() => CollectAsync(Client.DirectoryEvents.ListAsync("5f00", Query)));
    }

    [Fact]
    public async Task ListAsync_ChangesAsListOrObject_AreKeptAsTheyCame()
    {
        Http.ExpectPost(Url, """[{"id":"e1","changes":[{"field":"a"}],"provider":null}]""", Headers(1, "[1]"));

        var entry = Assert.Single(await CollectAsync(Client.DirectoryEvents.ListAsync("5f00", Query)));

        Assert.Equal("""[{"field":"a"}]""", entry.Changes?.GetRawText());
        Assert.Null(entry.Provider);
    }

    [Fact]
    public async Task ListForOrganizationsAsync_Two_SendsBothInOneLine()
    {
        Http.ExpectPost(Url, """[{"id":"e1","organization":"5f01"}]""", Headers(1, "[1]"));

        var entry = Assert.Single(await CollectAsync(Client.DirectoryEvents.ListForOrganizationsAsync(["5f00", "5f01"], Query)));

        Assert.Equal("5f01", entry.Organization);
        Assert.Equal("5f00, 5f01", Assert.Single(Http.Sent).Headers["x-org-id"]);
    }

    [Fact]
    public void ListForOrganizationsAsync_NoneOrNotAnId_IsAWrongArgument()
    {
        Assert.ThrowsAny<ArgumentException>(() => Client.DirectoryEvents.ListForOrganizationsAsync([], Query));
        Assert.Throws<ArgumentException>(() => Client.DirectoryEvents.ListForOrganizationsAsync(["5f00", "5f01,5f02"], Query));
    }

    [Fact]
    public async Task ListForProviderAsync_SendsTheProviderAndNoOrganization()
    {
        Http.ExpectPost(Url, """[{"id":"e1","event_type":"msp_ticket_create","provider":"p1","organization":null}]""", Headers(1, "[1]"));

        Assert.Single(await CollectAsync(Client.DirectoryEvents.ListForProviderAsync("p1", Query)));

        var headers = Assert.Single(Http.Sent).Headers;
        Assert.Equal("p1", headers["x-provider-id"]);
        Assert.False(headers.ContainsKey("x-org-id"));
    }

    [Fact]
    public async Task ListAsync_EventsOfAlerts_CarryAlertAndRule()
    {
        Http.ExpectPost(Url, """
            [{"id":"e1","service":"alerts","event_type":"alert_status_updated","organization":"5f00","severity":"Medium","category":"System",
              "resource":{"id":"a1","context":"{\"status\":\"RESOLVED\"}","source_id":"d1","source_type":"DEVICE","reference_id":"x1","title":"Uptime"},"correlation":{"id":"r1"}},
             {"id":"e2","event_type":"user_create","resource":[{"id":"u1"}]}]
            """, Headers(1, "[1]"));

        var events = await CollectAsync(Client.DirectoryEvents.ListAsync("5f00", Query));

        Assert.Equal(("Medium", "System", "5f00"), (events[0].Severity, events[0].Category, events[0].Organization));
        var resource = events[0].ReadResource();
        Assert.Equal(("a1", "d1", "DEVICE", "x1", """{"status":"RESOLVED"}"""), (resource?.Id, resource?.SourceId, resource?.SourceType, resource?.ReferenceId, resource?.Context));
        Assert.Equal("Uptime", resource?.AdditionalFields?["title"].GetString());
        Assert.Equal("r1", events[0].ReadCorrelation()?.Id);
        Assert.Null(events[1].ReadResource());
        Assert.Equal(JsonValueKind.Array, events[1].Resource?.ValueKind);
        Assert.Null(events[1].ReadCorrelation());
    }

    private static (string, string)[] Headers(int count, string searchAfter) =>
        [("X-Result-Count", $"{count}"), ("X-Limit", "2"), ("X-Search_after", searchAfter)];
}
