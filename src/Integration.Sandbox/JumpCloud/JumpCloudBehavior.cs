using Integration.Sandbox.JumpCloud.World;

namespace Integration.Sandbox.JumpCloud;

/// <summary>What the JumpCloud server enforces and permits. Every setting may be changed while the server runs.</summary>
public sealed class JumpCloudBehavior
{
    /// <summary>Gets or sets when the administrator's API key expires; from then on every call is answered by 401.</summary>
    /// <value>The default is null: the key does not expire, as for administrators created before July 2024.</value>
    public DateTimeOffset? KeyExpiresAt { get; set; }

    /// <summary>Gets or sets whether an Admin with Billing has enabled API access for the administrator whose key it is.</summary>
    /// <value>The default is true. When false, the administrators' list says so, and what becomes of the key is <see cref="KeysOutliveApiAccess"/>.</value>
    public bool IsApiAccessEnabled { get; set; } = true;

    /// <summary>Gets or sets whether a key goes on working after API access was switched off for its administrator.</summary>
    /// <value>The default is false: every call is answered by the 401 of a wrong key. Which of the two JumpCloud does is not verified.</value>
    public bool KeysOutliveApiAccess { get; set; }

    /// <summary>Gets or sets the role of the administrator whose key it is.</summary>
    /// <value>The default is <c>Administrator With Billing</c>. With a name that does not speak of billing, integrations and invoices are answered by 403.</value>
    public string RoleName { get; set; } = "Administrator With Billing";

    /// <summary>Gets or sets how long, by the sandbox clock, an event stays out of Directory Insights.</summary>
    /// <value>The default is zero.</value>
    public TimeSpan EventLag { get; set; }

    /// <summary>Gets or sets how much longer than <see cref="EventLag"/> one event stays out of Directory Insights, so that it turns up between older ones.</summary>
    /// <value>The default is null: not at all.</value>
    public Func<SandboxEvent, TimeSpan>? ExtraEventLag { get; set; }

    /// <summary>Gets or sets the name by which Directory Insights knows the service of alerts; queries for another are refused with the names there are.</summary>
    /// <value>The default is <c>alerts</c>. JumpCloud's documents say both <c>alert</c> and <c>alerts</c>; which of them holds is not verified.</value>
    public string AlertService { get; set; } = SandboxEvent.AlertService;

    /// <summary>Gets or sets whether Directory Insights takes several organizations in one <c>x-org-id</c> line with commas, as .NET sends a repeated header.</summary>
    /// <value>The default is true, which is not verified; false refuses such a line as malformed, and takes only one header per organization.</value>
    public bool TakesJoinedOrganizations { get; set; } = true;

    /// <summary>Gets or sets whether a deleted alert is still listed and answered, with the status that says so.</summary>
    /// <value>The default is true, which is not verified; false answers as if it had never been.</value>
    public bool ShowsDeletedAlerts { get; set; } = true;

    /// <summary>Gets or sets how long Directory Insights keeps events.</summary>
    /// <value>The default is 90 days.</value>
    public TimeSpan EventRetention { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Gets or sets whether bare arrays come with their total in <c>x-total-count</c>.</summary>
    /// <value>The default is true, which is not verified for System Insights.</value>
    public bool SendsTotalCount { get; set; } = true;

    /// <summary>Gets or sets whether the key belongs to an administrator of the first organization alone: without a provider, and without need of <c>x-org-id</c>.</summary>
    /// <value>The default is false: to an administrator of the provider.</value>
    public bool IsSingleOrganization { get; set; }
}
