namespace Integration.Sandbox.JumpCloud.World;

/// <summary>How JumpCloud's own Autotask integration is set, beside its mappings.</summary>
internal sealed class AutotaskSettings
{
    public bool AutomaticTicketing { get; set; }

    public int[] CompanyTypeIds { get; set; } = [1];

    public TicketableAlert[] Alerts { get; } = TicketableAlert.All();

    public List<SandboxSyncError> Errors { get; } = [];
}
