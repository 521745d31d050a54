using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.JumpCloud;

public sealed partial class SandboxJumpCloud
{
    /// <summary>Opens an alert.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="title">The title.</param>
    /// <param name="severity">The severity; any text is kept.</param>
    /// <param name="sourceName">The name of the device it is about; null takes the organization's name.</param>
    /// <exception cref="InvalidOperationException">There is no such organization.</exception>
    public SandboxAlert OpenAlert(string organizationId, string title, string severity = AlertSeverity.Medium, string? sourceName = null) =>
        OpenAlert(organizationId, new AlertSeed { Title = title, Severity = severity, SourceName = sourceName });

    /// <summary>Opens an alert now, whenever it was to open, and lets the rest of it happen in its time.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="alert">The alert.</param>
    /// <exception cref="InvalidOperationException">There is no such organization, or there is an alert of this id.</exception>
    public SandboxAlert OpenAlert(string organizationId, AlertSeed alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return Edit(organizationId, organization =>
        {
            CheckIsNew(alert);
            var opened = World.Alerts.Open(organization, alert, alert.Id ?? World.Alerts.NextId(), World.Now);
            World.Alerts.ScheduleSteps(organization, alert, opened.Id);
            return opened;
        });
    }

    /// <summary>Lets an alert open, and the rest of it happen, as the clock passes; what lies in the past happens at once, at its own time.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="alert">The alert.</param>
    /// <returns>The <c>objectId</c> that it has or will have.</returns>
    /// <exception cref="InvalidOperationException">There is no such organization, or there is an alert of this id.</exception>
    public string ScheduleAlert(string organizationId, AlertSeed alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return Edit(organizationId, organization =>
        {
            CheckIsNew(alert);
            var id = World.Alerts.Schedule(organization, alert);
            World.Settle();
            return id;
        });
    }

    /// <summary>Returns an alert, or null when there is none of this id, whether it has not opened yet or was removed.</summary>
    /// <param name="alertId">The alert's <c>objectId</c>.</param>
    public SandboxAlert? FindAlert(string alertId)
    {
        lock (World.Gate)
        {
            World.Settle();
            return World.Alerts.Find(alertId);
        }
    }

    /// <summary>Lets an alert occur again, which leaves its status.</summary>
    /// <param name="alertId">The alert.</param>
    /// <exception cref="InvalidOperationException">There is no such alert.</exception>
    public void RepeatAlert(string alertId) => Play(alertId, AlertHappening.Occurred);

    /// <summary>Opens an alert again, which occurs once more with it.</summary>
    /// <param name="alertId">The alert.</param>
    /// <exception cref="InvalidOperationException">There is no such alert.</exception>
    public void ReopenAlert(string alertId) => Play(alertId, AlertHappening.Opened);

    /// <summary>Lets a person acknowledge an alert.</summary>
    /// <param name="alertId">The alert.</param>
    /// <param name="remark">What the person says; null for nothing.</param>
    /// <exception cref="InvalidOperationException">There is no such alert.</exception>
    public void AcknowledgeAlert(string alertId, string? remark = null) => Play(alertId, AlertHappening.Acknowledged, remark);

    /// <summary>Lets a person resolve an alert.</summary>
    /// <param name="alertId">The alert.</param>
    /// <param name="remark">What the person says; null for nothing.</param>
    /// <exception cref="InvalidOperationException">There is no such alert.</exception>
    public void ResolveAlert(string alertId, string? remark = null) => Play(alertId, AlertHappening.Resolved, remark);

    /// <summary>Lets the server resolve an alert, because its cause has gone.</summary>
    /// <param name="alertId">The alert.</param>
    /// <exception cref="InvalidOperationException">There is no such alert.</exception>
    public void AutoResolveAlert(string alertId) => Play(alertId, AlertHappening.AutoResolved);

    /// <summary>Lets a person delete an alert: its status says so.</summary>
    /// <param name="alertId">The alert.</param>
    /// <exception cref="InvalidOperationException">There is no such alert.</exception>
    public void DeleteAlert(string alertId) => Play(alertId, AlertHappening.Deleted);

    /// <summary>Takes an alert out of the world without a trace: no event, and whoever asks for it is answered 404.</summary>
    /// <param name="alertId">The alert.</param>
    /// <exception cref="InvalidOperationException">There is no such alert.</exception>
    public void RemoveAlert(string alertId) => Play(alertId, AlertHappening.Removed);

    /// <summary>Gives an alert a status, also one that nobody has heard of.</summary>
    /// <param name="alertId">The alert.</param>
    /// <param name="status">The status.</param>
    /// <exception cref="InvalidOperationException">There is no such alert.</exception>
    public void SetAlertStatus(string alertId, string status) => Play(alertId, AlertHappening.StatusSet, status);

    /// <summary>Gives an alert a severity, also one that nobody has heard of.</summary>
    /// <param name="alertId">The alert.</param>
    /// <param name="severity">The severity.</param>
    /// <exception cref="InvalidOperationException">There is no such alert.</exception>
    public void SetAlertSeverity(string alertId, string severity) => Play(alertId, AlertHappening.SeveritySet, severity);

    /// <summary>Lets a person write a note on an alert, which leaves no event.</summary>
    /// <param name="alertId">The alert.</param>
    /// <param name="text">The note.</param>
    /// <exception cref="InvalidOperationException">There is no such alert.</exception>
    public void AddAlertNote(string alertId, string text) => Play(alertId, AlertHappening.NoteAdded, text);

    internal void Play(string alertId, AlertHappening happening, string? text = null)
    {
        lock (World.Gate)
        {
            World.Settle();
            var alert = World.Alerts.Find(alertId) ?? throw new InvalidOperationException($"There is no alert '{alertId}'.");
            World.Alerts.Play(alert, new AlertStep(World.Now, happening, text), World.Now);
        }
    }

    private void CheckIsNew(AlertSeed alert)
    {
        if (alert.Id is { } id && World.Alerts.Find(id) is not null)
            throw new InvalidOperationException($"There is an alert '{id}' already.");
    }
}
