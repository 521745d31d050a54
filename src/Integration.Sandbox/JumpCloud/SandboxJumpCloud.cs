using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud;

/// <summary>The JumpCloud server: how to reach it, the world it keeps, and what happens in its organizations.</summary>
/// <remarks>Safe for use by several threads. Each change leaves a Directory Insights event at the sandbox clock's time.</remarks>
public sealed partial class SandboxJumpCloud
{
    internal SandboxJumpCloud(SandboxClock clock, JumpCloudBehavior behavior)
    {
        World = new JumpCloudWorld(clock);
        Behavior = behavior;
    }

    /// <summary>Gets the address in place of <c>https://console.jumpcloud.com</c>, or of another region's console.</summary>
    public Uri ConsoleAddress { get; internal set; } = null!;

    /// <summary>Gets the address in place of <c>https://api.jumpcloud.com</c>, where Directory Insights is.</summary>
    public Uri InsightsAddress { get; internal set; } = null!;

    /// <summary>Gets or sets the administrator's API key; from a change on, the old one is refused, as when a new one is generated.</summary>
    /// <value>The default is a fixed text that opens nothing else.</value>
    public string ApiKey { get; set; } = "jca_sandbox_key_that_opens_nothing_else";

    /// <summary>Gets the provider's id.</summary>
    public string ProviderId { get; } = "0bad00000000000000000001";

    /// <summary>Gets the id of JumpCloud's own Autotask integration of the provider.</summary>
    public string AutotaskIntegrationId { get; } = "0bad0000-0000-4000-8000-000000000002";

    /// <summary>Gets what the server enforces and permits, to be changed at any time.</summary>
    public JumpCloudBehavior Behavior { get; }

    /// <summary>Gets the organizations, in the order in which they were made.</summary>
    public IReadOnlyList<SandboxOrganization> Organizations
    {
        get
        {
            lock (World.Gate)
            {
                World.Settle();
                return [.. World.Organizations];
            }
        }
    }

    /// <summary>Gets the mappings of JumpCloud's own Autotask integration.</summary>
    public IReadOnlyList<SandboxMapping> Mappings
    {
        get
        {
            lock (World.Gate)
                return [.. World.Mappings];
        }
    }

    /// <summary>Gets whether JumpCloud's own Autotask integration is there: created, or with something mapped or configured, and not deleted.</summary>
    public bool HasAutotaskIntegration
    {
        get
        {
            lock (World.Gate)
                return World.Autotask.IsCreated ?? (World.Mappings.Count > 0 || Array.Exists(World.Autotask.Alerts, alert => alert.Configuration is not null));
        }
    }

    internal JumpCloudWorld World { get; }

    /// <summary>Maps an organization in JumpCloud's own Autotask integration, in place of an earlier mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    public void Map(SandboxMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        lock (World.Gate)
        {
            World.Mappings.RemoveAll(other => other.OrganizationId == mapping.OrganizationId);
            World.Mappings.Add(mapping);
            World.Autotask.IsCreated = null;
        }
    }

    /// <summary>Takes an organization out of JumpCloud's own Autotask integration. Quiet when it is not mapped.</summary>
    /// <param name="organizationId">The organization.</param>
    public void Unmap(string organizationId)
    {
        lock (World.Gate)
            World.Mappings.RemoveAll(mapping => mapping.OrganizationId == organizationId);
    }

    /// <summary>Creates a user.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="name">The login name.</param>
    /// <exception cref="InvalidOperationException">There is no such organization.</exception>
    public SandboxMember AddUser(string organizationId, string name) => Edit(organizationId, organization => World.Add(organization, name, isDevice: false));

    /// <summary>Deletes a user.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="userId">The user; null deletes the one created first.</param>
    /// <exception cref="InvalidOperationException">There is no such organization or user.</exception>
    public void RemoveUser(string organizationId, string? userId = null) =>
        Edit(organizationId, organization => Remove(organization, organization.UsersById, userId));

    /// <summary>Suspends a user, who goes on being counted and billed.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="userId">The user.</param>
    /// <exception cref="InvalidOperationException">There is no such organization or user.</exception>
    public void SuspendUser(string organizationId, string userId) => Edit(organizationId, organization =>
    {
        var user = Member(organization.UsersById, userId);
        user.IsSuspended = true;
        World.Record(organization, World.Now, "directory", "user_suspended", user);
        return user;
    });

    /// <summary>Deletes a device.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <param name="deviceId">The device; null deletes the one enrolled first.</param>
    /// <exception cref="InvalidOperationException">There is no such organization or device.</exception>
    public void RemoveDevice(string organizationId, string? deviceId = null) =>
        Edit(organizationId, organization => Remove(organization, organization.DevicesById, deviceId));

    /// <summary>Creates an organization without users.</summary>
    /// <param name="name">The display name.</param>
    public SandboxOrganization AddOrganization(string name)
    {
        lock (World.Gate)
            return World.AddOrganization(name);
    }

    /// <summary>Deletes an organization with everything in it.</summary>
    /// <param name="organizationId">The organization.</param>
    /// <exception cref="InvalidOperationException">There is no such organization.</exception>
    public void RemoveOrganization(string organizationId) => Edit(organizationId, organization =>
    {
        World.RemoveOrganization(organization);
        return organization;
    });

    /// <summary>Creates a user in each of the first organizations, in the order in which they were made.</summary>
    /// <param name="organizations">How many organizations.</param>
    /// <param name="name">The login name.</param>
    public void AddUserToFirst(int organizations, string name)
    {
        lock (World.Gate)
        {
            World.Settle();
            foreach (var organization in World.Organizations.Take(organizations))
                World.Add(organization, name, isDevice: false);
        }
    }

    private SandboxMember Remove(SandboxOrganization organization, Dictionary<string, SandboxMember> members, string? id)
    {
        var member = Member(members, id ?? members.Values.MinBy(candidate => candidate.Created)?.Id ?? "");
        World.Remove(organization, member);
        return member;
    }

    private static SandboxMember Member(Dictionary<string, SandboxMember> members, string id) =>
        members.GetValueOrDefault(id) ?? throw new InvalidOperationException($"The organization has no member '{id}'.");

    private TResult Edit<TResult>(string organizationId, Func<SandboxOrganization, TResult> edit)
    {
        lock (World.Gate)
        {
            World.Settle();
            return edit(World.Find(organizationId) ?? throw new InvalidOperationException($"There is no organization '{organizationId}'."));
        }
    }
}
