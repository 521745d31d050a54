namespace Integration.Sandbox.JumpCloud.Alerts;

/// <summary>An alert of an organization. What happens to it again happens to the same alert.</summary>
/// <remarks>Change it through the methods of <see cref="SandboxJumpCloud"/>; each leaves an event where JumpCloud does.</remarks>
public sealed class SandboxAlert
{
    internal SandboxAlert(string id, string organizationId, string severity)
    {
        Id = id;
        OrganizationId = organizationId;
        Severity = severity;
    }

    /// <summary>Gets the <c>objectId</c>: 24 hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>Gets the organization it belongs to.</summary>
    public string OrganizationId { get; }

    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the severity, such as <see cref="AlertSeverity.High"/>.</summary>
    public string Severity { get; internal set; }

    /// <summary>Gets the status, such as <see cref="AlertStatus.Open"/>.</summary>
    public string Status => ChangeList[^1].Status;

    /// <summary>Gets the category, such as <see cref="AlertCategory.System"/>.</summary>
    public required string Category { get; init; }

    /// <summary>Gets the kind of its source, such as <see cref="AlertSourceType.Device"/>.</summary>
    public required string SourceType { get; init; }

    /// <summary>Gets the id of the device, user or policy it is about.</summary>
    public required string SourceId { get; init; }

    /// <summary>Gets the name of the device, user or policy it is about.</summary>
    public required string SourceName { get; init; }

    /// <summary>Gets the rule that raised it, which only its events name; null when there is none.</summary>
    public string? RuleId { get; init; }

    /// <summary>Gets when it last occurred.</summary>
    public DateTimeOffset LastOccurredAt => OccurrenceList[^1];

    /// <summary>Gets when it occurred, the first time first.</summary>
    public IReadOnlyList<DateTimeOffset> Occurrences => OccurrenceList;

    /// <summary>Gets its notes, the oldest first.</summary>
    public IReadOnlyList<SandboxAlertNote> Notes => NoteList;

    /// <summary>Gets the statuses it has had, the first one first.</summary>
    public IReadOnlyList<SandboxAlertChange> History => ChangeList;

    internal List<DateTimeOffset> OccurrenceList { get; } = [];

    internal List<SandboxAlertNote> NoteList { get; } = [];

    internal List<SandboxAlertChange> ChangeList { get; } = [];

    internal long ChangedAt { get; set; }
}
