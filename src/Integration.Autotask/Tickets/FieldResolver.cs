using Autotask.Client;
using Integration.Core.Ticketing;
using NamedFields = Integration.Core.Ticketing.TicketFields;
using TicketFields = Autotask.Client.TicketFields;

namespace Integration.Autotask.Tickets;

/// <summary>Finds what one rule names among this tenant's choices, and collects what it has not.</summary>
internal sealed class FieldResolver(TicketCatalogue catalogue, CompleteStatuses complete)
{
    private readonly List<TicketFieldProblem> problems = [];

    public async Task<TicketFieldsResolution> ResolveAsync(NamedFields named, CancellationToken cancellationToken)
    {
        var category = await ChooseAsync(nameof(named.Category), named.Category, TicketFields.TicketCategory, null, cancellationToken).ConfigureAwait(false);
        var defaults = Number(category) is { } id ? await catalogue.DefaultsAsync(id, cancellationToken).ConfigureAwait(false) : null;
        var issue = await ChooseAsync(nameof(named.IssueType), named.IssueType, TicketFields.IssueType, null, cancellationToken).ConfigureAwait(false);
        var (resource, role) = await AssigneeAsync(named, cancellationToken).ConfigureAwait(false);
        var fields = new ResolvedTicketFields
        {
            Category = category,
            Queue = await QueueAsync(named, defaults, cancellationToken).ConfigureAwait(false),
            Resource = resource,
            Role = role,
            Priority = await RequireAsync(nameof(named.Priority), named.Priority, TicketFields.Priority, defaults?.Priority, cancellationToken).ConfigureAwait(false),
            Status = await RequireAsync(nameof(named.Status), named.Status, TicketFields.Status, defaults?.Status, cancellationToken).ConfigureAwait(false),
            CompleteStatus = await CompleteAsync(named, cancellationToken).ConfigureAwait(false),
            Source = await ChooseAsync(nameof(named.Source), named.Source, TicketFields.Source, null, cancellationToken).ConfigureAwait(false),
            IssueType = issue,
            SubIssueType = await SubIssueAsync(named, issue, cancellationToken).ConfigureAwait(false),
            NoteType = await RequireAsync(nameof(named.NoteType), named.NoteType, TicketNoteFields.NoteType, null, cancellationToken).ConfigureAwait(false),
            Publish = await RequireAsync(nameof(named.Publish), named.Publish, TicketNoteFields.Publish, null, cancellationToken).ConfigureAwait(false),
        };
        return problems.Count == 0 ? new TicketFieldsResolution { Fields = fields } : new TicketFieldsResolution { Problems = problems };
    }

    private async Task<TicketChoice?> QueueAsync(NamedFields named, TicketCategoryFieldDefaults? defaults, CancellationToken cancellationToken)
    {
        if (named.Queue is null && named.Resource is null && defaults?.QueueId is null)
        {
            var queues = await catalogue.PicklistAsync(TicketFields.QueueId, cancellationToken).ConfigureAwait(false);
            Refuse(nameof(named.Queue), null, "A ticket needs a queue, or a resource with a role.", Active(queues.Values));
            return null;
        }

        var label = named.Queue ?? (named.Resource is null ? Text(defaults!.QueueId) : null);
        return await ChooseAsync(nameof(named.Queue), label, TicketFields.QueueId, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task<(TicketChoice? Resource, TicketChoice? Role)> AssigneeAsync(NamedFields named, CancellationToken cancellationToken)
    {
        if (named.Resource is null)
        {
            if (named.Role is not null)
                Refuse(nameof(named.Role), named.Role, "A role goes with a resource, and the rule names none.", []);

            return default;
        }

        Desk desk;
        try
        {
            desk = await catalogue.DeskAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (AutotaskApiException exception) when (IsRefusal(exception))
        {
            // In Autotask's own words: the exception's message may differ with every request, and a finding is no news while it stays the same.
            var answer = exception.Messages.Count == 0 ? $"{(int?)exception.StatusCode}" : string.Join(" ", exception.Messages);
            Refuse(nameof(named.Resource), named.Resource, $"Who works at the service desk may not be read: {answer}", []);
            return default;
        }

        var found = desk.Find(named.Resource);
        if (found is not [var resource])
        {
            var text = found.Count == 0
                ? $"Autotask has no active resource '{named.Resource}' with a role at the service desk."
                : $"Autotask has {found.Count} resources '{named.Resource}'; use the id of the one that is meant.";
            Refuse(nameof(named.Resource), named.Resource, text, found.Count == 0 ? desk.Resources : found);
            return default;
        }

        var roles = desk.RolesOf(resource);
        var role = named.Role is null ? null : roles.FirstOrDefault(choice => Is(choice, named.Role));
        if (role is null)
        {
            var text = named.Role is null
                ? $"Autotask assigns a ticket to {resource.Label} only in a role, and the rule names none."
                : $"{resource.Label} does not work at the service desk as '{named.Role}'.";
            Refuse(nameof(named.Role), named.Role, text, roles);
        }

        return (resource, role);
    }

    private async Task<TicketChoice?> SubIssueAsync(NamedFields named, TicketChoice? issue, CancellationToken cancellationToken)
    {
        if (named.SubIssueType is null)
            return null;

        if (Number(issue) is { } parent)
            return await ChooseAsync(nameof(named.SubIssueType), named.SubIssueType, TicketFields.SubIssueType, parent, cancellationToken).ConfigureAwait(false);

        if (named.IssueType is null)
            Refuse(nameof(named.SubIssueType), named.SubIssueType, "A sub-issue type goes with an issue type, and the rule names none.", []);

        return null;
    }

    // A ticket that we close in a status that does not count as complete would be closed again and again.
    private async Task<TicketChoice?> CompleteAsync(NamedFields named, CancellationToken cancellationToken)
    {
        var choice = await ChooseAsync(nameof(named.CompleteStatus), named.CompleteStatus, TicketFields.Status, null, cancellationToken).ConfigureAwait(false);
        if (Number(choice) is { } status && !(await complete.ReadAsync(cancellationToken).ConfigureAwait(false)).Contains(status))
            Refuse(nameof(named.CompleteStatus), named.CompleteStatus, $"'{choice!.Label}' is not among the CompleteStatuses of the Autotask settings.", []);

        return choice;
    }

    private async Task<TicketChoice?> RequireAsync<TEntity>(
        string field, string? value, AutotaskField<TEntity> picklist, int? byCategory, CancellationToken cancellationToken)
    {
        if (value is not null || byCategory is not null)
            return await ChooseAsync(field, value ?? Text(byCategory), picklist, null, cancellationToken).ConfigureAwait(false);

        var values = Active((await catalogue.PicklistAsync(picklist, cancellationToken).ConfigureAwait(false)).Values, value => value.IsDefaultValue == true);
        if (values is [var chosen, ..])
            return chosen;

        var all = await catalogue.PicklistAsync(picklist, cancellationToken).ConfigureAwait(false);
        Refuse(field, null, "Autotask needs a value and has no default of its own.", Active(all.Values));
        return null;
    }

    private async Task<TicketChoice?> ChooseAsync<TEntity>(
        string field, string? value, AutotaskField<TEntity> picklist, int? parent, CancellationToken cancellationToken)
    {
        if (value is null)
            return null;

        var list = await catalogue.PicklistAsync(picklist, cancellationToken).ConfigureAwait(false);
        var choices = Active(parent is { } known ? list.GetValuesFor(known) : list.Values);
        var same = choices.Where(choice => Is(choice, value)).ToList();
        if (same is [var chosen])
            return chosen;

        Refuse(field, value, same.Count == 0 ? $"Autotask has no active value '{value}'." : $"Autotask has {same.Count} values '{value}'; use the id of the one that is meant.",
            same.Count == 0 ? choices : same);
        return null;
    }

    private void Refuse(string field, string? value, string text, IReadOnlyList<TicketChoice> choices) =>
        problems.Add(new TicketFieldProblem(field, value, text, choices));

    private static IReadOnlyList<TicketChoice> Active(IEnumerable<PicklistValue> values, Func<PicklistValue, bool>? also = null) =>
        [.. values.Where(value => value.IsActive != false && value.Value is not null && also?.Invoke(value) != false).Select(value => new TicketChoice(value.Value!, value.Label ?? value.Value!))];

    private static bool IsRefusal(AutotaskApiException exception) =>
        exception is { IsTransient: false, RequestState: AutotaskRequestState.Answered } and not (AutotaskCredentialsException or AutotaskThrottledException);

    private static bool Is(TicketChoice choice, string value) =>
        choice.Id == value.Trim() || choice.Label.Trim().Equals(value.Trim(), StringComparison.OrdinalIgnoreCase);

    private static int? Number(TicketChoice? choice) => choice is not null && Ids.TryRead(choice.Id, out var id) ? id : null;

    private static string? Text(int? id) => id is { } known ? Ids.Write(known) : null;
}
