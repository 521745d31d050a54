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

    private static (string, string)[] Headers(int count, string searchAfter) =>
        [("X-Result-Count", $"{count}"), ("X-Limit", "2"), ("X-Search_after", searchAfter)];
}
