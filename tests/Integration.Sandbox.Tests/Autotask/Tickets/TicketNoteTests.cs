using System.Net;

namespace Integration.Sandbox.Tests.Autotask.Tickets;

public sealed class TicketNoteTests : TicketTest
{
    [Fact]
    public async Task Create_Note_IsTheApiUsersAndMovesTheTicketsLastActivity()
    {
        var ticket = await CreateAsync();
        Sandbox.Clock.Advance(TimeSpan.FromMinutes(5));

        var answer = await NoteAsync(ticket.Id);

        var note = Assert.Single(Sandbox.Autotask.TicketNotes);
        Assert.Equal(note.Id, (long)answer.Json["itemId"]!);
        Assert.Equal((ticket.Id, "Again", "Seen again.", Sandbox.Autotask.ApiResourceId), (note.TicketId, note.Title, note.Description, note.CreatorResourceId));
        Assert.Equal(Sandbox.Clock.GetUtcNow(), ticket.LastActivityDate);
        Assert.Equal(ticket.Id, Sandbox.Log.Writes[^1].TicketId);
        Assert.Null(Sandbox.Log.Writes[^1].ExternalId);
    }

    [Fact]
    public async Task Create_NoteWithNothing_NamesWhatIsMissing() =>
        Assert.Equal(
            ["description is required.", "noteType is required.", "publish is required."],
            (await NoteAsync((await CreateAsync()).Id, "{}")).Json["errors"]!.AsArray().Select(error => (string?)error));

    [Fact]
    public async Task Create_Note_NeedsATitleOnlyWhereTheCategorySaysSo()
    {
        const string Untitled = """{"description":"Seen again.","noteType":3,"publish":1}""";
        var plain = await CreateAsync();
        var strict = await CreateAsync("\"ticketCategory\":107,\"issueType\":17,\"dueDateTime\":\"2026-11-12T00:00:00\",\"priority\":1");

        Assert.Equal(HttpStatusCode.OK, (await NoteAsync(plain.Id, Untitled)).Status);
        Assert.Equal("title is required.", (await NoteAsync(strict.Id, Untitled)).Error);
        Assert.Equal(HttpStatusCode.OK, (await NoteAsync(strict.Id)).Status);
    }

    [Fact]
    public async Task Create_NoteOnACompleteTicket_IsTakenOrRefusedAsTheCustomerIsSet()
    {
        var ticket = await CreateAsync();
        await PatchAsync(ticket.Id, "\"status\":5");
        Assert.Equal(HttpStatusCode.OK, (await NoteAsync(ticket.Id)).Status);

        Sandbox.Autotask.Behavior.CompleteTicketsTakeNotes = false;

        Assert.Contains("complete ticket", (await NoteAsync(ticket.Id)).Error, StringComparison.Ordinal);
        Assert.Single(Sandbox.Autotask.TicketNotes);
    }

    [Fact]
    public async Task Create_NoteOnATicketThatIsMissing_IsRefused() =>
        Assert.Equal("Value does not reference an existing entity for ticketID.", (await NoteAsync(5)).Error);

    [Fact]
    public async Task Update_Note_ChangesItUnderItsOwnTicketOnly()
    {
        var (ticket, other) = (await CreateAsync(), await CreateAsync());
        var note = (long)(await NoteAsync(ticket.Id)).Json["itemId"]!;
        var body = $$"""{"id":{{note}},"description":"Seen a third time."}""";

        Assert.StartsWith("No matching records", (await AutotaskAsync(HttpMethod.Patch, $"/Tickets/{other.Id}/Notes", body)).Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AutotaskAsync(HttpMethod.Patch, $"/Tickets/{ticket.Id}/Notes", body)).Status);

        Assert.Equal(("Again", "Seen a third time."), (Sandbox.Autotask.TicketNotes[0].Title, Sandbox.Autotask.TicketNotes[0].Description));
    }

    [Fact]
    public async Task Read_Notes_ByQueryByListAndOneByOne()
    {
        var (ticket, other) = (await CreateAsync(), await CreateAsync());
        var note = (long)(await NoteAsync(ticket.Id)).Json["itemId"]!;
        await NoteAsync(other.Id);

        var found = await QueryAsync("TicketNotes", $$"""{"filter":[{"op":"eq","field":"ticketID","value":{{ticket.Id}}},{"op":"contains","field":"description","value":"again"}]}""");
        var listed = await AutotaskAsync(HttpMethod.Get, $"/Tickets/{ticket.Id}/Notes");

        Assert.Equal(note, (long)Assert.Single(found.Items)!["id"]!);
        Assert.Equal(note, (long)Assert.Single(listed.Items)!["id"]!);
        Assert.Equal(note, (long)(await AutotaskAsync(HttpMethod.Get, $"/Tickets/{ticket.Id}/Notes/{note}")).Json["item"]!["id"]!);
        Assert.Null((await AutotaskAsync(HttpMethod.Get, $"/Tickets/{other.Id}/Notes/{note}")).Json["item"]);
    }
}
