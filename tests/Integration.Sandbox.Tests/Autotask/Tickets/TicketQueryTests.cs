namespace Integration.Sandbox.Tests.Autotask.Tickets;

public sealed class TicketQueryTests : TicketTest
{
    [Fact]
    public async Task Query_ListOfExternalIds_FindsThemAmongThousandsWithoutCase()
    {
        for (var number = 1; number <= 5000; number++)
            Sandbox.Autotask.CreateTicket(Company, "Alert", $"jc-{number:D4}");
        var asked = string.Join(',', Enumerable.Range(1, 500).Select(number => $"\"JC-{number * 20:D4}\""));

        var found = await FindAsync($$"""{"op":"in","field":"externalID","value":[{{asked}}]},{"op":"noteq","field":"status","value":5}""");

        Assert.Equal(Sandbox.Autotask.Tickets.Where((_, position) => position % 20 == 19).Select(ticket => ticket.Id), found);
    }

    [Fact]
    public async Task Query_ExternalIdThatChanged_FindsTheNewOneOnly()
    {
        var ticket = await CreateAsync("\"externalID\":\"jc-1\"");
        await PatchAsync(ticket.Id, "\"externalID\":\"jc-2\"");

        Assert.Empty(await FindAsync("""{"op":"eq","field":"externalID","value":"jc-1"}"""));
        Assert.Equal([ticket.Id], await FindAsync("""{"op":"eq","field":"externalID","value":"jc-2"}"""));
    }

    [Fact]
    public async Task Query_LastActivityDate_FindsWhatMovedSince()
    {
        var (quiet, noted) = (await CreateAsync(), await CreateAsync());
        Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var since = Sandbox.Clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff", null);
        await NoteAsync(noted.Id);

        Assert.Equal([noted.Id], await FindAsync($$"""{"op":"gte","field":"lastActivityDate","value":"{{since}}"}"""));
        Assert.Equal([quiet.Id, noted.Id], await FindAsync("""{"op":"eq","field":"status","value":1}"""));
    }

    [Fact]
    public async Task Query_FieldThatIsNotQueryable_IsRefused()
    {
        var answer = await QueryAsync("Tickets", """{"filter":[{"op":"eq","field":"creatorType","value":1}]}""");

        Assert.Equal("Unable to find creatorType in the Ticket Entity.", answer.Error);
    }

    [Fact]
    public async Task Get_Ticket_ShowsItWithoutZoneDesignators()
    {
        var ticket = await CreateAsync();

        var item = (await AutotaskAsync(HttpMethod.Get, $"/Tickets/{ticket.Id}")).Json["item"]!;

        Assert.Equal("2026-11-10T02:00:00.000", (string?)item["createDate"]);
        Assert.Equal("jc-1", (string?)item["externalID"]);
        Assert.Equal(29682833, (long)item["queueID"]!);
        Assert.Null((await AutotaskAsync(HttpMethod.Get, "/Tickets/5")).Json["item"]);
    }

    [Fact]
    public async Task Query_TimeEntries_ShowsWhatPeopleWorked()
    {
        var ticket = await CreateAsync();
        Sandbox.Autotask.AddTimeEntry(ticket.Id, 0.5m, "Cleaned up.");

        var entry = Assert.Single((await QueryAsync("TimeEntries", $$"""{"filter":[{"op":"in","field":"ticketID","value":[{{ticket.Id}}]}]}""")).Items)!;

        Assert.Equal((0.5m, Technician), ((decimal)entry["hoursWorked"]!, (long)entry["resourceID"]!));
    }
}
