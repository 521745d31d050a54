using Integration.Core;
using Integration.Core.Journal;
using Integration.Core.Ticketing;

namespace Integration.Testing;

/// <summary>The cases of <see cref="TicketTargetContract"/>, by the names of their methods.</summary>
internal static class TicketTargetCases
{
    private const string NoSuchName = "Contract suite: no such name";

    public static async Task Resolve_SeveralRules_AreAnsweredInOrderAsync(TicketTargetWorld world)
    {
        var answers = await world.Target.ResolveAsync([world.Fixture.Fields with { Queue = NoSuchName }, world.Fixture.Fields], world.Token).ConfigureAwait(false);

        Due.Be(answers.Count == 2, $"Two rules are due two answers, and {answers.Count} came.");
        Due.Be(answers[0].Fields is null && answers[1].Fields is not null, $"The first rule has a problem and the second has none: the answers are due in that order.");
    }

    public static async Task Resolve_NameThatDoesNotExist_IsAProblemOfItsFieldAsync(TicketTargetWorld world)
    {
        var answers = await world.Target.ResolveAsync([world.Fixture.Fields with { Queue = NoSuchName }], world.Token).ConfigureAwait(false);

        var problem = answers.Single().Problems.FirstOrDefault(each => each.Field == nameof(TicketFields.Queue));
        Due.Be(problem is { Value: NoSuchName }, $"A queue that does not exist is due as a problem of field {nameof(TicketFields.Queue)}, with the name given.");
        Due.Be(!string.IsNullOrWhiteSpace(problem!.Text), $"A problem says what is wrong in a sentence.");
    }

    public static async Task Find_NobodyHasTheKey_IsKnownAndNoneAsync(TicketTargetWorld world)
    {
        await world.TicketAsync().ConfigureAwait(false);

        var found = await world.Target.FindByKeysAsync([TicketTargetWorld.Key, TicketTargetWorld.OtherKey], world.Token).ConfigureAwait(false);

        Due.Be(Due.Known(found, TicketTargetWorld.Key).Ticket is not null, $"The ticket with the key is due.");
        Due.Be(Due.Known(found, TicketTargetWorld.OtherKey).Ticket is null, $"No ticket has the other key, and one was found.");
    }

    public static async Task Find_SearchFails_IsUnknownAndNotNoneAsync(TicketTargetWorld world)
    {
        await world.TicketAsync().ConfigureAwait(false);
        if (!await world.Fixture.FailReadsAsync(world.Token).ConfigureAwait(false))
            return;

        await Due.UnknownOrThrowsAsync(() => world.Target.FindByKeysAsync([TicketTargetWorld.Key], world.Token), TicketTargetWorld.Key).ConfigureAwait(false);
    }

    public static async Task Find_ClosedTicket_IsFoundAndCompleteAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);
        await world.CloseAsync(ticket).ConfigureAwait(false);

        var found = await world.FindAsync().ConfigureAwait(false);

        Due.Be(found is { IsComplete: true }, $"A closed ticket is due to be found and complete, or it would be opened again.");
    }

    public static async Task Find_TwoTicketsOfOneKey_PrefersTheOpenOneAsync(TicketTargetWorld world)
    {
        var closed = await world.TicketAsync().ConfigureAwait(false);
        await world.CloseAsync(closed).ConfigureAwait(false);
        if ((await world.CreateAsync().ConfigureAwait(false)).Proof != WriteProof.Accepted)
            return;

        var match = await world.MatchAsync(TicketTargetWorld.Key).ConfigureAwait(false);

        Due.Be(match.Ticket is { IsComplete: false }, $"Of two tickets with one key the one that is not complete is due first.");
        Due.Be(match.Others is [var other] && other == closed.Id, $"The other ticket with the key is due among the others, and {match.Others.Count} are.");
    }

    public static async Task Read_TicketThatDoesNotExist_IsKnownAndNullAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);

        var read = await world.Target.ReadAsync([TicketTargetWorld.Nobody, ticket.Id], world.Token).ConfigureAwait(false);

        Due.Be(Due.Known(read, TicketTargetWorld.Nobody) is null, $"A ticket that does not exist is due to be null.");
        Due.Be(Due.Known(read, ticket.Id)?.Key == TicketTargetWorld.Key, $"The ticket that exists is due beside it, with its key.");
    }

    public static async Task Read_Fails_IsUnknownAndNotGoneAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);
        if (!await world.Fixture.FailReadsAsync(world.Token).ConfigureAwait(false))
            return;

        await Due.UnknownOrThrowsAsync(() => world.Target.ReadAsync([ticket.Id], world.Token), ticket.Id).ConfigureAwait(false);
    }

    public static async Task Read_Cancelled_StopsAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);
        var cancelled = new CancellationToken(canceled: true);

        await Due.CancelAsync(() => world.Target.FindByKeysAsync([TicketTargetWorld.Key], cancelled)).ConfigureAwait(false);
        await Due.CancelAsync(() => world.Target.ReadAsync([ticket.Id], cancelled)).ConfigureAwait(false);
        await Due.CancelAsync(() => world.Target.ReadActivityAsync([ticket.Id], cancelled)).ConfigureAwait(false);
    }

    public static async Task Create_Draft_IsFoundByItsKeyAsync(TicketTargetWorld world)
    {
        var result = await world.CreateAsync().ConfigureAwait(false);

        Due.Prove(result, "A new ticket", WriteProof.Accepted);
        var match = await world.MatchAsync(TicketTargetWorld.Key).ConfigureAwait(false);
        Due.Be(match is { Ticket: not null, Others.Count: 0 }, $"One ticket is due for the key, and {(match.Ticket is null ? 0 : match.Others.Count + 1)} were found.");
        var ticket = match.Ticket!;
        Due.Be(result.TargetId is null || result.TargetId == ticket.Id.Value, $"The answer says {result.TargetId}, and ticket {ticket.Id} was found.");
        Due.Be(ticket.Account == world.Fixture.Account, $"The ticket is due in account {world.Fixture.Account}, and is in {ticket.Account}.");
        Due.Be(ticket is { IsComplete: false, Key: TicketTargetWorld.Key } && ticket.Number.Length > 0, $"A new ticket is due to be open, with its key and a number.");
        var fields = await world.FieldsAsync().ConfigureAwait(false);
        Due.Be(
            (ticket.Queue, ticket.Resource) == (fields.Queue?.Id ?? ticket.Queue, fields.Resource?.Id ?? ticket.Resource),
            $"Queue and resource are due as the fields say, or a person's change could not be told; {ticket} was read.");
        Due.Be(
            (ticket.Priority, ticket.Status) == (fields.Priority?.Id ?? ticket.Priority, fields.Status?.Id ?? ticket.Status),
            $"Priority and status are due as the fields say, or a person's change could not be told; {ticket} was read.");
    }

    public static async Task Create_AccountThatDoesNotExist_CreatesNoneAsync(TicketTargetWorld world)
    {
        var result = await world.CreateAsync(account: new AccountId("999999999")).ConfigureAwait(false);

        Due.Be(result.Proof != WriteProof.Accepted, $"A ticket of an account that does not exist is never accepted, and it was: {result.Detail}");
        Due.Be(await world.FindAsync().ConfigureAwait(false) is null, $"No ticket is due anywhere else instead.");
    }

    public static async Task Create_Gate_IsOpenedOnceAsync(TicketTargetWorld world)
    {
        await world.CreateAsync().ConfigureAwait(false);

        world.GateWasOpenedOnce();
    }

    public static async Task Create_GateDoesNotOpen_SendsNothingAsync(TicketTargetWorld world)
    {
        await TargetWorld.NotSentAsync(() => world.CreateAsync(gate: world.ClosedGate())).ConfigureAwait(false);

        Due.Be(await world.FindAsync().ConfigureAwait(false) is null, $"Nothing was sent, so no ticket is due.");
    }

    public static async Task Create_DeadlinePassed_SendsNothingAsync(TicketTargetWorld world)
    {
        Due.Prove(await world.CreateAsync(gate: world.PassedGate()).ConfigureAwait(false), "A write past its deadline", WriteProof.NotSent);

        Due.Be(await world.FindAsync().ConfigureAwait(false) is null, $"Nothing was sent, so no ticket is due.");
    }

    public static async Task Create_Cancelled_SendsNothingAsync(TicketTargetWorld world)
    {
        await world.FieldsAsync().ConfigureAwait(false);

        await TargetWorld.NotSentAsync(() => world.CreateAsync(token: new CancellationToken(canceled: true))).ConfigureAwait(false);

        Due.Be(await world.FindAsync().ConfigureAwait(false) is null, $"Nothing was sent, so no ticket is due.");
    }

    public static async Task Create_AnswerIsLost_IsUncertainAndFoundAsync(TicketTargetWorld world)
    {
        await world.FieldsAsync().ConfigureAwait(false);
        if (!await world.Fixture.LoseNextAnswerAsync(world.Token).ConfigureAwait(false))
            return;

        Due.Prove(await world.CreateAsync().ConfigureAwait(false), "A write whose answer was lost", WriteProof.Uncertain);

        var match = await world.MatchAsync(TicketTargetWorld.Key).ConfigureAwait(false);
        Due.Be(match is { Ticket: not null, Others.Count: 0 }, $"The write took effect once, so one ticket is due for the key.");
    }

    public static async Task AddNote_Note_ShowsWithItsKeyAndAsOursAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);

        Due.Prove(await world.AddNoteAsync(ticket.Id).ConfigureAwait(false), "A new note", WriteProof.Accepted);

        await world.NotesOfOursAreAsync(ticket, 1, "The note was added").ConfigureAwait(false);
        var note = (await world.NotesAsync(ticket).ConfigureAwait(false)).Single(each => each.Text.Contains(TicketTargetWorld.NoteKey, StringComparison.Ordinal));
        Due.Be(note.CreatorId == ticket.CreatorId, $"Ticket and note have one creator, and {ticket.CreatorId} and {note.CreatorId} were read: the note would count as somebody else's.");
    }

    public static async Task AddNote_APersonsNote_ShowsAsSomebodyElsesAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);
        await world.Fixture.AddNoteAsync(ticket.Id, "On my way.", world.Token).ConfigureAwait(false);

        var notes = await world.NotesAsync(ticket).ConfigureAwait(false);

        var note = notes.FirstOrDefault(each => each.Text.Contains("On my way.", StringComparison.Ordinal));
        Due.Be(note is not null, $"A person's note is due among the notes, or the ticket would be closed under their hands.");
        Due.Be(note!.CreatorId is null || note.CreatorId != ticket.CreatorId, $"A person's note is due as somebody else's, and its creator is the ticket's: {note.CreatorId}.");
    }

    public static async Task AddNote_Note_LeavesTheTicketAsItWasAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);

        await world.AddNoteAsync(ticket.Id).ConfigureAwait(false);

        var after = await world.ReadAsync(ticket).ConfigureAwait(false);
        Due.Be(after == ticket, $"A note is due to leave the ticket as it was, {ticket}, and {after} was read.");
    }

    public static async Task AddNote_TicketThatDoesNotExist_IsNotAcceptedAsync(TicketTargetWorld world)
    {
        var result = await world.AddNoteAsync(TicketTargetWorld.Nobody).ConfigureAwait(false);

        Due.Be(result.Proof != WriteProof.Accepted, $"A note on a ticket that does not exist is never accepted, and it was: {result.Detail}");
    }

    public static async Task AddNote_Gate_IsOpenedOnceAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);

        await world.AddNoteAsync(ticket.Id).ConfigureAwait(false);

        world.GateWasOpenedOnce();
    }

    public static async Task AddNote_GateDoesNotOpen_SendsNothingAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);

        await TargetWorld.NotSentAsync(() => world.AddNoteAsync(ticket.Id, world.ClosedGate())).ConfigureAwait(false);

        await world.NotesOfOursAreAsync(ticket, 0, "Nothing was sent").ConfigureAwait(false);
    }

    public static async Task AddNote_DeadlinePassed_SendsNothingAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);

        Due.Prove(await world.AddNoteAsync(ticket.Id, world.PassedGate()).ConfigureAwait(false), "A write past its deadline", WriteProof.NotSent);

        await world.NotesOfOursAreAsync(ticket, 0, "Nothing was sent").ConfigureAwait(false);
    }

    public static async Task AddNote_AnswerIsLost_IsUncertainAndShowsAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);
        if (!await world.Fixture.LoseNextAnswerAsync(world.Token).ConfigureAwait(false))
            return;

        Due.Prove(await world.AddNoteAsync(ticket.Id).ConfigureAwait(false), "A write whose answer was lost", WriteProof.Uncertain);

        await world.NotesOfOursAreAsync(ticket, 1, "The write took effect once").ConfigureAwait(false);
    }

    public static async Task ReadActivity_Fails_IsUnknownAndNotEmptyAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);
        if (!await world.Fixture.FailReadsAsync(world.Token).ConfigureAwait(false))
            return;

        await Due.UnknownOrThrowsAsync(() => world.Target.ReadActivityAsync([ticket.Id], world.Token), ticket.Id).ConfigureAwait(false);
    }

    public static async Task Close_Ticket_IsCompleteWithTheStatusGivenAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);
        var other = await world.TicketAsync(TicketTargetWorld.OtherKey).ConfigureAwait(false);

        Due.Prove(await world.CloseAsync(ticket).ConfigureAwait(false), "A closing", WriteProof.Accepted);

        var after = await world.ReadAsync(ticket).ConfigureAwait(false);
        var status = (await world.FieldsAsync().ConfigureAwait(false)).CompleteStatus!.Id;
        Due.Be(after.IsComplete && after.Status == status, $"The ticket is due to be complete with status {status}, and {after} was read.");
        Due.Be(await world.ReadAsync(other).ConfigureAwait(false) == other, $"Another ticket is due to stay as it was.");
    }

    public static async Task Close_Gate_IsOpenedOnceAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);

        await world.CloseAsync(ticket).ConfigureAwait(false);

        world.GateWasOpenedOnce();
    }

    public static async Task Close_GateDoesNotOpen_SendsNothingAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);

        await TargetWorld.NotSentAsync(() => world.CloseAsync(ticket, world.ClosedGate())).ConfigureAwait(false);

        Due.Be(!(await world.ReadAsync(ticket).ConfigureAwait(false)).IsComplete, $"Nothing was sent, so the ticket is due to be open.");
    }

    public static async Task Close_DeadlinePassed_SendsNothingAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);

        Due.Prove(await world.CloseAsync(ticket, world.PassedGate()).ConfigureAwait(false), "A write past its deadline", WriteProof.NotSent);

        Due.Be(!(await world.ReadAsync(ticket).ConfigureAwait(false)).IsComplete, $"Nothing was sent, so the ticket is due to be open.");
    }

    public static async Task Close_AnswerIsLost_IsUncertainAndNotRefusedAsync(TicketTargetWorld world)
    {
        var ticket = await world.TicketAsync().ConfigureAwait(false);
        if (!await world.Fixture.LoseNextAnswerAsync(world.Token).ConfigureAwait(false))
            return;

        Due.Prove(await world.CloseAsync(ticket).ConfigureAwait(false), "A write whose answer was lost", WriteProof.Uncertain);

        Due.Be((await world.ReadAsync(ticket).ConfigureAwait(false)).IsComplete, $"The write took effect, so the ticket is due to be complete.");
    }
}
