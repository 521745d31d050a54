using System.Net;
using TestSupport;

namespace Autotask.Client.Tests;

public sealed class PicklistsTests : ClientTest
{
    private const string TicketFieldsPath = "Tickets/entityInformation/fields";

    [Fact]
    public async Task GetAsync_SeveralFieldsOfACollection_AsksOnce()
    {
        ExpectZone();
        ExpectTicketFields();

        var status = await Client.Picklists.GetAsync(TicketFields.Status, Cancel);
        var queues = await Client.Picklists.GetAsync(TicketFields.QueueId, Cancel);

        Assert.Equal((5, 29683482), (status.GetId("complete"), queues.GetId("Monitoring Alert")));
    }

    [Fact]
    public async Task GetAsync_ByName_IsTheSameList()
    {
        ExpectZone();
        ExpectTicketFields();

        Assert.Equal((await Client.Picklists.GetAsync(TicketFields.Status, Cancel)).Values, (await Client.Picklists.GetAsync("Tickets", "Status", Cancel)).Values);
    }

    [Fact]
    public async Task GetAsync_ByManyAtOnce_AsksOnce()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        ExpectZone();
        Http.Expect(HttpMethod.Get, Zone + TicketFieldsPath, () => answer.Task);

        var waiting = Enumerable.Range(0, 10).Select(_ => Client.Picklists.GetAsync(TicketFields.Status, Cancel)).ToList();
        answer.SetResult(StrictHttp.Response(HttpStatusCode.OK, Payload.Read("ticket-fields.json"), "application/json"));
        await Task.WhenAll(waiting);

        Assert.Equal(2, Http.Sent.Count);
    }

    [Fact]
    public async Task GetAsync_TheOneThatAsksIsCancelled_TheNextAsks()
    {
        using var cancel = new CancellationTokenSource();
        var asked = new TaskCompletionSource();
        ExpectZone();
        Http.Expect(HttpMethod.Get, Zone + TicketFieldsPath, () =>
        {
            asked.SetResult();
            return new TaskCompletionSource<HttpResponseMessage>().Task;
        });
        ExpectTicketFields();

        var first = Client.Picklists.GetAsync(TicketFields.Status, cancel.Token);
        var second = Client.Picklists.GetAsync(TicketFields.Status, Cancel);
        await asked.Task;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(1, (await second).GetId("New"));
    }

    [Fact]
    public async Task GetAsync_WithinItsLifetime_AsksNothing_AndAfterItAsksAgain()
    {
        ExpectZone();
        ExpectTicketFields();
        await Client.Picklists.GetAsync(TicketFields.Status, Cancel);

        Time.Advance(Options.PicklistLifetime - TimeSpan.FromTicks(1));
        await Client.Picklists.GetAsync(TicketFields.Status, Cancel);
        Assert.Equal(2, Http.Sent.Count);

        Time.Advance(TimeSpan.FromTicks(1));
        Http.ExpectGet(Zone + TicketFieldsPath, Payload.Read("ticket-fields.json").Replace("\"Complete\"", "\"Done\"", StringComparison.Ordinal));

        Assert.Equal(5, (await Client.Picklists.GetAsync(TicketFields.Status, Cancel)).GetId("Done"));
    }

    [Fact]
    public async Task GetAsync_AfterAFailure_AsksAgain()
    {
        ExpectZone();
        Fail(HttpMethod.Get, TicketFieldsPath, HttpStatusCode.InternalServerError, Payload.Read("error-permissions.json"));
        ExpectTicketFields();

        await Assert.ThrowsAsync<AutotaskApiException>(() => Client.Picklists.GetAsync(TicketFields.Status, Cancel));

        Assert.Equal(1, (await Client.Picklists.GetAsync(TicketFields.Status, Cancel)).GetId("New"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Tickets")]
    public async Task Invalidate_ACollectionOrAll_MakesTheNextCallerAsk(string? collection)
    {
        ExpectZone();
        ExpectTicketFields();
        ExpectTicketFields();
        await Client.Picklists.GetAsync(TicketFields.Status, Cancel);

        Client.Picklists.Invalidate("Companies");
        await Client.Picklists.GetAsync(TicketFields.Status, Cancel);
        Assert.Equal(2, Http.Sent.Count);

        Client.Picklists.Invalidate(collection);
        await Client.Picklists.GetAsync(TicketFields.Status, Cancel);
    }

    [Fact]
    public async Task Invalidate_WhileARequestIsUnderWay_DoesNotKeepItsAnswer()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        ExpectZone();
        Http.Expect(HttpMethod.Get, Zone + TicketFieldsPath, () => answer.Task);
        ExpectTicketFields();

        var before = Client.Picklists.GetAsync(TicketFields.Status, Cancel);
        Client.Picklists.Invalidate();
        answer.SetResult(StrictHttp.Response(HttpStatusCode.OK, Payload.Read("ticket-fields.json").Replace("\"New\"", "\"Old\"", StringComparison.Ordinal), "application/json"));

        Assert.Equal(1, (await before).GetId("Old"));
        Assert.Equal(1, (await Client.Picklists.GetAsync(TicketFields.Status, Cancel)).GetId("New"));
    }

    [Fact]
    public async Task GetAsync_TwoConnections_ShareNothing()
    {
        using var other = CreateClient(Options);
        ExpectZone();
        ExpectTicketFields();
        ExpectZone();
        ExpectTicketFields();

        await Client.Picklists.GetAsync(TicketFields.Status, Cancel);
        await other.Picklists.GetAsync(TicketFields.Status, Cancel);

        Assert.Equal(4, Http.Sent.Count);
    }

    [Fact]
    public async Task GetAsync_AFieldThatIsNoPicklist_NamesThoseThatAre()
    {
        ExpectZone();
        ExpectTicketFields();

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => Client.Picklists.GetAsync(TicketFields.Title, Cancel));

        Assert.StartsWith(
            "Autotask has no picklist Tickets.title, or the API user may not see it. There it has: issueType, priority, queueID, status, subIssueType.",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Tickets/5")]
    [InlineData("../Tickets")]
    [InlineData("Tickets?x")]
    public Task GetAsync_OfWhatIsNoCollection_IsRefusedUnsent(string collection) =>
        Assert.ThrowsAsync<ArgumentException>(() => Client.Picklists.GetAsync(collection, "status", Cancel));

    [Fact]
    public async Task GetAsync_OfAFieldThatTheTenantAdded_IsRefusedUnsent() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Client.Picklists.GetAsync(TicketFields.UserDefined("Alert Rule"), Cancel));

    [Fact]
    public void Options_LifetimeOfNothing_IsRefused()
    {
        Options.PicklistLifetime = TimeSpan.Zero;

        var exception = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => CreateClient(Options));

        Assert.Equal("AutotaskClientOptions: PicklistLifetime must be above zero, and is 00:00:00.", exception.Message);
    }

    private void ExpectTicketFields() => Expect(HttpMethod.Get, TicketFieldsPath, "ticket-fields.json");
}
