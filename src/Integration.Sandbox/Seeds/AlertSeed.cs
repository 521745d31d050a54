using Integration.Sandbox.JumpCloud.Alerts;

namespace Integration.Sandbox.Seeds;

/// <summary>Describes an alert: what it says, when it opens, and what happens to it then.</summary>
public sealed class AlertSeed
{
    /// <summary>Gets the title.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the <c>objectId</c>: 24 hexadecimal digits. Null lets the sandbox choose one.</summary>
    public string? Id { get; init; }

    /// <summary>Gets when it opens; before the clock's start for one that is there already. Null opens it at the start.</summary>
    public DateTimeOffset? Opens { get; init; }

    /// <summary>Gets what happens to it afterwards, in any order; steps of one instant happen in the order of the list.</summary>
    public IList<AlertStep> Steps { get; init; } = [];

    /// <summary>Gets the severity.</summary>
    /// <value>The default is <see cref="AlertSeverity.Medium"/>. Any text is kept.</value>
    public string Severity { get; init; } = AlertSeverity.Medium;

    /// <summary>Gets the category.</summary>
    /// <value>The default is <see cref="AlertCategory.System"/>. Any text is kept.</value>
    public string Category { get; init; } = AlertCategory.System;

    /// <summary>Gets the kind of its source.</summary>
    /// <value>The default is <see cref="AlertSourceType.Device"/>. Any text is kept.</value>
    public string SourceType { get; init; } = AlertSourceType.Device;

    /// <summary>Gets the id of its source; null takes the device or user that is called <see cref="SourceName"/> when it opens, or else a new id.</summary>
    public string? SourceId { get; init; }

    /// <summary>Gets the name of its source; null takes the organization's.</summary>
    public string? SourceName { get; init; }

    /// <summary>Gets the rule that raises it, which only its events name; null for none.</summary>
    public string? RuleId { get; init; }
}
