using System.Net;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.Tests.JumpCloud;

public sealed class EventTests : SandboxTest
{
    private static readonly DateTimeOffset Start = new(2026, 11, 10, 2, 0, 0, TimeSpan.Zero);

    private string Organization => Sandbox.JumpCloud.Organizations[0].Id;

    protected override SandboxSeed Seed()
    {
        var seed = SandboxSeed.Empty();
        seed.Organizations.Add(new OrganizationSeed
        {
            Name = "Busy",
            Members =
            [
                new MemberSeed("old", Start.AddDays(-100)),
                new MemberSeed("day", Start.AddDays(-2), Start.AddDays(-2).AddHours(6)),
                new MemberSeed("ws-1", Start.AddDays(-1), IsDevice: true),
                new MemberSeed("coming", Start.AddHours(8), Start.AddHours(10)),
            ],
        });
        return seed;
    }

    [Fact]
    public async Task Query_WholeWindow_AnswersABareArrayInOrder()
    {
        var answer = await EventsAsync();

        Assert.Equal(["user_create", "user_delete", "system_create"], Types(answer));
        Assert.Equal("3", answer.Headers["X-Result-Count"]);
        Assert.Equal("1000", answer.Headers["X-Limit"]);
    }

    [Fact]
    public async Task Query_SearchAfter_GoesOnUntilAPageIsShort()
    {
        var first = await EventsAsync(""","limit":2""");
        var second = await EventsAsync($""","limit":2,"search_after":{first.Headers["X-Search_after"]}""");

        Assert.Equal(["user_create", "user_delete"], Types(first));
        Assert.Equal(["system_create"], Types(second));
        Assert.True(second.Headers.ContainsKey("X-Search_after"));
    }

    [Fact]
    public async Task Query_EmptyPage_StillHasTheSearchAfterHeader() =>
        Assert.True((await EventsAsync(start: Start.AddYears(1))).Headers.ContainsKey("X-Search_after"));

    [Theory]
    [InlineData(""","limit":0""")]
    [InlineData(""","limit":10001""")]
    [InlineData(""","sort":"sideways" """)]
    public async Task Query_NonsenseInLimitOrSort_IsReadAsTheDefault(string more)
    {
        var answer = await EventsAsync(more);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("1000", answer.Headers["X-Limit"]);
        Assert.Equal("ASC", answer.Headers["X-Sort"]);
    }

    [Fact]
    public async Task Query_Descending_ReversesThePages()
    {
        var first = await EventsAsync(""","limit":2,"sort":"DESC" """);
        var second = await EventsAsync($""","limit":2,"sort":"DESC","search_after":{first.Headers["X-Search_after"]}""");

        Assert.Equal(["system_create", "user_delete", "user_create"], Types(first).Concat(Types(second)));
    }

    [Fact]
    public async Task Query_EventTypesInSearchTerm_SelectsThem() =>
        Assert.Equal(["user_create", "user_delete"], Types(await EventsAsync(""","search_term":{"or":[{"event_type":"user_create"},{"event_type":"user_delete"}]}""")));

    [Fact]
    public async Task Query_StartTime_IsInclusive() => Assert.Equal(["system_create"], Types(await EventsAsync(start: Start.AddDays(-1))));

    [Fact]
    public async Task Query_UnknownService_NamesTheValidOnes()
    {
        var answer = await JumpCloudAsync(HttpMethod.Post, "/insights/directory/v1/events", Organization, """{"service":["alert"],"start_time":"2026-11-01T00:00:00Z"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("alerts, all", (string?)answer.Json["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_OlderThanNinetyDays_IsForgotten()
    {
        Sandbox.Clock.Advance(TimeSpan.FromDays(88.1));

        Assert.Equal("user_delete", Types(await EventsAsync()).First());
    }

    [Fact]
    public async Task Query_WithinTheLag_DoesNotShowTheEventYet()
    {
        Sandbox.JumpCloud.Behavior.EventLag = TimeSpan.FromMinutes(10);
        Sandbox.JumpCloud.AddUser(Organization, "new");

        Assert.Equal(3, (await EventsAsync()).Json.AsArray().Count);
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(4, (await EventsAsync()).Json.AsArray().Count);
    }

    [Fact]
    public async Task Clock_MovedPastTheSchedule_PlaysItAtItsOwnTimes()
    {
        Sandbox.Clock.Advance(TimeSpan.FromDays(1));

        var rows = (await EventsAsync(start: Start)).Json.AsArray();

        Assert.Equal(["2026-11-10T10:00:00Z", "2026-11-10T12:00:00Z"], rows.Select(row => (string?)row!["timestamp"]));
        Assert.Single(Sandbox.JumpCloud.Organizations[0].Users);
        Assert.Equal(2, Sandbox.JumpCloud.Organizations[0].HighWaterMark(Start, Start.AddDays(1)));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("ffffffffffffffffffffffff", HttpStatusCode.NotFound)]
    public async Task Query_OrganizationWrong_IsRefused(string? organization, HttpStatusCode expected) =>
        Assert.Equal(
            expected,
            (await JumpCloudAsync(HttpMethod.Post, "/insights/directory/v1/events", organization, """{"service":["all"],"start_time":"2026-11-01T00:00:00Z"}""")).Status);

    private Task<Answer> EventsAsync(string more = "", DateTimeOffset? start = null) => JumpCloudAsync(
        HttpMethod.Post, "/insights/directory/v1/events", Organization, $$"""{"service":["all"],"start_time":"{{start ?? Start.AddYears(-1):O}}"{{more}}}""");

    private static IEnumerable<string?> Types(Answer answer) => answer.Json.AsArray().Select(row => (string?)row!["event_type"]);
}
