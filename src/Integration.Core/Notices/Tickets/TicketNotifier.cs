using Integration.Core.Journal;
using Integration.Core.Storage;
using Integration.Core.Ticketing;
using Microsoft.Extensions.Logging;

namespace Integration.Core.Notices;

/// <summary>
/// Keeps one ticket of the MSP's own while something is wrong: opened by the first notice, noted by the others, closed when no finding is open and nobody
/// has touched it. Where a person has completed it and more is found, another one is opened.
/// </summary>
internal sealed class TicketNotifier(ISyncStore store, ITicketTarget target, IntegrationOptions options, TimeProvider time, ILogger logger) : ICheckedNotifier
{
    private const string Subject = "notices";
    private const int LongestTitle = 255;

    private readonly NoticeTicketFields fields = new(target, options);
    private readonly NoticeTicketWrites writes = new(store, target, options, time, logger);

    private NoticeTicketOptions Settings => options.Notices.Ticket;

    public string Name => Settings.Name;

    public Task<IReadOnlyList<Finding>> CheckAsync(CancellationToken cancellationToken) => fields.CheckAsync(cancellationToken);

    public async Task NotifyAsync(Notice notice, CancellationToken cancellationToken = default)
    {
        var resolved = await fields.ResolveAsync(cancellationToken).ConfigureAwait(false);
        await writes.SettleAsync(cancellationToken).ConfigureAwait(false);
        if (notice.IsTest)
            await TryOutAsync(notice, resolved, cancellationToken).ConfigureAwait(false);
        else
            await TellAsync(notice, resolved, cancellationToken).ConfigureAwait(false);
    }

    private async Task TryOutAsync(Notice notice, ResolvedTicketFields resolved, CancellationToken cancellationToken)
    {
        var (trouble, ticket) = await OpenAsync(New(notice), notice, resolved, cancellationToken).ConfigureAwait(false);
        await EndAsync(trouble, ticket, notice, resolved, cancellationToken).ConfigureAwait(false);
    }

    private async Task TellAsync(Notice notice, ResolvedTicketFields resolved, CancellationToken cancellationToken)
    {
        var trouble = await ReadMemoryAsync(cancellationToken).ConfigureAwait(false);
        var isNews = notice.Counts.Any(count => count.Opened + count.Changed > 0);
        if (trouble is null && !isNews)
            return;

        var (open, ticket) = await OpenAsync(trouble ?? New(notice), notice, resolved, cancellationToken).ConfigureAwait(false);
        if (ticket is { IsComplete: false } && await ContinueAsync(open, ticket, notice, resolved, cancellationToken).ConfigureAwait(false))
            return;

        // It is complete, gone, or takes no notes. What is over needs no other ticket.
        await SaveAsync(null).ConfigureAwait(false);
        if (open.NoticeId != notice.Id && isNews)
            await OpenAsync(New(notice), notice, resolved, cancellationToken).ConfigureAwait(false);
    }

    // False when the ticket takes no notes.
    private async Task<bool> ContinueAsync(OpenTrouble trouble, Ticket ticket, Notice notice, ResolvedTicketFields resolved, CancellationToken cancellationToken)
    {
        if (notice.StillOpen == 0)
        {
            await EndAsync(trouble, ticket, notice, resolved, cancellationToken).ConfigureAwait(false);
            await SaveAsync(null).ConfigureAwait(false);
            return true;
        }

        return trouble.NoticeId == notice.Id || await NoteAsync(trouble, ticket, notice, resolved, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens the ticket, or finds it. Null for one that is gone.</summary>
    private async Task<(OpenTrouble Trouble, Ticket? Ticket)> OpenAsync(
        OpenTrouble trouble, Notice notice, ResolvedTicketFields resolved, CancellationToken cancellationToken)
    {
        if (trouble.Ticket is { } known)
            return (trouble, await ReadAsync(new TicketId(known), cancellationToken).ConfigureAwait(false));

        if (!notice.IsTest)
            await SaveAsync(trouble).ConfigureAwait(false);

        var outcome = await writes.ApplyAsync(Open(trouble.Key, notice, resolved), notice.Id, cancellationToken).ConfigureAwait(false);
        if (outcome is not { Result: ChangeResult.Verified or ChangeResult.Earlier, TargetId: { } id })
            throw new NoticeNotSentException($"The ticket was not opened: {outcome.Detail}");

        var ticket = await ReadAsync(new TicketId(id), cancellationToken).ConfigureAwait(false);
        var opened = trouble with
        {
            NoticeId = outcome.Result == ChangeResult.Verified ? notice.Id : trouble.NoticeId,
            Ticket = id,
            Written = ticket is null ? null : new WrittenFields(ticket.Status, ticket.Queue, ticket.Resource, ticket.Priority),
        };
        if (!notice.IsTest)
            await SaveAsync(opened).ConfigureAwait(false);

        return (opened, ticket);
    }

    // A ticket that somebody touched, or that is never closed, is told by a note.
    private async Task EndAsync(OpenTrouble trouble, Ticket? ticket, Notice notice, ResolvedTicketFields resolved, CancellationToken cancellationToken)
    {
        if (ticket is null)
            return;

        if (resolved.CompleteStatus is not null && trouble.Written is not null)
        {
            var outcome = await writes.ApplyAsync(Close(trouble, ticket, notice, resolved.CompleteStatus), notice.Id, cancellationToken).ConfigureAwait(false);
            if (outcome.Result is ChangeResult.Verified or ChangeResult.Earlier)
                return;

            if (outcome.Result is not ChangeResult.Stale && outcome.Finding?.Code != JournalFindings.Refused)
                throw new NoticeNotSentException($"Ticket {ticket.Number} was not closed: {outcome.Detail}");
        }

        await NoteAsync(trouble, ticket, notice, resolved, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> NoteAsync(OpenTrouble trouble, Ticket ticket, Notice notice, ResolvedTicketFields resolved, CancellationToken cancellationToken)
    {
        var outcome = await writes.ApplyAsync(Note(trouble, ticket, notice, resolved), notice.Id, cancellationToken).ConfigureAwait(false);
        if (outcome.Result is ChangeResult.Verified or ChangeResult.Earlier)
            return true;

        if (outcome.Finding?.Code != JournalFindings.Refused)
            throw new NoticeNotSentException($"Ticket {ticket.Number} was not noted: {outcome.Detail}");

        return false;
    }

    private async Task<Ticket?> ReadAsync(TicketId id, CancellationToken cancellationToken)
    {
        var reading = (await target.ReadAsync([id], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(id);
        return reading.TryGet(out var ticket) ? ticket : throw new NoticeNotSentException($"Ticket {id} could not be read: {reading.Reason}");
    }

    private OpenTicket Open(string key, Notice notice, ResolvedTicketFields resolved) => new()
    {
        Key = key,
        Subject = Subject,
        Reason = "Something is wrong with the integration.",
        Evidence = $"Notice {notice.Id}",
        Alerts = [],
        Draft = new TicketDraft
        {
            Key = key,
            Account = new AccountId(Settings.Account!),
            Title = AlertTexts.Line($"Integration: {notice.Title}", LongestTitle),
            Description = TicketTexts.Description(notice.ToText(), key),
            Fields = resolved,
        },
    };

    private static AddNote Note(OpenTrouble trouble, Ticket ticket, Notice notice, ResolvedTicketFields resolved)
    {
        var key = NoticeTicketWrites.Keys.Note(trouble.Key, notice.Id);
        return new AddNote
        {
            Key = key,
            Subject = TicketSubject.Of(ticket.Id),
            Reason = "What is wrong with the integration changed.",
            Evidence = $"Notice {notice.Id}",
            Alerts = [],
            Draft = new TicketNoteDraft
            {
                Ticket = ticket.Id,
                Key = key,
                Title = notice.Title,
                Text = TicketTexts.Note(notice.ToText(), key),
                NoteType = resolved.NoteType,
                Publish = resolved.Publish,
            },
        };
    }

    private static CloseTicket Close(OpenTrouble trouble, Ticket ticket, Notice notice, TicketChoice status) => new()
    {
        Key = NoticeTicketWrites.Keys.Status(trouble.Key, "close"),
        Subject = TicketSubject.Of(ticket.Id),
        Value = status.Id,
        Reason = "No finding is open any more, and nobody touched the ticket.",
        Evidence = $"Notice {notice.Id}",
        Alerts = [],
        Closing = new TicketClosing(ticket.Id, status, AlertTexts.Lines(notice.ToText(), TicketTexts.LongestNote)),
        Written = trouble.Written!,
    };

    private static OpenTrouble New(Notice notice) => new(NoticeTicketWrites.KeyOf(notice.Id), notice.Id, Ticket: null, Written: null);

    private async Task<OpenTrouble?> ReadMemoryAsync(CancellationToken cancellationToken) =>
        await store.Notices.FindMemoryAsync(Name, cancellationToken).ConfigureAwait(false) is { } memory ? StoredJson.ReadTrouble(memory) : null;

    private Task SaveAsync(OpenTrouble? trouble) =>
        store.Notices.SaveMemoryAsync(Name, trouble is null ? null : StoredJson.Write(trouble), CancellationToken.None);
}
