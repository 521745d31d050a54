using System.Net;
using System.Text.Json;

namespace Autotask.Client.Tests;

public sealed class TicketTests : ClientTest
{
    [Fact]
    public async Task GetAsync_ATicket_ReadsItsFields()
    {
        ExpectZone();
        Expect(HttpMethod.Get, "Tickets/128926", "ticket.json");

        var ticket = await Client.Tickets.GetAsync(128926, cancellationToken: Cancel);

        Assert.Equal((128926L, 500, 1, 2, 29683482), (ticket.Id, ticket.CompanyId, ticket.Status, ticket.Priority, ticket.QueueId));
        Assert.Equal(new DateTimeOffset(2026, 8, 31, 15, 4, 5, 307, TimeSpan.Zero), ticket.CreateDate);
        Assert.Equal(new DateTimeOffset(2026, 9, 2, 16, 0, 0, TimeSpan.Zero), ticket.DueDateTime);
        Assert.Equal(1.5m, ticket.EstimatedHours);
        Assert.Null(ticket.CompletedDate);
        Assert.Equal(new UserDefinedField { Name = "Alert Rule", Value = "disk" }, Assert.Single(ticket.UserDefinedFields));
        Assert.Null(ticket.AdditionalFields);
    }

    [Fact]
    public async Task ReplaceAsync_ATicketThatWasRead_PutsAllOfIt()
    {
        ExpectZone();
        Expect(HttpMethod.Get, "Tickets/128926", "ticket.json");
        Expect(HttpMethod.Put, "Tickets", "ticket-created.json");

        var ticket = await Client.Tickets.GetAsync(128926, cancellationToken: Cancel);
        await Client.Tickets.ReplaceAsync(ticket with { Title = "Disk full" }, cancellationToken: Cancel);

        using var read = JsonDocument.Parse(Payload.Read("ticket.json"));
        using var sent = JsonDocument.Parse(Http.Sent[2].Body!);
        Assert.Equal(
            read.RootElement.GetProperty("item").EnumerateObject().Select(field => field.Name), sent.RootElement.EnumerateObject().Select(field => field.Name));
        Assert.Equal("Disk full", sent.RootElement.GetProperty("title").GetString());
    }

    [Fact]
    public async Task ReplaceAsync_ANote_PutsItBelowItsTicket()
    {
        ExpectZone();
        Expect(HttpMethod.Post, "TicketNotes/query", "ticket-notes.json");
        Expect(HttpMethod.Put, "Tickets/128926/Notes", "ticket-created.json");

        var note = await Client.TicketNotes.ListAsync(cancellationToken: Cancel).SingleAsync(Cancel);
        await Client.TicketNotes.ReplaceAsync(128926, note, cancellationToken: Cancel);

        Assert.StartsWith("""{"id":901,"createDateTime":"2026-08-31T16:00:00.5Z",""", Http.Sent[2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListAsync_ByFiveHundredExternalIds_SendsThemInOneRequest()
    {
        string[] keys = [.. Enumerable.Range(0, 500).Select(number => $"jc-{number:D40}")];
        ExpectZone();
        Expect(HttpMethod.Post, "Tickets/query", "tickets.json");

        await Client.Tickets.ListAsync(new() { Filter = TicketFields.ExternalId.In(keys) }, cancellationToken: Cancel).ToListAsync(Cancel);

        using var sent = JsonDocument.Parse(Http.Sent[1].Body!);
        var condition = sent.RootElement.GetProperty("filter")[0];
        Assert.Equal(("in", "externalID"), (condition.GetProperty("op").GetString(), condition.GetProperty("field").GetString()));
        Assert.Equal(keys, condition.GetProperty("value").EnumerateArray().Select(value => value.GetString()!));
    }

    [Fact]
    public async Task ListAsync_OfAParent_FollowsItsPagesByGet()
    {
        const string next = Zone + "TicketCategories/3/FieldDefaults/next?paging=2";
        ExpectZone();
        Http.ExpectGet(
            Zone + "TicketCategories/3/FieldDefaults",
            Payload.Read("ticket-category-field-defaults.json").Replace("\"nextPageUrl\": null", $"\"nextPageUrl\": \"{next}\"", StringComparison.Ordinal));
        Http.ExpectGet(next, Payload.Read("ticket-category-field-defaults.json"));

        var defaults = await Client.TicketCategoryFieldDefaults.ListAsync(3, cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.Equal([3, 3], defaults.Select(row => row.TicketCategoryId));
    }

    [Fact]
    public async Task CreateAsync_ATicketThatMayHaveArrived_IsNotSentAgain()
    {
        ExpectZone();
        Fail(HttpMethod.Post, "Tickets", HttpStatusCode.BadGateway, "");

        var exception = await Assert.ThrowsAsync<AutotaskApiException>(() => Client.Tickets.CreateAsync(new TicketCreate { Title = "Test" }, cancellationToken: Cancel));

        Assert.Equal(AutotaskRequestState.Answered, exception.RequestState);
    }
}
