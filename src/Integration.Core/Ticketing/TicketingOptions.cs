using Integration.Core.Runs;

namespace Integration.Core.Ticketing;

/// <summary>Settings of the ticketing job.</summary>
public sealed class TicketingOptions
{
    /// <summary>Gets or sets the rules, in the order in which they are tried.</summary>
    /// <value>The default is empty: the job runs nothing until a rule is enabled. An alert that no rule matches is held.</value>
    public IList<TicketingRule> Rules { get; set; } = [];

    /// <summary>Gets or sets how many tickets one rule opens for one tenant in one storm window; further alerts become lines of one digest ticket.</summary>
    /// <value>The default is 10. 0 makes a digest of everything.</value>
    public int StormLimit { get; set; } = 10;

    /// <summary>Gets or sets the length of a storm window. Windows follow each other without gaps, counted from midnight UTC of 1970-01-01.</summary>
    /// <value>The default is 1 hour.</value>
    public TimeSpan StormWindow { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets a value indicating whether an alert that ended before it got its ticket gets one nevertheless, which is then closed or noted like others.</summary>
    /// <value>The default is true, so that no incident goes unseen. When false such an alert is excluded.</value>
    public bool TicketEndedAlerts { get; set; } = true;

    /// <summary>Gets or sets the instant before which an alert must have opened to be excluded: what was open long before ticketing began is not to become hundreds of tickets.</summary>
    /// <value>The default is null: every alert that is open gets its ticket. An alert that ends and opens again counts from then on. Give the offset too, as in <c>2026-12-01T00:00:00Z</c>.</value>
    public DateTimeOffset? IgnoreOpenedBefore { get; set; }

    /// <summary>Gets or sets how long an alert stays held after it ended. Then it is let go, and only the history knows it.</summary>
    /// <value>The default is 7 days.</value>
    public TimeSpan HoldEndedFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Gets or sets the type of notes, by label or id.</summary>
    /// <value>The default is null: the target's default.</value>
    public string? NoteType { get; set; }

    /// <summary>Gets or sets who may read notes, by label or id.</summary>
    /// <value>The default is null: the target's default.</value>
    public string? Publish { get; set; }

    /// <summary>Gets or sets the ids of creators whose notes and time entries on a ticket do not count as somebody's touch, such as the user that workflow rules write as.</summary>
    /// <value>The default is empty. The connection's own user never counts.</value>
    public IList<string> IgnoredCreators { get; set; } = [];

    /// <summary>Gets or sets the time between the beginnings of two polls of the service.</summary>
    /// <value>The default is 5 minutes.</value>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets how old the list of tenants may be before it is read again.</summary>
    /// <value>The default is 1 hour.</value>
    public TimeSpan TenantRefresh { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets for how long a check of the connections and rules holds within one process.</summary>
    /// <value>The default is 1 hour. One that found something blocking holds for no time.</value>
    public TimeSpan CheckInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets the age at which the last good run makes the health check unhealthy.</summary>
    /// <value>The default is 1 hour.</value>
    public TimeSpan MaximumAge { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Gets or sets how writes are approved.</summary>
    /// <value>The default is <see cref="ApprovalMode.Automatic"/>: the rules say what becomes a ticket, and an incident does not wait. What a person rejected is held all the same.</value>
    public ApprovalMode Approval { get; set; } = ApprovalMode.Automatic;

    /// <summary>Gets or sets which writes need no person where <see cref="Approval"/> is <see cref="ApprovalMode.Automatic"/>.</summary>
    /// <value>The default covers all of them.</value>
    public TicketingAutoApprovalOptions AutoApproval { get; set; } = new();

    /// <summary>Gets or sets how long a saved plan may be approved, and how long an approval holds for the same write in later plans.</summary>
    /// <value>The default is 24 hours.</value>
    public TimeSpan PlanLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The same settings without those that only decide whether a plan needs a person, and when the job runs.</summary>
    internal TicketingOptions ForPlanning()
    {
        var copy = (TicketingOptions)MemberwiseClone();
        (copy.Approval, copy.AutoApproval, copy.PlanLifetime) = (default, new(), default);
        (copy.PollInterval, copy.TenantRefresh, copy.CheckInterval, copy.MaximumAge) = (default, default, default, default);
        return copy;
    }
}
