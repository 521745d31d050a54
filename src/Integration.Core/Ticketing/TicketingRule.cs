namespace Integration.Core.Ticketing;

/// <summary>Says what becomes of the alerts that it matches. The first enabled rule that matches an alert wins.</summary>
/// <remarks>
/// Every list narrows the match, and an empty one matches everything. Words of the source are compared without case, and its own prefix may be left
/// out: <c>system</c> matches <c>ALERT_CATEGORY_SYSTEM</c>. Fields of the target are given by label or by id.
/// </remarks>
public sealed class TicketingRule
{
    /// <summary>Gets or sets the name by which plans and reports speak of the rule. No two rules share one.</summary>
    /// <value>The default is empty, which is refused at start. Renaming a rule begins its storm window anew.</value>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets a value indicating whether the rule takes part.</summary>
    /// <value>The default is true.</value>
    public bool IsEnabled { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the match was imported and nobody confirmed it yet. Such a rule is off, whatever <see cref="IsEnabled"/> says.</summary>
    /// <value>The default is false.</value>
    public bool IsUnverified { get; set; }

    /// <summary>Gets or sets the categories of the alerts.</summary>
    /// <value>The default is empty: any.</value>
    public IList<string> Categories { get; set; } = [];

    /// <summary>Gets or sets the kinds of things that the alerts are about.</summary>
    /// <value>The default is empty: any.</value>
    public IList<string> SourceTypes { get; set; } = [];

    /// <summary>Gets or sets the severities of the alerts.</summary>
    /// <value>The default is empty: any.</value>
    public IList<string> Severities { get; set; } = [];

    /// <summary>Gets or sets the tenants, by id or by name.</summary>
    /// <value>The default is empty: any.</value>
    public IList<string> Tenants { get; set; } = [];

    /// <summary>Gets or sets texts of which the title contains at least one.</summary>
    /// <value>The default is empty: any title.</value>
    public IList<string> TitleContains { get; set; } = [];

    /// <summary>Gets or sets a value indicating whether the alerts get tickets. When false they are excluded, with the rule's name as the reason.</summary>
    /// <value>The default is true.</value>
    public bool CreateTicket { get; set; } = true;

    /// <summary>Gets or sets the queue of new tickets.</summary>
    /// <value>The default is null. A rule that creates tickets sets this or <see cref="Resource"/>, or both.</value>
    public string? Queue { get; set; }

    /// <summary>Gets or sets the resource that new tickets are assigned to.</summary>
    /// <value>The default is null. With it, <see cref="Role"/> is required.</value>
    public string? Resource { get; set; }

    /// <summary>Gets or sets the role in which the resource works on the tickets.</summary>
    /// <value>The default is null.</value>
    public string? Role { get; set; }

    /// <summary>Gets or sets how many days after its creation a ticket is due.</summary>
    /// <value>The default is null: the target's default.</value>
    public int? DueDays { get; set; }

    /// <summary>Gets or sets the priority of new tickets.</summary>
    /// <value>The default is null: the target's default.</value>
    public string? Priority { get; set; }

    /// <summary>Gets or sets the status of new tickets.</summary>
    /// <value>The default is null: the target's default.</value>
    public string? Status { get; set; }

    /// <summary>Gets or sets the source of new tickets.</summary>
    /// <value>The default is null: none.</value>
    public string? Source { get; set; }

    /// <summary>Gets or sets the issue type of new tickets.</summary>
    /// <value>The default is null: none.</value>
    public string? IssueType { get; set; }

    /// <summary>Gets or sets the sub-issue type of new tickets, one of those of <see cref="IssueType"/>.</summary>
    /// <value>The default is null: none.</value>
    public string? SubIssueType { get; set; }

    /// <summary>Gets or sets the category of new tickets.</summary>
    /// <value>The default is null: the target's default.</value>
    public string? Category { get; set; }

    /// <summary>Gets or sets the title of new tickets. Placeholders are those of <see cref="DescriptionTemplate"/>; the result is cut to 255 characters.</summary>
    /// <value>The default is <c>{title} ({organization})</c>.</value>
    public string TitleTemplate { get; set; } = "{title} ({organization})";

    /// <summary>
    /// Gets or sets the description of new tickets. Placeholders: <c>{title}</c>, <c>{severity}</c>, <c>{category}</c>, <c>{organization}</c>,
    /// <c>{source}</c>, <c>{sourceType}</c>, <c>{alertId}</c>, <c>{openedAt}</c>, <c>{lastOccurredAt}</c> and <c>{occurrences}</c>, how often the
    /// condition was noticed. What the source does not say becomes a dash; another placeholder is refused at start; a brace is written twice.
    /// The engine adds a last line with the ids, and cuts the rest so that the whole has at most 8,000 characters.
    /// </summary>
    /// <value>The default names the organization, the source, severity and category, and when the alert opened.</value>
    public string DescriptionTemplate { get; set; } =
        "{title}\n\nOrganization: {organization}\nSource: {source} ({sourceType})\nSeverity: {severity}\nCategory: {category}\nOpened: {openedAt}\nLast noticed: {lastOccurredAt}";

    /// <summary>Gets or sets a value indicating whether a ticket that nobody touched is closed when the incident ends. When false, or when somebody did, a note tells the end.</summary>
    /// <value>The default is true.</value>
    public bool CloseWhenEnded { get; set; } = true;

    /// <summary>Gets or sets the status that closes a ticket.</summary>
    /// <value>The default is <c>Complete</c>.</value>
    public string CompleteStatus { get; set; } = "Complete";

    /// <summary>Gets or sets what the source is told once an alert has its ticket.</summary>
    /// <value>The default is <see cref="AlertWriteBack.None"/>.</value>
    public AlertWriteBack WriteBack { get; set; }

    /// <summary>Gets or sets a value indicating whether an alert that is still open is resolved in the source when its ticket is complete.</summary>
    /// <value>The default is false.</value>
    public bool ResolveWhenTicketCompletes { get; set; }

    /// <summary>Gets or sets how many tickets the rule opens for one tenant in one storm window; further alerts become lines of one digest ticket.</summary>
    /// <value>The default is null: <see cref="TicketingOptions.StormLimit"/>.</value>
    public int? StormLimit { get; set; }
}
