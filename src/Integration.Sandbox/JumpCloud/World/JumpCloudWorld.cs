using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.JumpCloud.Devices;

namespace Integration.Sandbox.JumpCloud.World;

/// <summary>One provider's JumpCloud. Whoever reads or writes it holds <see cref="Gate"/>.</summary>
internal sealed class JumpCloudWorld
{
    private readonly SandboxClock clock;
    private readonly PriorityQueue<ScheduledChange, (DateTimeOffset At, long Order)> schedule = new();
    private readonly Dictionary<string, SandboxOrganization> byId = [];
    private long scheduled;
    private long lastId;
    private long changes;

    public JumpCloudWorld(SandboxClock clock)
    {
        this.clock = clock;
        Alerts = new AlertBook(this);
        Invoices = new InvoiceBook(this);
    }

    public Lock Gate { get; } = new();

    /// <summary>What happened before is counted and leaves no event, as none could be queried any more.</summary>
    public DateTimeOffset KeepsEventsFrom { get; set; }

    public List<SandboxOrganization> Organizations { get; } = [];

    public List<SandboxMapping> Mappings { get; } = [];

    public AlertBook Alerts { get; }

    public InvoiceBook Invoices { get; }

    public AutotaskSettings Autotask { get; } = new();

    public PsaIntegration ConnectWise { get; } = new("connectwise", "0bad0000-0000-4000-8000-000000000003");

    public PsaIntegration Syncro { get; } = new("syncro", "0bad0000-0000-4000-8000-000000000004");

    /// <summary>What happened in the provider's portal, which belongs to no organization.</summary>
    public List<SandboxEvent> ProviderEvents { get; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public SandboxOrganization? Find(string id) => byId.GetValueOrDefault(id);

    public string NextId(string kind) => $"{kind}{++lastId:x16}";

    public long NextChange() => ++changes;

    public SandboxOrganization AddOrganization(string name, string? id = null)
    {
        var organization = new SandboxOrganization(id ?? NextId("0a9a0000"), name) { ChangedAt = NextChange() };
        Organizations.Add(organization);
        byId.Add(organization.Id, organization);
        return organization;
    }

    public void RemoveOrganization(SandboxOrganization organization)
    {
        // It is billed for the months that are over.
        Invoices.Issue();
        Organizations.Remove(organization);
        byId.Remove(organization.Id);
        Alerts.RemoveAll(organization);
    }

    /// <summary>Lets a user or device come at one time and go at another; what lies in the past happens at the next <see cref="Settle"/>.</summary>
    public void Schedule(SandboxOrganization organization, string name, bool isDevice, DateTimeOffset comes, DateTimeOffset? goes, DeviceDetails? details = null)
    {
        var member = new SandboxMember(NextId(isDevice ? "0de00000" : "05e00000"), name, isDevice, comes) { Details = details };
        Enqueue(new ScheduledChange(organization, member, IsComing: true), comes);
        if (goes is { } end)
            Enqueue(new ScheduledChange(organization, member, IsComing: false), end);
    }

    /// <summary>Lets something happen to an alert; what lies in the past happens at the next <see cref="Settle"/>.</summary>
    public void Schedule(SandboxOrganization organization, AlertPlan plan) => Enqueue(new ScheduledChange(organization, Alert: plan), plan.Step.At);

    /// <summary>Plays what the clock has passed, each change at its own time.</summary>
    public void Settle()
    {
        var now = clock.GetUtcNow();
        while (schedule.TryPeek(out var change, out var when) && when.At <= now)
        {
            schedule.Dequeue();
            if (change.Alert is { } plan)
                Alerts.Play(change.Organization, plan, when.At);
            else if (change.IsComing)
                Come(change.Organization, change.Member!, when.At);
            else
                Go(change.Organization, change.Member!, when.At);
        }
    }

    public SandboxMember Add(SandboxOrganization organization, string name, bool isDevice, DeviceDetails? details = null)
    {
        var member = new SandboxMember(NextId(isDevice ? "0de00000" : "05e00000"), name, isDevice, Now) { Details = details };
        Come(organization, member, member.Created);
        return member;
    }

    public SandboxMobile AddMobile(SandboxOrganization organization, string name, bool isAndroid, string? serialNumber, string model, string osVersion)
    {
        var mobile = new SandboxMobile(NextId("0d0b0000"), name, isAndroid, serialNumber, model, osVersion);
        organization.Mobiles = [.. organization.Mobiles, mobile];
        return mobile;
    }

    public void Remove(SandboxOrganization organization, SandboxMember member) => Go(organization, member, Now);

    public void Touch(SandboxOrganization organization) => organization.ChangedAt = NextChange();

    public void Record(SandboxOrganization organization, DateTimeOffset at, string service, string eventType, SandboxMember member) =>
        Record(organization, new SandboxEvent(NextId("0e000000"), at, service, eventType, member.Id, member.Name));

    /// <summary>Keeps an event, unless it happened before anything could still be queried.</summary>
    public void Record(SandboxOrganization organization, SandboxEvent entry)
    {
        if (entry.Timestamp >= KeepsEventsFrom)
            organization.EventList.Add(entry);
    }

    public SandboxEvent RecordOfProvider(string eventType, string resourceId, string resourceName)
    {
        var entry = new SandboxEvent(NextId("0e000000"), Now, "directory", eventType, resourceId, resourceName);
        ProviderEvents.Add(entry);
        return entry;
    }

    private void Enqueue(ScheduledChange change, DateTimeOffset at) => schedule.Enqueue(change, (at, ++scheduled));

    private void Come(SandboxOrganization organization, SandboxMember member, DateTimeOffset at)
    {
        (member.IsDevice ? organization.DevicesById : organization.UsersById).Add(member.Id, member);
        Changed(organization, member, at, "create");
    }

    private void Go(SandboxOrganization organization, SandboxMember member, DateTimeOffset at)
    {
        // A person may have removed what the schedule was to remove.
        if ((member.IsDevice ? organization.DevicesById : organization.UsersById).Remove(member.Id))
            Changed(organization, member, at, "delete");
    }

    private void Changed(SandboxOrganization organization, SandboxMember member, DateTimeOffset at, string verb)
    {
        Touch(organization);
        organization.Counted(at);
        if (at >= KeepsEventsFrom)
            Record(organization, at, "directory", $"{(member.IsDevice ? "system" : "user")}_{verb}", member);
    }

    private readonly record struct ScheduledChange(SandboxOrganization Organization, SandboxMember? Member = null, bool IsComing = false, AlertPlan? Alert = null);
}
