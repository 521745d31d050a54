using System.Net;

namespace JumpCloud.Client.Tests;

public sealed class PagingTests : JumpCloudTest
{
    [Fact]
    public async Task ListAsync_ShortPageAndNullRows_GoesOnToTheTotal()
    {
        Http.ExpectGet("/api/organizations?limit=100&skip=0&sort=_id", $$"""{"results":[{{Rows(1, 98)}},null,null],"totalCount":210}""")
            .ExpectGet("/api/organizations?limit=100&skip=100&sort=_id", $$"""{"results":[{{Rows(101, 40)}}],"totalCount":210}""")
            .ExpectGet("/api/organizations?limit=100&skip=200&sort=_id", $$"""{"results":[{{Rows(201, 10)}}],"totalCount":210}""");

        var organizations = await CollectAsync(Client.Organizations.ListAsync());

        Assert.Equal(148, organizations.Count);
        Assert.Equal($"{201 + 9:x24}", organizations[^1].Id);
    }

    [Fact]
    public async Task ListAsync_EmptyPageBeforeTheTotal_GoesOn()
    {
        Http.ExpectGet("/api/organizations?limit=100&skip=0&sort=_id", """{"results":[null],"totalCount":101}""")
            .ExpectGet("/api/organizations?limit=100&skip=100&sort=_id", $$"""{"results":[{{Rows(101, 1)}}],"totalCount":101}""");

        Assert.Single(await CollectAsync(Client.Organizations.ListAsync()));
    }

    [Fact]
    public async Task ListAsync_BareArrayWithTheTotalInAHeader_GoesOnToTheTotal()
    {
        Http.ExpectGet("/api/v2/providers/p1/organizations?limit=100&skip=0&sort=_id", $"[{Rows(1, 100, "id")}]", ("x-total-count", "101"))
            .ExpectGet("/api/v2/providers/p1/organizations?limit=100&skip=100&sort=_id", $"[{Rows(101, 1, "id")}]", ("x-total-count", "101"));

        Assert.Equal(101, (await CollectAsync(Client.ProviderOrganizations.ListAsync("p1"))).Count);
    }

    [Fact]
    public async Task ListAsync_NoTotalAnywhere_EndsAtTheFirstEmptyPage()
    {
        Http.ExpectGet("/api/v2/providers/p1/integrations?limit=100&skip=0&sort=_id", """{"records":[{"integrationId":"i1","type":"halo"}]}""")
            .ExpectGet("/api/v2/providers/p1/integrations?limit=100&skip=100&sort=_id", """{"records":[]}""");

        var integration = Assert.Single(await CollectAsync(Client.ProviderIntegrations.ListAsync("p1")));

        Assert.Equal(new IntegrationType("halo"), integration.Type);
    }

    [Fact]
    public async Task ListAsync_NullRowsOnlyAndNoTotal_GoesOn()
    {
        Http.ExpectGet("/api/v2/providers/p1/integrations?limit=100&skip=0&sort=_id", """{"records":[null,null]}""")
            .ExpectGet("/api/v2/providers/p1/integrations?limit=100&skip=100&sort=_id", """{"records":[{"integrationId":"i1","type":"halo"}]}""")
            .ExpectGet("/api/v2/providers/p1/integrations?limit=100&skip=200&sort=_id", """{"records":[]}""");

        Assert.Single(await CollectAsync(Client.ProviderIntegrations.ListAsync("p1")));
    }

    [Fact]
    public async Task ListAsync_TotalBelowTheRowsOfThePage_IsNotBelieved()
    {
        Http.ExpectGet("/api/organizations?limit=100&skip=0&sort=_id", $$"""{"results":[{{Rows(1, 100)}}],"totalCount":0}""")
            .ExpectGet("/api/organizations?limit=100&skip=100&sort=_id", $$"""{"results":[{{Rows(101, 1)}}],"totalCount":0}""")
            .ExpectGet("/api/organizations?limit=100&skip=200&sort=_id", """{"results":[],"totalCount":0}""");

        Assert.Equal(101, (await CollectAsync(Client.Organizations.ListAsync())).Count);
    }

    [Fact]
    public async Task CountAsync_TotalOfZeroBesideARow_FailsInsteadOfCountingNone()
    {
        Http.ExpectGet("/api/systems", """{"results":[{"_id":"1"}],"totalCount":0}""");

        await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.Systems.CountAsync("5f00"));
    }

    [Theory]
    [InlineData("page-2")]
    [InlineData("-100")]
    [InlineData("99999999999999999999")]
    public async Task ListPagesAsync_ForeignContinuation_IsAWrongArgument(string continuation) =>
        await Assert.ThrowsAsync<ArgumentException>(nameof(continuation), () => CollectAsync(Client.Organizations.ListPagesAsync(continuation: continuation)));

    [Fact]
    public async Task ListAsync_ServerIgnoresSkip_StopsInsteadOfTurningInCircles()
    {
        var page = $$"""{"results":[{{Rows(1, 100)}}],"totalCount":1000}""";
        Http.ExpectGet("/api/organizations?limit=100&skip=0&sort=_id", page).ExpectGet("/api/organizations?limit=100&skip=100&sort=_id", page);

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => CollectAsync(Client.Organizations.ListAsync()));

        Assert.Contains("repeats itself", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"totalCount":3}""")]
    [InlineData("""{"results":null,"totalCount":3}""")]
    [InlineData("")]
    [InlineData("""{"results":[{"_id":"1"}""")]
    public async Task ListAsync_BodyWithoutTheList_FailsInsteadOfListingNothing(string body)
    {
        Http.ExpectGet("/api/organizations", body);

        await Assert.ThrowsAsync<JumpCloudApiException>(() => CollectAsync(Client.Organizations.ListAsync()));
    }

    [Fact]
    public async Task ListAsync_BeforeTheFirstMove_SendsNothing()
    {
        var listing = Client.Organizations.ListAsync();
        await using var organizations = listing.GetAsyncEnumerator(default);

        Assert.Empty(Http.Sent);
    }

    [Fact]
    public async Task ListAsync_CancelledInTheMiddleOfAPage_StopsThere()
    {
        Http.ExpectGet("/api/organizations?limit=100&skip=0&sort=_id", $$"""{"results":[{{Rows(1, 100)}}],"totalCount":200}""");
        using var cancel = new CancellationTokenSource();
        var seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in Client.Organizations.ListAsync(cancellationToken: cancel.Token))
            {
                seen++;
                await cancel.CancelAsync();
            }
        });

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task ListPagesAsync_Continuation_ResumesAfterThatPage()
    {
        Http.ExpectGet("/api/organizations?limit=100&skip=0&sort=_id", $$"""{"results":[{{Rows(1, 100)}}],"totalCount":101}""")
            .ExpectGet("/api/organizations?limit=100&skip=100&sort=_id", $$"""{"results":[{{Rows(101, 1)}}],"totalCount":101}""");
        string? continuation = null;
        await foreach (var page in Client.Organizations.ListPagesAsync())
        {
            continuation = page.Continuation;
            break;
        }

        var rest = await CollectAsync(Client.Organizations.ListPagesAsync(continuation: continuation));

        Assert.Null(Assert.Single(rest).Continuation);
        Assert.Equal(101, rest[0].Total);
    }

    [Fact]
    public async Task ListAsync_FieldsAndFilter_AreWrittenInTheNotationOfTheVersion()
    {
        Http.ExpectGet("/api/systemusers?limit=100&skip=0&sort=_id&fields=username%20email&filter=state%3A%24eq%3ASUSPENDED", """{"results":[],"totalCount":0}""")
            .ExpectGet("/api/v2/providers/p1/administrators?limit=100&skip=0&sort=_id&fields=id%2Cemail", """{"results":[],"totalCount":0}""");

        await CollectAsync(Client.SystemUsers.ListAsync("5f00", new JumpCloudQuery { Fields = ["username", "email"], Filter = "state:$eq:SUSPENDED" }));
        await CollectAsync(Client.ProviderAdministrators.ListAsync("p1", new JumpCloudQuery { Fields = ["id", "email"] }));
    }

    [Fact]
    public async Task CountAsync_AsksForOneRow()
    {
        Http.ExpectGet("/api/systems?limit=1&skip=0&sort=_id", """{"results":[null],"totalCount":73}""");

        Assert.Equal(73, await Client.Systems.CountAsync("5f00"));
    }

    [Fact]
    public async Task CountAsync_NoTotal_FailsInsteadOfCountingRows()
    {
        Http.ExpectGet("/api/systems", """{"results":[]}""");

        await Assert.ThrowsAsync<JumpCloudApiException>(() => Client.Systems.CountAsync("5f00"));
    }

    [Fact]
    public async Task ListAsync_PageCannotBeRead_NamesFieldAndRow()
    {
        Http.ExpectGet("/api/organizations", """{"results":[{"_id":"5f01"},{"_id":"5f02","systemsCount":"many"}],"totalCount":2}""");

        var exception = await Assert.ThrowsAsync<JumpCloudApiException>(() => CollectAsync(Client.Organizations.ListAsync()));

        Assert.Contains("$.results[1].systemsCount", exception.Message, StringComparison.Ordinal);
        Assert.Contains("5f02", exception.Message, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
    }
}
