namespace Integration.Sandbox.JumpCloud.World;

/// <summary>How JumpCloud's own Autotask integration is set, beside its mappings.</summary>
internal sealed class AutotaskSettings
{
    private static readonly int[] CustomersOnly = [1];

    /// <summary>Whether somebody created or deleted it; null when it is there as soon as something is mapped or configured.</summary>
    public bool? IsCreated { get; set; }

    public string UserName { get; set; } = "jumpcloud@sandbox.example";

    public bool AutomaticTicketing { get; set; }

    public int[] CompanyTypeIds { get; set; } = CustomersOnly;

    public TicketableAlert[] Alerts { get; private set; } = TicketableAlert.All();

    public List<SandboxSyncError> Errors { get; } = [];

    public void Reset()
    {
        AutomaticTicketing = false;
        CompanyTypeIds = CustomersOnly;
        Alerts = TicketableAlert.All();
        Errors.Clear();
    }
}
