using Integration.Core.Mapping;
using Integration.Core.Ticketing;

namespace Integration.Core.Tests.Ticketing;

/// <summary>An inbox, a service desk and the rules between them, without stores or vendors: what is planned takes effect at once.</summary>
internal sealed class Desk
{
    public const string Us = "us";
    public const string Rule = "Alerts";

    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    public static readonly TenantId Tenant = new("t1");

    private readonly List<(TicketingRule Rule, ResolvedTicketFields Fields)> rules = [];
    private int nextTicket = 1;

    public DateTimeOffset Now { get; set; } = Noon;

    public TicketKeys Keys { get; } = new("jc");

    public TicketingOptions Options { get; } = new();

    public Dictionary<string, Episode> Episodes { get; private set; } = [];

    public List<Link> Links { get; } = [Link("t1", "6001")];

    public Dictionary<TicketId, DeskTicket> Tickets { get; } = [];

    public HashSet<TicketId> UnreadTickets { get; } = [];

    public HashSet<TicketId> UnreadActivity { get; } = [];

    public List<TicketingChange> Written { get; } = [];

    public HashSet<string> OpenedNow { get; } = [];

    public Dictionary<AlertReference, List<string>> AlertNotes { get; } = [];

    public static Link Link(string tenant, string account, string product = "jumpcloud", string? excluded = null) => new()
    {
        Tenant = new TenantId(tenant),
        Product = product,
        TenantName = $"Tenant {tenant}",
        Account = new AccountId(account),
        AccountName = $"Account {account}",
        ExcludedBecause = excluded,
    };

    public static Alert Alert(string id = "a1", AlertState state = AlertState.Open, string severity = "HIGH", DateTimeOffset? last = null, string tenant = "t1") => new()
    {
        Tenant = new TenantId(tenant),
        Id = new AlertId(id),
        Title = $"Alert {id}",
        State = state,
        Status = state.ToString().ToUpperInvariant(),
        Severity = severity,
        Category = "ALERT_CATEGORY_SYSTEM",
        SourceType = "ALERT_SOURCE_TYPE_DEVICE",
        SourceName = "laptop",
        LastOccurredAt = last ?? Noon.AddMinutes(-10),
    };

    public static ResolvedTicketFields Fields() => new()
    {
        Queue = new TicketChoice("8", "Alerts"),
        Priority = new TicketChoice("2", "Medium"),
        Status = new TicketChoice("1", "New"),
        CompleteStatus = new TicketChoice("5", "Complete"),
        NoteType = new TicketChoice("3", "Task Notes"),
        Publish = new TicketChoice("2", "Internal"),
    };

    /// <summary>Adds a rule at the end; the first call takes the place of the rule that matches everything.</summary>
    public Desk With(TicketingRule rule, ResolvedTicketFields? fields = null)
    {
        rules.Add((rule, fields ?? Fields()));
        return this;
    }

    /// <summary>The source shows alerts of one tenant as they are now; what is known and not shown was not looked at.</summary>
    public Desk Sees(params Alert[] alerts) => Sees(Tenant, alerts);

    public Desk Sees(TenantId tenant, IReadOnlyList<Alert> alerts, params AlertId[] vanished)
    {
        foreach (var alert in Inbox.Present(tenant, new TenantAlerts { Alerts = alerts, Vanished = vanished }))
        {
            var ofAlert = Episodes.Values.Where(episode => episode.Alert.Reference == alert.Reference).OrderBy(episode => episode.OpenedAt).ToList();
            if (ofAlert.Find(episode => episode.EndedAt is null) is { } open)
                Episodes[open.Key] = Inbox.Follow(open, alert, Now);
            else if (Inbox.Begins(alert, ofAlert.LastOrDefault()))
                Add(Inbox.Begin(Keys, alert, ofAlert.LastOrDefault(), Reading.Known<IReadOnlyList<DateTimeOffset>>([]), Now));
        }

        foreach (var id in vanished)
        {
            var open = Episodes.Values.Single(episode => episode.Alert.Reference == new AlertReference(tenant, id) && episode.EndedAt is null);
            Episodes[open.Key] = Inbox.Vanish(open, Now);
        }

        return this;

        void Add(Episode episode) => Episodes.Add(episode.Key, episode);
    }

    public Desk After(TimeSpan time)
    {
        Now += time;
        return this;
    }

    public TicketingInput Input() => new()
    {
        Now = Now,
        Options = Options,
        Rules = Book(),
        Keys = Keys,
        Episodes = [.. Episodes.Values],
        Tenants = new Dictionary<TenantId, string> { [Tenant] = "Acme" },
        Accounts = new TenantAccounts(Links),
        Tickets = Tickets.ToDictionary(ticket => ticket.Key, ticket => UnreadTickets.Contains(ticket.Key)
            ? Reading.Unknown<Ticket?>("timed out") : Reading.Known(ticket.Value.IsGone ? null : ticket.Value.Ticket)),
        OpenedNow = OpenedNow,
    };

    public PlannedTickets Plan()
    {
        var input = Input();
        var planned = TicketingPlanner.Plan(input);
        return planned.ActivityWanted.Count == 0
            ? planned
            : TicketingPlanner.Plan(input with
            {
                Activity = planned.ActivityWanted.ToDictionary(id => id, id => UnreadActivity.Contains(id)
                    ? Reading.Unknown<TicketActivity>("timed out")
                    : Reading.Known(new TicketActivity { Notes = [.. Tickets[id].Notes], TimeEntries = [.. Tickets[id].TimeEntries] })),
            });
    }

    /// <summary>Plans and writes until nothing is left to write.</summary>
    public TicketingPlan Run()
    {
        var first = Round();
        for (var plan = first; plan.Changes.Count > 0; plan = Round())
            Assert.True(Written.Count < 10_000, "Plans never end.");

        OpenedNow.Clear();
        return first;
    }

    public TicketingPlan Round()
    {
        var planned = Plan();
        foreach (var episode in planned.Episodes)
            Episodes[episode.Key] = episode;

        foreach (var change in planned.Plan.Changes)
        {
            var id = Write(change);
            foreach (var episode in Episodes.Values.Where(episode => episode.Pending?.Key == change.Key && episode.Pending.Kind == change.Kind).ToList())
                Episodes[episode.Key] = PendingWrites.Commit(episode, id);
        }

        return planned.Plan;
    }

    public DeskTicket TicketOf(string alert) => Tickets[EpisodesOf(alert)[^1].Standing.Ticket!.Value];

    public IReadOnlyList<Episode> EpisodesOf(string alert) =>
        [.. Episodes.Values.Where(episode => episode.Alert.Id == new AlertId(alert)).OrderBy(episode => episode.OpenedAt)];

    private string? Write(TicketingChange change)
    {
        Written.Add(change);
        switch (change)
        {
            case OpenTicket open:
                OpenedNow.Add(open.Key);
                var id = new TicketId($"{nextTicket++}");
                Tickets.Add(id, new DeskTicket(open.Draft, new Ticket
                {
                    Id = id,
                    Number = $"T{id}",
                    Account = open.Draft.Account,
                    Key = open.Key,
                    IsComplete = false,
                    Status = open.Draft.Fields.Status?.Id,
                    Queue = open.Draft.Fields.Queue?.Id,
                    Resource = open.Draft.Fields.Resource?.Id,
                    Priority = open.Draft.Fields.Priority?.Id,
                    CreatorId = Us,
                }));
                return id.Value;
            case AddNote note:
                Tickets[note.Draft.Ticket].Notes.Add(new TicketEntry(note.Draft.Text, Us));
                return note.Draft.Ticket.Value;
            case CloseTicket close:
                Tickets[close.Closing.Ticket].Complete(Now, close.Closing.Resolution);
                return close.Closing.Ticket.Value;
            case NoteAlert note:
                (AlertNotes.TryGetValue(note.Note.Alert, out var notes) ? notes : AlertNotes[note.Note.Alert] = []).Add(note.Note.Text);
                return null;
            default:
                return null;
        }
    }

    private RuleBook Book() => new(
        [.. (rules.Count > 0 ? rules : [(new TicketingRule { Name = Rule, Queue = "Alerts" }, Fields())]).Select(rule => new ActiveRule(
            rule.Rule, TextTemplate.TryParse(rule.Rule.TitleTemplate, out _)!, TextTemplate.TryParse(rule.Rule.DescriptionTemplate, out _)!, rule.Fields))],
        []);
}

internal sealed class DeskTicket(TicketDraft draft, Ticket ticket)
{
    public TicketDraft Draft { get; } = draft;

    public Ticket Ticket { get; set; } = ticket;

    public bool IsGone { get; set; }

    public string? Resolution { get; private set; }

    public List<TicketEntry> Notes { get; } = [];

    public List<TicketEntry> TimeEntries { get; } = [];

    public void Complete(DateTimeOffset at, string? resolution = null)
    {
        Ticket = Ticket with { IsComplete = true, Status = "5", CompletedAt = at };
        Resolution = resolution;
    }
}
