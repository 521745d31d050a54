using Integration.Sandbox.JumpCloud.World;
using Integration.Sandbox.Seeds;

namespace Integration.Sandbox.JumpCloud.Alerts;

/// <summary>The alerts of all organizations, and what can happen to one. Whoever calls it holds the world's gate.</summary>
internal sealed class AlertBook(JumpCloudWorld world)
{
    /// <summary>Who does in the sandbox's own API and in seeds what a person does in JumpCloud's portal.</summary>
    public const string Person = "technician@sandbox.example";

    private readonly Dictionary<string, SandboxAlert> byId = [];

    public SandboxAlert? Find(string id) => byId.GetValueOrDefault(id);

    public string NextId() => world.NextId("0a1e0000");

    /// <summary>Schedules an alert's life; what lies in the past happens at the next <see cref="JumpCloudWorld.Settle"/>.</summary>
    public string Schedule(SandboxOrganization organization, AlertSeed seed)
    {
        var id = seed.Id ?? NextId();
        world.Schedule(organization, new AlertPlan(id, seed, new AlertStep(seed.Opens ?? world.Now, AlertHappening.Opened)));
        ScheduleSteps(organization, seed, id);
        return id;
    }

    public void ScheduleSteps(SandboxOrganization organization, AlertSeed seed, string id)
    {
        foreach (var step in seed.Steps)
            world.Schedule(organization, new AlertPlan(id, seed, step));
    }

    public void Play(SandboxOrganization organization, AlertPlan plan, DateTimeOffset at)
    {
        if (Find(plan.AlertId) is { } alert)
            Play(alert, plan.Step, at);
        else if (plan.Step.Happening == AlertHappening.Opened)
            Open(organization, plan.Seed, plan.AlertId, at);
    }

    public SandboxAlert Open(SandboxOrganization organization, AlertSeed seed, string id, DateTimeOffset at)
    {
        var name = seed.SourceName ?? organization.Name;
        var alert = new SandboxAlert(id, organization.Id, seed.Severity)
        {
            Title = seed.Title,
            Category = seed.Category,
            SourceType = seed.SourceType,
            SourceId = seed.SourceId ?? organization.FindMember(name)?.Id ?? world.NextId("0a500000"),
            SourceName = name,
            RuleId = seed.RuleId,
        };
        alert.OccurrenceList.Add(at);
        alert.ChangeList.Add(new SandboxAlertChange(at, AlertStatus.Open, By: null, Remark: null));
        byId.Add(id, alert);
        organization.AddAlert(alert);
        Changed(alert, at, "alert_created");
        return alert;
    }

    public void Play(SandboxAlert alert, AlertStep step, DateTimeOffset at)
    {
        switch (step.Happening)
        {
            case AlertHappening.Opened:
                alert.OccurrenceList.Add(at);
                Move(alert, AlertStatus.Open, by: null, remark: null, at);
                break;
            case AlertHappening.Occurred:
                alert.OccurrenceList.Add(at);
                Changed(alert, at, "alert_updated");
                break;
            case AlertHappening.Acknowledged:
                Move(alert, AlertStatus.Acknowledged, Person, step.Text, at);
                break;
            case AlertHappening.Resolved:
                Move(alert, AlertStatus.Resolved, Person, step.Text, at);
                break;
            case AlertHappening.AutoResolved:
                Move(alert, AlertStatus.AutoResolved, by: null, step.Text, at);
                break;
            case AlertHappening.Deleted:
                Move(alert, AlertStatus.Deleted, Person, step.Text, at);
                break;
            case AlertHappening.Removed:
                Remove(alert);
                break;
            case AlertHappening.StatusSet:
                Move(alert, Named(step), by: null, remark: null, at);
                break;
            case AlertHappening.SeveritySet:
                alert.Severity = Named(step);
                Changed(alert, at, "alert_updated");
                break;
            case AlertHappening.NoteAdded:
                AddNote(alert, Person, Named(step), at);
                break;
            default:
                throw new InvalidOperationException($"Nothing happens to an alert by '{step.Happening}'.");
        }
    }

    public void Move(SandboxAlert alert, string status, string? by, string? remark, DateTimeOffset at)
    {
        alert.ChangeList.Add(new SandboxAlertChange(at, status, by, remark));
        Changed(alert, at, "alert_status_updated", by);
    }

    public SandboxAlertNote AddNote(SandboxAlert alert, string author, string text, DateTimeOffset at)
    {
        var note = new SandboxAlertNote(world.NextId("0a0e0000"), at, author, text);
        alert.NoteList.Add(note);
        alert.ChangedAt = world.NextChange();
        return note;
    }

    public void Remove(SandboxAlert alert)
    {
        byId.Remove(alert.Id);
        world.Find(alert.OrganizationId)?.RemoveAlert(alert);
    }

    public void RemoveAll(SandboxOrganization organization)
    {
        foreach (var alert in organization.Alerts)
            byId.Remove(alert.Id);
    }

    private static string Named(AlertStep step) => step.Text ?? throw new InvalidOperationException($"'{step.Happening}' of an alert needs a text.");

    private void Changed(SandboxAlert alert, DateTimeOffset at, string eventType, string? by = null)
    {
        alert.ChangedAt = world.NextChange();
        if (world.Find(alert.OrganizationId) is not { } organization)
            return;
        world.Record(organization, new SandboxEvent(world.NextId("0e000000"), at, SandboxEvent.AlertService, eventType, alert.Id, alert.Title)
        {
            By = by,
            Alert = new AlertTrace(
                alert.Title, alert.Severity, alert.Category, alert.Status, alert.SourceType, alert.SourceId, alert.RuleId,
                world.NextId("0a0c0000"), alert.Occurrences.Count),
        });
    }
}
