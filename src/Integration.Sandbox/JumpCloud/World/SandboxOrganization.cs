using Integration.Sandbox.JumpCloud.Alerts;
using Integration.Sandbox.JumpCloud.Devices;

namespace Integration.Sandbox.JumpCloud.World;

/// <summary>A JumpCloud organization, which belongs to one of the MSP's customers.</summary>
/// <remarks>Change it through the methods of <see cref="SandboxJumpCloud"/>; each leaves an event.</remarks>
public sealed class SandboxOrganization
{
    private readonly List<(DateTimeOffset At, int Users)> counts = [];
    private List<SandboxAlert>? alerts;
    private OrganizationSettings? settings;
    private SandboxMember[]? usersInOrder;
    private SandboxMember[]? devicesInOrder;

    internal SandboxOrganization(string id, string name)
    {
        Id = id;
        Name = name;
    }

    /// <summary>Gets the id: 24 hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>Gets or sets the display name.</summary>
    public string Name { get; set; }

    /// <summary>Gets the users there are now, suspended ones among them.</summary>
    public IReadOnlyCollection<SandboxMember> Users => UsersById.Values;

    /// <summary>Gets the devices there are now.</summary>
    public IReadOnlyCollection<SandboxMember> Devices => DevicesById.Values;

    /// <summary>Gets the phones and tablets in MDM, which are not among the devices.</summary>
    public IReadOnlyList<SandboxMobile> Mobiles { get; internal set; } = [];

    /// <summary>Gets or sets the cap on users; null when there is none.</summary>
    public int? MaxSystemUsers { get; set; }

    /// <summary>Gets or sets the entitlement's price per user, in the money unit that JumpCloud does not state and invoices take for cents; null leaves the entitlement without one, and nothing is billed.</summary>
    public int? PricePerUser { get; set; }

    /// <summary>Gets or sets how sweeps show the organization's usage.</summary>
    /// <value>The default is <see cref="UsageFields.Shown"/>.</value>
    public UsageFields Usage { get; set; }

    /// <summary>Gets or sets whether lists hold null in the organization's place.</summary>
    public bool IsNullRecord { get; set; }

    /// <summary>Gets the events of the organization, oldest first, beyond what Directory Insights still shows.</summary>
    public IReadOnlyList<SandboxEvent> Events => EventList;

    /// <summary>Gets the alerts, in the order in which they first opened; deleted ones stay, removed ones do not.</summary>
    public IReadOnlyList<SandboxAlert> Alerts => alerts ?? [];

    internal List<SandboxEvent> EventList { get; } = [];

    internal Dictionary<string, SandboxMember> UsersById { get; } = [];

    internal Dictionary<string, SandboxMember> DevicesById { get; } = [];

    /// <summary>The users by id, sorted once for all pages until one comes or goes.</summary>
    internal SandboxMember[] UsersInOrder => usersInOrder ??= [.. UsersById.Values.OrderBy(user => user.Id, StringComparer.Ordinal)];

    internal SandboxMember[] DevicesInOrder => devicesInOrder ??= [.. DevicesById.Values.OrderBy(device => device.Id, StringComparer.Ordinal)];

    internal long ChangedAt { get; set; }

    /// <summary>What somebody has set up here; made when it is first asked for, as most organizations never need it.</summary>
    internal OrganizationSettings Settings => settings ??= new OrganizationSettings();

    /// <summary>Returns the largest number of users there was at any instant of a span.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The end, which is not in the span.</param>
    public int HighWaterMark(DateTimeOffset from, DateTimeOffset until)
    {
        var largest = 0;
        var before = 0;
        foreach (var (at, users) in counts)
        {
            if (at >= until)
                break;
            if (at < from)
                before = users;
            else
                largest = Math.Max(largest, users);
        }

        return Math.Max(largest, before);
    }

    internal SandboxMember? FindMember(string name) => Devices.FirstOrDefault(device => device.Name == name) ?? Users.FirstOrDefault(user => user.Name == name);

    internal void AddAlert(SandboxAlert alert) => (alerts ??= []).Add(alert);

    internal void RemoveAlert(SandboxAlert alert) => alerts?.Remove(alert);

    internal void Counted(DateTimeOffset at)
    {
        usersInOrder = devicesInOrder = null;
        counts.Add((at, UsersById.Count));
    }
}
