using System.Net;
using System.Text.Json.Nodes;

namespace Autotask.Client.Tests;

public sealed class ListingTests : ClientTest
{
    private const string NextPage = "Companies/query/next";

    private static readonly AutotaskQuery<Company> Active = new() { Filter = CompanyFields.IsActive.EqualTo(true), PageSize = 2 };

    [Fact]
    public async Task ListAsync_Keyset_AsksForTheIdsAfterTheLastUntilNoPageFollows()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Companies/query", "companies-page-1.json");
        Expect(HttpMethod.Post, "Companies/query", "companies-page-2.json");

        var names = await Client.Companies.ListAsync(Active, cancellationToken: Cancel).Select(company => company.CompanyName).ToListAsync(Cancel);

        Assert.Equal(["The MSP itself", "Fjordline AS", "Tailwind Traders"], names);
        Assert.Equal(
            """{"maxRecords":2,"filter":[{"op":"eq","field":"isActive","value":true},{"op":"gt","field":"id","value":-1}]}""", Http.Sent[1].Body);
        Assert.Equal(
            """{"maxRecords":2,"filter":[{"op":"eq","field":"isActive","value":true},{"op":"gt","field":"id","value":7}]}""", Http.Sent[2].Body);
    }

    [Fact]
    public async Task ListAsync_Cursor_PostsTheSameBodyToTheNextPage()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Companies/query", "companies-page-1.json");
        Expect(HttpMethod.Post, NextPage, "companies-page-2.json");

        var ids = await Client.Companies.ListAsync(Active with { Paging = AutotaskPaging.Cursor }, cancellationToken: Cancel).Select(company => company.Id).ToListAsync(Cancel);

        Assert.Equal([0, 7, 12], ids);
        Assert.Equal("""{"maxRecords":2,"filter":[{"op":"eq","field":"isActive","value":true}]}""", Http.Sent[1].Body);
        Assert.Equal(Http.Sent[1].Body, Http.Sent[2].Body);
        Assert.Contains("nextIds", Http.Sent[2].Uri.Query, StringComparison.Ordinal);
        Assert.Equal("s3cret-of-the-test", Http.Sent[2].Headers["Secret"]);
    }

    [Fact]
    public async Task ListAsync_CursorAtAnotherHost_SendsNoCredentialsThere()
    {
        ExpectZone();
        Http.ExpectPost(Zone + "Companies/query", Payload.Read("companies-page-1.json").Replace("https://webservices14.autotask.net", "https://elsewhere.example", StringComparison.Ordinal));

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => ListAll(Active with { Paging = AutotaskPaging.Cursor }));

        Assert.Contains("elsewhere.example", exception.Message, StringComparison.Ordinal);
        Assert.Equal(2, Http.Sent.Count);
    }

    [Fact]
    public async Task ListAsync_RepeatingCursor_EndsWithAnError()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Companies/query", "companies-page-1.json");
        Expect(HttpMethod.Post, NextPage, "companies-page-1.json");

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => ListAll(Active with { Paging = AutotaskPaging.Cursor }));

        Assert.Contains("would never end", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_KeysetPageThatDoesNotAdvance_EndsWithAnError()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Companies/query", "companies-page-1.json");
        Expect(HttpMethod.Post, "Companies/query", "companies-page-1.json");

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => ListAll(Active));

        Assert.Contains("Row 0 follows row 7", exception.Message, StringComparison.Ordinal);
        Assert.Equal(AutotaskRequestState.Answered, exception.RequestState);
    }

    [Fact]
    public async Task ListPagesAsync_CursorResumedAtAPageThatNamesItself_EndsWithAnError()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Companies/query", "companies-page-1.json");
        Expect(HttpMethod.Post, NextPage, "companies-page-1.json");
        var query = Active with { Paging = AutotaskPaging.Cursor };
        var first = await Client.Companies.ListPagesAsync(query, cancellationToken: Cancel).FirstAsync(Cancel);

        await Assert.ThrowsAsync<AutotaskApiException>(() => Client.Companies.ListPagesAsync(query, first.Continuation, cancellationToken: Cancel).ToListAsync(Cancel).AsTask());
    }

    [Theory]
    [InlineData("""{"items":[],"pageDetails":{"nextPageUrl":"https://webservices14.autotask.net/next"}}""", AutotaskPaging.Keyset, "no rows and yet a next page")]
    [InlineData("""{"items":[{"id":1}]}""", AutotaskPaging.Keyset, "It has no 'pageDetails'.")]
    [InlineData("""{"items":[{"id":1}],"pageDetails":null}""", AutotaskPaging.Keyset, "Expected an object, found null.")]
    [InlineData("""{"items":[{"id":1}],"pageDetails":{"nextPageUrl":"https://["}}""", AutotaskPaging.Cursor, "Its next page is no address")]
    public async Task ListAsync_PageThatDoesNotTellWhetherItIsTheLast_EndsWithAnError(string page, AutotaskPaging paging, string expected)
    {
        ExpectZone();
        Http.ExpectPost(Zone + "Companies/query", page);

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => ListAll(Active with { Paging = paging }));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.StartsWith("Autotask failed", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_CursorPageWithoutRows_GoesOnToTheNext()
    {
        ExpectZone();
        Http.ExpectPost(Zone + "Companies/query", $$$"""{"items":[],"pageDetails":{"nextPageUrl":"{{{Zone + NextPage}}}"}}""");
        Expect(HttpMethod.Post, NextPage, "companies-page-2.json");

        Assert.Single(await ListAll(Active with { Paging = AutotaskPaging.Cursor }));
    }

    [Fact]
    public async Task ListPagesAsync_ResumedAfterAPage_BeginsThere()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Companies/query", "companies-page-1.json");
        Expect(HttpMethod.Post, "Companies/query", "companies-page-2.json");

        var first = await Client.Companies.ListPagesAsync(Active, cancellationToken: Cancel).FirstAsync(Cancel);
        var rest = await Client.Companies.ListPagesAsync(Active, first.Continuation, cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.Equal([12], Assert.Single(rest).Items.Select(company => company.Id));
        Assert.Null(rest[0].Continuation);
        Assert.EndsWith("""{"op":"gt","field":"id","value":7}]}""", Http.Sent[2].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AutotaskPaging.Keyset, "https://elsewhere.example/")]
    [InlineData(AutotaskPaging.Cursor, "next")]
    public async Task ListPagesAsync_WithAForeignContinuation_IsAWrongArgument(AutotaskPaging paging, string continuation)
    {
        ExpectZone();
        await Client.GetZoneAsync(Cancel);

        await Assert.ThrowsAsync<ArgumentException>(() => Client.Companies.ListPagesAsync(Active with { Paging = paging }, continuation, cancellationToken: Cancel).ToListAsync(Cancel).AsTask());
    }

    [Fact]
    public void ListAsync_NotEnumerated_SendsNothing()
    {
        _ = Client.Companies.ListAsync(Active, cancellationToken: Cancel);

        Assert.Empty(Http.Sent);
    }

    [Fact]
    public async Task ListAsync_CancelledMidPage_StopsWithTheCallersToken()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Companies/query", "companies-page-1.json");
        using var cancel = new CancellationTokenSource();
        var seen = new List<long>();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var company in Client.Companies.ListAsync(Active, cancellationToken: Cancel).WithCancellation(cancel.Token))
            {
                seen.Add(company.Id);
                await cancel.CancelAsync();
            }
        });

        Assert.Equal([0], seen);
        Assert.True(exception.CancellationToken.IsCancellationRequested);
        Assert.Equal(2, Http.Sent.Count);
    }

    [Fact]
    public async Task ListAsync_SecondPageThrottled_WaitsForRetryAfterAndContinues()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Companies/query", "companies-page-1.json");
        Fail(HttpMethod.Post, "Companies/query", HttpStatusCode.TooManyRequests, "", ("Retry-After", "7"));
        Expect(HttpMethod.Post, "Companies/query", "companies-page-2.json");

        var listing = Client.Companies.ListAsync(Active, cancellationToken: Cancel).ToListAsync(Cancel).AsTask();
        await Time.AdvanceToTimerAsync(TimeSpan.FromSeconds(7));

        Assert.Equal(3, (await listing).Count);
    }

    [Fact]
    public async Task ListAsync_WithoutAQuery_AsksForEverythingInLargestPages()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Companies/query", "companies-page-2.json");

        await ListAll(null);

        Assert.Equal("""{"maxRecords":500,"filter":[{"op":"gt","field":"id","value":-1}]}""", Http.Sent[1].Body);
    }

    [Fact]
    public async Task ListAsync_WithIncludeFields_AlwaysBringsTheId()
    {
        ExpectZone();
        Http.ExpectPost(Zone + "Companies/query", """{"items":[{"id":3,"companyName":"Fjordline AS"}],"pageDetails":{"count":1,"requestCount":500,"prevPageUrl":null,"nextPageUrl":null}}""");

        var companies = await ListAll(new AutotaskQuery<Company> { IncludeFields = [CompanyFields.CompanyName, CompanyFields.UserDefined("Customer Ranking")] });

        Assert.Equal("""["id","companyName","Customer Ranking"]""", JsonNode.Parse(Http.Sent[1].Body!)!["includeFields"]!.ToJsonString());
        Assert.Null(companies[0].Phone);
        Assert.Empty(companies[0].UserDefinedFields);
    }

    [Fact]
    public async Task CountAsync_PostsTheFilterAndReturnsTheTotal()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "Companies/query/count", "count.json");

        var count = await Client.Companies.CountAsync(CompanyFields.CompanyName.BeginsWith("Fjord"), cancellationToken: Cancel);

        Assert.Equal(1086, count);
        Assert.Equal("""{"filter":[{"op":"beginsWith","field":"companyName","value":"Fjord"}]}""", Http.Sent[1].Body);
    }

    private Task<List<Company>> ListAll(AutotaskQuery<Company>? query) => Client.Companies.ListAsync(query, cancellationToken: Cancel).ToListAsync(Cancel).AsTask();
}
